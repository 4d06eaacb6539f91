import * as z from 'zod/mini'

import { replay, turnsOf } from '../../job/replay.ts'
import type { Turn } from '../../job/replay.ts'
import { otherHost } from '../../process/process.ts'
import type { Delivery } from '../../schema/delivery.ts'
import { isBlocked, openQuestion } from '../../schema/job.ts'
import type { Job } from '../../schema/job.ts'
import type { Result } from '../../schema/result.ts'
import { jobSubject } from '../../schema/subject.ts'
import { READS } from '../effect.ts'
import { flowOfJob } from '../flows/flow-of-job.ts'
import { localOf } from '../local.ts'
import { jobOperationWithView } from '../operation.ts'
import type { JobContext } from '../operation.ts'
import { budgetsOf } from './budgets.ts'
import { checksOf } from './checks-of.ts'
import { jobInput } from './fields.ts'

export const inspect = jobOperationWithView({
  name: 'inspect_job',
  family: 'look',
  title: 'Inspect a job',
  description:
    'Return everything that is stored about one job: its task, result with the whole output, errors, turns, deliveries, worktrees and files.',
  who: 'anyone',
  effect: READS,
  input: jobInput,
  output: z.looseObject({ job_id: z.string(), state: z.string(), why: z.string() }),
  run: (context) => documentOf(context, context.job),
  view: (document) => document,
})

/** Everything about a job, with the whole output; every field is always present, null for absent. */
async function documentOf(context: Pick<JobContext, 'relay' | 'caller'>, job: Job) {
  const { queue, inbox, worktrees } = context.relay
  const files = localOf(context).filesOf(job.job_id)
  const result = resultOf(job)
  const { output_blob: blob, ...rest } = result ?? { output: '' }
  return {
    job_id: job.job_id,
    state: job.state,
    why: await queue.why(job),
    request_id: job.request_id,
    to: job.to,
    fallback: job.fallback ?? [],
    from: job.from,
    task: job.task,
    attempts: job.attempts,
    max_attempts: job.max_attempts,
    token: job.token,
    priority: job.priority,
    labels: job.labels,
    ttl_ms: job.ttl_ms ?? null,
    expires_at: job.expires_at ?? null,
    budgets: await budgetsOf(queue, job),
    not_before: job.state === 'queued' ? (job.not_before ?? null) : null,
    parent: job.parent ?? null,
    flow: await flowOfJob(queue, job),
    fork: job.fork ?? null,
    thread_id: job.thread_id ?? null,
    created_at: job.created_at,
    updated_at: job.updated_at,
    result: result === undefined ? null : { ...rest, output: await outputOf(context, result) },
    error: job.state === 'failed' ? job.error : null,
    last_error: job.last_error ?? null,
    review: reviewOf(job),
    checks: checksOf(job),
    question: openQuestion(job) ?? null,
    worktrees: worktrees()
      .records.of(job.job_id)
      .map(({ path, branch, base, token }) => ({ path, branch, base, token })),
    deliveries: (await inbox.deliveries(jobSubject(job.job_id))).map(deliveryOf),
    turns: turnsOf(replay(await queue.history(job.job_id))).map(turnOf),
    files: {
      log: files?.log ?? null,
      activity: files?.activity ?? null,
      output: (blob && files?.output(blob.file)) ?? null,
    },
  }
}

/** `host`: the name of the host that ran the turn; null for this one. */
function turnOf({ attempt, token, worker, ...ended }: Turn) {
  const host = otherHost(worker) ?? null
  return { attempt, token, worker_id: worker.id, pid: worker.pid, host, ...ended }
}

function deliveryOf({ subject, event, state, offered, seen, done }: Delivery) {
  return { job_id: subject.id, news: event, state, offered, seen, done }
}

async function outputOf({ relay }: Pick<JobContext, 'relay'>, result: Result): Promise<string> {
  return (await relay.queue.output(result, 0, Number.MAX_SAFE_INTEGER)).text
}

function resultOf(job: Job): Result | undefined {
  return 'result' in job ? job.result : undefined
}

/** What a person decides: before the job runs, after it ran, or about a write turn that was interrupted. */
function reviewOf(job: Job) {
  if (job.state === 'needs_review') {
    return { kind: isBlocked(job) ? 'blocked' : job.phase, reason: job.reason }
  }
  return job.state === 'needs_recovery' ? { kind: 'recovery', reason: job.reason } : null
}
