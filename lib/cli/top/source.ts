import { RelayError } from '../../errors.ts'
import { listApprovals } from '../../operations/guarded/list-approvals.ts'
import { overview } from '../../operations/look/overview.ts'
import { listUnread } from '../../operations/messages/list-unread.ts'
import type { Approval } from '../../schema/tool-entry.ts'
import type { Context } from '../context.ts'
import { createPeek } from './peek.ts'
import type { Peek, UnreadMessages } from './state.ts'

/** Maximum number of jobs on the list; `relay list` shows older ones. */
const ROWS = 200

/** Maximum number of unread messages on the list. */
const MESSAGES = 100

/** The list is read again after this time, because a watch can miss a change. */
const REREAD_MS = 2000

type Listing = Awaited<ReturnType<typeof overview.run>>

/** Reads the data for the screen, and only what may have changed. Calls `wake` when there may be something new. */
export function createSource(context: Context, wake: () => void) {
  const { queue, clock, messages, tools } = context.services
  let approvals: { found: Approval[]; at: number } | undefined
  let unread: { found: UnreadMessages; at: number } | undefined
  let listing: { found: Listing; at: number } | undefined
  let peeking: { jobId: string; look: () => Promise<Peek>; close: () => void } | undefined
  const jobs = queue.watch('jobs', () => {
    listing = undefined
    wake()
  })

  const channels = messages.watch(() => {
    unread = undefined
    wake()
  })

  const calls = tools.approvals.watch(() => {
    approvals = undefined
    wake()
  })

  async function readApprovals(): Promise<Approval[]> {
    const at = clock.monotonic()
    const { pending } = await context.perform(listApprovals)
    approvals = { found: pending, at }
    return pending
  }

  async function readUnread(): Promise<UnreadMessages> {
    const at = clock.monotonic()
    const found = await context.perform(listUnread, { limit: MESSAGES })
    unread = { found, at }
    return found
  }

  async function read(): Promise<Listing> {
    const at = clock.monotonic()
    await sweep()
    const found = await context.perform(overview, { limit: ROWS })
    listing = { found, at }
    return found
  }

  /** A sweep can fail, for example on a full disk; the list is shown anyway. */
  async function sweep(): Promise<void> {
    try {
      await context.services.sweeper.sweep()
    } catch (error) {
      if (!(error instanceof RelayError)) throw error
    }
  }

  function peekAt(jobId: string) {
    if (peeking?.jobId === jobId) return peeking
    peeking?.close()
    const { close } = queue.watch({ job: jobId }, wake)
    peeking = { jobId, look: createPeek(context, jobId), close }
    return peeking
  }

  return {
    rows(): Promise<Listing> | Listing {
      const isFresh = listing !== undefined && clock.monotonic() - listing.at < REREAD_MS
      return isFresh && listing !== undefined ? listing.found : read()
    },

    unread(): Promise<UnreadMessages> | UnreadMessages {
      const isFresh = unread !== undefined && clock.monotonic() - unread.at < REREAD_MS
      return isFresh && unread !== undefined ? unread.found : readUnread()
    },

    approvals(): Promise<Approval[]> | Approval[] {
      const isFresh = approvals !== undefined && clock.monotonic() - approvals.at < REREAD_MS
      return isFresh && approvals !== undefined ? approvals.found : readApprovals()
    },

    /** Reads the approvals again, after one was decided. */
    forgetApprovals(): void {
      approvals = undefined
    },

    /** Reads the unread messages again, after one was marked as read. */
    forgetUnread(): void {
      unread = undefined
    },

    /** Undefined for a job that was removed or cannot be read; the list reports which. */
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
      channels.close()
      calls.close()
      peeking?.close()
    },
  }
}
