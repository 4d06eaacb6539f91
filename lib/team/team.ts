import type { Queue } from '../queue/queue.ts'
import type { Member } from '../schema/member.ts'
import type { TeamSettings } from '../schema/settings.ts'
import type { Clock } from '../store/jobs.ts'
import type { Store } from '../store/store.ts'
import { arrive } from './arrive.ts'
import type { Arrival } from './arrive.ts'
import { lookAt } from './look.ts'
import type { Looked } from './look.ts'
import { createMembers } from './members.ts'
import type { Members } from './members.ts'
import { clear, failMember, tendMember, tendTeam } from './tend.ts'
import type { Cleared } from './tend.ts'

/** The team of a workspace: its members, and what becomes of them. */
export type Team = Members & {
  /** What the operator allows now. Throws `CONFIG_INVALID`. */
  settings(): TeamSettings
  /** The member as it is now. */
  look(member: Member): Promise<Looked>
  /** See `tendTeam`. */
  tend(): Promise<void>
  /** The same for one member, which is returned as it is then. */
  tendMember(member: Member): Promise<Member>
  /** See `failMember`. */
  fail(member: Member, reason: string): Promise<Member>
  /** See `arrive`. */
  arrive(given: Arrival): Promise<Member | undefined>
  /** See `clear`. */
  clear(member: Member, how?: { isUrgent?: boolean }): Promise<Cleared>
}

export function createTeam(on: {
  store: Store
  queue: Queue
  clock: Clock
  /** The log of the first process of an agent on this machine. */
  logOf: (agent: string) => string
  /** The marker of the member that this process belongs to; undefined outside of one. */
  self: string | undefined
  settings: () => TeamSettings
  leaveChannels: (name: string) => Promise<void>
}): Team {
  const { store, settings, ...rest } = on
  const members = createMembers(store)
  const tending = { ...rest, registry: store.registry, members }
  return {
    ...members,
    settings,
    look: (member) => lookAt(tending, member),
    tend: () => tendTeam(tending),
    tendMember: (member) => tendMember(tending, member),
    fail: (member, reason) => failMember(tending, member, reason),
    arrive: (given) => arrive(members, given),
    clear: (member, how) => clear(tending, member, how),
  }
}
