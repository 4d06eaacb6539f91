import { RelayError } from '../../../errors.ts'
import { isFinal } from '../../../schema/job.ts'
import type { Job, JobState } from '../../../schema/job.ts'
import { summarize } from '../../../schema/summary.ts'
import type { Listed, ListedRow, ListPage } from '../../jobs.ts'
import { agentsIn } from '../index/queue-cursor.ts'
import { readConversationName } from '../layout.ts'
import type { Layout } from '../layout.ts'
import type { Steps } from './steps.ts'

type On = { steps: Steps; layout: Layout }

/** One page of one part of the listing. Ended jobs are listed without reading their logs. */
export function page(on: On, which: ListPage): Promise<Listed> {
  const { after, limit } = which
  switch (which.of) {
    case 'attention':
      return byId(on.steps, 'attention', { after, limit })
    case 'running':
      return byId(on.steps, 'running', { after, limit })
    case 'queued':
      return queued(on, which)
    case 'ended':
      return ended(on.steps, { after, limit })
  }
}

type Part = { after: string | undefined; limit: number }

const STATES: Record<'attention' | 'running', JobState[]> = {
  attention: ['needs_review', 'needs_recovery'],
  running: ['running'],
}

async function byId(
  steps: Steps,
  part: 'attention' | 'running',
  { after, limit }: Part,
): Promise<Listed> {
  const ids =
    part === 'attention'
      ? await steps.attention()
      : (await steps.running()).map((hint) => hint.job_id).toSorted()
  const remaining = ids.filter((id) => after === undefined || id > after)
  const rows: ListedRow[] = []
  for (const id of remaining.slice(0, limit)) {
    const row = await rowOf(steps, id, STATES[part])
    if (row !== undefined) rows.push({ row, after: id })
  }
  return { rows, next: remaining.length > limit ? remaining[limit - 1] : undefined }
}

/** Prefix of the positions of jobs without a hint in the queue. Sorts after all hints. */
const WAITING = 'waiting-'

/** A cursor names an agent and a position in its queue. */
async function queued(on: On, { to, after, limit }: ListPage): Promise<Listed> {
  const separator = after?.indexOf(' ') ?? -1
  const agentAfter = after?.slice(0, separator) ?? ''
  const rows: ListedRow[] = []
  let left = limit
  for (const agent of agentsIn(on.layout)) {
    if (agent < agentAfter || (to !== undefined && agent !== to)) continue
    const position = agent === agentAfter ? after?.slice(separator + 1) : undefined
    for (const part of [hintedRows, waitingRows]) {
      const found = await part(on.steps, agent, { after: position, limit: left })
      rows.push(...found.rows.map((each) => ({ ...each, after: `${agent} ${each.after}` })))
      left -= found.scanned
      if (left === 0) return { rows, next: `${agent} ${found.last}` }
    }
  }
  return { rows, next: undefined }
}

/** Rows of one agent, how many positions were read, and the last of them. */
type QueuedRows = { rows: ListedRow[]; scanned: number; last: string | undefined }

async function hintedRows(steps: Steps, agent: string, part: Part): Promise<QueuedRows> {
  const entries = await steps.ready(agent, part)
  const rows: ListedRow[] = []
  for (const { job_id, position } of entries) {
    const row = await rowOf(steps, job_id, ['queued'], (job) => leaveQueue(steps, job))
    if (row !== undefined) rows.push({ row, after: position })
  }
  return { rows, scanned: entries.length, last: entries.at(-1)?.position }
}

async function waitingRows(
  steps: Steps,
  agent: string,
  { after = '', limit }: Part,
): Promise<QueuedRows> {
  const names = await steps.waiting(agent)
  const positions = names.map((name) => `${WAITING}${name}`).filter((position) => position > after)
  const scanned = positions.slice(0, limit)
  const rows: ListedRow[] = []
  for (const position of scanned) {
    const jobId = readConversationName(position.slice(WAITING.length))?.jobId ?? ''
    // A job that cannot be read is listed among those that wait for a person.
    const job = await steps.read(jobId).catch(unlessRefused)
    if (job?.state !== 'queued' || steps.hints.isInQueue(job)) continue
    rows.push({ row: summarize(job), after: position })
  }
  return { rows, scanned: scanned.length, last: scanned.at(-1) }
}

function unlessRefused(error: unknown): undefined {
  if (!(error instanceof RelayError)) throw error
}

/**
 * Removes the hint of a job that is no longer queued. If the process that ended the job died before it removed
 * the hint, and no worker serves the agent, only a listing finds it.
 */
async function leaveQueue(steps: Steps, job: Job): Promise<void> {
  if (isFinal(job)) await steps.reconcile(job)
}

async function ended(steps: Steps, { after, limit }: Part): Promise<Listed> {
  const found = await steps.recent({ cursor: after, limit })
  const rows = found.rows.map(({ row, position }) => ({ row, after: position }))
  return { rows, next: found.next_cursor }
}

/** The row of a job as its log says; undefined when the hint was late and the job's state has changed. */
async function rowOf(
  steps: Steps,
  jobId: string,
  states: JobState[],
  onMoved: (job: Job) => Promise<void> = async () => {},
): Promise<ListedRow['row'] | undefined> {
  let job: Job | undefined
  try {
    job = (await steps.readShown(jobId))?.job
  } catch (error) {
    if (!(error instanceof RelayError)) throw error
    return { job_id: jobId, message: error.message }
  }
  if (job !== undefined && states.includes(job.state)) return summarize(job)
  if (job !== undefined) await onMoved(job)
  return undefined
}
