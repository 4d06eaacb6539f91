import type { Found } from '../../messages/channels.ts'
import type { Stored } from '../../messages/texts.ts'
import { messageIdOf } from '../../schema/channel.ts'
import type { RECIPIENT_STATES } from '../../schema/message.ts'
import type { Spoken } from './access.ts'

/** Members of a channel whose reading is looked up. */
const MOST_READERS = 100

/** What became of a message for one agent. `offered_way` is how its session was notified. */
export type Reader = {
  agent: string
  state: (typeof RECIPIENT_STATES)[number] | 'expired'
  queued_at: string
  offered_at?: string | undefined
  offered_way?: string | undefined
  seen_at?: string | undefined
  done_at?: string | undefined
  expired_at?: string | undefined
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
  const delivered = await relay.inbox.readers(messageIdOf(place), others)
  return Promise.all(
    others.map(async (agent): Promise<Reader> => {
      const delivery = delivered.find((each) => each.agent === agent)
      const read_at = await messages.readAt(agent, place)
      const isRead = read_at !== undefined || (await messages.isRead(agent, place))
      const [offered] = delivery?.offered ?? []
      const state = delivery?.state ?? 'queued'
      return {
        agent,
        state: isRead && state !== 'done' ? 'seen' : state,
        queued_at: at,
        offered_at: offered?.at,
        offered_way: offered?.way,
        seen_at: delivery?.seen?.at ?? read_at,
        done_at: delivery?.done?.at,
        expired_at: delivery?.expired ?? undefined,
      }
    }),
  )
}
