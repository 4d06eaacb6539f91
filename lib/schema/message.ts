import * as z from 'zod/mini'

import { ChannelId, MessageId } from './channel.ts'
import { AgentId, Instant, JobId, wholeNumber } from './name.ts'

/** The longest text of a message, in bytes of UTF-8. Longer texts are attached. */
export const MAX_TEXT_BYTES = 32 * 1024

/** Attachments of one message, and bytes of each. */
export const MAX_ATTACHMENTS = 10
export const MAX_ATTACHMENT_BYTES = 8 * 1024 * 1024

/** The longest time that a message may wait to be seen: seven days. */
export const MAX_TTL_MS = 7 * 24 * 3_600_000

/** The names that `@channel` and `@here` are stored as: every member of the channel is mentioned. */
export const EVERYONE = '@channel'

/** A file of a message as the log names it; its bytes are a blob. */
export const StoredAttachment = z.object({
  name: z.string(),
  content_type: z.string(),
  sha256: z.string(),
  bytes: wholeNumber(0),
})
export type StoredAttachment = z.infer<typeof StoredAttachment>

/**
 * One line of a log of posts or of a thread. `request` is the key of the sender's request id, by which a retry finds
 * the message. `mentions` are the agents that the text names, and `EVERYONE`.
 */
export const PostEvent = z.object({
  type: z.literal('post'),
  from: AgentId,
  session: z.optional(z.string()),
  text: z.string(),
  mentions: z.array(z.string()),
  attachments: z.optional(z.array(StoredAttachment)),
  job_id: z.optional(JobId),
  request: z.optional(z.string()),
  /** How long a direct message or mention waits to be seen before it is bounced; absent for the default. */
  ttl_ms: z.optional(wholeNumber(1, MAX_TTL_MS)),
})
export type PostEvent = z.infer<typeof PostEvent>

const marked = { message: wholeNumber(1), by: AgentId, request: z.optional(z.string()) }

/**
 * One line of the marks of some messages: what was done to them after they were sent. `message` is the number of the
 * post, or of the reply in a log of a thread. `thread` says that a post has a thread, `job` that a job was
 * sent because of the message.
 */
export const MarkEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('edit'),
    ...marked,
    text: z.string(),
    mentions: z.array(z.string()),
  }),
  z.object({ type: z.literal('delete'), ...marked }),
  z.object({ type: z.literal('react'), ...marked, emoji: z.string() }),
  z.object({ type: z.literal('unreact'), ...marked, emoji: z.string() }),
  z.object({ type: z.literal('thread'), ...marked }),
  z.object({ type: z.literal('job'), ...marked, job_id: JobId }),
])
export type MarkEvent = z.infer<typeof MarkEvent>

/** Numbers of messages from the first to the last of a range, both included. */
const Range = z.tuple([wholeNumber(1), wholeNumber(1)])

/** What an agent has read of one channel: posts, and replies by the number of their thread. */
export const ReadItems = z.object({
  posts: z.array(Range),
  threads: z.record(z.string(), z.array(Range)),
})
export type ReadItems = z.infer<typeof ReadItems>

/**
 * One line of what an agent has read of a channel. `all` repeats everything read before, at the start of each part of the
 * log, so that a reader need not start at the first line.
 */
export const ReadEvent = z.object({
  type: z.literal('read'),
  items: ReadItems,
  all: z.optional(ReadItems),
  session: z.optional(z.string()),
  /** The call by which the agent read it, such as `list_messages`. */
  way: z.optional(z.string()),
})
export type ReadEvent = z.infer<typeof ReadEvent>

/**
 * One line of what concerns an agent: a channel that it was made a member of, or a thread that it takes part in. Replies
 * up to `after` are not unread for it.
 */
export const MineEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('channel'), channel: ChannelId }),
  z.object({
    type: z.literal('thread'),
    channel: ChannelId,
    post: wholeNumber(1),
    after: wholeNumber(0),
  }),
])
export type MineEvent = z.infer<typeof MineEvent>

/**
 * One line of the requests: written before what was requested, so that a retry finds that by reading this log from
 * `after`. `digest` is of everything requested.
 */
export const RequestEvent = z.object({
  type: z.literal('request'),
  key: z.string(),
  digest: z.string(),
  log: z.array(z.string()),
  after: wholeNumber(0),
})
export type RequestEvent = z.infer<typeof RequestEvent>

/** A file of a message. `attachment_id` reads it. */
export const Attachment = z.object({
  attachment_id: z.string(),
  name: z.string(),
  content_type: z.string(),
  bytes: wholeNumber(0),
})
export type Attachment = z.infer<typeof Attachment>

export const Reaction = z.object({
  emoji: z.string(),
  count: wholeNumber(1),
  agents: z.array(AgentId),
})
export type Reaction = z.infer<typeof Reaction>

/** A message as clients read it. The text of a deleted one is empty. */
export const Message = z.object({
  message_id: MessageId,
  channel: ChannelId,
  /** The message that the thread of a reply belongs to. */
  thread_of: z.optional(MessageId),
  from: AgentId,
  at: Instant,
  text: z.string(),
  /** The agents that the text mentions, and `@channel` for all members. */
  mentions: z.array(z.string()),
  attachments: z.array(Attachment),
  job_id: z.optional(JobId),
  edited_at: z.optional(Instant),
  deleted_at: z.optional(Instant),
  reply_count: wholeNumber(0),
  reactions: z.array(Reaction),
  /** Jobs that were sent because of it, latest last. */
  jobs: z.optional(z.array(JobId)),
  /** Present when the caller has not read it yet. */
  unread: z.optional(z.boolean()),
})
export type Message = z.infer<typeof Message>

/** What becomes of a message for one agent; see docs/messages.md. */
export const RECIPIENT_STATES = ['queued', 'offered', 'seen', 'done'] as const

/** The answer to a send: never the text, so that it costs the sender little. */
export const Sent = z.object({
  message_id: MessageId,
  channel: ChannelId,
  at: Instant,
  /** The agents that are notified at once; the first fifty. */
  recipients: z.array(z.object({ agent: AgentId, state: z.enum(RECIPIENT_STATES) })),
  /** Present when the same request was made before, and this is its message. */
  deduplicated: z.optional(z.boolean()),
})
export type Sent = z.infer<typeof Sent>

/** Why an unread message concerns an agent: it is mentioned, addressed alone, in the thread, or only in the channel. */
export const UNREAD_FOR = ['mention', 'direct', 'reply', 'post'] as const

/** An unread message, and why it concerns the caller. */
export const UnreadMessage = z.extend(Message, { unread_for: z.enum(UNREAD_FOR) })
export type UnreadMessage = z.infer<typeof UnreadMessage>
