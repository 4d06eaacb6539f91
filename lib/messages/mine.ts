import type { ChannelId } from '../schema/channel.ts'
import { MineEvent } from '../schema/message.ts'
import type { Logs } from '../store/logs.ts'
import { createFolds } from './folds.ts'
import { mineLog } from './names.ts'

/** A thread that an agent takes part in, and how many replies it had before. */
export type OwnThread = { post: number; after: number }

/** What leads from an agent to its channels and threads. It may name a channel that the agent has left. */
export type Mine = {
  channels: (agent: string) => Promise<ChannelId[]>
  /** The threads of one channel that an agent takes part in, oldest first. */
  threads: (agent: string, channel: ChannelId) => Promise<OwnThread[]>
  addChannel: (agent: string, channel: ChannelId) => Promise<void>
  /** Replies up to `after` are not unread for the agent. */
  addThread: (agent: string, thread: OwnThread & { channel: ChannelId }) => Promise<void>
}

/** The threads of each channel, by the number of their post. */
type Own = Map<ChannelId, Map<number, OwnThread>>

export function createMine(logs: Logs): Mine {
  const folds = createFolds<Own>({
    logs,
    empty: () => new Map(),
    apply(own, { event }) {
      const known = MineEvent.safeParse(event)
      if (!known.success) return
      const { channel } = known.data
      const threads = own.get(channel) ?? new Map<number, OwnThread>()
      own.set(channel, threads)
      if (known.data.type === 'channel') return
      const { post, after } = known.data
      if (!threads.has(post)) threads.set(post, { post, after })
    },
  })
  const current = async (agent: string) => (await folds.current(mineLog(agent))).value

  return {
    channels: async (agent) => [...(await current(agent)).keys()],

    threads: async (agent, channel) => [...((await current(agent)).get(channel)?.values() ?? [])],

    async addChannel(agent, channel) {
      await folds.append(mineLog(agent), (own) =>
        own.has(channel) ? undefined : { type: 'channel', channel },
      )
    },

    async addThread(agent, { channel, post, after }) {
      await folds.append(mineLog(agent), (own) =>
        own.get(channel)?.has(post) === true ? undefined : { type: 'thread', channel, post, after },
      )
    },
  }
}
