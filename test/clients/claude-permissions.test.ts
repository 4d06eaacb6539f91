import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

import { successOf } from '../executors/turn.ts'
import { bash, setup } from './claude-turn.ts'
import type { Reply } from './fake-messages-api.ts'
import { clientFolders } from './install.ts'

/** The user's own settings at their most careless: everything is allowed, and hooks write. */
function allowEverything({ home, work }: { home: string; work: string }): void {
  const allow = ['Bash', 'Write', 'Edit', 'NotebookEdit', 'Agent', 'Task', 'Skill', 'Workflow']
  const hook = [{ hooks: [{ type: 'command', command: 'touch "$CLAUDE_PROJECT_DIR/hooked"' }] }]
  const settings = {
    permissions: { allow, defaultMode: 'acceptEdits' },
    hooks: { SessionStart: hook, UserPromptSubmit: hook, PreToolUse: hook, Stop: hook },
  }
  for (const folder of [home, work]) {
    mkdirSync(join(folder, '.claude', 'agents'), { recursive: true })
    writeFileSync(join(folder, '.claude', 'settings.json'), JSON.stringify(settings))
  }
  const agent = '---\nname: writer\ndescription: writes\ntools: Write, Bash\n---\nWrite.\n'
  writeFileSync(join(work, '.claude', 'agents', 'writer.md'), agent)
  const projects = { [work]: { hasTrustDialogAccepted: true } }
  writeFileSync(join(home, '.claude.json'), JSON.stringify({ projects }))
  const git = (...args: string[]) => execFileSync('git', args, { cwd: work, stdio: 'pipe' })
  git('init', '--quiet')
  git('add', '.')
  git('-c', 'user.name=t', '-c', 'user.email=t@t', 'commit', '--quiet', '-m', 'begin')
}

const attempts = (work: string): Reply[] => [
  { call: 'Write', input: { file_path: join(work, 'written.txt'), content: 'x' } },
  bash('touch touched.txt'),
  { call: 'Edit', input: { file_path: join(work, 'a.txt'), old_string: 'a', new_string: 'b' } },
  {
    call: 'Agent',
    input: { description: 'd', prompt: 'p', subagent_type: 'writer', isolation: 'worktree' },
  },
  { call: 'EnterWorktree', input: { name: 'tree' } },
  { call: 'Monitor', input: { command: 'touch monitored.txt', description: 'd' } },
  { call: 'Skill', input: { skill: 'init' } },
  { text: 'tried everything' },
]

test('a read-only turn cannot write, whatever the user’s own settings allow', async (t) => {
  const script: Reply[] = []
  const made = await setup(t, script)
  const { start, work, asked } = made
  writeFileSync(join(work, 'a.txt'), 'a')
  allowEverything(made)
  script.push(...attempts(work))
  const { ended, activity } = start()
  const result = successOf(await ended)

  assert.equal(result.output, 'tried everything')
  assert.deepEqual(readdirSync(work).toSorted(), ['.claude', '.git', 'a.txt'])
  assert.deepEqual(readdirSync(join(work, '.claude')).toSorted(), ['agents', 'settings.json'])
  assert.equal(readFileSync(join(work, 'a.txt'), 'utf8'), 'a')
  const status = execFileSync('git', ['status', '--porcelain'], { cwd: work, encoding: 'utf8' })
  assert.equal(status, '')
  const ends = activity.filter((line) => line.kind === 'tool_ended')
  assert.deepEqual(new Set(ends.map((line) => line.ok)), new Set([false]))
  assert.equal(ends.length, attempts(work).length - 1)
  assert.deepEqual(result.touched_files, [])
  const offered = (asked[0]?.tools ?? []).map(({ name }) => name).toSorted()
  assert.deepEqual(offered, ['Glob', 'Grep', 'Read'])
})

test('the same attempts do write in a write turn, so the proof above is one', async (t) => {
  const script: Reply[] = []
  const made = await setup(t, script)
  const { start, work } = made
  allowEverything(made)
  script.push(...attempts(work).slice(0, 2), { text: 'done' })
  successOf(await start({ write: true }).ended)
  for (const name of ['written.txt', 'touched.txt', 'hooked']) {
    assert.ok(existsSync(join(work, name)), name)
  }
})

test('a read-only turn runs what the operator named, and nothing beside it', async (t) => {
  const script: Reply[] = [bash('git log --oneline'), bash('touch x.txt'), { text: 'done' }]
  const { start, work } = await setup(t, script)
  const { ended, activity } = start({}, { readTools: ['Bash(git log:*)'] })
  successOf(await ended)
  assert.equal(existsSync(join(work, 'x.txt')), false)
  const warnings = activity.filter((line) => line.kind === 'warning')
  assert.equal(warnings.length, 1)
  assert.match(warnings[0]?.text ?? '', /^Bash was denied: /)
})

test('a write turn edits below its directory, and what nobody allowed is denied and told', async (t) => {
  const { home } = clientFolders(t)
  const script: Reply[] = []
  const { start, work } = await setup(t, script)
  const inside = join(work, 'inside.txt')
  script.push(
    { call: 'Write', input: { file_path: inside, content: 'x' } },
    { call: 'Write', input: { file_path: join(home, 'outside.txt'), content: 'x' } },
    bash(`${process.execPath} -e 1`),
    { text: 'written' },
  )
  const { ended, activity } = start({ write: true })
  const result = successOf(await ended)
  assert.equal(readFileSync(inside, 'utf8'), 'x')
  assert.equal(existsSync(join(home, 'outside.txt')), false)
  assert.deepEqual(result.touched_files, [inside])
  const warnings = activity.filter((line) => line.kind === 'warning').map(({ text }) => text)
  assert.equal(warnings.length, 2)
  assert.match(warnings[0] ?? '', /^Write was denied: .*outside/)
  assert.match(warnings[1] ?? '', /^Bash was denied/)
  assert.ok(activity.some((line) => line.kind === 'file_change' && line.text === `Write ${inside}`))
})

test('the settings of an agent widen and narrow its write turns', async (t) => {
  const script: Reply[] = [bash(`${process.execPath} -p 40+2`), bash('touch x.txt'), { text: 'ok' }]
  const { start, work } = await setup(t, script)
  const settings = { allowedTools: ['Bash'], disallowedTools: ['Bash(touch:*)'] }
  const { ended, activity } = start({ write: true }, settings)
  successOf(await ended)
  const [first, second] = activity.filter((line) => line.kind === 'tool_ended')
  assert.deepEqual([first?.ok, first?.detail], [true, '42'])
  assert.equal(second?.ok, false)
  assert.equal(existsSync(join(work, 'x.txt')), false)
})
