import { EVERYONE } from '../schema/message.ts'
import type { ChannelState } from './state.ts'

/**
 * Why an agent is notified of a message: it is `mention`ed, it is a participant of the `direct` or group channel, the
 * message is a `reply` in a thread that it takes part in, or it is a member of the channel and has `unread` posts.
 */
export type Reason = 'mention' | 'direct' | 'reply' | 'unread'

export type Recipient = { agent: string; reason: Reason }

/**
 * Who is notified of a new message, and why; each agent once, for the first reason that applies. The author never is.
 * Muting silences `unread` and `@channel`, not a mention by name, a direct message, or a reply.
 * In a private channel only its participants are notified, even if a text mentions other agents.
 */
export function recipientsOf(
  state: ChannelState,
  message: {
    from: string
    mentions: readonly string[]
    /** The agents that take part in the thread; absent for a post. */
    thread?: readonly string[] | undefined
  },
): Recipient[] {
  const found = new Map<string, Reason>()
  const add = (agent: string, reason: Reason) => {
    if (agent !== message.from && !found.has(agent)) found.set(agent, reason)
  }
  const isPrivate = state.kind !== 'channel'
  const members = [...state.members]
  for (const name of message.mentions) {
    if (name === EVERYONE) continue
    if (!isPrivate || state.members.has(name)) add(name, 'mention')
  }
  if (isPrivate) for (const [agent] of members) add(agent, 'direct')
  for (const agent of message.thread ?? []) {
    if (state.members.has(agent) || !isPrivate) add(agent, 'reply')
  }
  const unmuted = members.filter(([, { isMuted }]) => !isMuted).map(([agent]) => agent)
  if (message.mentions.includes(EVERYONE)) for (const agent of unmuted) add(agent, 'mention')
  if (message.thread === undefined) for (const agent of unmuted) add(agent, 'unread')
  return [...found].map(([agent, reason]) => ({ agent, reason }))
}
