// What the next process finds after an operation was spoiled: looks at the store as any other process
// of the relay would, works off what is there, and prints one line of JSON: `Aftermath`.
import * as fs from 'node:fs'

import { RelayError } from '../../../lib/errors.ts'
import { bootId, monotonicMs, ownIdentity } from '../../../lib/process/process.ts'
import { createQueue } from '../../../lib/queue/queue.ts'
import { isFinal } from '../../../lib/schema/job.ts'
import { jobIdOf } from '../../../lib/schema/job-id.ts'
import { openFileStore } from '../../../lib/store/file/open.ts'
import { ENDED, NEXT, TARGET, WAITING } from './names.ts'
import type { Operated } from './operation.ts'

export type Aftermath = { violations: string[]; firstAnswerMs: number; state: string }

const [operation = '', dataDir = '', workspace = '', told = 'null'] = process.argv.slice(2)
const operated = JSON.parse(told) as Operated | null
const acknowledged = operated?.acknowledged === true || operated?.again?.acknowledged === true

// The grace for hints that are only seconds old is over at once: this process is a little in the future.
let aheadMs = 3000
const clock = { now: () => Date.now() + aheadMs, monotonic: monotonicMs }
const violations: string[] = []
const agent = 'worked'
const from = { agent: 'sender' }
const target = jobIdOf(TARGET)
const write = operation.endsWith('write')
const runs = new Map<string, number>()

const begun = monotonicMs()
const store = await openFileStore({ dataDir, workspace, bootId: bootId(), clock })
const queue = createQueue({ store, clock })

function expect(condition: boolean, otherwise: string): void {
  if (!condition) violations.push(otherwise)
}

async function work(to: string): Promise<number> {
  let done = 0
  for (;;) {
    await queue.sweep()
    const worker = { ...ownIdentity(), id: 'aftermath' }
    const job = await queue.claim({ agent: to, worker, lease_ms: 60_000, writes: true })
    if (job === undefined) return done
    runs.set(job.job_id, (runs.get(job.job_id) ?? 0) + 1)
    await queue.complete(
      { job_id: job.job_id, token: job.token },
      { output: 'by the next process' },
    )
    await queue.settle(job)
    done += 1
  }
}

async function stateOf(id: string): Promise<string> {
  const job = await store.jobs.read(id)
  return job?.state ?? 'absent'
}

async function othersGoOn(): Promise<number> {
  await queue.dispatch({ to: 'other', task: { prompt: 'next' }, request_id: NEXT }, { from })
  expect((await work('other')) === 1, 'the next job of another process was not done')
  return monotonicMs() - begun
}

async function targetIsRight(): Promise<void> {
  const before = await stateOf(target)
  const rows = (await queue.list({})).jobs.filter(({ job_id }) => job_id === target)
  const listed = rows.map(({ state }) => state).join(' and ') || 'absent'
  expect(listed === before, `the job is ${before}, but listed as ${listed}`)
  switch (operation) {
    case 'dispatch':
    case 'dispatch-again': {
      if (acknowledged) expect(before !== 'absent', 'an acknowledged dispatch is lost')
      const request = { to: agent, task: { prompt: TARGET }, request_id: TARGET }
      const again = await queue.dispatch(request, { from })
      expect(again.job.job_id === target, 'the same request_id gave another job')
      const isKnown = acknowledged || operation === 'dispatch-again'
      expect(!isKnown || again.deduped, 'an acknowledged request_id was taken for new')
      return
    }
    case 'complete':
    case 'complete-large':
      if (acknowledged) expect(before === 'completed', `an acknowledged completion is ${before}`)
      return
    case 'cancel-queued':
    case 'cancel-running': {
      if (acknowledged) expect(before === 'cancelled', `an acknowledged cancel is ${before}`)
      const { job } = await queue.cancel(target, { by: from })
      expect(job.state === 'cancelled', `the same cancel again gave ${job.state}`)
      return
    }
    default:
      expect(before !== 'absent', 'a claimed job is lost')
  }
}

async function everythingEnds(): Promise<string> {
  await work(agent)
  if (write && (await stateOf(target)) === 'needs_recovery') {
    expect(runs.get(target) === undefined, 'a write job ran again without a person')
    await queue.recover(target, { person: 'ann' })
    await work(agent)
  }
  const history = await store.jobs.history(target)
  const ends = history.filter(({ type }) => type === 'complete' || type === 'cancel')
  expect(ends.length === 1, `the job has ended ${ends.length} times`)
  const completed = ends[0]?.type === 'complete' ? ends[0] : undefined
  if (completed !== undefined && completed.result.output !== 'by the next process') {
    const { text } = await queue.output(completed.result, 0, 4)
    expect(text === 'done', `the output of the completed job is "${text}"`)
    expect(runs.get(target) === undefined, 'a completed job ran again')
  }
  const cancelled = operation.startsWith('cancel')
  const state = await stateOf(target)
  expect(state === (cancelled ? 'cancelled' : 'completed'), `in the end the job is ${state}`)
  expect((runs.get(jobIdOf(WAITING)) ?? 0) === 1, 'the waiting job was not done exactly once')
  const ended = await store.jobs.read(jobIdOf(ENDED))
  expect(
    ended?.state === 'completed' && ended.result.output === 'long ago',
    'the ended job changed',
  )
  return state
}

async function listingsAgree(): Promise<void> {
  const page = await queue.list({})
  const listed = page.jobs.filter(({ job_id }) => job_id === target)
  expect(listed.length === 1 && page.damaged.length === 0, 'the listing does not show the job once')
  expect((await store.jobs.held()).length === 0, 'a running hint is left over')
  const job = await store.jobs.read(target)
  expect(job !== undefined && isFinal(job), 'the job has not ended')
  for (const { severity, message } of (await store.upkeep.audit()).findings) {
    expect(severity !== 'error', `the audit says: ${message}`)
  }
}

let firstAnswerMs = Number.POSITIVE_INFINITY
let inTheEnd = ''
try {
  firstAnswerMs = await othersGoOn()
  await targetIsRight()
  inTheEnd = await everythingEnds()
  // A living worker's hint of an ended job is left to it for 15 s.
  aheadMs = 20_000
  await queue.sweep()
  await listingsAgree()
} catch (error) {
  const what = error instanceof RelayError ? `${error.code} ${error.message}` : String(error)
  violations.push(`the next process met: ${what}`)
}
store.close()
const aftermath: Aftermath = { violations, firstAnswerMs, state: inTheEnd }
fs.writeSync(1, `${JSON.stringify(aftermath)}\n`)
