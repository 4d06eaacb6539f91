import { messageIdOf, placeOf } from '../schema/channel.ts'
import type { MessageId, MessagePlace } from '../schema/channel.ts'
import { wordsOf } from '../text/words.ts'
import type { LogLine, LogName } from './logs.ts'

/** What one line of a log means for the search of messages. */
export type TextChange = { message_id: MessageId; channel: string } & (
  | { kind: 'sent'; from: string; at: string; words: string }
  | { kind: 'edited'; words: string }
  | { kind: 'deleted' }
)

/** The first part of the name of every log of messages. */
export const MESSAGES = 'messages'

/**
 * Reads a line of a log of messages; undefined for any other line. An edit or a deletion is in the marks of the
 * segment of its message.
 */
export function textChangeIn(
  name: LogName,
  { version, at, event }: Omit<LogLine, 'writer'>,
): TextChange | undefined {
  const log = messageLogOf(name)
  if (log === undefined) return undefined
  const { channel, post, isOfMarks } = log
  const number = isOfMarks ? event['message'] : version
  if (typeof number !== 'number') return undefined
  const place: MessagePlace =
    post === undefined ? { channel, post: number } : { channel, post, reply: number }
  const about = { message_id: messageIdOf(place), channel }
  const { type, from, text } = event
  if (isOfMarks && type === 'delete') return { ...about, kind: 'deleted' }
  if (typeof text !== 'string') return undefined
  const words = wordsOf(text).join(' ')
  if (isOfMarks) return type === 'edit' ? { ...about, kind: 'edited', words } : undefined
  if (type !== 'post' || typeof from !== 'string') return undefined
  return { ...about, kind: 'sent', from, at, words }
}

/** The log and the version of the line by which a message was sent. */
export function textLineOf(messageId: MessageId): { name: LogName; version: number } {
  const place = placeOf(messageId)
  if (place === undefined)
    throw new TypeError(`${JSON.stringify(messageId)} is no id of a message.`)
  const { channel, post, reply } = place
  return reply === undefined
    ? { name: [MESSAGES, channel, 'posts'], version: post }
    : { name: [MESSAGES, channel, 'threads', String(post)], version: reply }
}

/** Whether a log holds messages or marks of them, and of which channel or thread. */
function messageLogOf(
  name: LogName,
): { channel: string; post?: number; isOfMarks: boolean } | undefined {
  const [messages, channel, kind, thread, ...more] = name
  if (messages !== MESSAGES || channel === undefined) return undefined
  if (kind === 'posts' && thread === undefined) return { channel, isOfMarks: false }
  if (kind === 'marks' && thread !== undefined && more.length === 0)
    return { channel, isOfMarks: true }
  const post = kind === 'threads' ? Number(thread) : Number.NaN
  if (!Number.isSafeInteger(post)) return undefined
  if (more.length === 0) return { channel, post, isOfMarks: false }
  return more[0] === 'marks' && more.length === 2 ? { channel, post, isOfMarks: true } : undefined
}
