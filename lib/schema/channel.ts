import * as z from 'zod/mini'

import { AgentId, Instant, wholeNumber } from './name.ts'

/** What a channel is for: everybody of the workspace, two agents, or a fixed group of agents. */
export const CHANNEL_KINDS = ['channel', 'direct', 'group'] as const
export type ChannelKind = (typeof CHANNEL_KINDS)[number]

/** Characters of base32 after `dm.` and `group.`: 100 bits of the SHA-256 of the participants. */
const DIGEST = '[a-z2-7]{20}'
const NAMED = '[a-z0-9][a-z0-9_-]{0,63}'
const ANY = `dm\\.${DIGEST}|group\\.${DIGEST}|${NAMED}`

/** The name of a channel that agents create: lower-case letters, digits, `_` and `-`. */
export const ChannelName = z
  .string()
  .check(
    z.regex(
      new RegExp(`^${NAMED}$`),
      'must be 1 to 64 of a-z, 0-9, "_" and "-", starting with a letter or digit',
    ),
  )

/** The id of a channel: its name, or `dm.…` and `group.…` for the private one of its participants. */
export const ChannelId = z
  .string()
  .check(
    z.regex(new RegExp(`^(?:${ANY})$`), 'must be the name of a channel, or its dm or group id'),
  )
export type ChannelId = z.infer<typeof ChannelId>

/** `<channel>.<n>` for a post, `<channel>.<n>.<m>` for a reply in its thread. */
const MESSAGE = new RegExp(`^(${ANY})\\.([1-9]\\d{0,14})(?:\\.([1-9]\\d{0,14}))?$`)

export const MessageId = z
  .string()
  .check(z.regex(MESSAGE, 'must be the id of a message, such as "general.5" or "general.5.1"'))
export type MessageId = z.infer<typeof MessageId>

/** Where a message is: the number of its post, and for a reply its number in the thread. */
export type MessagePlace = { channel: ChannelId; post: number; reply?: number | undefined }

/** Reads a message id; undefined for any other text. */
export function placeOf(messageId: string): MessagePlace | undefined {
  const match = MESSAGE.exec(messageId)
  if (match === null) return undefined
  const [, channel = '', post, reply] = match
  return { channel, post: Number(post), reply: reply === undefined ? undefined : Number(reply) }
}

export function messageIdOf({ channel, post, reply }: MessagePlace): MessageId {
  return reply === undefined ? `${channel}.${post}` : `${channel}.${post}.${reply}`
}

/** The longest topic of a channel, in UTF-16 units. */
export const MAX_TOPIC = 500

/** The most agents of a group, its sender included. */
export const MAX_PARTICIPANTS = 50

const by = AgentId

/**
 * One line of a channel's state log. `posts` is the number of posts when the agent became a member: earlier ones are
 * not unread for it.
 */
export const ChannelEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('create'),
    kind: z.enum(CHANNEL_KINDS),
    by,
    name: z.optional(z.string()),
    topic: z.optional(z.string()),
    participants: z.optional(z.array(AgentId)),
  }),
  z.object({ type: z.literal('join'), agent: AgentId, by, posts: wholeNumber(0) }),
  z.object({ type: z.literal('leave'), agent: AgentId, by }),
  z.object({ type: z.literal('topic'), topic: z.string(), by }),
  z.object({ type: z.literal('archive'), by }),
  z.object({ type: z.literal('unarchive'), by }),
  z.object({ type: z.literal('mute'), agent: AgentId, by }),
  z.object({ type: z.literal('unmute'), agent: AgentId, by }),
])
export type ChannelEvent = z.infer<typeof ChannelEvent>

/** A channel as clients read it. The last five members are those of the caller. */
export const Channel = z.object({
  channel: ChannelId,
  kind: z.enum(CHANNEL_KINDS),
  name: z.optional(z.string()),
  topic: z.optional(z.string()),
  created_by: AgentId,
  created_at: Instant,
  archived: z.boolean(),
  /** How many agents are members. `channel_members` lists them. */
  members: wholeNumber(0),
  /** The agents of a direct or group channel. */
  participants: z.optional(z.array(AgentId)),
  /** When the last post was sent; absent while there is none. */
  last_at: z.optional(Instant),
  joined: z.boolean(),
  muted: z.boolean(),
  /** Messages of others that the caller has not read: posts since it joined, and replies in threads that it takes part in. */
  unread: wholeNumber(0),
  mentions_unread: wholeNumber(0),
})
export type Channel = z.infer<typeof Channel>

/** A member of a channel. */
export const ChannelMember = z.object({
  agent: AgentId,
  since: Instant,
  muted: z.boolean(),
})
export type ChannelMember = z.infer<typeof ChannelMember>
