import { has, rangesOf, union } from '../channel/ranges.ts'
import type { Ranges } from '../channel/ranges.ts'
import type { ChannelId, MessagePlace } from '../schema/channel.ts'
import { ReadEvent } from '../schema/message.ts'
import type { ReadItems } from '../schema/message.ts'
import type { LogLine, Logs } from '../store/logs.ts'
import { createFolds } from './folds.ts'
import { readingLog } from './names.ts'

/** Lines of a part of the log; the first one repeats what was read before. */
const PART_LINES = 1000

/** Lines that are searched, from the end, for when an agent read a message. */
const MOST_SEARCHED = 2000

/** What an agent has read of one channel. */
export type Read = { posts: Ranges; threads: ReadonlyMap<number, Ranges> }

/** How an agent came to read something: its session, and the call that returned it. */
export type ReadBy = { session?: string | undefined; way: string }

/** Which messages an agent has read, each by itself. */
export type Reading = {
  of: (agent: string, channel: ChannelId) => Promise<Read>
  /** Records that an agent has read these messages of one channel. Returns those that it had not read before. */
  add: (
    agent: string,
    read: { channel: ChannelId; places: readonly MessagePlace[] } & ReadBy,
  ) => Promise<MessagePlace[]>
  /** When an agent read a message. Undefined when it did not, or so long ago that it is not known. */
  at: (agent: string, place: MessagePlace) => Promise<string | undefined>
}

type Holder = { posts: Ranges; threads: Map<number, Ranges> }

export function createReading(logs: Logs): Reading {
  const folds = createFolds<Holder>({
    logs,
    partLines: PART_LINES,
    empty: () => ({ posts: [], threads: new Map() }),
    apply(holder, { event }) {
      const known = ReadEvent.safeParse(event)
      if (!known.success) return
      for (const items of [known.data.all, known.data.items]) if (items) addItems(holder, items)
    },
  })
  const current = async (agent: string, channel: ChannelId) =>
    (await folds.current(readingLog(agent, channel))).value

  return {
    of: current,

    async add(agent, { channel, places, session, way }) {
      let fresh: MessagePlace[] = []
      await folds.append(readingLog(agent, channel), (read, version) => {
        fresh = places.filter((place) => !isIn(read, place))
        if (fresh.length === 0) return undefined
        const event: ReadEvent = { type: 'read', items: itemsOf(fresh), session, way }
        return version % PART_LINES === 0 && version > 0 ? { ...event, all: allOf(read) } : event
      })
      return fresh
    },

    async at(agent, place) {
      const { channel } = place
      if (!isIn(await current(agent, channel), place)) return undefined
      const name = readingLog(agent, channel)
      const last = await logs.last(name)
      const after = Math.max(0, last - MOST_SEARCHED)
      const lines = await logs.read(name, { after, limit: MOST_SEARCHED })
      return lines.find((line) => names(line, place))?.at
    },
  }
}

/** True when the agent has read it. */
export function isIn(read: Read, { post, reply }: MessagePlace): boolean {
  return reply === undefined ? has(read.posts, post) : has(read.threads.get(post) ?? [], reply)
}

function names({ event }: LogLine, { post, reply }: MessagePlace): boolean {
  const known = ReadEvent.safeParse(event)
  if (!known.success) return false
  const { posts, threads } = known.data.items
  return reply === undefined ? has(posts, post) : has(threads[String(post)] ?? [], reply)
}

function addItems(holder: Holder, { posts, threads }: ReadItems): void {
  holder.posts = union(holder.posts, posts)
  for (const [post, ranges] of Object.entries(threads)) {
    holder.threads.set(Number(post), union(holder.threads.get(Number(post)) ?? [], ranges))
  }
}

function itemsOf(places: MessagePlace[]): ReadItems {
  const posts: number[] = []
  const threads = new Map<string, number[]>()
  for (const { post, reply } of places) {
    if (reply === undefined) posts.push(post)
    else threads.set(String(post), [...(threads.get(String(post)) ?? []), reply])
  }
  return {
    posts: plain(rangesOf(posts)),
    threads: Object.fromEntries([...threads].map(([post, all]) => [post, plain(rangesOf(all))])),
  }
}

function allOf({ posts, threads }: Read): ReadItems {
  return {
    posts: plain(posts),
    threads: Object.fromEntries([...threads].map(([post, all]) => [String(post), plain(all)])),
  }
}

function plain(ranges: Ranges): [number, number][] {
  return ranges.map(([from, to]) => [from, to])
}
