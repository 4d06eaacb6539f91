import { replay } from '../job/replay.ts'
import type { Step } from '../job/replay.ts'
import type { Queue } from '../queue/queue.ts'
import type { JobEvent } from '../schema/event.ts'
import type { Job } from '../schema/job.ts'
import { WEBHOOK_EVENTS } from '../schema/webhook.ts'
import type { Webhook, WebhookEvent } from '../schema/webhook.ts'

/** UTF-16 units of a result that is sent with a message. */
const RESULT_UNITS = 32_000

/** One event of a job that a webhook can be sent. */
export type Happened = { type: WebhookEvent; version: number; at: string; job: Job }

/** What happened to a job, in order: its changes of state, and its questions. */
export function happenedIn(events: JobEvent[]): Happened[] {
  let before: Job | undefined
  return replay(events).flatMap((step) => {
    const type = typeOf(step, before)
    before = step.job
    const { version, at } = step.event
    return type === undefined ? [] : [{ type, version, at, job: step.job }]
  })
}

function typeOf({ event, job }: Step, before: Job | undefined): WebhookEvent | undefined {
  if (event.type === 'ask') return 'job.question'
  if (before?.state === job.state) return undefined
  return WEBHOOK_EVENTS.find((type) => type === `job.${job.state}`)
}

/**
 * The body of a message: which job, and what became of it. Prompts are never in it, and results only where the owner
 * asked for them, cut where they are long.
 */
export async function bodyOf(
  { include_result }: Pick<Webhook, 'include_result'>,
  { type, version, at, job }: Happened,
  from: { queue: Pick<Queue, 'output'>; workspace: string },
): Promise<string> {
  const { job_id, request_id, state, to, attempts, labels } = job
  const data = {
    workspace: from.workspace,
    job_id,
    request_id,
    version,
    state,
    to,
    from: job.from.agent,
    attempts,
    labels,
    parent: job.parent?.job_id ?? null,
    error_code: job.state === 'failed' ? job.error.code : null,
    ...(include_result && { result: await resultOf(job, from.queue) }),
  }
  return JSON.stringify({ type, timestamp: at, data })
}

async function resultOf(
  job: Job,
  queue: Pick<Queue, 'output'>,
): Promise<{ output: string; truncated: boolean } | null> {
  const result = 'result' in job ? job.result : undefined
  if (result === undefined) return null
  const { text, total } = await queue.output(result, 0, RESULT_UNITS)
  return { output: text, truncated: total > text.length }
}
