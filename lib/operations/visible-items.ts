import type { Queue } from '../queue/queue.ts'
import { RelayError } from '../errors.ts'
import type { Caller } from '../rights/caller.ts'
import { seesAll } from '../rights/rights.ts'
import type { InboxItem } from '../schema/inbox-item.ts'
import type { Notification } from '../schema/notification.ts'
import type { Sender } from '../schema/task.ts'
import type { Context } from './operation.ts'
import { seenJob } from './reach.ts'

/** What a session may act on: about messages, and about jobs that exist for the caller. */
export async function notificationsFor(
  { relay, caller }: Pick<Context, 'relay' | 'caller'>,
  self: Sender,
): Promise<Notification[]> {
  const pending = await relay.inbox.pending(self)
  return visibleAmong(relay.queue, caller, pending, ({ subject }) =>
    subject.kind === 'message' ? undefined : subject.id,
  )
}

/** The items about messages, and those about jobs that exist for the caller. */
export function visibleItems(
  queue: Queue,
  caller: Caller,
  items: InboxItem[],
): Promise<InboxItem[]> {
  return visibleAmong(queue, caller, items, ({ job_id, flow_id }) => job_id ?? flow_id)
}

/**
 * Only the turn of a remote caller's job shares an inbox with jobs that it may not see. Every other inbox
 * holds notifications for its own agent alone.
 */
async function visibleAmong<T>(
  queue: Queue,
  caller: Caller,
  all: T[],
  jobOf: (each: T) => string | undefined,
): Promise<T[]> {
  if (caller.kind !== 'turn' || seesAll(caller)) return all
  const isVisible = await Promise.all(
    all.map(async (each) => {
      const jobId = jobOf(each)
      return jobId === undefined || exists(queue, caller, jobId)
    }),
  )
  return all.filter((_, at) => isVisible[at])
}

async function exists(queue: Queue, caller: Caller, jobId: string): Promise<boolean> {
  try {
    await seenJob(queue, caller, jobId)
    return true
  } catch (error) {
    if (error instanceof RelayError) return error.code !== 'JOB_NOT_FOUND'
    throw error
  }
}
