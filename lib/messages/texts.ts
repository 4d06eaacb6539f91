import { RelayError } from '../errors.ts'
import { mark } from '../channel/marks.ts'
import type { Marks } from '../channel/marks.ts'
import { messageIdOf } from '../schema/channel.ts'
import type { MessageId, MessagePlace } from '../schema/channel.ts'
import { MarkEvent, PostEvent } from '../schema/message.ts'
import type { Message } from '../schema/message.ts'
import type { LogEvent, LogLine, LogName, Logs } from '../store/logs.ts'
import { createFolds } from './folds.ts'
import { logOf, marksLog, threadLog } from './names.ts'

/** A message as it is stored, with what was done to it since. */
export type Stored = {
  place: MessagePlace
  at: string
  event: PostEvent
  marks: Marks | undefined
}

/** Messages of one log, oldest first: those after a number, or before one. */
export type Span = { after: number; limit: number } | { before: number; limit: number }

/** Reads messages, and marks them. */
export type Texts = {
  /** The messages of a channel, or of the thread of a post. `isMore`: there are others beyond, in that direction. */
  page: (of: { channel: string; post?: number | undefined }, span: Span) => Promise<Page>
  /** Messages by their numbers, as far as they exist, in the order of the numbers. */
  some: (
    of: { channel: string; post?: number | undefined },
    ranges: readonly (readonly [number, number])[],
  ) => Promise<Stored[]>
  /** Throws `MESSAGE_NOT_FOUND`. */
  get: (place: MessagePlace) => Promise<Stored>
  /** A message as clients read it. */
  view: (stored: Stored) => Promise<Message>
  /**
   * Appends a mark unless `decide` returns undefined for what is marked already. Returns whether something was
   * appended, and how often the message's segment was marked then.
   */
  mark: (
    place: MessagePlace,
    decide: (marks: Marks | undefined) => MarkEvent | undefined,
  ) => Promise<LogLine | undefined>
  /** The log of the marks of a message. */
  marksLog: (place: MessagePlace) => LogName
}

export type Page = { messages: Stored[]; isMore: boolean }

/** The marks of one segment, by the number of the message. */
type Segment = Map<number, Marks>

export function createTexts(logs: Logs): Texts {
  const segments = createFolds<Segment>({
    logs,
    empty: () => new Map(),
    apply(segment, { event, at }) {
      const known = MarkEvent.safeParse(event)
      if (!known.success) return
      const { message } = known.data
      segment.set(message, mark(segment.get(message), known.data, at))
    },
  })

  /** The lines as messages. Lines of one segment share its marks, so that a page costs two or three reads. */
  async function storedOf(
    { channel, post }: { channel: string; post?: number | undefined },
    lines: LogLine[],
  ): Promise<Stored[]> {
    const marks = new Map<string, Promise<{ value: Segment }>>()
    const stored: Stored[] = []
    for (const { version, at, event } of lines) {
      const place =
        post === undefined ? { channel, post: version } : { channel, post, reply: version }
      const known = PostEvent.safeParse(event)
      if (!known.success) continue
      const name = marksLog(place)
      const segment = marks.get(name.join('/')) ?? segments.current(name)
      marks.set(name.join('/'), segment)
      stored.push({ place, at, event: known.data, marks: (await segment).value.get(version) })
    }
    return stored
  }

  async function page(
    of: { channel: string; post?: number | undefined },
    span: Span,
  ): Promise<Page> {
    const name = logOfAll(of)
    const { limit } = span
    if ('after' in span) {
      const lines = await logs.read(name, { after: span.after, limit: limit + 1 })
      return {
        messages: await storedOf(of, lines.slice(0, limit)),
        isMore: lines.length > limit,
      }
    }
    const end = Math.min(span.before - 1, await logs.last(name))
    const after = Math.max(0, end - limit)
    if (end <= 0) return { messages: [], isMore: false }
    const lines = await logs.read(name, { after, limit: end - after })
    return { messages: await storedOf(of, lines), isMore: after > 0 }
  }

  return {
    page,
    marksLog,

    async some(of, ranges) {
      const name = logOfAll(of)
      const found: Stored[] = []
      for (const [from, to] of ranges) {
        const lines = await logs.read(name, { after: from - 1, limit: to - from + 1 })
        found.push(...(await storedOf(of, lines)))
      }
      return found
    },

    async get(place) {
      const number = place.reply ?? place.post
      const [line] = await logs.read(logOf(place), { after: number - 1, limit: 1 })
      const post = place.reply === undefined ? undefined : place.post
      const [stored] = line === undefined ? [] : await storedOf({ ...place, post }, [line])
      if (stored === undefined || line?.version !== number) throw noMessage(messageIdOf(place))
      return stored
    },

    async view({ place, at, event, marks }) {
      const { channel, post, reply } = place
      const isDeleted = marks?.deletedAt !== undefined
      const message_id = messageIdOf(place)
      const { text, mentions } = marks?.edit ?? event
      const replies =
        reply === undefined && marks?.hasThread === true
          ? await logs.last(threadLog(channel, post))
          : 0
      return {
        message_id,
        channel,
        thread_of: reply === undefined ? undefined : messageIdOf({ channel, post }),
        from: event.from,
        at,
        text: isDeleted ? '' : text,
        mentions: isDeleted ? [] : [...mentions],
        attachments: isDeleted ? [] : attachmentsOf(message_id, event),
        job_id: event.job_id,
        edited_at: isDeleted ? undefined : marks?.edit?.at,
        deleted_at: marks?.deletedAt,
        reply_count: replies,
        jobs: marks?.jobs === undefined ? undefined : [...marks.jobs],
        reactions: [...(marks?.reactions ?? [])].map(([emoji, agents]) => ({
          emoji,
          count: agents.length,
          agents: [...agents],
        })),
      }
    },

    async mark(place, decide) {
      const number = place.reply ?? place.post
      return segments.append(marksLog(place), (segment) => {
        const event = decide(segment.get(number))
        return event === undefined ? undefined : (event satisfies LogEvent)
      })
    },
  }
}

function logOfAll({ channel, post }: { channel: string; post?: number | undefined }): LogName {
  return logOf(post === undefined ? { channel, post: 1 } : { channel, post, reply: 1 })
}

function attachmentsOf(
  messageId: MessageId,
  { attachments = [] }: PostEvent,
): Message['attachments'] {
  return attachments.map(({ name, content_type, bytes }, at) => ({
    attachment_id: `${messageId}-${at + 1}`,
    name,
    content_type,
    bytes,
  }))
}

export function noMessage(messageId: string): RelayError {
  const message = `Cannot find message "${messageId.slice(0, 120)}": no such message. list_messages and search_messages return ids.`
  return new RelayError('MESSAGE_NOT_FOUND', message, {
    details: { message_id: messageId.slice(0, 120) },
  })
}
