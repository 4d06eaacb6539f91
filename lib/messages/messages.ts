import { RelayError } from '../errors.ts'
import { emojiOf } from '../channel/emoji.ts'
import { mentionsIn } from '../channel/mentions.ts'
import { messageIdOf, placeOf } from '../schema/channel.ts'
import type { ChannelEvent, ChannelId, MessagePlace } from '../schema/channel.ts'
import { EVERYONE } from '../schema/message.ts'
import type { StoredAttachment } from '../schema/message.ts'
import type { Mailbox } from '../store/mailbox.ts'
import type { NewNotification } from '../schema/notification.ts'
import type { Watch } from '../store/jobs.ts'
import type { Search } from '../store/search.ts'
import type { Store } from '../store/store.ts'
import { createChannels, privateChannel } from './channels.ts'
import type { Found } from './channels.ts'
import { createMine } from './mine.ts'
import { mineLog } from './names.ts'
import { createNotices } from './notices.ts'
import { createReading, isIn } from './reading.ts'
import type { ReadBy } from './reading.ts'
import { createRequests, requestKey } from './requests.ts'
import { checkText, refuseArchived, send } from './send.ts'
import type { Outgoing, SentMessage } from './send.ts'
import { createTexts, noMessage } from './texts.ts'
import type { Page, Span, Stored } from './texts.ts'
import { createUnnotified } from './unnotified.ts'
import { unreadOf } from './unread.ts'
import type { Unread } from './unread.ts'

/** How often a process that sends looks for what others have left. */
const FINISH_MS = 5000

/** Different emojis of one message: each page shows them all. */
const MOST_EMOJIS = 20

/** Who changes a channel or a message. */
type By = { by: string; request_id?: string | undefined }

/**
 * Channels and messages of a workspace. Every change is durable when it resolves. Who may see what is decided by the
 * callers of this service.
 */
export type Messages = {
  channel(channel: ChannelId): Promise<Found>
  findChannel(channel: ChannelId): Promise<Found | undefined>
  /** Every channel, private ones included, in the order of creation. */
  channels(): Promise<Found[]>
  /** The channels that an agent is a member of. */
  channelsOf(agent: string): Promise<Found[]>
  /** True for an agent that is or was a member of a channel or took part in a thread, also when it is not here now. */
  hasTakenPart(agent: string): Promise<boolean>
  createChannel(
    channel: ChannelId,
    on: { by: string; topic?: string | undefined },
  ): Promise<Found & { created: boolean }>
  /** The private channel of these agents, created where there is none. */
  privateChannel(
    participants: string[],
    on: { by: string; name?: string | undefined },
  ): Promise<Found>
  join(
    channel: ChannelId,
    who: { agent: string; by: string },
  ): Promise<Found & { changed: boolean }>
  changeChannel(
    channel: ChannelId,
    event: Exclude<ChannelEvent, { type: 'create' | 'join' }>,
  ): Promise<Found & { changed: boolean }>

  /** See `send`. */
  send(
    to: { channel: ChannelId; post?: number | undefined },
    message: Outgoing,
  ): Promise<SentMessage>
  /** Throws `CHANNEL_ARCHIVED`, `MESSAGE_NOT_FOUND`, `MESSAGE_TOO_LARGE`, `REQUEST_ID_CONFLICT`. */
  edit(
    place: MessagePlace,
    on: By & { text: string; check?: Outgoing['check'] },
  ): Promise<{ changed: boolean }>
  delete(place: MessagePlace, on: { by: string }): Promise<{ changed: boolean }>
  react(
    place: MessagePlace,
    on: By & { emoji: string; isTakenBack: boolean },
  ): Promise<{ emoji: string; changed: boolean }>

  /** Writes down at a message that a job was sent because of it. */
  linkJob(place: MessagePlace, job: { job_id: string; by: string }): Promise<void>

  get(place: MessagePlace): Promise<Stored>
  page(of: { channel: ChannelId; post?: number | undefined }, span: Span): Promise<Page>
  view: ReturnType<typeof createTexts>['view']
  /** A slice of an attachment's bytes; undefined when they are not stored. */
  attachment(
    file: StoredAttachment,
    offset: number,
    length: number,
  ): Promise<Uint8Array | undefined>

  /** Finds messages by their text; see `Search`. */
  search: Search
  unread(agent: string, found: Found): Promise<Unread>
  isRead(agent: string, place: MessagePlace): Promise<boolean>
  /** When an agent read a message; see `Reading`. */
  readAt(agent: string, place: MessagePlace): Promise<string | undefined>
  /** Records that an agent has read messages. Returns those that it had not read before. */
  markRead(agent: string, places: readonly MessagePlace[], by: ReadBy): Promise<MessagePlace[]>

  /** See `Unnotified`: adds the notifications that a process which died has left out. */
  finishNotices(): Promise<void>
  participants: ReturnType<typeof createNotices>['participants']
  /**
   * Calls back when something in a channel may have changed, or what an agent has read of it; without a channel when any
   * may have.
   */
  watch(listener: (channel?: ChannelId) => void): Watch
}

