import { gaps, sizeOf } from '../channel/ranges.ts'
import type { Ranges } from '../channel/ranges.ts'
import type { ChannelState } from '../channel/state.ts'
import type { ChannelId } from '../schema/channel.ts'
import { EVERYONE } from '../schema/message.ts'
import type { Logs } from '../store/logs.ts'
import type { Mine } from './mine.ts'
import { postsLog, threadLog } from './names.ts'
import type { Reading } from './reading.ts'
import type { Stored, Texts } from './texts.ts'

/** Messages that are looked at to count what is unread in one channel. A count of this many means "or more". */
export const MOST_COUNTED = 1000

/** Threads of one channel that are looked at for one agent: the latest in which it took part. */
const MOST_THREADS = 100

/** What an agent has not read of one channel. */
export type Unread = {
  /** The messages of others, oldest first. */
  messages: Stored[]
  /** Those that mention the agent, by name or with all members. */
  mentions: Stored[]
}

type On = { logs: Logs; texts: Texts; reading: Reading; mine: Mine }

/**
 * What an agent has not read: posts since it became a member, and replies in threads that it takes part in. Its own
 * messages and deleted ones do not count. Reads `MOST_COUNTED` posts at most, the oldest ones.
 */
export async function unreadOf(
  { logs, texts, reading, mine }: On,
  agent: string,
  { channel, state }: { channel: ChannelId; state: ChannelState },
): Promise<Unread> {
  const read = await reading.of(agent, channel)
  const member = state.members.get(agent)
  const found: Stored[] = []
  if (member !== undefined) {
    const last = await logs.last(postsLog(channel))
    const unread = gaps(read.posts, member.posts + 1, last)
    found.push(...(await texts.some({ channel }, first(unread, MOST_COUNTED))))
  }
  const threads = await mine.threads(agent, channel)
  for (const { post, after } of threads.slice(-MOST_THREADS)) {
    const last = await logs.last(threadLog(channel, post))
    const unread = gaps(read.threads.get(post) ?? [], after + 1, last)
    if (unread.length === 0) continue
    found.push(...(await texts.some({ channel, post }, first(unread, MOST_COUNTED))))
  }
  const messages = found
    .filter(({ event, marks }) => event.from !== agent && marks?.deletedAt === undefined)
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  return { messages, mentions: messages.filter((each) => isMentioned(agent, each)) }
}

/** True when the message mentions the agent, also with all members of the channel. */
export function isMentioned(agent: string, { event, marks }: Stored): boolean {
  const { mentions } = marks?.edit ?? event
  return mentions.includes(agent) || mentions.includes(EVERYONE)
}

/** The first numbers of these ranges. */
function first(ranges: Ranges, most: number): Ranges {
  const taken: [number, number][] = []
  for (const [from, to] of ranges) {
    const left = most - sizeOf(taken)
    if (left <= 0) break
    taken.push([from, Math.min(to, from + left - 1)])
  }
  return taken
}
