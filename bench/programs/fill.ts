import * as fs from 'node:fs'
import { parseArgs } from 'node:util'

import { readSettings } from '../../lib/config/config.ts'
import { bootId, monotonicMs, ownIdentity } from '../../lib/process/process.ts'
import { transition } from '../../lib/job/transition.ts'
import { FORMAT } from '../../lib/schema/format.ts'
import type { NewEvent } from '../../lib/schema/event.ts'
import type { Job } from '../../lib/schema/job.ts'
import { digestOf, jobIdOf } from '../../lib/schema/job-id.ts'
import { summarize } from '../../lib/schema/summary.ts'
import { encodeRow } from '../../lib/store/file/ended/done-log.ts'
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

/** Rows of ended jobs that are written in one call. */
const ROWS_AT_ONCE = 1000

const DAY_MS = 86_400_000

/**
 * Fills a store with old jobs: `fill.js finished|queued <number> [--mixed] [--from N] [--days D]`. It writes the
 * store's own lines, rows and hints, but each log as a whole and without a flush, because none of these jobs was
 * acknowledged. `--from` continues a store that already has that many. Jobs are spread over the last `--days`;
 * without that, over as long as a fast machine takes to enqueue them.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { mixed: { type: 'boolean' }, from: { type: 'string' }, days: { type: 'string' } },
})
const [kind, countText] = positionals
const count = Number(countText)
const from = Number(values.from ?? 0)
const isMixed = values.mixed === true
const spanMs =
  values.days === undefined ? (count / OLD_JOBS_PER_SECOND) * 1000 : Number(values.days) * DAY_MS
const settings = readSettings(process.env, process.cwd())
const clock = { now: Date.now, monotonic: monotonicMs }
const store = await openFileStore({ ...settings, bootId: bootId(), clock })
const layout = layoutOf(store.location)
const hints = createHints(layout, clock)
const worker = { ...ownIdentity(), id: 'filler' }
const task = { prompt: PROMPT }
const digests = new Map([AGENT, OTHER_AGENT].map((to) => [to, digestOf(to, task)]))
const begin = Date.now() - spanMs
/** Rows that are not written yet, all of one day. */
let rows: string[] = []
let rowsAt = ''

for (let each = from; each < count; each += 1) {
  const job = writeJob(each, new Date(begin + (each / count) * spanMs).toISOString())
  if (each % CHECKED_EVERY === 0) await check(job)
}
writeRows()
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
    digest: digests.get(to) ?? '',
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
  else addRow(job)
  return job
}

function addRow(job: Job): void {
  const isOtherDay = layout.doneLog(rowsAt) !== layout.doneLog(job.updated_at)
  if (isOtherDay || rows.length === ROWS_AT_ONCE) writeRows()
  rowsAt = job.updated_at
  rows.push(encodeRow(summarize(job)))
}

function writeRows(): void {
  if (rows.length > 0) fs.appendFileSync(layout.doneLog(rowsAt), rows.join(''), { mode: 0o600 })
  rows = []
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
