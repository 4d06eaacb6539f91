import type { MessageId } from '../schema/channel.ts'

/** What to look for. Every word of the query must occur in the message as a whole word; case does not matter. */
export type SearchRequest = {
  query: string
  /** The sender. */
  from?: string | undefined
  /** The channels that the caller may read. */
  channels: readonly string[] | 'all'
  /** `best`: by how often the words occur, among the newest 2000 messages that have them all. */
  order: 'newest' | 'best'
  limit: number
  /** `next` of the page before. */
  after?: string | undefined
}

/** A message that was found; `at` is when it was sent. */
export type Hit = { message_id: MessageId; from: string; at: string }

/** `next` is present when there may be more. */
export type SearchResult = { hits: Hit[]; next?: string }

/**
 * Finds posts and replies by their current text, those that were acknowledged before the call included. A deleted message
 * is never found. Throws `CURSOR_INVALID`.
 */
export type Search = (request: SearchRequest) => Promise<SearchResult>
