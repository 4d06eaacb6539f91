import { RelayError } from '../../errors.ts'
import type { Context } from '../context.ts'
import { sweepFirst } from '../context.ts'
import { rowsOf } from '../commands/list.ts'
import { createPeek } from './peek.ts'
import type { Peek } from './state.ts'

/** Jobs on the list; what ended before them is in `relay list`. */
const ROWS = 200

/** Without news the list is read this often: watches can be missed. */
const REREAD_MS = 2000

type Listing = Awaited<ReturnType<typeof rowsOf>>

/** Reads what the screen shows, and rings when there may be more; each thing only when it may have changed. */
export function createLooker(context: Context, ring: () => void) {
  const { queue, clock } = context.relay
  let listing: { found: Listing; at: number } | undefined
  let peeking: { jobId: string; look: () => Promise<Peek>; close: () => void } | undefined
  const jobs = queue.watch('jobs', () => {
    listing = undefined
    ring()
  })

  async function read(): Promise<Listing> {
    const at = clock.monotonic()
    await sweepFirst(context)
    const found = await rowsOf(context, { limit: ROWS })
    listing = { found, at }
    return found
  }

  function peekAt(jobId: string) {
    if (peeking?.jobId === jobId) return peeking
    peeking?.close()
    const { close } = queue.watch({ job: jobId }, ring)
    peeking = { jobId, look: createPeek(context, jobId), close }
    return peeking
  }

  return {
    rows(): Promise<Listing> | Listing {
      const isFresh = listing !== undefined && clock.monotonic() - listing.at < REREAD_MS
      return isFresh && listing !== undefined ? listing.found : read()
    },

    /** Undefined for a job that is gone or cannot be read; the list says which. */
    async peek(jobId: string | undefined): Promise<Peek | undefined> {
      if (jobId === undefined) return undefined
      try {
        return await peekAt(jobId).look()
      } catch (error) {
        if (error instanceof RelayError) return undefined
        throw error
      }
    },

    /** Safe to call twice. */
    close(): void {
      jobs.close()
      peeking?.close()
    },
  }
}
