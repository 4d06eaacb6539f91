import type { Delivery } from '../schema/delivery.ts'
import { openQuestion } from '../schema/job.ts'
import type { Job } from '../schema/job.ts'
import type { Result } from '../schema/result.ts'
import { jobSubject } from '../schema/subject.ts'
import type { Context } from './context.ts'
import { replay, turnsOf } from '../job/replay.ts'
import { worktreesOf } from './commands/worktrees.ts'

/** What `show --json` prints of a job; every field is always there, null for absent. */
export type JobDocument = Awaited<ReturnType<typeof jobDocument>>

/** Everything that is known of a job, with its output in full. */
export async function jobDocument(context: Context, job: Job) {
  const { relay } = context
  const { queue, machine } = relay
  const files = machine.filesOf(job.job_id)
  const { output_blob: blob, ...result } = resultOf(job) ?? { output: '' }
  const hasResult = resultOf(job) !== undefined
  return {
    job_id: job.job_id,
    state: job.state,
    why: await queue.why(job),
    request_id: job.request_id,
    to: job.to,
    from: job.from,
    task: job.task,
    attempts: job.attempts,
    max_attempts: job.max_attempts,
    token: job.token,
    priority: job.priority,
    labels: job.labels,
    ttl_ms: job.ttl_ms ?? null,
    expires_at: job.expires_at ?? null,
    not_before: job.state === 'queued' ? (job.not_before ?? null) : null,
    parent: job.parent ?? null,
    fork: job.fork ?? null,
    thread_id: job.thread_id ?? null,
    created_at: job.created_at,
    updated_at: job.updated_at,
    result: hasResult ? { ...result, output: await wholeOutput(relay, job) } : null,
    error: job.state === 'failed' ? job.error : null,
    last_error: job.last_error ?? null,
    review: reviewOf(job),
    question: openQuestion(job) ?? null,
    worktrees: worktreesOf(context)
      .records.of(job.job_id)
      .map(({ path, branch, base, token }) => ({ path, branch, base, token })),
    deliveries: (await relay.inbox.deliveries(jobSubject(job.job_id))).map(deliveryDocument),
    turns: turnsOf(replay(await queue.history(job.job_id))),
    files: {
      log: files.log,
      activity: files.activity,
      output: blob === undefined ? null : files.output(blob.file),
    },
  }
}

/** The text that a job gave, wherever it is kept; empty without a result. */
export async function wholeOutput(relay: Context['relay'], job: Job): Promise<string> {
  const result = resultOf(job)
  if (result === undefined) return ''
  return (await relay.queue.output(result, 0, Number.MAX_SAFE_INTEGER)).text
}

function deliveryDocument({ subject, event, ...steps }: Delivery) {
  return { job_id: subject.id, news: event, ...steps }
}

function resultOf(job: Job): Result | undefined {
  return 'result' in job ? job.result : undefined
}

/** What a person has to decide: before it runs, after it ran, or after a write turn that ended half-way. */
function reviewOf(job: Job) {
  if (job.state === 'needs_review') return { kind: job.phase, reason: job.reason }
  return job.state === 'needs_recovery' ? { kind: 'recovery', reason: job.reason } : null
}
