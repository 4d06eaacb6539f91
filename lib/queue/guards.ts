import { RelayError } from '../errors.ts'
import type { Job } from '../schema/job.ts'
import type { Parent } from '../schema/task.ts'
import { traceContextOf } from '../schema/traceparent.ts'
import type { TraceContext } from '../schema/traceparent.ts'
import type { Store } from '../store/store.ts'
import { wouldWaitForever } from './deadlock.ts'

/** The most ancestors that a job may have. */
export const MAX_DEPTH = 4

/**
 * The dispatch that a turn is about to make: to which agent, whether as a write job, and whether it waits for
 * the result.
 */
type Step = { to: string; write: boolean; waits: boolean }

/** The parent of a new job, the scope of a remote caller, and the place of the parent in a trace; all may be absent. */
export type Place = {
  parent?: Parent | undefined
  scope?: string | undefined
  trace?: TraceContext | undefined
}

/**
 * The place of a new job below the one whose turn sends it; empty when that job is not in this store. Throws
 * `READ_ONLY_TURN` for a write job from a read-only turn, `PARENT_REFUSED` when the parent is cancelled, when
 * jobs are nested too deep, and for circular work, and `WAIT_REFUSED` for a wait that could never end.
 */
export async function placeBelow(
  store: Store,
  parentId: string | undefined,
  step: Step,
): Promise<Place> {
  if (parentId === undefined) return {}
  const parent = await store.jobs.read(parentId)
  if (step.write) refuseWrite(parentId, parent)
  // The turn belongs to another workspace's store, so there is no job to link to.
  if (parent === undefined) return {}
  refuseCancelled(parent)
  const depth = (parent.parent?.depth ?? 0) + 1
  if (depth > MAX_DEPTH) {
    const message = `Cannot dispatch from within job "${parentId}": ${MAX_DEPTH} jobs already wait on each other above it. Do this work yourself instead of delegating it.`
    throw new RelayError('PARENT_REFUSED', message, { details: { job_id: parentId, depth } })
  }
  await refuseCircle(store, parent, step)
  if (step.waits) await refuseMutualWait(store, parent, step.to)
  const { scope, traceparent, tracestate } = parent
  const trace = traceContextOf(traceparent, tracestate)
  return {
    parent: { job_id: parentId, depth, ...(step.waits ? { waits: true } : {}) },
    scope,
    trace,
  }
}

/**
 * A turn cannot grant rights that it does not have. Otherwise a single line that a read-only turn reads could
 * change files through another agent. The rights of a turn of another workspace cannot be checked from here.
 */
function refuseWrite(parentId: string, parent: Job | undefined): void {
  if (parent?.task.write === true) return
  const why =
    parent === undefined
      ? 'that job is not in this workspace, so its rights cannot be looked up'
      : 'its turn is read-only, and so is all that it sends'
  const message = `Cannot dispatch a write job from within job "${parentId}": ${why}. Dispatch it without "write", or say in your answer what has to be changed, for a person to decide.`
  throw new RelayError('READ_ONLY_TURN', message, { details: { job_id: parentId } })
}

/** Throws `PARENT_REFUSED` when a job was cancelled: nothing that its turn still sends is wanted. */
export function refuseCancelled(parent: Job): void {
  if (parent.state !== 'cancelled') return
  const message = `Cannot dispatch from within job "${parent.job_id}": it was cancelled at ${parent.updated_at}. Stop working on it.`
  throw new RelayError('PARENT_REFUSED', message, { details: { job_id: parent.job_id } })
}

/** Refuses a dispatch that would make an agent wait for itself, directly or through others. */
async function refuseCircle(store: Store, parent: Job, { to, waits }: Step): Promise<void> {
  if (waits && parent.to === to) {
    const message = `Cannot dispatch and wait from within job "${parent.job_id}": "${to}" would wait for itself. Do this work yourself, or use dispatch and end your turn without its result.`
    throw refusal('WAIT_REFUSED', message, parent)
  }
  for (let below: Job = parent; below.parent?.waits === true;) {
    const above = await store.jobs.read(below.parent.job_id)
    if (above?.state !== 'running') return
    if (above.to === to) {
      const message = `Cannot dispatch from within job "${parent.job_id}": "${to}" already waits for this work in job "${above.job_id}". Do it yourself, or say in your answer what "${to}" has to do.`
      throw refusal('PARENT_REFUSED', message, above)
    }
    below = above
  }
}

async function refuseMutualWait(store: Store, parent: Job, to: string): Promise<void> {
  if (!(await wouldWaitForever(store, parent.job_id, to))) return
  const message = `Cannot dispatch and wait from within job "${parent.job_id}": every turn that "${to}" may run at once waits for a slot of "${parent.to}", which you hold. Use dispatch and end your turn, or do this work yourself.`
  throw refusal('WAIT_REFUSED', message, parent)
}

function refusal(code: 'PARENT_REFUSED' | 'WAIT_REFUSED', message: string, job: Job): RelayError {
  return new RelayError(code, message, { details: { job_id: job.job_id } })
}
