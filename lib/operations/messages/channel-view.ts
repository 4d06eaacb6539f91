import type { Found } from '../../messages/channels.ts'
import type { Channel } from '../../schema/channel.ts'
import type { Spoken } from './access.ts'

/** A channel as the speaker sees it. */
export async function channelView({ relay, self }: Spoken, found: Found): Promise<Channel> {
  const { channel, state } = found
  const { messages } = relay
  const [last] = (await messages.page({ channel }, { before: Number.MAX_SAFE_INTEGER, limit: 1 }))
    .messages
  const unread = await messages.unread(self.agent, found)
  const own = state.members.get(self.agent)
  return {
    channel,
    kind: state.kind,
    name: state.name,
    topic: state.topic,
    created_by: state.createdBy,
    created_at: state.createdAt,
    archived: state.isArchived,
    members: state.members.size,
    participants: state.kind === 'channel' ? undefined : [...state.members.keys()],
    last_at: last?.at,
    joined: own !== undefined,
    muted: own?.isMuted === true,
    unread: unread.messages.length,
    mentions_unread: unread.mentions.length,
  }
}
