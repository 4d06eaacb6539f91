import { hash } from 'node:crypto'

import { RelayError } from '../errors.ts'
import { changes, foldChannel } from '../channel/state.ts'
import type { ChannelState } from '../channel/state.ts'
import { base32 } from '../schema/base32.ts'
import { ChannelEvent, ChannelName } from '../schema/channel.ts'
import type { ChannelId } from '../schema/channel.ts'
import type { Logs } from '../store/logs.ts'
import { createFolds } from './folds.ts'
import { CHANNELS, postsLog, stateLog } from './names.ts'
import type { Mine } from './mine.ts'

/** An existing channel. */
export type Found = { channel: ChannelId; state: ChannelState }

/** Characters of the digest of a private channel's participants. */
const DIGEST_LENGTH = 20

/** The channels of a workspace: which exist, who is a member, and how that changes. */
export type Channels = {
  /** Throws `CHANNEL_NOT_FOUND`. */
  get: (channel: ChannelId) => Promise<Found>
  find: (channel: ChannelId) => Promise<Found | undefined>
  /** Every channel, in the order of creation. */
  all: () => Promise<Found[]>
  /** Creates the channel, or returns the one that exists. `created` is false for the latter. */
  create: (
    channel: ChannelId,
    event: ChannelEvent & { type: 'create' },
  ) => Promise<Found & { created: boolean }>
  /** Appends what changes the channel; false when it was so already. Throws `CHANNEL_NOT_FOUND`. */
  change: (channel: ChannelId, event: ChannelEvent) => Promise<Found & { changed: boolean }>
  /** Makes an agent a member; posts before are not unread for it. */
  join: (
    channel: ChannelId,
    who: { agent: string; by: string },
  ) => Promise<Found & { changed: boolean }>
}

type Holder = { state: ChannelState | undefined }

export function createChannels(on: { logs: Logs; mine: Mine }): Channels {
  const { logs, mine } = on
  const states = createFolds<Holder>({
    logs,
    empty: () => ({ state: undefined }),
    apply(holder, { event, at }) {
      const known = ChannelEvent.safeParse(event)
      // What a later version appends is not known here.
      if (known.success) holder.state = foldChannel(holder.state, known.data, at)
    },
  })
  const created = createFolds<Set<ChannelId>>({
    logs,
    empty: () => new Set(),
    apply(known, { event }) {
      const { channel } = event
      if (typeof channel === 'string') known.add(channel)
    },
  })

  async function find(channel: ChannelId): Promise<Found | undefined> {
    const { state } = (await states.current(stateLog(channel))).value
    return state === undefined ? undefined : { channel, state }
  }

  async function get(channel: ChannelId): Promise<Found> {
    const found = await find(channel)
    if (found === undefined) throw noChannel(channel)
    return found
  }

  async function change(channel: ChannelId, event: ChannelEvent) {
    await get(channel)
    const line = await states.append(stateLog(channel), ({ state }) =>
      changes(state, event) ? event : undefined,
    )
    return { ...(await get(channel)), changed: line !== undefined }
  }

  return {
    find,
    get,
    change,

    async all() {
      const ids = [...(await created.current(CHANNELS)).value]
      const found = await Promise.all(ids.map(find))
      return found.filter((each) => each !== undefined)
    },

    async create(channel, event) {
      const before = await find(channel)
      if (before !== undefined) return { ...before, created: false }
      // What leads to a channel is written before it: a list that names a channel too many does no harm.
      const members = event.participants ?? [event.by]
      await Promise.all(members.map((agent) => mine.addChannel(agent, channel)))
      await created.append(CHANNELS, (known) => (known.has(channel) ? undefined : { channel }))
      const line = await states.append(stateLog(channel), ({ state }) =>
        state === undefined ? event : undefined,
      )
      return { ...(await get(channel)), created: line !== undefined }
    },

    async join(channel, { agent, by }) {
      const { state } = await get(channel)
      if (state.members.has(agent)) return { channel, state, changed: false }
      await mine.addChannel(agent, channel)
      const posts = await logs.last(postsLog(channel))
      return change(channel, { type: 'join', agent, by, posts })
    },
  }
}

/** Reads a channel as clients name it: a leading `#` is dropped, and upper case lowered. Throws `CHANNEL_INVALID`. */
export function channelNamed(typed: string): ChannelId {
  const name = typed.replace(/^#/, '').toLowerCase()
  const parsed = ChannelName.safeParse(name)
  if (parsed.success) return parsed.data
  const problem = parsed.error.issues[0]?.message ?? 'is not a name'
  const message = `Cannot use ${JSON.stringify(typed.slice(0, 80))} as the name of a channel: it ${problem}.`
  throw new RelayError('CHANNEL_INVALID', message)
}

/** The id of the private channel of these agents: the same for the same agents in any order. */
export function privateChannel(participants: readonly string[]): {
  channel: ChannelId
  kind: 'direct' | 'group'
  participants: string[]
} {
  const all = [...new Set(participants)].toSorted()
  const kind = all.length === 2 ? 'direct' : 'group'
  const digest = base32(hash('sha256', all.join('\n'), 'buffer'), DIGEST_LENGTH)
  return { channel: `${kind === 'direct' ? 'dm' : 'group'}.${digest}`, kind, participants: all }
}

export function noChannel(channel: string): RelayError {
  const message = `Cannot find channel "${channel.slice(0, 80)}": no such channel. list_channels lists them; create_channel creates one.`
  return new RelayError('CHANNEL_NOT_FOUND', message, {
    details: { channel: channel.slice(0, 80) },
  })
}
