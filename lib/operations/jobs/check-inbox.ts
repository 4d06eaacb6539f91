import * as z from 'zod'

import { RelayError, isUnreachable } from '../../errors.ts'
import { aboutOf } from '../../inbox/notifications.ts'
import { createSignal } from '../../queue/wait.ts'
import type { Notification } from '../../schema/notification.ts'
import { summarize } from '../../schema/summary.ts'
import type { Sender } from '../../schema/task.ts'
import { senderOf } from '../../rights/caller.ts'
import { REPEATABLE } from '../effect.ts'
import { placeOf } from '../../schema/channel.ts'
import { withTexts } from '../messages/inbox-texts.ts'
import { notificationsFor } from '../visible-items.ts'
import { listSeen, seenJob } from '../reach.ts'
import { actionAgents } from '../actions/fields.ts'
import { operation } from '../operation.ts'
import type { Context } from '../operation.ts'
import { MAX_WAIT_MS, optional, visible, wholeFrom } from './fields.ts'

/** Items of a page by default, and at most. */
const PAGE = 20
const MAX_PAGE = 100

/** Queued jobs that one check reads. A longer queue is work for a worker, not for a model. */
const MAX_QUEUED = 100

/** Interval of checks while the store cannot be reached. */
const AGAIN_MS = 1000

/**
 * An item about a job, or about a message. `to` and `headline` (the first line of the prompt) are absent for a job that
 * cannot be read.
 */
type Item = {
  item_id: string
  kind: Notification['kind']
  job_id?: string
  flow_id?: string
  message_id?: string
  channel?: string
  from?: string
  at: string
  to?: string
  headline?: string
}

/** An item with its notification; a queued job has none. */
type Waiting = { item: Item; notification?: Notification }

/** Acknowledging removes the caller's own notifications and nothing else, so it is not destructive. */
export const checkInbox = operation({
  name: 'check_inbox',
  family: 'jobs',
  title: 'Check the inbox',
  description:
    'List what needs your attention: jobs you sent that ended, ask a question or need a person, and jobs queued for you. For one known job use poll. An item stays until you ack it or poll its job. Returns items without results.',
  who: 'anyone',
  effect: REPEATABLE,
  input: z.strictObject({
    limit: optional(wholeFrom(1), 'Items; default 20'),
    ack: z.array(visible(200)).optional().describe('item_ids to remove first'),
    wait_ms: optional(wholeFrom(0), 'Wait while it is empty'),
  }),
  output: z.strictObject({ items: z.array(z.looseObject({})), remaining: z.int() }),
  async run(context, { limit = PAGE, ack = [], wait_ms = 0 }) {
    const self = senderOf(context.caller)
    await acknowledge(context, self, ack)
    const waiting = await waitForItems(context, self, Math.min(wait_ms, MAX_WAIT_MS))
    const shown = await take(context, self, { waiting, limit: Math.min(limit, MAX_PAGE) })
    const items = await Promise.all(shown.map((waits) => describe(context, waits)))
    const remaining = waiting.length - shown.length
    return { items: await withTexts(context, self, items), remaining }
  },
})

/** Acknowledges the session's own notifications, not those delivered to another session. */
async function acknowledge(context: Context, self: Sender, ids: string[]): Promise<void> {
  if (ids.length === 0) return
  const named = (await notificationsFor(context, self)).filter(({ item_id }) =>
    ids.includes(item_id),
  )
  await context.relay.inbox.acknowledge(self, named, 'check_inbox')
  const gone = ids.filter((id) => !named.some(({ item_id }) => item_id === id))
  await context.relay.inbox.done(self, gone.flatMap(messageOf), 'check_inbox')
}

/** The message that an item is about whose text was returned, and which has left the inbox by that. */
function messageOf(itemId: string): string[] {
  const id = /-message\.(.+)-\d+-(?:mention|direct|reply)(?:[~@!].*)?$/.exec(itemId)?.[1]
  return id === undefined || placeOf(id) === undefined ? [] : [id]
}

