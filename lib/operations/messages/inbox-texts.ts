import { RelayError } from '../../errors.ts'
import type { Stored } from '../../messages/texts.ts'
import { messageIdOf } from '../../schema/channel.ts'
import type { Sender } from '../../schema/task.ts'
import type { Context } from '../operation.ts'
import { channelFor, messageFor } from './access.ts'
import type { Spoken } from './access.ts'
import { MAX_BYTES, readAfterReply } from './shown.ts'

/** An item of an inbox that is about a message, or about a channel with unread posts. */
type About = { kind: string; message_id?: string; channel?: string }

/** A text of an item; `messages` are the unread posts of a channel, and `more_unread` counts those left out. */
type Texts = {
  text?: string
  messages?: { message_id: string; from: string; at: string; text: string }[]
  more_unread?: number
}

/**
 * Adds the texts of messages to the items of an inbox, as far as they fit in one answer, and records after the reply that
 * the agent has read them. An item without its text stays; list_messages and get_message_thread return it.
 */
export async function withTexts<T extends About>(
  context: Context,
  self: Sender,
  items: readonly T[],
): Promise<(T & Texts)[]> {
  const on: Spoken = { ...context, self }
  const budget = createBudget()
  const shown: (T & Texts)[] = []
  for (const item of items)
    shown.push({ ...item, ...(await unlessGone(textsOf(on, item, budget))) })
  readAfterReply(on, budget.taken(), 'check_inbox')
  return shown
}

type Budget = ReturnType<typeof createBudget>

/** What one answer holds: each message once, and one message however long it is. */
function createBudget() {
  const taken = new Map<string, Stored>()
  let left = MAX_BYTES
  return {
    taken: () => [...taken.values()],
    has: (id: string) => taken.has(id),
    take(id: string, stored: Stored): boolean {
      const bytes = Buffer.byteLength(textOf(stored))
      if (bytes > left && taken.size > 0) return false
      left -= bytes
      taken.set(id, stored)
      return true
    },
  }
}

async function textsOf(on: Spoken, item: About, budget: Budget): Promise<Texts> {
  const { kind, message_id, channel } = item
  if (kind === 'unread' && channel !== undefined) return postsOf(on, channel, budget)
  if (message_id === undefined || kind === 'bounced' || budget.has(message_id)) return {}
  const stored = await messageFor(on, message_id)
  if (stored.marks?.deletedAt !== undefined) return { text: '' }
  return budget.take(message_id, stored) ? { text: textOf(stored) } : {}
}

async function postsOf(on: Spoken, typed: string, budget: Budget): Promise<Texts> {
  const found = await channelFor(on, typed)
  const unread = (await on.relay.messages.unread(on.self.agent, found)).messages
  const fresh = unread.filter(({ place }) => !budget.has(messageIdOf(place)))
  const end = fresh.findIndex((stored) => !budget.take(messageIdOf(stored.place), stored))
  const kept = end === -1 ? fresh : fresh.slice(0, end)
  return {
    messages: kept.map((stored) => {
      const { place, at, event } = stored
      return { message_id: messageIdOf(place), from: event.from, at, text: textOf(stored) }
    }),
    ...(kept.length < fresh.length ? { more_unread: fresh.length - kept.length } : {}),
  }
}

function textOf({ event, marks }: Stored): string {
  return (marks?.edit ?? event).text
}

/** No texts for a message that does not exist for the caller any more. */
async function unlessGone(texts: Promise<Texts>): Promise<Texts> {
  try {
    return await texts
  } catch (error) {
    if (error instanceof RelayError && error.code.endsWith('_NOT_FOUND')) return {}
    throw error
  }
}
