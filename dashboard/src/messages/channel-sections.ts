import type { Channel } from '../api/message-shapes.ts'
import { isMine } from './names.ts'

/** The channels by where the list shows them. */
export type Sections = Record<'joined' | 'direct' | 'others' | 'between' | 'archived', Channel[]>

const byName = (a: Channel, b: Channel) => (a.channel < b.channel ? -1 : 1)
const latestFirst = (a: Channel, b: Channel) =>
  (a.last_at ?? a.created_at) < (b.last_at ?? b.created_at) ? 1 : -1

/** Named channels by name, private ones by their latest message. */
export function sectionsOf(channels: readonly Channel[], me: string): Sections {
  const live = channels.filter(({ archived }) => !archived)
  const named = live.filter(({ kind }) => kind === 'channel').toSorted(byName)
  const secret = live.filter(({ kind }) => kind !== 'channel').toSorted(latestFirst)
  return {
    joined: named.filter((channel) => isMine(channel, me)),
    direct: secret.filter((channel) => isMine(channel, me)),
    others: named.filter((channel) => !isMine(channel, me)),
    between: secret.filter((channel) => !isMine(channel, me)),
    archived: channels.filter(({ archived }) => archived).toSorted(byName),
  }
}
