import type { Channel } from '../api/message-shapes.ts'

/** A channel as people call it: `#general`, or the other participants of a private one. */
export function nameOf(channel: Channel, me: string): string {
  if (channel.kind === 'channel') return `#${channel.channel}`
  const others = othersIn(channel, me)
  if (channel.name !== undefined && channel.name !== '') return channel.name
  return others.length === 0 ? `${me} (you)` : others.join(', ')
}

/** The names of channels, by their ids. */
export function namesOf(channels: readonly Channel[], me: string): ReadonlyMap<string, string> {
  return new Map(channels.map((channel) => [channel.channel, nameOf(channel, me)]))
}

/** The participants of a private channel besides the reader. */
export function othersIn({ participants = [] }: Channel, me: string): string[] {
  return participants.filter((agent) => agent !== me)
}

/** True for a channel that belongs in the reader's own list. */
export function isMine(channel: Channel, me: string): boolean {
  if (channel.kind === 'channel') return channel.joined
  return channel.participants?.includes(me) === true
}

/** True where unread messages are worth a coloured count: mentions, and what was sent to the reader alone. */
export function wantsReader(channel: Channel, me: string): number {
  if (channel.muted || channel.archived) return channel.mentions_unread
  const isPrivate = channel.kind !== 'channel' && isMine(channel, me)
  return isPrivate ? channel.unread : channel.mentions_unread
}
