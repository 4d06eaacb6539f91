import type { Message } from '../../../lib/schema/message.ts'

export type { Channel } from '../../../lib/schema/channel.ts'
export type {
  Attachment as MessageAttachment,
  Message,
  Reaction,
  Sent,
  UnreadMessage,
} from '../../../lib/schema/message.ts'

/** Messages of a channel, oldest first, and the ids after which others are. */
export type MessagePage = {
  messages: Message[]
  older?: string | undefined
  newer?: string | undefined
}

/** What became of a message for one agent: `Reader` of `lib/operations/messages/readers.ts`. */
export type Recipient = {
  agent: string
  state: 'queued' | 'offered' | 'seen' | 'done' | 'expired'
  queued_at: string
  offered_at?: string | undefined
  offered_way?: string | undefined
  seen_at?: string | undefined
  done_at?: string | undefined
  expired_at?: string | undefined
}

/** A message that a search found. */
export type SearchHit = {
  message_id: string
  channel: string
  thread_of?: string | undefined
  from: string
  at: string
  text: string
}
