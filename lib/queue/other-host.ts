import { isGone, liveness } from '../process/process.ts'
import type { WorkerIdentity } from '../schema/process.ts'
import type { HeldJob } from '../store/jobs.ts'
import type { Store } from '../store/store.ts'

/** The time that processes of a turn have to end after SIGKILL, which a worker that is cut off sends when its lease ends. */
const FENCE_GRACE_MS = 2000

/** True for a worker of a host that this process cannot look at; one store may serve several. */
function isElsewhere({ spansHosts }: Store, worker: WorkerIdentity): boolean {
  return spansHosts && liveness(worker) === 'unknown'
}

/**
 * True while the worker of another host may run a turn: to the end of its lease, when a worker that is cut off has
 * stopped it, and a moment longer.
 */
export function holdsElsewhere(store: Store, worker: WorkerIdentity, held: HeldJob): boolean {
  return isElsewhere(store, worker) && (held.left_ms ?? -Infinity) > -FENCE_GRACE_MS
}

/**
 * True while only another host can say that no process of an ended turn runs any more. That host does so when it has
 * stopped them. When it is gone, the end of the lease that the turn had says so instead.
 */
export async function isSettledElsewhere(
  store: Store,
  holder: WorkerIdentity,
  held: HeldJob,
): Promise<boolean> {
  if (!isElsewhere(store, holder)) return false
  if (holdsElsewhere(store, holder, held)) return true
  const workers = await store.registry.list('worker')
  return workers.some(
    ({ worker, stays, silent_ms }) =>
      // Only a worker that stays is sure to sweep.
      stays === true && worker.host === holder.host && !isGone(worker, silent_ms),
  )
}
