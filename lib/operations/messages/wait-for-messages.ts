import * as z from 'zod/mini'

import { RelayError, isUnreachable } from '../../errors.ts'
import { createSignal } from '../../queue/wait.ts'
import type { Found } from '../../messages/channels.ts'
import type { Stored } from '../../messages/texts.ts'
import { placeOf } from '../../schema/channel.ts'
import { MAX_WAIT_MS, optional, visible, wholeFrom } from '../jobs/fields.ts'
import { READS } from '../effect.ts'
import { operation } from '../operation.ts'
import { channelFor, messageFor, spoken } from './access.ts'
import type { Spoken } from './access.ts'
import { as, object } from './fields.ts'
import { fitting, readAfterReply, viewed } from './shown.ts'

const DEFAULT_WAIT_MS = 120_000

/** Progress is sent at least this often, because clients give up on a silent call. */
const PROGRESS_MS = 10_000

/** Messages of one answer. The others are returned by the next call. */
const MOST = 50

/** Counts as read-only, as `list_messages` does. */
export const waitForMessages = operation({
  name: 'wait_for_messages',
  family: 'messages',
  title: 'Wait for messages',
  description:
    'Wait for unread messages in your channels and threads, mentions and direct ones too. Returns their texts, at once if there are any; none when the time is up.',
  who: 'anyone',
  effect: READS,
  http: { method: 'post', path: '/messages/wait' },
  input: z.strictObject({
    channel: optional(visible(90), 'Only in this channel'),
    from: optional(visible(64), 'Only from this agent'),
    mentions_only: optional(z.boolean(), 'Only mentions of you and direct ones'),
    timeout_ms: optional(wholeFrom(0), 'Default 120000'),
    as,
  }),
  output: z.looseObject({ messages: z.array(object), remaining: z.int() }),
  async run(context, given) {
    const on = await spoken(context, given.as)
    const channel = given.channel === undefined ? undefined : await channelFor(on, given.channel)
    const wanted = { ...given, channel, since: await lastOf(on, channel) }
    const found = await waitUntil(on, () => unreadFor(on, wanted), given.timeout_ms)
    const shown = fitting(found.slice(0, MOST))
    readAfterReply(on, shown, 'wait_for_messages')
    return { messages: await viewed(on, shown), remaining: found.length - shown.length }
  },
})

type Wanted = {
  channel: Found | undefined
  /** The last post of that channel when the wait began. */
  since: number
  from?: string | undefined
  mentions_only?: boolean | undefined
}

/** What the speaker has not read and waits for, oldest first. In a channel that it did not join, new posts count. */
async function unreadFor(on: Spoken, wanted: Wanted): Promise<Stored[]> {
  const { messages } = on.relay
  const { agent } = on.self
  const { channel, from, mentions_only = false } = wanted
  const own = await messages.channelsOf(agent)
  const isMember = own.some((each) => each.channel === channel?.channel)
  if (channel !== undefined && !isMember) {
    const of = { channel: channel.channel }
    const page = await messages.page(of, { after: wanted.since, limit: MOST })
    return page.messages.filter((each) => fits(each, { agent, from }))
  }
  const found: Stored[] = []
  for (const each of own) {
    if (channel !== undefined && each.channel !== channel.channel) continue
    const unread = await messages.unread(agent, each)
    const isMuted = each.state.members.get(agent)?.isMuted === true && channel === undefined
    const isOnlyMentions = (mentions_only && each.state.kind === 'channel') || isMuted
    found.push(...(isOnlyMentions ? unread.mentions : unread.messages))
  }
  found.push(...(await unreadElsewhere(on, own, channel)))
  return found
    .filter((each) => fits(each, { agent, from }))
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

/** Unread mentions and replies in channels that the speaker did not join: only its inbox leads to them. */
async function unreadElsewhere(
  on: Spoken,
  own: readonly Found[],
  wanted: Found | undefined,
): Promise<Stored[]> {
  const { inbox, messages } = on.relay
  const found: Stored[] = []
  for (const { kind, subject } of await inbox.pending(on.self)) {
    const place = subject.kind === 'message' && kind !== 'bounced' ? placeOf(subject.id) : undefined
    if (place === undefined || own.some(({ channel }) => channel === place.channel)) continue
    if (wanted !== undefined && wanted.channel !== place.channel) continue
    if (await messages.isRead(on.self.agent, place)) continue
    const stored = await ifThere(messageFor(on, subject.id))
    if (stored !== undefined && stored.marks?.deletedAt === undefined) found.push(stored)
  }
  return found
}

/** Undefined for a message that does not exist for the speaker. */
async function ifThere(found: Promise<Stored>): Promise<Stored | undefined> {
  try {
    return await found
  } catch (error) {
    if (error instanceof RelayError && error.code === 'MESSAGE_NOT_FOUND') return undefined
    throw error
  }
}

function fits(
  { event }: Stored,
  { agent, from }: { agent: string; from: string | undefined },
): boolean {
  return event.from !== agent && (from === undefined || event.from === from)
}

async function lastOf({ relay }: Spoken, found: Found | undefined): Promise<number> {
  if (found === undefined) return 0
  const { channel } = found
  const span = { before: Number.MAX_SAFE_INTEGER, limit: 1 }
  return (await relay.messages.page({ channel }, span)).messages.at(-1)?.place.post ?? 0
}

/** Looks until there is something, the time is up or the caller has given up. */
async function waitUntil(
  on: Spoken,
  look: () => Promise<Stored[]>,
  timeoutMs = DEFAULT_WAIT_MS,
): Promise<Stored[]> {
  const found = await look()
  if (found.length > 0 || timeoutMs === 0) return found
  const { inbox, whileWaiting } = on.relay
  const wait = () => waitAndLook(on, look, Math.min(timeoutMs, MAX_WAIT_MS))
  return whileWaiting(() => inbox.whileReading(wait))
}

async function waitAndLook(
  { relay, self, signal, progress }: Spoken,
  look: () => Promise<Stored[]>,
  timeoutMs: number,
): Promise<Stored[]> {
  const { clock, inbox, messages } = relay
  const change = createSignal()
  const deadline = clock.monotonic() + timeoutMs
  // A mention is in the inbox a moment after its message is stored.
  const watches = [messages.watch(change.raise), inbox.watch(self.agent, change.raise)]
  const timer = setInterval(() => progress?.('waiting for messages'), PROGRESS_MS)
  signal.addEventListener('abort', change.raise)
  try {
    for (;;) {
      const found = await look().catch((error: unknown) => {
        const isOver = clock.monotonic() >= deadline || signal.aborted
        if (isOver || !isUnreachable(error)) throw error
        return []
      })
      const left = deadline - clock.monotonic()
      if (found.length > 0 || left <= 0 || signal.aborted) return found
      await change.raised(Math.min(left, PROGRESS_MS))
    }
  } finally {
    for (const watch of watches) watch.close()
    clearInterval(timer)
    signal.removeEventListener('abort', change.raise)
  }
}
