import { RelayError } from '../../errors.ts'
import type { Job, ReviewJob } from '../../schema/job.ts'
import { summarize } from '../../schema/summary.ts'
import type { Answer, Context } from '../context.ts'
import { moved } from './decide.ts'
import { shortIds } from './list.ts'
import { commandsFor } from '../need.ts'
import { paint, signs } from '../terminal/screen.ts'
import { fitted, table, withLinesBelow } from '../terminal/table.ts'
import type { Cell } from '../terminal/table.ts'
import { oneLine } from '../terminal/text.ts'
import { age } from '../terminal/time.ts'

const HEAD = ['WHEN', 'ID', 'TO', 'FROM', 'AGE', 'WHAT']

/** `relay review list`: the jobs that wait for a person's yes or no. */
export async function reviewList(context: Context): Promise<Answer> {
  const { relay } = context
  const page = await relay.queue.list({ state: 'needs_review', limit: 500 })
  const jobs = await Promise.all(page.jobs.map((row) => relay.queue.get(row.job_id)))
  const waiting = jobs.filter((job) => job.state === 'needs_review')
  const reviews = waiting.map((job) => ({
    ...summarize(job),
    phase: job.phase,
    reason: job.reason,
  }))
  const document = { reviews, damaged: page.damaged, next_cursor: page.next_cursor ?? null }
  return { document, lines: linesOf(context, waiting) }
}

/** `relay review approve`: lets a job run that has not, and accepts what one gave that has. */
export async function approve(
  context: Context,
  typed: string,
  note: string | undefined,
): Promise<Answer> {
  const { relay, person } = context
  const job = await waitingJob(context, typed, 'approve')
  // A turn that asked for a person without a result is told to go on.
  const goesOn = job.phase === 'before' || job.result === undefined
  const outcome = goesOn ? 'queued' : 'completed'
  return moved(context, await relay.queue.resolve(job.job_id, { outcome, person, note }))
}

/** `relay review reject`: ends the job as failed; the note is what its sender reads. */
export async function reject(
  context: Context,
  typed: string,
  note: string | undefined,
): Promise<Answer> {
  const { relay, person } = context
  const job = await waitingJob(context, typed, 'reject')
  return moved(context, await relay.queue.resolve(job.job_id, { outcome: 'failed', person, note }))
}

async function waitingJob(context: Context, typed: string, verb: string): Promise<ReviewJob> {
  const { relay } = context
  const job: Job = await relay.queue.get(await relay.queue.findId(typed))
  if (job.state === 'needs_review') return job
  const other =
    job.state === 'needs_recovery'
      ? `Run: relay recover ${job.job_id}`
      : `See: relay why ${job.job_id}`
  const message = `Cannot ${verb} job "${job.job_id}": it is ${job.state}, not needs_review. ${other}`
  throw new RelayError('STATE_REFUSED', message)
}

function linesOf({ screen, now }: Context, jobs: ReviewJob[]): string[] {
  if (jobs.length === 0) return ['Nothing waits for a review.']
  const short = shortIds(jobs.map((job) => job.job_id))
  const idOf = (job: Job) => short.get(job.job_id) ?? job.job_id
  const rows = jobs.map((job): Cell[] => [
    { text: job.phase === 'before' ? 'before it runs' : 'after it ran', colour: 'yellow' },
    { text: idOf(job), colour: 'bold' },
    { text: oneLine(job.to) },
    { text: oneLine(job.from.agent) },
    { text: age(job.updated_at, now) },
    { text: oneLine(summarize(job).headline) },
  ])
  const { arrow } = signs(screen)
  return withLinesBelow(table(screen, HEAD, rows), (at) => {
    const job = jobs[at]
    if (job === undefined) return []
    const commands = fitted(screen, `  ${arrow} ${commandsFor('review', idOf(job))}`)
    return [fitted(screen, `  ${oneLine(job.reason)}`), paint(screen, 'yellow', commands)]
  })
}
