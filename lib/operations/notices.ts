import type { Notice } from '../inbox/notice.ts'
import type { Queue } from '../queue/queue.ts'
import { RelayError } from '../errors.ts'
import type { Caller } from '../rights/caller.ts'
import { seesAll } from '../rights/rights.ts'
import type { Sender } from '../schema/task.ts'
import type { Context } from './operation.ts'
import { seenJob } from './reach.ts'

/** The notifications that a session of an agent may deal with, about jobs that exist for the caller. */
export async function noticesFor(
  { relay, caller }: Pick<Context, 'relay' | 'caller'>,
  self: Sender,
): Promise<Notice[]> {
  return seenItems(relay.queue, caller, await relay.inbox.concerning(self))
}

/**
 * The items about jobs that exist for the caller. Only the turn of a remote caller's job shares an inbox with
 * jobs that it may not see; every other inbox holds what concerns its own agent.
 */
export async function seenItems<T extends { job_id: string }>(
  queue: Queue,
  caller: Caller,
  items: T[],
): Promise<T[]> {
  if (caller.kind !== 'turn' || seesAll(caller)) return items
  const isSeen = await Promise.all(items.map(({ job_id }) => exists(queue, caller, job_id)))
  return items.filter((_, at) => isSeen[at])
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