export function createMessages(on: {
  store: Pick<Store, 'logs' | 'blobs' | 'search' | 'registry'>
  inbox: { notify: Mailbox['notify']; isOver: (notice: NewNotification) => Promise<boolean> }
  now: () => number
}): Messages {
  const { logs, blobs, registry } = on.store
  const { inbox } = on
  const mine = createMine(logs)
  const channels = createChannels({ logs, mine })
  const texts = createTexts(logs)
  const reading = createReading(logs)
  const requests = createRequests(logs)
  const notices = createNotices({ logs, channels, texts })
  const unnotified = createUnnotified({
    registry,
    logs,
    channels,
    notices,
    now: on.now,
    notify,
    isOver,
  })
  let finishAtMs = Number.NEGATIVE_INFINITY
  const sending = { logs, blobs, channels, mine, texts, notices, requests, unnotified, notify }

  /** Adds notifications; of those about unread posts, one for each channel and recipient. */
  async function notify(items: NewNotification[]): Promise<void> {
    const unread = items.filter(({ kind }) => kind === 'unread')
    const others = items.filter(({ kind }) => kind !== 'unread')
    if (others.length > 0) await inbox.notify(others)
    if (unread.length > 0) await inbox.notify(unread, { once: true })
  }

  /** True when the recipient has read the message, or its notification was delivered and is over. */
  async function isOver(notice: NewNotification, messageId: string): Promise<boolean> {
    const place = placeOf(messageId)
    const read = place && (await reading.of(notice.recipient, place.channel))
    if (place === undefined || read === undefined || isIn(read, place)) return true
    return notice.kind !== 'unread' && inbox.isOver(notice)
  }

  /** A sender also completes what others have left: a workspace may have no process that sweeps. */
  async function finishSometimes(): Promise<void> {
    if (on.now() < finishAtMs) return
    finishAtMs = on.now() + FINISH_MS
    await unnotified.finish().catch((error: unknown) => {
      // The message is sent; the next process tries again.
      if (!(error instanceof RelayError)) throw error
    })
  }

  /** A message that can still be changed. */
  async function changeable(place: MessagePlace): Promise<Stored> {
    refuseArchived(await channels.get(place.channel))
    const stored = await texts.get(place)
    if (stored.marks?.deletedAt === undefined) return stored
    throw noMessage(messageIdOf(place))
  }

  return {
    channel: channels.get,
    findChannel: channels.find,
    channels: channels.all,

    async channelsOf(agent) {
      const found = await Promise.all((await mine.channels(agent)).map(channels.find))
      return found.filter((each) => each?.state.members.has(agent) === true) as Found[]
    },

    hasTakenPart: async (agent) => (await logs.last(mineLog(agent))) > 0,

    createChannel: (channel, { by, topic }) =>
      channels.create(channel, { type: 'create', kind: 'channel', by, topic }),

    privateChannel(participants, { by, name }) {
      const { channel, ...whole } = privateChannel(participants)
      return channels.create(channel, { type: 'create', by, name, ...whole })
    },

    join: channels.join,
    changeChannel: channels.change,

    async send(to, message) {
      const sent = await send(sending, to, message)
      await finishSometimes()
      return sent
    },

    async edit(place, { by, text, request_id, check }) {
      checkText(text)
      const stored = await changeable(place)
      const message = place.reply ?? place.post
      const mentions = mentionsIn(text)
      const event = { type: 'edit', message, by, text, mentions }
      const log = texts.marksLog(place)
      const request = requestKey(by, request_id, [log, message, text])
      const before = stored.marks?.edit ?? stored.event
      if (request === undefined && before.text === text) return { changed: false }
      const { line, isRepeat } = await requests.once({ log, event, request }, async () =>
        check?.(mentions.filter((name) => name !== EVERYONE)),
      )
      if (isRepeat) return { changed: false }
      const fresh = mentions.filter((name) => !before.mentions.includes(name))
      if (fresh.length > 0)
        await notifyOfEdit(stored, { mentions: fresh, version: line.version + 1 })
      return { changed: true }
    },

    async delete(place, { by }) {
      await texts.get(place)
      const message = place.reply ?? place.post
      const line = await texts.mark(place, (marks) =>
        marks?.deletedAt === undefined ? { type: 'delete', message, by } : undefined,
      )
      return { changed: line !== undefined }
    },

    async react(place, { by, emoji: typed, isTakenBack, request_id }) {
      const known = (await changeable(place)).marks?.reactions
      const emoji = emojiOf(typed)
      if (!isTakenBack && known !== undefined && !known.has(emoji) && known.size >= MOST_EMOJIS) {
        throw tooManyEmojis(messageIdOf(place))
      }
      const message = place.reply ?? place.post
      const type = isTakenBack ? 'unreact' : 'react'
      const log = texts.marksLog(place)
      const request = requestKey(by, request_id, [log, message, type, emoji])
      const event = { type, message, by, emoji } as const
      if (request !== undefined) {
        const { isRepeat } = await requests.once({ log, event, request }, () => Promise.resolve())
        return { emoji, changed: !isRepeat }
      }
      const line = await texts.mark(place, (marks) => {
        const isThere = marks?.reactions.get(emoji)?.includes(by) === true
        return isThere === isTakenBack ? event : undefined
      })
      return { emoji, changed: line !== undefined }
    },

    async linkJob(place, { job_id, by }) {
      const message = place.reply ?? place.post
      await texts.mark(place, (marks) =>
        marks?.jobs?.includes(job_id) === true ? undefined : { type: 'job', message, by, job_id },
      )
    },

    get: texts.get,
    page: texts.page,
    view: texts.view,
    attachment: async ({ sha256 }, offset, length) =>
      (await blobs.content(sha256, offset, length))?.content,

    search: on.store.search,

    unread: (agent, found) => unreadOf({ logs, texts, reading, mine }, agent, found),
    isRead: async (agent, place) => isIn(await reading.of(agent, place.channel), place),
    readAt: reading.at,

    async markRead(agent, places, by) {
      const fresh: MessagePlace[] = []
      for (const channel of new Set(places.map((place) => place.channel))) {
        const own = places.filter((place) => place.channel === channel)
        fresh.push(...(await reading.add(agent, { channel, places: own, ...by })))
      }
      return fresh
    },

    finishNotices: () => unnotified.finish(),
    participants: notices.participants,

    watch(listener) {
      const watches = [
        logs.watch(['messages'], (name) => listener(name?.[1])),
        logs.watch(['reading'], (name) => listener(name?.[2])),
      ]
      return {
        close() {
          for (const watch of watches) watch.close()
        },
      }
    },
  }

  /** Notifies the agents that an edit mentions and the message before did not. */
  async function notifyOfEdit(
    stored: Stored,
    edit: { mentions: string[]; version: number },
  ): Promise<void> {
    const found = await channels.get(stored.place.channel)
    const event = { ...stored.event, mentions: edit.mentions }
    const all = await notices.of(found, { ...stored, event })
    const mentioned = all.filter(({ kind }) => kind === 'mention')
    const { version } = edit
    await notify(mentioned.map((notice) => Object.assign(notice, { version })))
  }
}

function tooManyEmojis(message_id: string): RelayError {
  const message = `Cannot react to message "${message_id}": it has ${MOST_EMOJIS} different reactions. Use one of them.`
  return new RelayError('CHANNEL_REFUSED', message, { details: { message_id } })
}
