import type { Found } from '../../messages/channels.ts'
import type { Stored } from '../../messages/texts.ts'
import type { RECIPIENT_STATES } from '../../schema/message.ts'
import type { Spoken } from './access.ts'

/** Members of a channel whose reading is looked up. */
const MOST_READERS = 100

/** What became of a message for one agent. */
export type Reader = {
  agent: string
  state: (typeof RECIPIENT_STATES)[number] | 'expired'
  queued_at?: string | undefined
  seen_at?: string | undefined
}

/** What became of a message for each agent that it was sent to: the members of its channel, or those of its thread. */
export async function readersOf(
  { relay }: Spoken,
  stored: Stored & { found: Found },
): Promise<Reader[]> {
  const { messages } = relay
  const { place, at, event, found } = stored
  const { post, reply, channel } = place
  const all =
    reply === undefined || found.state.kind !== 'channel'
      ? [...found.state.members.keys()]
      : await messages.participants({ channel, post, before: reply })
  const agents = [...new Set([...all, ...event.mentions.filter((name) => !name.startsWith('@'))])]
  const others = agents.filter((agent) => agent !== event.from).slice(0, MOST_READERS)
  return Promise.all(
    others.map(async (agent): Promise<Reader> => {
      const seen_at = await messages.readAt(agent, place)
      const isSeen = seen_at !== undefined || (await messages.isRead(agent, place))
      return { agent, state: isSeen ? 'seen' : 'queued', queued_at: at, seen_at }
    }),
  )
}
