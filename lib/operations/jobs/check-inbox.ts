import * as z from 'zod'

import { RelayError } from '../../errors.ts'
import type { Notice } from '../../inbox/notice.ts'
import { createBell } from '../../queue/wait.ts'
import type { NewsKind } from '../../schema/news.ts'
import { summarize } from '../../schema/summary.ts'
import type { Sender } from '../../schema/task.ts'
import { senderOf } from '../../rights/caller.ts'
import { REPEATABLE } from '../effect.ts'
import { noticesFor } from '../notices.ts'
import { listSeen, seenJob } from '../reach.ts'
import { operation } from '../operation.ts'
import type { Context } from '../operation.ts'
import { LONGEST_WAIT_MS, visible, wholeFrom } from './fields.ts'

/** Items of a page unless asked otherwise, and the most. */
const PAGE = 20
const MAX_PAGE = 100

/** Waiting jobs that are counted; a longer queue is for a worker, not for a model. */
const MOST_QUEUED = 100

/** `to` and `headline` (the first line of what was asked) are absent for a job that cannot be read. */
type Item = {
  item_id: string
  kind: NewsKind | 'queued'
  job_id: string
  at: string
  to?: string
  headline?: string
}

/** An item before it is shown; `notice` stands behind those that are news. */
type Waiting = { item: Item; notice?: Notice }

/** Acknowledging takes away the caller's own notices and nothing else, so it is not destructive. */
export const checkInbox = operation({
  name: 'check_inbox',
  family: 'jobs',
  title: 'Check the inbox',
  description:
    'See what waits for you: jobs you sent that ended, ask something or need a person, and jobs queued for you. For one known job use poll. An item stays until you ack it or poll its job. Returns items without results.',
  who: 'anyone',
  effect: REPEATABLE,
  input: z.strictObject({
    limit: wholeFrom(1).optional().describe('Items; default 20'),
    ack: z.array(visible(200)).optional().describe('item_ids to remove first'),
    wait_ms: wholeFrom(0).optional().describe('Wait while it is empty'),
  }),
  output: z.strictObject({ items: z.array(z.looseObject({})), remaining: z.int() }),
  async run(context, { limit = PAGE, ack = [], wait_ms = 0 }) {
    const self = senderOf(context.caller)
    await acknowledge(context, self, ack)
    const waiting = await waitForItems(context, self, Math.min(wait_ms, LONGEST_WAIT_MS))
    const shown = await take(context, self, { waiting, limit: Math.min(limit, MAX_PAGE) })
    const items = await Promise.all(shown.map((waits) => describe(context, waits)))
    return { items, remaining: waiting.length - shown.length }
  },
})

/** Only what concerns the caller's session goes; what a sibling was told is the sibling's to acknowledge. */
async function acknowledge(context: Context, self: Sender, ids: string[]): Promise<void> {
  if (ids.length === 0) return
  const named = (await noticesFor(context, self)).filter(({ item_id }) => ids.includes(item_id))
  await context.relay.inbox.finish(self, named, 'check_inbox')
}

/** A page of what waits, each piece of news shown to one session only; the receipts follow the reply. */
async function take(
  context: Context,
  self: Sender,
  { waiting, limit }: { waiting: Waiting[]; limit: number },
): Promise<Waiting[]> {
  const shown: Waiting[] = []
  for (const waits of waiting) {
    if (shown.length === limit) break
    if (waits.notice === undefined || (await context.relay.inbox.show(self, waits.notice))) {
      shown.push(waits)
    }
  }
  const notices = shown.flatMap(({ notice }) => notice ?? [])
  if (notices.length > 0) context.afterReply(() => context.relay.inbox.looked(self, notices))
  return shown
}

async function waitForItems(context: Context, self: Sender, timeoutMs: number): Promise<Waiting[]> {
  const found = await look(context, self)
  if (found.length > 0 || timeoutMs === 0) return found
  const { inbox, whileWaiting } = context.relay
  return whileWaiting(() => inbox.whileAsked(() => waitAndLook(context, self, timeoutMs)))
}

async function waitAndLook(context: Context, self: Sender, timeoutMs: number): Promise<Waiting[]> {
  const { signal } = context
  const { queue, inbox, clock } = context.relay
  const { agent } = self
  const bell = createBell()
  const deadline = clock.monotonic() + timeoutMs
  const watches = [inbox.watch(agent, bell.ring), queue.watch({ agent }, bell.ring)]
  signal.addEventListener('abort', bell.ring)
  try {
    for (;;) {
      const found = await look(context, self)
      const left = deadline - clock.monotonic()
      if (found.length > 0 || left <= 0 || signal.aborted) return found
      await bell.heard(left)
    }
  } finally {
    for (const watch of watches) watch.close()
    signal.removeEventListener('abort', bell.ring)
  }
}

/** News first, oldest first; then the jobs that others sent to this agent, in the order they will run. */
async function look(context: Context, self: Sender): Promise<Waiting[]> {
  const { caller, relay } = context
  const filter = { state: 'queued', to: self.agent, limit: MOST_QUEUED } as const
  const queued = await listSeen(relay.queue, caller, filter)
  return [
    ...(await noticesFor(context, self)).map(ofNews),
    ...queued.jobs.map(({ job_id, created_at: at, to, headline }): Waiting => ({
      item: { item_id: `queued-${job_id}`, kind: 'queued', job_id, at, to, headline },
    })),
  ]
}

function ofNews(notice: Notice): Waiting {
  const { item_id, kind, job_id, at = '' } = notice
  return { item: { item_id, kind, job_id, at }, notice }
}

/** Adds what helps to tell one job from another: who works on it, and the first line of what was asked. */
async function describe({ relay, caller }: Context, { item }: Waiting): Promise<Item> {
  if (item.headline !== undefined) return item
  try {
    const { to, headline } = summarize(await seenJob(relay.queue, caller, item.job_id))
    return { ...item, to, headline }
  } catch (error) {
    // A job that is gone or damaged is still news; polling it says what is wrong.
    if (error instanceof RelayError) return item
    throw error
  }
}
