import * as fs from 'node:fs'

import { readSettings } from '../../lib/config/config.ts'
import { bootId, monotonicMs, ownIdentity } from '../../lib/process/process.ts'
import { transition } from '../../lib/job/transition.ts'
import { FORMAT } from '../../lib/schema/format.ts'
import type { NewEvent } from '../../lib/schema/event.ts'
import type { Job } from '../../lib/schema/job.ts'
import { digestOf, jobIdOf } from '../../lib/schema/job-id.ts'
import { summarize } from '../../lib/schema/summary.ts'
import { noteEnd } from '../../lib/store/file/index/done-log.ts'
import { createHints } from '../../lib/store/file/index/hints.ts'
import { layoutOf } from '../../lib/store/file/layout.ts'
import { encodeRecord } from '../../lib/store/file/log/line.ts'
import { openFileStore } from '../../lib/store/file/open.ts'
import { AGENT, LABEL, OLD_JOBS_PER_SECOND, OTHER_AGENT, OUTPUT, PROMPT } from './subject.ts'

/** Every nth job is read back through the store. */
const CHECKED_EVERY = 1000

/** In a mixed store, every nth job is for the other agent, and every nth has the label. */
const OTHER_EVERY = 100
const LABELLED_EVERY = 1000

/**
 * Fills a store with old jobs: `fill.js finished|queued <number> [mixed]`. It writes the store's own lines and
 * hints, but each log as a whole and without a flush, because none of these jobs was acknowledged.
 */
const [kind, countText, mixed] = process.argv.slice(2)
const count = Number(countText)
const isMixed = mixed === 'mixed'
const settings = readSettings(process.env, process.cwd())
const clock = { now: Date.now, monotonic: monotonicMs }
const store = await openFileStore({ ...settings, bootId: bootId(), clock })
const layout = layoutOf(store.location)
const hints = createHints(layout, clock)
const worker = { ...ownIdentity(), id: 'filler' }
const task = { prompt: PROMPT }
const begin = Date.now() - (count / OLD_JOBS_PER_SECOND) * 1000

for (let each = 0; each < count; each += 1) {
  const job = writeJob(each, new Date(begin + (each / OLD_JOBS_PER_SECOND) * 1000).toISOString())
  if (each % CHECKED_EVERY === 0) await check(job)
}
store.close()

function writeJob(each: number, at: string): Job {
  const request_id = `old-${each}`
  const job_id = jobIdOf(request_id)
  const to = isMixed && each % OTHER_EVERY === 0 ? OTHER_AGENT : AGENT
  const born: NewEvent = {
    type: 'enqueue',
    at,
    job_id,
    request_id,
    digest: digestOf(to, task),
    to,
    from: { agent: 'filler' },
    task,
    max_attempts: 3,
    priority: 0,
    labels: isMixed && each % LABELLED_EVERY === 0 ? [LABEL] : [],
  }
  const life: NewEvent[] = kind === 'queued' ? [born] : [born, claim(at), complete(at)]
  fs.writeFileSync(layout.log(job_id), Buffer.concat(life.map(lineOf)), { mode: 0o600 })
  const job = life.reduce(next, undefined)
  if (job === undefined) throw new Error('a job without an enqueue event')
  if (job.state === 'queued') hints.place(job)
  else noteEnd(layout, summarize(job))
  return job
}

function claim(at: string): NewEvent {
  return { type: 'claim', at, worker, lease_ms: 1000, lease_ends_monotonic_ms: 1000 }
}

function complete(at: string): NewEvent {
  return { type: 'complete', at, token: 2, result: { output: OUTPUT } }
}

function lineOf(event: NewEvent, before: number): Buffer {
  return encodeRecord({ format: FORMAT, version: before + 1, ...event, writer: 'filler' })
}

function next(job: Job | undefined, event: NewEvent): Job {
  const done = transition(job, event)
  if (done.outcome !== 'changed') throw new Error(`Cannot ${event.type} an old job`)
  return done.job
}

async function check({ job_id, state, version }: Job): Promise<void> {
  const read = await store.jobs.read(job_id)
  if (read?.state !== state || read.version !== version)
    throw new Error(`job ${job_id} was read back differently`)
}
