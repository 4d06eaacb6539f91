import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

import type { Job } from '../../lib/schema/job.ts'
import { openTestRelay } from '../programs/relay.ts'
import type { TestRelay } from '../programs/relay.ts'
import { programPath } from '../programs/start.ts'

const run = promisify(execFile)
const WORKER = fileURLToPath(new URL('../../worker.js', import.meta.url))
const HOUR_MS = 3_600_000

const codexSays = (message: string) => ({
  lines: [
    { type: 'thread.started', thread_id: '01a1f908-8f37-7ab2-a60b-4206060beddd' },
    { type: 'turn.started' },
    { type: 'turn.failed', error: { message } },
  ],
  exit: 1,
})
const claudeSays = (result: string, more: unknown[] = []) => ({
  lines: [
    ...more,
    { type: 'result', subtype: 'success', is_error: true, result, session_id: 's', num_turns: 1 },
  ],
  exit: 1,
})

/** What the clients print when a limit refuses them, and how long that means to wait. */
for (const [executor, scenario, code, waitMs] of [
  [
    'codex',
    codexSays("You've hit your usage limit. Try again in 3 hours 5 minutes."),
    'CODEX_RATE_LIMITED',
    3 * HOUR_MS + 300_000,
  ],
  [
    'codex',
    codexSays('exceeded retry limit, last status: 429 Too Many Requests'),
    'CODEX_RATE_LIMITED',
    60_000,
  ],
  ['claude', claudeSays('5-hour limit reached ∙ soon'), 'CLAUDE_RATE_LIMITED', 60_000],
  [
    'claude',
    claudeSays(`Claude AI usage limit reached|${Math.floor(Date.now() / 1000) + 7200}`),
    'CLAUDE_RATE_LIMITED',
    2 * HOUR_MS,
  ],
] as const) {
  test(`${executor}: "${JSON.stringify(scenario.lines.at(-1)).slice(20, 90)}" costs no attempt and is waited for`, async (t) => {
    const relay = await openTestRelay(t)
    const path = join(relay.home, 'scenario.json')
    writeFileSync(path, JSON.stringify(scenario))
    const binary = programPath(`fake-${executor}.mjs`)
    relay.configure({ limited: { executor, binary, env: ['FAKE_SCENARIO'] } })
    const job = await relay.send('limited', { prompt: 'p' }, { max_attempts: 1 })
    const env = { ...relay.env, FAKE_SCENARIO: path }
    const { stdout } = await run(process.execPath, [WORKER, '--agent', 'limited', '--once'], {
      env,
    })
    const report = JSON.parse(stdout) as { state: string; code: string }
    assert.deepEqual([report.state, report.code], ['queued', code])
    const after = await relay.queue.get(job.job_id)
    assert.ok(after.state === 'queued')
    assert.equal(after.attempts, 0)
    const leftMs = Date.parse(after.not_before ?? '') - relay.clock.now()
    assert.ok(leftMs <= waitMs && leftMs > waitMs - 30_000, `${leftMs} ms`)
    assert.equal(after.last_error?.code, code)
  })
}

test('two workers of one agent run together no more turns than its configuration says', async (t) => {
  const relay = await openTestRelay(t)
  const gate = join(relay.home, 'gate')
  const pids = join(relay.home, 'pids')
  const command = [process.execPath, programPath('wait-for-file.mjs'), gate, pids]
  relay.configure({ slow: { executor: 'command', command, concurrency: 2 } })
  const jobs: Job[] = []
  for (let n = 0; n < 6; n += 1) jobs.push(await relay.send('slow', { prompt: `${n}` }))
  const args = [WORKER, '--agent', 'slow', '--interval', '50', '--idle-timeout', '3000']
  const workers = [1, 2].map(() => run(process.execPath, args, { env: relay.env }))
  const running = async () => (await relay.queue.list({ state: 'running' })).jobs.length
  await until(async () => (await relay.queue.workers.list()).length === 2 && (await running()) >= 2)
  const [waiting] = (await relay.queue.list({ state: 'queued' })).jobs
  assert.ok(waiting)
  const held = await relay.queue.get(waiting.job_id)
  assert.match(await relay.queue.why(held), /"slow" is at its concurrency limit \(2/)
  writeFileSync(gate, '')
  for (const { job_id } of jobs) await relay.until(job_id, ({ state }) => state === 'completed')
  await Promise.all(workers)
  assert.equal(await mostAtOnce(relay, jobs), 2)
})

/** Waits for a fact, looking again and again; fails after a minute. */
async function until(fact: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 60_000
  while (!(await fact())) {
    assert.ok(Date.now() < end, 'waited in vain')
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

/** How many turns ran at the same time, by their logs. */
async function mostAtOnce({ queue }: TestRelay, jobs: Job[]): Promise<number> {
  const histories = await Promise.all(jobs.map(({ job_id }) => queue.history(job_id)))
  const steps = histories
    .flat()
    .flatMap(({ type, at }) =>
      type === 'claim' ? [{ at, by: 1 }] : type === 'complete' ? [{ at, by: -1 }] : [],
    )
    .toSorted((a, b) => a.at.localeCompare(b.at) || a.by - b.by)
  let now = 0
  return Math.max(...steps.map(({ by }) => (now += by)))
}
