import { recipientsOf } from '../channel/recipients.ts'
import { messageIdOf } from '../schema/channel.ts'
import type { NewNotification } from '../schema/notification.ts'
import { sessionTag } from '../schema/session.ts'
import { messageSubject } from '../schema/subject.ts'
import { PostEvent } from '../schema/message.ts'
import type { Logs } from '../store/logs.ts'
import type { Channels, Found } from './channels.ts'
import { createFolds } from './folds.ts'
import { threadLog } from './names.ts'
import type { Stored, Texts } from './texts.ts'

/** How long a mention or a direct message waits to be seen, unless its sender says otherwise: a day. */
const TTL_MS = 86_400_000

/** Who takes part in threads, and who is notified of a message. */
export type Notices = {
  /** The notifications of a message; for an old one as its channel is now. */
  of: (found: Found, stored: Stored) => Promise<NewNotification[]>
  /** The same for the messages after a version of a channel's posts, or of a thread. */
  after: (
    of: { channel: string; post?: number | undefined },
    range: { after: number; limit: number },
  ) => Promise<{ version: number; notices: NewNotification[] }[]>
  /** The agents that wrote in a thread before a reply, its post included. */
  participants: (of: { channel: string; post: number; before: number }) => Promise<string[]>
}

export function createNotices(on: { logs: Logs; channels: Channels; texts: Texts }): Notices {
  const { channels, texts } = on
  const writers = createFolds<Map<string, number>>({
    logs: on.logs,
    empty: () => new Map(),
    apply(first, { version, event }) {
      const known = PostEvent.safeParse(event)
      if (known.success && !first.has(known.data.from)) first.set(known.data.from, version)
    },
  })

  async function writersBefore(of: { channel: string; post: number; before: number }) {
    const { value } = await writers.current(threadLog(of.channel, of.post))
    return [...value].flatMap(([agent, first]) => (first < of.before ? agent : []))
  }

  async function noticesOf(
    { channel, state }: Found,
    { place, at, event }: Stored,
  ): Promise<NewNotification[]> {
    const { post, reply } = place
    const start = reply === undefined ? undefined : await texts.get({ channel, post })
    const thread =
      start && reply !== undefined
        ? [start.event.from, ...(await writersBefore({ channel, post, before: reply }))]
        : undefined
    const recipients = recipientsOf(state, { ...event, thread })
    const sender = event.from
    const ttlMs = event.ttl_ms ?? TTL_MS
    const expires_at = new Date(Date.parse(at) + ttlMs).toISOString()
    const subject = messageSubject(messageIdOf(place))
    return recipients.map(({ agent: recipient, reason: kind }): NewNotification => {
      switch (kind) {
        case 'unread': {
          const ofChannel = messageSubject(channel)
          return { kind, subject: ofChannel, version: post, recipient, sender, at }
        }
        case 'reply': {
          const session = start?.event.from === recipient ? start.event.session : undefined
          const owner = session && sessionTag(session)
          return { kind, subject, version: 1, recipient, sender, at, owner }
        }
        case 'mention':
        case 'direct':
          return { kind, subject, version: 1, recipient, sender, at, expires_at }
      }
    })
  }

  return {
    of: noticesOf,

    async after({ channel, post }, range) {
      const found = await channels.find(channel)
      if (found === undefined) return []
      const { messages } = await texts.page({ channel, post }, range)
      return Promise.all(
        messages.map(async (stored) => ({
          version: stored.place.reply ?? stored.place.post,
          notices: await noticesOf(found, stored),
        })),
      )
    },

    async participants({ channel, post, before }) {
      const start = await texts.get({ channel, post })
      const all = new Set([start.event.from, ...(await writersBefore({ channel, post, before }))])
      return [...all]
    },
  }
}
