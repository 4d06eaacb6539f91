import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'

import type { FlowRun } from '../../lib/flow/run.ts'
import { dueTimes } from '../../lib/schedule/due-times.ts'
import { jobIdOf } from '../../lib/schema/job-id.ts'
import { ScheduleEvent } from '../../lib/schema/schedule.ts'
import type { Schedule } from '../../lib/schema/schedule.ts'
import type { TestRelay } from '../programs/relay.ts'
import { openTestRelay } from '../programs/relay.ts'
import { ENDED, notesOf, processesWith, programsOf, quickAgent, untilIdle } from './killed.ts'
import { createRandom } from './random.ts'

/** How long processes are killed; `npm run torture:flows` takes longer. */
const SECONDS = Number(process.env.RELAY_FLOW_SECONDS ?? 5)
const SEED = Number(process.env.RELAY_FLOW_SEED ?? 1)

const result_schema = { type: 'object' }
const job = (prompt: string) => ({
  to: 'codex',
  task: { prompt, ...(prompt === 'Linger' ? {} : { result_schema }) },
  max_attempts: 100,
})
const FLOW = {
  steps: [
    { id: 'first', ...job('Say first') },
    {
      race: [
        { id: 'fast', ...job('Say fast') },
        { id: 'slow', ...job('Linger') },
      ],
    },
    { id: 'last', ...job('Say last') },
  ],
}
const SCHEDULES = {
  all: { every_ms: 2000, missed: 'all', job: job('Say all') },
  skip: { every_ms: 1000, missed: 'one', job: job('Say skip') },
  replace: { every_ms: 3000, overlap: 'replace', job: job('Linger') },
  flow: { every_ms: 4000, overlap: 'allow', flow: FLOW },
} as const

test(
  'schedules survive workers and servers that are killed at random',
  { timeout: 600_000 },
  async (t) => {
    const relay = await openTestRelay(t)
    const { queue } = relay
    const notes = notesOf(relay)
    relay.configure({ codex: { ...quickAgent(notes), concurrency: 12 } })
    const programs = programsOf(t, relay)
    const { start, kill } = programs
    const worker = () => programs.worker(['codex'], 6)
    const server = () => start('http.js', ['--port', '0', '--auth', 'none'])
    const runNow = (at: number) =>
      start('cli.js', ['schedule', 'run-now', 'all', '--request-id', `now-${at}`])

    const schedules = await queue.schedules.open()
    const sender = { from: { agent: 'boss' } }
    for (const [name, given] of Object.entries(SCHEDULES)) {
      await schedules.add({ name, request_id: name, ...given }, sender)
    }
    const random = createRandom(SEED)
    const makers = [worker, worker, server]
    const running = makers.map((make) => make())
    const until = Date.now() + SECONDS * 1000
    let asked = 0
    const hasRun = async () => {
      const known = await Promise.all(
        (await schedules.list()).map(({ schedule_id }) => schedules.get(schedule_id)),
      )
      return known.every(({ passed, created_at }) => passed > created_at)
    }
    for (let kills = 0; Date.now() < until || !(await hasRun()); kills += 1) {
      asked += 1
      const run = runNow(asked)
      await pause(300 + random.below(1200))
      if (random.chance(0.5)) await kill(run)
      const at = kills % makers.length
      await kill(running[at] ?? run)
      running[at] = makers[at]?.() ?? run
    }
    const rows = await schedules.list()
    for (const row of rows) await schedules.pause(row.schedule_id, { by: { person: 'Ada' } })
    // What was not acknowledged is asked for again.
    const all = rows.find(({ name }) => name === 'all')?.schedule_id ?? ''
    for (let at = 1; at <= asked; at += 1) await schedules.runNow(all, `now-${at}`)

    await queue.sweep()
    // A job that changes its state just then may be missing from a list.
    await untilIdle(relay, () => cancelLingering(relay))
    // For the same reason the runs are looked at when nothing runs.
    for (const { schedule_id } of rows) {
      await checkSchedule(relay, await schedules.get(schedule_id), asked)
    }
    for (const run of await flowRuns(relay)) checkFlow(run)
    for (const child of running) await kill(child)
    assert.deepEqual(processesWith(notes), [], 'no process of an agent is left')
  },
)

/** Each due time was decided once, and each that should run is one job or flow. */
async function checkSchedule(
  { store, queue }: TestRelay,
  schedule: Schedule,
  asked: number,
): Promise<void> {
  const { schedule_id, name = '', timing, created_at, passed, counts } = schedule
  const lines = await store.logs.read(['schedule', schedule_id], { after: 0, limit: 100_000 })
  const events = lines.map(({ event }) => ScheduleEvent.parse(event))
  const keys = events.flatMap((event) => (event.type === 'fire' ? event.runs : []))
  assert.equal(new Set(keys).size, keys.length, `${name}: no run is noted twice`)
  const byHand = keys.filter((key) => key.startsWith('now-'))
  assert.equal(byHand.length, name === 'all' ? asked : 0)
  const due = dueTimes(timing, created_at)
    .between(Date.parse(created_at), Date.parse(passed), 100_000)
    .times.map((ms) => new Date(ms).toISOString())
  const ran = keys.filter((key) => !key.startsWith('now-'))
  assert.equal(ran.length + counts.missed + counts.overlapped, due.length, `${name}: ${due.length}`)
  assert.deepEqual(
    ran.filter((key) => !due.includes(key)),
    [],
  )
  if (name === 'all') assert.deepEqual(ran, due, 'every due time ran')
  assert.equal(counts.sent, keys.length, `${name}: every run was sent`)
  const label = `schedule:${schedule_id}`
  const { jobs } = await queue.list({ label, limit: 1000 })
  if (name === 'flow') return
  assert.deepEqual(
    jobs.map(({ job_id }) => job_id).toSorted(),
    keys.map((key) => jobIdOf(`${label}:${key}`)).toSorted(),
    `${name}: one job for each run`,
  )
}

/** What would work until it is stopped, and is replaced or wanted by nothing any more. */
async function cancelLingering({ queue }: TestRelay): Promise<void> {
  const { jobs } = await queue.list({ limit: 1000 })
  for (const { job_id, state } of jobs) {
    if (ENDED.has(state)) continue
    const { task, flow } = await queue.get(job_id)
    if (task.prompt !== 'Linger' || flow !== undefined) continue
    await queue.cancel(job_id, { by: { person: 'Ada' } })
  }
}

async function flowRuns({ queue }: TestRelay): Promise<FlowRun[]> {
  const rows = await queue.flows.list()
  return Promise.all(rows.map(({ flow_id }) => queue.flows.get(flow_id)))
}

function checkFlow({ ended, sent, finished }: FlowRun): void {
  assert.equal(finished?.state, 'completed', JSON.stringify(finished))
  assert.deepEqual([...sent].toSorted(), [...ended.keys()].toSorted())
  const order = (node: string) => ended.get(node)?.order ?? Number.NaN
  assert.ok(order('first') < order('fast') && order('fast') < order('last'))
  assert.deepEqual([ended.get('fast')?.state, ended.get('slow')?.state], ['completed', 'cancelled'])
}