/** Takes one page. Each notification is shown to one session only, and marked as seen after the reply. */
async function take(
  context: Context,
  self: Sender,
  { waiting, limit }: { waiting: Waiting[]; limit: number },
): Promise<Waiting[]> {
  const { inbox } = context.relay
  const shown: Waiting[] = []
  for (const waits of waiting) {
    if (shown.length === limit) break
    if (waits.notification === undefined || (await inbox.claim(self, waits.notification))) {
      shown.push(waits)
    }
  }
  const seen = shown.flatMap(({ notification }) => notification ?? [])
  if (seen.length > 0) context.afterReply(() => inbox.markSeen(self, seen))
  return shown
}

async function waitForItems(context: Context, self: Sender, timeoutMs: number): Promise<Waiting[]> {
  const found = await look(context, self)
  if (found.length > 0 || timeoutMs === 0) return found
  const { inbox, whileWaiting } = context.relay
  return whileWaiting(() => inbox.whileReading(() => waitAndLook(context, self, timeoutMs)))
}

async function waitAndLook(context: Context, self: Sender, timeoutMs: number): Promise<Waiting[]> {
  const { signal } = context
  const { queue, inbox, clock } = context.relay
  const { agent } = self
  const agents = await workedFor(context, self)
  const change = createSignal()
  const deadline = clock.monotonic() + timeoutMs
  const watches = [
    inbox.watch(agent, change.raise),
    ...agents.map((each) => queue.watch({ agent: each }, change.raise)),
  ]
  signal.addEventListener('abort', change.raise)
  try {
    for (;;) {
      const found = await look(context, self).catch((error: unknown) => {
        const isOver = clock.monotonic() >= deadline || signal.aborted
        if (isOver || !isUnreachable(error)) throw error
        return undefined
      })
      const left = deadline - clock.monotonic()
      if (found !== undefined && (found.length > 0 || left <= 0 || signal.aborted)) return found
      await change.raised(found === undefined ? Math.min(left, AGAIN_MS) : left)
    }
  } finally {
    for (const watch of watches) watch.close()
    signal.removeEventListener('abort', change.raise)
  }
}

/** Notifications, oldest first, then the jobs queued for this agent in the order in which they will run. */
async function look(context: Context, self: Sender): Promise<Waiting[]> {
  const { caller, relay } = context
  const pages = await Promise.all(
    (await workedFor(context, self)).map((to) =>
      listSeen(relay.queue, caller, { state: 'queued', to, limit: MAX_QUEUED }),
    ),
  )
  return [
    ...(await notificationsFor(context, self)).map(waitingOf),
    ...pages
      .flatMap(({ jobs }) => jobs)
      .map(({ job_id, created_at: at, to, headline }): Waiting => ({
        item: { item_id: `queued-${job_id}`, kind: 'queued', job_id, at, to, headline },
      })),
  ]
}

/** The agents whose queued jobs a session is notified of: its own, and those of the actions whose calls it takes. */
async function workedFor(context: Context, { agent }: Sender): Promise<string[]> {
  if (context.relay.sessionWorker === undefined) return [agent]
  return [agent, ...(await actionAgents(context))]
}

function waitingOf(notification: Notification): Waiting {
  const { item_id, kind, at = '' } = notification
  return { item: { item_id, kind, ...aboutOf(notification), at }, notification }
}

/** Adds what identifies the job to a reader: its agent, and the first line of its prompt. */
async function describe({ relay, caller }: Context, { item }: Waiting): Promise<Item> {
  if (item.headline !== undefined || item.job_id === undefined) return item
  try {
    const { to, headline } = summarize(await seenJob(relay.queue, caller, item.job_id))
    return { ...item, to, headline }
  } catch (error) {
    // The job was collected or is damaged. The item stays: polling the job reports what is wrong.
    if (error instanceof RelayError) return item
    throw error
  }
}
