import { RelayError } from '../errors.ts'
import type { Job } from '../schema/job.ts'
import type { Sender } from '../schema/task.ts'
import { traceContextOf } from '../schema/traceparent.ts'
import type { TraceContext } from '../schema/traceparent.ts'
import type { Store } from '../store/store.ts'
import type { Tracing } from '../tracing/tracing.ts'

type On = { store: Store; tracing?: Tracing | undefined }

type By = { from: Sender; parentId?: string | undefined; trace?: TraceContext | undefined }

/**
 * Performs a dispatch within a span, where spans are recorded. `work` gets the place in a trace that the new job has;
 * undefined for that of the job whose turn sends it, if that has one.
 */
export async function traced<Sent extends { job: Job; deduped: boolean }>(
  on: On,
  { to, sender }: { to: string; sender: By },
  work: (trace: TraceContext | undefined) => Promise<Sent>,
): Promise<Sent> {
  const { tracing } = on
  const named = sender.trace ?? tracing?.around
  if (tracing?.isOn !== true) return work(named)
  const parent = named ?? (await traceAbove(on, sender.parentId))
  const span = await tracing.begin({
    name: `dispatch ${to}`,
    kind: 'producer',
    parent,
    attributes: { 'gen_ai.agent.name': to, 'relay.sender': sender.from.agent },
  })
  try {
    const sent = await work(span.context)
    const { job, deduped } = sent
    span.end({ attributes: { 'relay.job.id': job.job_id, 'relay.job.deduped': deduped } })
    return sent
  } catch (error) {
    span.end({ failed: error instanceof RelayError ? error.code : 'INTERNAL' })
    throw error
  }
}

/** The place in a trace of the job whose turn dispatches; a job that cannot be read is refused later. */
async function traceAbove(
  { store }: On,
  parentId: string | undefined,
): Promise<TraceContext | undefined> {
  if (parentId === undefined) return undefined
  const parent = await store.jobs.read(parentId)
  return traceContextOf(parent?.traceparent, parent?.tracestate)
}
