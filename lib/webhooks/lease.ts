import { isGone, ownIdentity } from '../process/process.ts'
import type { ProcessIdentity } from '../schema/process.ts'
import type { Store } from '../store/store.ts'

/** How often the process that delivers shows that it lives. */
const BEAT_MS = 10_000

/** The key of the process that delivers, in the registry. */
export const DELIVERER = 'webhooks'

/** The right to deliver, which one process of a workspace has at a time. */
export type Lease = {
  /** True when this process has it now. It takes it from a process that is gone. */
  hold: () => Promise<boolean>
  /** Leaves it to the next process. Twice is fine. */
  release: () => Promise<void>
}

/**
 * Creates the lease of this process. Two processes that take it at the same moment may both deliver for a short time;
 * receivers know a repeated message by its id.
 */
export function createLease(registry: Store['registry'], monotonic: () => number): Lease {
  let heldAtMs: number | undefined

  async function take(): Promise<boolean> {
    const found = await registry.get('deliverer', DELIVERER)
    if (found !== undefined && !isOwn(found) && !isGone(found, found.silent_ms)) return false
    await registry.change('deliverer', DELIVERER, (known) =>
      known === undefined || isSame(known, found) ? { ...ownIdentity() } : known,
    )
    const after = await registry.get('deliverer', DELIVERER)
    return after !== undefined && isOwn(after)
  }

  return {
    async hold() {
      const nowMs = monotonic()
      if (heldAtMs !== undefined && nowMs - heldAtMs < BEAT_MS) return true
      heldAtMs = (await take()) ? nowMs : undefined
      return heldAtMs !== undefined
    },
    async release() {
      if (heldAtMs === undefined) return
      heldAtMs = undefined
      await registry.change('deliverer', DELIVERER, (known) =>
        known !== undefined && isOwn(known) ? undefined : known,
      )
    },
  }
}

function isOwn(identity: ProcessIdentity): boolean {
  return isSame(identity, ownIdentity())
}

function isSame(one: ProcessIdentity, other: ProcessIdentity | undefined): boolean {
  return (
    other !== undefined &&
    one.pid === other.pid &&
    one.start === other.start &&
    one.boot_id === other.boot_id
  )
}
