import type { ChannelEvent, ChannelKind } from '../schema/channel.ts'

/** A member, since when, and how many posts there were then: earlier ones are not unread for it. */
export type Member = { since: string; posts: number; isMuted: boolean }

/** A channel as its state log says. */
export type ChannelState = {
  kind: ChannelKind
  name?: string | undefined
  topic?: string | undefined
  createdBy: string
  createdAt: string
  isArchived: boolean
  members: ReadonlyMap<string, Member>
}

/**
 * The channel after an event; undefined while it was not created. Events that change nothing are ignored, so that two
 * processes that append the same one do no harm: a second `create`, a `join` of a member, a `leave` or `mute` of another
 * agent. The participants of a direct or group channel neither join nor leave.
 */
export function foldChannel(
  state: ChannelState | undefined,
  event: ChannelEvent,
  at: string,
): ChannelState | undefined {
  if (event.type === 'create') return state ?? created(event, at)
  if (state === undefined) return undefined
  switch (event.type) {
    case 'join':
      if (state.kind !== 'channel' || state.members.has(event.agent)) return state
      return withMember(state, event.agent, { since: at, posts: event.posts, isMuted: false })
    case 'leave':
      return state.kind === 'channel' ? withoutMember(state, event.agent) : state
    case 'topic':
      return { ...state, topic: event.topic === '' ? undefined : event.topic }
    case 'archive':
      return { ...state, isArchived: true }
    case 'unarchive':
      return { ...state, isArchived: false }
    case 'mute':
    case 'unmute': {
      const member = state.members.get(event.agent)
      if (member === undefined) return state
      return withMember(state, event.agent, { ...member, isMuted: event.type === 'mute' })
    }
  }
}

/** True when the event would change the channel. */
export function changes(state: ChannelState | undefined, event: ChannelEvent): boolean {
  const after = foldChannel(state, event, '')
  if (after === undefined || state === undefined) return after !== state
  if (after === state) return false
  return (
    after.topic !== state.topic ||
    after.isArchived !== state.isArchived ||
    after.members.size !== state.members.size ||
    [...after.members].some(([agent, { isMuted }]) => isMuted !== state.members.get(agent)?.isMuted)
  )
}

function created(
  { kind, name, topic, by, participants }: ChannelEvent & { type: 'create' },
  at: string,
): ChannelState {
  const members = participants ?? [by]
  return {
    kind,
    name,
    topic,
    createdBy: by,
    createdAt: at,
    isArchived: false,
    members: new Map(members.map((agent) => [agent, { since: at, posts: 0, isMuted: false }])),
  }
}

function withMember(state: ChannelState, agent: string, member: Member): ChannelState {
  return { ...state, members: new Map([...state.members, [agent, member]]) }
}

function withoutMember(state: ChannelState, agent: string): ChannelState {
  if (!state.members.has(agent)) return state
  return { ...state, members: new Map([...state.members].filter(([name]) => name !== agent)) }
}
