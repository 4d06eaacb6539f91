import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'

import { Charge } from '../../lib/schema/budget.ts'
import { isFinal } from '../../lib/schema/job.ts'
import type { Job } from '../../lib/schema/job.ts'
import { openTestRelay } from '../programs/relay.ts'
import type { TestRelay } from '../programs/relay.ts'
import { notesOf, processesWith, programsOf, quickAgent, untilIdle } from './killed.ts'
import { createRandom } from './random.ts'

/** How long processes are killed; `npm run torture:flows` takes longer. */
const SECONDS = Number(process.env.RELAY_FLOW_SECONDS ?? 4)
const SEED = Number(process.env.RELAY_FLOW_SEED ?? 1)

/** Turns of jobs whose worker is killed again and again. */
const TURNS = 3
/** A minute cap far below what `Linger` takes, in milliseconds. */
const CAP_MS = 1800
const FLOW_TURNS = 4
/** More than kills can use up. */
const max_attempts = 100

const sender = { from: { agent: 'boss' } }

test(
  'budgets and other agents hold when workers are killed at random',
  { timeout: 600_000 },
  async (t) => {
    const relay = await openTestRelay(t)
    const { queue } = relay
    const notes = notesOf(relay)
    relay.configure({
      codex: { ...quickAgent(notes), concurrency: 8 },
      other: { ...quickAgent(notes, ['quick']), concurrency: 8 },
    })
    const { worker, kill } = programsOf(t, relay)
    const random = createRandom(SEED)
    const served = [['codex'], ['codex', 'other']]
    const running = served.map((agents) => worker(agents, 8))
    const until = Date.now() + SECONDS * 1000
    for (let round = 0; Date.now() < until; round += 1) {
      if (round % 3 === 0 && round < 60) await sendOfEach(relay, round)
      await pause(100 + random.below(900))
      for (const [at, agents] of served.entries()) {
        const child = running[at]
        if (child === undefined || random.chance(0.5)) continue
        await kill(child)
        running[at] = worker(agents, 8)
      }
    }
    // Of the jobs with a cap on turns, some had their worker for good.
    const capped = await queue.list({ limit: 1000, label: 'turns' })
    await pause(CAP_MS)
    for (const { job_id } of capped.jobs) await cancelOpen(relay, job_id)
    await untilIdle(relay)
    for (const child of running) await kill(child)

    const begun = countTurns(notes)
    const ended = { passed: 0, turns: 0, minutes: 0, flow: 0 }
    for (const { job_id, labels } of (await queue.list({ limit: 1000 })).jobs) {
      const job = await queue.get(job_id)
      const kind = labels.at(0)
      if (kind === 'passed') checkPassed(job)
      if (kind === 'turns') await checkTurns(relay, job, begun.get(job_id) ?? 0)
      if (kind === 'minutes') await checkMinutes(relay, job)
      if (isKind(kind, ended)) ended[kind] += 1
    }
    for (const row of await queue.flows.list()) {
      const jobs = await queue.flows.jobs(await queue.flows.get(row.flow_id))
      const ran = [...jobs.values()].map(({ job_id }) => begun.get(job_id) ?? 0)
      const sum = ran.reduce((all, turns) => all + turns, 0)
      assert.ok(sum <= FLOW_TURNS, `${sum} turns of a flow that may take ${FLOW_TURNS}`)
      assert.equal(row.state, 'failed', 'six jobs need more turns than the flow has')
      ended.flow += 1
    }
    assert.ok(
      Object.values(ended).every((count) => count > 0),
      JSON.stringify(ended),
    )
    const turns = [...begun.values()].toSorted((a, b) => a - b).join('')
    t.diagnostic(`ended ${JSON.stringify(ended)}, turns of each job ${turns}`)
    assert.deepEqual(processesWith(notes), [], 'no process of an agent is left')
  },
)

async function sendOfEach({ queue }: TestRelay, round: number): Promise<void> {
  const send = (kind: string, more: object) =>
    queue.dispatch(
      {
        to: 'codex',
        task: { prompt: 'Linger' },
        labels: [kind],
        max_attempts,
        request_id: `${kind}-${round}`,
        ...more,
      },
      sender,
    )
  await send('passed', { budget: { minutes: 0.04, covers: 'turn' }, fallback: ['other'] })
  await send('turns', { budget: { turns: TURNS } })
  await send('minutes', { budget: { minutes: CAP_MS / 60_000 } })
  const step = (at: number) => ({
    id: `s${at}`,
    to: 'codex',
    task: { prompt: `Say ${at}` },
    max_attempts,
  })
  const flow = {
    budget: { turns: FLOW_TURNS },
    steps: [{ parallel: [0, 1, 2, 3, 4, 5].map(step) }],
  }
  await queue.flows.start({ flow, request_id: `flow-${round}` }, sender)
}

async function cancelOpen({ queue }: TestRelay, id: string): Promise<void> {
  if (!isFinal(await queue.get(id))) await queue.cancel(id, { by: { person: 'Ada' } })
}

/** The first agent spends its turn, and the second one answers. */
function checkPassed(job: Job): void {
  assert.equal(job.state, 'completed', JSON.stringify(job))
  assert.deepEqual(
    [job.to, job.passed?.map(({ agent, code }) => [agent, code])],
    ['other', [['codex', 'BUDGET_SPENT']]],
  )
}

async function checkTurns(relay: TestRelay, job: Job, begun: number): Promise<void> {
  assert.ok(begun <= TURNS, `${begun} turns of a job that may take ${TURNS}`)
  // A worker that is killed between noting its turn and the look at the budget leaves one that never begins.
  const { turns } = await spentBy(relay, job)
  assert.ok(turns >= begun, `${turns} noted, ${begun} begun`)
  if (job.state === 'cancelled') return
  assert.equal(codeOf(job), 'BUDGET_SPENT')
  assert.ok(turns >= TURNS, `${turns} noted`)
}

async function checkMinutes(relay: TestRelay, job: Job): Promise<void> {
  assert.equal(codeOf(job), 'BUDGET_SPENT', JSON.stringify(job))
  const { run_ms } = await spentBy(relay, job)
  assert.ok(run_ms >= CAP_MS, `${run_ms} ms noted`)
}

/** What all turns of a job have noted: the latest line of each counts. */
async function spentBy({ store }: TestRelay, { job_id }: Job) {
  const lines = await store.logs.read(['budget', 'job', job_id], { after: 0, limit: 10_000 })
  const turns = new Map<number, Charge>()
  for (const { event } of lines) {
    const charge = Charge.parse(event)
    turns.set(charge.token, charge)
  }
  const sum = { turns: 0, run_ms: 0 }
  for (const charge of turns.values()) {
    sum.turns += charge.turns
    sum.run_ms += charge.run_ms
  }
  return sum
}

function codeOf(job: Job): string | undefined {
  return job.state === 'failed' ? job.error.code : job.state
}

/** How often an agent began, by job. */
function countTurns(notes: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const line of readFileSync(notes, 'utf8').split('\n')) {
    if (line === '') continue
    const { job } = JSON.parse(line) as { job: string }
    counts.set(job, (counts.get(job) ?? 0) + 1)
  }
  return counts
}

function isKind<T extends object>(name: string | undefined, of: T): name is keyof T & string {
  return name !== undefined && Object.hasOwn(of, name)
}
