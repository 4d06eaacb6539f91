import * as z from 'zod'

import { RelayError } from '../../errors.ts'
import { createBell } from '../../queue/wait.ts'
import type { InboxItem, NewsKind } from '../../schema/inbox.ts'
import { summarize } from '../../schema/summary.ts'
import { defineTool } from '../tool.ts'
import type { ToolContext } from '../tool.ts'
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

/** Acknowledging takes away the caller's own notices and nothing else, so it is not destructive. */
export const checkInbox = defineTool({
  name: 'check_inbox',
  title: 'Check the inbox',
  description:
    'See what waits for you: jobs you sent that ended, ask something or need a person, and jobs queued for you. For one known job use poll. An item stays until you ack it or poll its job. Returns items without results.',
  annotations: {
    readOnlyHint: false,
    destructiveHint: false,
    idempotentHint: true,
    openWorldHint: false,
  },
  input: z.strictObject({
    limit: wholeFrom(1).optional().describe('Items; default 20'),
    ack: z.array(visible(200)).optional().describe('item_ids to remove first'),
    wait_ms: wholeFrom(0).optional().describe('Wait while it is empty'),
  }),
  output: z.strictObject({ items: z.array(z.looseObject({})), remaining: z.int() }),
  async run(context, { limit = PAGE, ack = [], wait_ms = 0 }) {
    const { agent } = context.self()
    if (ack.length > 0) await context.inbox.acknowledge(agent, ack)
    const waiting = await waitForItems(context, agent, Math.min(wait_ms, LONGEST_WAIT_MS))
    const shown = waiting.slice(0, Math.min(limit, MAX_PAGE))
    const items = await Promise.all(shown.map((waits) => describe(context, waits)))
    return { items, remaining: waiting.length - shown.length }
  },
})

async function waitForItems(
  context: ToolContext,
  agent: string,
  timeoutMs: number,
): Promise<Item[]> {
  const found = await look(context, agent)
  if (found.length > 0 || timeoutMs === 0) return found
  return context.whileWaiting(() => waitAndLook(context, agent, timeoutMs))
}

async function waitAndLook(
  { queue, inbox, clock, signal }: ToolContext,
  agent: string,
  timeoutMs: number,
): Promise<Item[]> {
  const bell = createBell()
  const deadline = clock.monotonic() + timeoutMs
  const watches = [inbox.watch(agent, bell.ring), queue.watch({ agent }, bell.ring)]
  signal.addEventListener('abort', bell.ring)
  try {
    for (;;) {
      const found = await look({ queue, inbox }, agent)
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
async function look(
  { queue, inbox }: Pick<ToolContext, 'queue' | 'inbox'>,
  agent: string,
): Promise<Item[]> {
  const queued = await queue.list({ state: 'queued', to: agent, limit: MOST_QUEUED })
  return [
    ...(await inbox.items(agent)).map(ofNews),
    ...queued.jobs.map(({ job_id, created_at, to, headline }): Item => ({
      item_id: `queued-${job_id}`,
      kind: 'queued',
      job_id,
      at: created_at,
      to,
      headline,
    })),
  ]
}

function ofNews({ item_id, kind, job_id, at }: InboxItem): Item {
  return { item_id, kind, job_id, at }
}

/** Adds what helps to tell one job from another: who works on it, and the first line of what was asked. */
async function describe({ queue }: ToolContext, waits: Item): Promise<Item> {
  if (waits.headline !== undefined) return waits
  try {
    const { to, headline } = summarize(await queue.get(waits.job_id))
    return { ...waits, to, headline }
  } catch (error) {
    // A job that is gone or damaged is still news; polling it says what is wrong.
    if (error instanceof RelayError) return waits
    throw error
  }
}
