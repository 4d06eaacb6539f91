import assert from 'node:assert/strict'
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'
import { fileURLToPath } from 'node:url'

import { FlowView } from '../../lib/schema/api-flows.ts'
import { openTestRelay } from '../programs/relay.ts'
import { endWith } from '../programs/scratch.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const AGENT = join(ROOT, 'test', 'programs', 'flow-agent.mjs')

/** A git workspace with two agents that are programs, a worker for both, and the command line. */
async function setup(t: TestContext) {
  const relay = await openTestRelay(t)
  const { home, workspace, env } = relay
  const notes = join(home, 'turns.jsonl')
  writeFileSync(notes, '')
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@t', ...args], { cwd: workspace })
  git('init', '-q')
  git('commit', '-q', '--allow-empty', '-m', 'start')
  const agent = {
    executor: 'command',
    command: [process.execPath, AGENT, notes],
    allowWrites: true,
    concurrency: 3,
  }
  relay.configure({ codex: agent, claude: agent })
  const args = ['--agent', 'codex', '--agent', 'claude', '--allow-writes', '--concurrency', '3']
  const worker = spawn(process.execPath, [join(ROOT, 'worker.js'), ...args], {
    env,
    cwd: workspace,
    stdio: 'ignore',
  })
  endWith(t, worker)
  const run = async (example: string) => {
    const file = join(ROOT, 'examples', 'flows', example)
    const asked = ['flow', 'run', file, '--wait', '--timeout', '90s', '--json']
    const child = spawn(process.execPath, [join(ROOT, 'cli.js'), ...asked], { env, cwd: workspace })
    endWith(t, child)
    let printed = ''
    child.stdout.on('data', (chunk) => (printed += String(chunk)))
    child.stderr.on('data', (chunk) => (printed += String(chunk)))
    const [code] = await once(child, 'close')
    assert.equal(code, 0, printed)
    const turns = readFileSync(notes, 'utf8').trimEnd().split('\n')
    return {
      flow: FlowView.parse(JSON.parse(printed)),
      turns: turns.map((line): { asked: string; prompt: string } => JSON.parse(line)),
    }
  }
  return { run }
}

const states = ({ steps }: FlowView) =>
  steps.filter(({ kind }) => kind === 'job').map(({ key, state }) => [key, state])

test('review-fix-review repeats the fix until the review approves it', async (t) => {
  const { run } = await setup(t)
  const { flow, turns } = await run('review-fix-review.json')
  assert.deepEqual(states(flow), [
    ['fix#1', 'completed'],
    ['review#1', 'completed'],
    ['fix#2', 'completed'],
    ['review#2', 'completed'],
  ])
  assert.match(turns[2]?.prompt ?? '', /Result of "review#1"[^]*Name it better/)
  assert.match(turns[1]?.prompt ?? '', /Result of "fix#1"[^]*Done: Run the tests/)
})

test('three-opinions: the judge reads what the others wrote', async (t) => {
  const { run } = await setup(t)
  const { flow, turns } = await run('three-opinions.json')
  assert.equal(flow.state, 'completed')
  const judged = turns.at(-1)?.prompt ?? ''
  for (const of of ['simple', 'fast', 'safe']) assert.match(judged, new RegExp(`Result of "${of}"`))
})

test('split-migration edits every file of the plan, each in its own worktree', async (t) => {
  const { run } = await setup(t)
  const { flow, turns } = await run('split-migration.json')
  assert.equal(flow.state, 'completed')
  const edited = turns.flatMap(
    ({ asked }) => /in the file (src\/file-\d\.ts)/.exec(asked)?.[1] ?? [],
  )
  assert.deepEqual(
    edited.toSorted(),
    Array.from({ length: 10 }, (_, at) => `src/file-${at}.ts`),
  )
  assert.match(turns.at(-1)?.asked ?? '', /Summarise what was changed/)
})
