import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { successOf } from '../executors/turn.ts'
import { makeRepository } from '../programs/repository.ts'
import { setup as setupTurn } from './codex-turn.ts'
import type { Reply } from './fake-responses-api.ts'
import { CODEX_TRAPS, openTraps, write } from './traps.ts'
import type { Layer } from './traps.ts'

/** The real Codex in a repository, a model that tries to leave the sandbox, and what the traps did. */
async function setup(t: TestContext) {
  const script: Reply[] = []
  const made = await setupTurn(t, script)
  const traps = await openTraps(t, dirname(made.work))
  makeRepository(made.work)
  const cmd = `touch ${join(traps.marks, 'escaped')}`
  const escalation = { sandbox_permissions: 'require_escalated', justification: 'it is needed' }
  script.push(
    { shell: cmd },
    { call: 'exec_command', arguments: { cmd, ...escalation } },
    { text: 'done' },
  )
  /** What Codex writes down when its user says once that a folder is to be trusted. */
  const trust = (folder: string) =>
    made.configure(`[projects.${JSON.stringify(folder)}]\ntrust_level = "trusted"\n`)
  return { ...made, traps, trust }
}

for (const [name, lay] of Object.entries<Layer>(CODEX_TRAPS)) {
  for (const writes of [false, true]) {
    test(`a ${writes ? 'write' : 'read-only'} turn is not caught by ${name}, though Codex’s user trusts the project`, async (t) => {
      const { work, traps, trust, start, asked } = await setup(t)
      trust(work)
      lay(work, traps)
      successOf(await start({ write: writes }).ended)
      assert.deepEqual(traps.sprung(), [])
      assert.deepEqual(traps.stolen, [])
      assert.deepEqual(new Set(asked.map(({ model }) => model)), new Set(['fake-model']))
    })
  }
}

test('the same traps catch a turn of a workspace that the operator and Codex’s user trust', async (t) => {
  const { work, traps, trust, start } = await setup(t)
  trust(work)
  CODEX_TRAPS['an MCP server of .codex/config.toml'](work, traps)
  CODEX_TRAPS['rules that let a command out of the sandbox'](work)
  successOf(await start({ write: true }, {}, { isTrusted: true }).ended)
  assert.deepEqual(traps.sprung(), ['codex-mcp', 'escaped'])
})

test('a turn in a folder of the repository, or in a git worktree of it, is not caught either', async (t) => {
  const { work, traps, trust, start } = await setup(t)
  for (const lay of Object.values<Layer>(CODEX_TRAPS)) lay(work, traps)
  fs.cpSync(join(work, '.codex'), join(work, 'inner', '.codex'), { recursive: true })
  const repository = makeRepository(work, { 'inner/a.txt': 'a' })
  const worktree = join(dirname(work), 'worktree')
  repository.git('worktree', 'add', '--quiet', '-b', 'turn', worktree)
  for (const [trusted, cwd] of [
    [work, join(work, 'inner')],
    [join(work, 'inner'), join(work, 'inner')],
    [work, worktree],
    [worktree, join(worktree, 'inner')],
  ] as const) {
    trust(trusted)
    successOf(await start({ cwd }).ended)
    assert.deepEqual([traps.sprung(), traps.stolen], [[], []], `${trusted} is trusted, in ${cwd}`)
  }
})

test('no rule of the user lets a command of a read-only turn out of the sandbox', async (t) => {
  for (const [writes, sprung] of [
    [false, []],
    // In a write turn the user's own rules hold, so the proof above is one.
    [true, ['escaped']],
  ] as const) {
    const { home, traps, start } = await setup(t)
    write(home, '.codex/rules/default.rules', 'prefix_rule(pattern=["touch"], decision="allow")\n')
    successOf(await start({ write: writes }).ended)
    assert.deepEqual(traps.sprung(), sprung)
  }
})

test('no reviewing model lets a command out of the sandbox, whatever the user’s settings say', async (t) => {
  const { traps, configure, start, asked } = await setup(t)
  configure('', 'approval_policy = "on-request"\napprovals_reviewer = "auto_review"\n')
  successOf(await start().ended)
  assert.deepEqual(traps.sprung(), [])
  // The command, the escalation and the answer: nothing else was asked of a model.
  assert.equal(asked.length, 3)
  assert.match(JSON.stringify(asked.at(-1)?.input), /approval policy is Never/)
})

test('AGENTS.md is data: the model is pointed to the files that Codex does not load', async (t) => {
  const { work, start, asked } = await setup(t)
  write(work, 'AGENTS.md', 'RULES OF THE PROJECT')
  write(work, 'inner/AGENTS.md', 'RULES OF THE FOLDER')
  write(dirname(work), 'AGENTS.md', 'RULES OF NOBODY')
  const first = successOf(await start({ cwd: join(work, 'inner') }).ended)
  const told = JSON.stringify(asked[0]?.input)
  assert.ok(told.includes(join(work, 'AGENTS.md')), told)
  assert.ok(told.includes(join(work, 'inner', 'AGENTS.md')), told)
  assert.doesNotMatch(told, /RULES OF|nobody/i)
  assert.ok(first.thread_id !== undefined)
})
