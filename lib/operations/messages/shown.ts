import type { MessagePlace } from '../../schema/channel.ts'
import { messageIdOf } from '../../schema/channel.ts'
import { MOST_MESSAGES } from '../../schema/audit-entry.ts'
import type { Message } from '../../schema/message.ts'
import type { Stored } from '../../messages/texts.ts'
import { messageSubject } from '../../schema/subject.ts'
import type { Way } from '../../schema/delivery.ts'
import type { Spoken } from './access.ts'
import { note } from './recorded.ts'

/** Bytes of message texts in one answer; one message is always returned, however long. */
export const MAX_BYTES = 24_000

/** Messages as the speaker reads them; those that it has not read are marked. */
export async function viewed(on: Spoken, stored: readonly Stored[]): Promise<Message[]> {
  const { messages } = on.relay
  return Promise.all(
    stored.map(async (each) => {
      const message = await messages.view(each)
      const isOwn = each.event.from === on.self.agent
      const isRead = isOwn || (await messages.isRead(on.self.agent, each.place))
      return isRead ? message : { ...message, unread: true }
    }),
  )
}

/** As many of the messages from the front as fit in one answer, and at least one. */
export function fitting<T extends Pick<Stored, 'event' | 'marks'>>(
  messages: readonly T[],
  maximum = MAX_BYTES,
): T[] {
  let bytes = 0
  const end = messages.findIndex(({ event, marks }, at) => {
    bytes += Buffer.byteLength((marks?.edit ?? event).text) + 200
    return at > 0 && bytes > maximum
  })
  return end === -1 ? [...messages] : messages.slice(0, end)
}

/**
 * Records, once the reply was written, that the speaker has read these messages. Not for a person, whose page loads more
 * than is looked at: what a person has read is marked by item.
 */
export function readAfterReply(on: Spoken, stored: readonly Stored[], way: Way): void {
  const read = stored.filter(({ event }) => event.from !== on.self.agent)
  if (read.length === 0 || on.caller.kind === 'person') return
  const places = read.map(({ place }) => place)
  on.afterReply(async () => void (await markRead(on, places, way)))
}

/** Records that the speaker has read messages, and takes what is read from its inbox. */
async function markRead(
  on: Spoken,
  places: readonly MessagePlace[],
  way: Way,
): Promise<MessagePlace[]> {
  const { relay, self } = on
  const { messages, inbox } = relay
  const fresh = await messages.markRead(self.agent, places, { session: self.session, way })
  const message_ids = fresh.map(messageIdOf).slice(0, MOST_MESSAGES)
  // A message that is read again is not recorded again: a page on a screen is loaded many times.
  if (fresh.length > 0) await note(on, { what: 'message.read', message_ids })
  await inbox.read(self, places.map(messageIdOf), way)
  for (const channel of new Set(places.map((place) => place.channel))) {
    if (await isAllRead(on, channel)) await clearUnread(on, channel, way)
  }
  return fresh
}

/** The same for messages that the speaker is done with. Returns how many it had not read before. */
export async function markDone(
  on: Spoken,
  places: readonly MessagePlace[],
  way: Way,
): Promise<number> {
  const fresh = await markRead(on, places, way)
  await on.relay.inbox.done(on.self, places.map(messageIdOf), way)
  return fresh.length
}

/** Removes the notification of unread posts, and adds it again for a post that came meanwhile. */
async function clearUnread(on: Spoken, channel: string, way: Way): Promise<void> {
  const { messages, inbox } = on.relay
  await inbox.readChannel(on.self, channel, way)
  const found = await messages.channel(channel)
  const [post] = (await messages.unread(on.self.agent, found)).messages
  if (post === undefined || post.place.reply !== undefined) return
  await inbox.notify(
    [
      {
        kind: 'unread',
        subject: messageSubject(channel),
        version: post.place.post,
        recipient: on.self.agent,
        sender: post.event.from,
        at: post.at,
      },
    ],
    { once: true },
  )
}

async function isAllRead({ relay, self }: Spoken, channel: string): Promise<boolean> {
  const found = await relay.messages.channel(channel)
  const unread = await relay.messages.unread(self.agent, found)
  return unread.messages.every(({ place }) => place.reply !== undefined)
}
