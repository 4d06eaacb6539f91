import { RelayError } from '../errors.ts'
import type { Member, Spawned, TeamEvent } from '../schema/member.ts'
import { counted } from '../text/count.ts'

/** The members of a workspace after some version of the team's log: by the job of their task, oldest first. */
export type TeamState = { version: number; members: ReadonlyMap<string, Member> }

export const NO_TEAM: TeamState = { version: 0, members: new Map() }

/** Closed members that are still listed. */
const KEPT_CLOSED = 50

/** The limits of the operator; see `TeamSettings`. */
export type TeamLimits = { maxMembers: number; maxInWorkspace: number; maxDepth: number }

/** The team after one more line. A line of a kind that a later version wrote changes nothing. */
export function withLine(
  { members: before }: TeamState,
  { version, at, event }: { version: number; at: string; event: TeamEvent | undefined },
): TeamState {
  const members = new Map(before)
  const known =
    event === undefined || event.type === 'checkpoint' ? undefined : members.get(event.job_id)
  switch (event?.type) {
    case 'checkpoint':
      return { version, members: new Map(event.members.map((member) => [member.job_id, member])) }
    case 'spawn': {
      const { type: _, ...spawned } = event
      members.set(event.job_id, { ...spawned, spawned_at: at })
      break
    }
    case 'ready':
      if (known !== undefined) {
        members.set(event.job_id, { ...known, ready_at: at, session: event.session })
      }
      break
    case 'end':
      if (known !== undefined) {
        const { type: _, name: __, job_id: ___, ...end } = event
        members.set(event.job_id, { ...known, end: { ...end, at } })
      }
      break
    case 'close':
      if (known !== undefined) members.set(event.job_id, { ...known, closed_at: at })
      break
    case undefined:
      break
  }
  return { version, members: event?.type === 'close' ? withoutOldest(members) : members }
}

function withoutOldest(members: Map<string, Member>): Map<string, Member> {
  const closed = [...members.values()].filter(isClosed)
  for (const { job_id } of closed.slice(0, Math.max(0, closed.length - KEPT_CLOSED))) {
    members.delete(job_id)
  }
  return members
}

/** True for a member that takes work. */
export function isLiving(member: Member): boolean {
  return member.end === undefined
}

/** True for one of which nothing is left, so that its name is free. */
export function isClosed(member: Member): boolean {
  return member.closed_at !== undefined
}

/** The member that has a name now; the latest one that had it, when the name is free. */
export function memberNamed({ members }: TeamState, name: string): Member | undefined {
  const named = [...members.values()].filter((member) => member.name === name)
  return named.find((member) => !isClosed(member)) ?? named.at(-1)
}

/**
 * Refuses a new member whose name is taken, or that the operator's limits do not allow. Throws `MEMBER_EXISTS` and
 * `SPAWN_REFUSED`.
 */
export function checkSpawn(team: TeamState, asked: Spawned, limits: TeamLimits): void {
  const holder = memberNamed(team, asked.name)
  if (holder !== undefined && !isClosed(holder)) throw taken(holder)
  if (asked.depth > limits.maxDepth) {
    throw tooMany(
      asked,
      `it would be ${counted(asked.depth, 'level')} below the first caller, and "maxDepth" is ${limits.maxDepth}`,
      'Do this work yourself.',
    )
  }
  const living = [...team.members.values()].filter(isLiving)
  const own = living.filter((member) => member.by_agent === asked.by_agent)
  if (own.length >= limits.maxMembers) {
    throw tooMany(
      asked,
      `"${asked.by_agent}" has ${counted(own.length, 'member')}, and "maxMembers" is ${limits.maxMembers}`,
      'Remove one with remove_agent.',
    )
  }
  if (living.length >= limits.maxInWorkspace) {
    throw tooMany(
      asked,
      `this workspace has ${counted(living.length, 'member')}, and "maxInWorkspace" is ${limits.maxInWorkspace}`,
      'Remove one with remove_agent.',
    )
  }
}

/** The most levels of a new member of this starter; 1 for a person or a session that no one started. */
export function depthBelow(
  team: TeamState,
  starter: { agent: string; jobs: readonly string[] },
): number {
  const member = memberNamed(team, starter.agent)
  const own = member !== undefined && isLiving(member) ? member.depth : 0
  return Math.max(own, starter.jobs.length) + 1
}

/** The agents above a new member: its starter, and those above a starter that is a member itself. */
export function agentsAbove(team: TeamState, agent: string): string[] {
  const member = memberNamed(team, agent)
  const above = member !== undefined && isLiving(member) ? member.above : []
  return [agent, ...above.filter((each) => each !== agent)]
}

function taken({ name, end, of }: Member): RelayError {
  const message =
    end === undefined
      ? `Cannot start "${name}": a member of this name, made from "${of}", is at work. Choose another name, or remove it with remove_agent.`
      : `Cannot start "${name}": the former member of this name is still being cleared away. Try again in a moment, or choose another name.`
  return new RelayError('MEMBER_EXISTS', message, { details: { agent: name } })
}

function tooMany({ name }: Spawned, why: string, advice: string): RelayError {
  const message = `Cannot start "${name}": ${why}. ${advice}`
  return new RelayError('SPAWN_REFUSED', message, { details: { agent: name } })
}
