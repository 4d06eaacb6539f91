import { basename } from 'node:path'

import type { TurnResult } from '../executor.ts'
import type { JobEvent } from '../schema/event.ts'
import type { RunningJob } from '../schema/job.ts'
import { traceContextOf } from '../schema/traceparent.ts'
import type { Attributes } from '../tracing/span.ts'
import type { TurnReport, WorkerOptions } from './worker-options.ts'

/** The trace of one turn: what its processes find in their environment, and its end. */
export type TurnTrace = {
  env: Record<string, string>
  /** Keeps what the end of the turn says about its cost. */
  note: (end: TurnResult) => void
  /** Ends the span, and returns the report. */
  end: (report: TurnReport) => TurnReport
}

/**
 * Records how long a claimed job waited, and begins the span of its turn, in the trace that the job was sent in. Where
 * nothing is recorded, the processes of the turn get the place of the job in that trace.
 */
export async function traceTurn(
  { tracing, queue, clock, workspace }: WorkerOptions,
  job: RunningJob,
): Promise<TurnTrace> {
  const sent = traceContextOf(job.traceparent, job.tracestate)
  if (tracing?.isOn !== true) {
    return { env: variablesOf(sent), note() {}, end: (report) => report }
  }
  const claimedAtMs = Date.parse(job.lease.claimed_at)
  const facts = factsOf(job, workspace)
  const wait = await tracing.begin({
    name: `queue ${job.to}`,
    kind: 'internal',
    parent: sent,
    atMs: claimedAtMs - (await waitedMs(queue, job)),
    attributes: facts,
  })
  wait.end({ atMs: claimedAtMs })
  const turn = await tracing.begin({
    name: `invoke_agent ${job.to}`,
    kind: 'consumer',
    parent: sent,
    atMs: claimedAtMs,
    attributes: { 'gen_ai.operation.name': 'invoke_agent', ...facts },
  })
  let used: Attributes = {}
  return {
    env: variablesOf(turn.context),
    note(end) {
      used = usageOf(end)
    },
    end(report) {
      const attributes = { 'relay.outcome': report.state, ...used }
      turn.end({ attributes, failed: report.code, atMs: clock.now() })
      return report
    },
  }
}

/** What the processes of a turn read to join its trace. */
function variablesOf(at: ReturnType<typeof traceContextOf>): Record<string, string> {
  if (at === undefined) return {}
  const { traceparent, tracestate } = at
  return {
    TRACEPARENT: traceparent,
    ...(tracestate === undefined ? {} : { TRACESTATE: tracestate }),
  }
}

function factsOf(job: RunningJob, workspace: string): Attributes {
  return {
    'gen_ai.agent.name': job.to,
    'gen_ai.request.model': job.task.model,
    'relay.job.id': job.job_id,
    'relay.job.attempt': job.attempts,
    'relay.job.write': job.task.write === true,
    'relay.worker.id': job.lease.worker.id,
    'relay.workspace': basename(workspace),
  }
}

function usageOf({ usage, ...end }: TurnResult): Attributes {
  const thread = 'thread_id' in end ? end.thread_id : undefined
  return {
    'gen_ai.conversation.id': thread,
    'gen_ai.usage.input_tokens': usage?.input_tokens,
    'gen_ai.usage.cache_read.input_tokens': usage?.cached_input_tokens,
    'gen_ai.usage.output_tokens': usage?.output_tokens,
    'relay.cost_usd': usage?.cost_usd,
  }
}

/** How long the job could have run before it was claimed. Its log has it for a later turn. */
async function waitedMs(queue: WorkerOptions['queue'], job: RunningJob): Promise<number> {
  // The event before this claim created it.
  if (job.version === 2) return job.spent?.queue_ms ?? 0
  // A log that cannot be read now must not keep the turn from running.
  const events = await queue.history(job.job_id).catch(() => [])
  const claim = events.findLastIndex((event) => event.type === 'claim')
  const queued = events[claim - 1]
  if (queued === undefined) return 0
  const since = Math.max(Date.parse(queued.at), Date.parse(dueAt(queued) ?? queued.at))
  return Math.max(0, Date.parse(job.lease.claimed_at) - since)
}

/** When the event that queued a job lets it run, where that is later than the event. */
function dueAt(event: JobEvent): string | undefined {
  if ('retry_at' in event) return event.retry_at
  return 'not_before' in event ? event.not_before : undefined
}
