import type { Message } from '../api/message-shapes.ts'

/** Messages of one sender within this time are shown as one block. */
const BLOCK_MS = 5 * 60_000

/** A message with what separates it from the one before. */
export type Line = {
  message: Message
  /** The first of its day, by this browser's clock. */
  startsDay: boolean
  /** Follows a message of the same sender closely, so that its name need not be repeated. */
  continues: boolean
  /** The first that was unread when the channel was opened. */
  startsUnread: boolean
}

/** The messages, oldest first, with their separators. */
export function linesOf(messages: readonly Message[], firstUnread: string | undefined): Line[] {
  return messages.map((message, index) => {
    const before = messages[index - 1]
    const startsDay = before === undefined || dayOf(before.at) !== dayOf(message.at)
    const startsUnread = message.message_id === firstUnread
    const continues =
      before !== undefined &&
      !startsDay &&
      !startsUnread &&
      before.from === message.from &&
      before.deleted_at === undefined &&
      Date.parse(message.at) - Date.parse(before.at) < BLOCK_MS
    return { message, startsDay, continues, startsUnread }
  })
}

function dayOf(at: string): string {
  return new Date(at).toDateString()
}
