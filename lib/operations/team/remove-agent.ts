import * as z from 'zod/mini'

import { whoOf } from '../../audit/who.ts'
import { RelayError } from '../../errors.ts'
import { actorOf } from '../../rights/caller.ts'
import type { Caller } from '../../rights/caller.ts'
import type { Member } from '../../schema/member.ts'
import { isClosed, isLiving } from '../../team/rules.ts'
import { REPEATABLE } from '../effect.ts'
import { described, note, optional } from '../jobs/fields.ts'
import { operationWithView } from '../operation.ts'
import type { Context } from '../operation.ts'

/**
 * Not marked destructive, for the same reason as `cancel`: it deletes nothing, and a client that cannot ask its user could
 * not stop what it started.
 */
export const removeAgent = operationWithView({
  name: 'remove_agent',
  family: 'team',
  title: 'Remove an agent',
  description:
    'End a spawned agent: its open jobs are cancelled, its processes stopped; results stay. Returns its state; removing: some of it still runs.',
  who: 'anyone',
  effect: REPEATABLE,
  http: { method: 'post', path: '/team/:name/remove', needsWorkspace: true },
  input: z.strictObject({
    name: described(z.string(), 'Its name'),
    reason: optional(note, 'For the log'),
    delete_agent: optional(z.boolean(), 'Forget its registration too'),
  }),
  output: z.strictObject({ state: z.string(), cancelled: z.int(), stopped: z.int() }),
  run: (context, { name, reason, delete_agent }) =>
    removeMember(context, { name, reason, forget: delete_agent }),
  view: ({ state, cancelled, stopped }) => ({ state, cancelled, stopped }),
})

/** Ends a member and clears it away. Repeating it continues what was left. Throws `MEMBER_NOT_FOUND` and `FORBIDDEN`. */
export async function removeMember(
  { relay, caller }: Context,
  asked: { name: string; reason?: string | undefined; forget?: boolean | undefined },
) {
  const member = await seenMember({ relay, caller }, asked.name)
  refuseOthers(caller, member)
  const { reason, forget } = asked
  const by = actorOf(caller)
  const ended = await relay.team.end(member.job_id, { how: 'removed', by, reason, forget })
  if (isLiving(member)) {
    const about = { agent: member.name, job_id: member.job_id }
    await relay.audit.record({ what: 'member.removed', who: whoOf(caller), ...about })
  }
  const { cancelled, stopped, left } = await relay.team.clear(ended ?? member, {
    isUrgent: true,
  })
  const now = (await relay.team.find(member.name)) ?? member
  const { state } = await relay.team.look(now)
  return { name: member.name, state, cancelled, stopped, left }
}

/** The member of this name, as far as the caller may know of it. Throws `MEMBER_NOT_FOUND`. */
export async function seenMember(
  { relay, caller }: Pick<Context, 'relay' | 'caller'>,
  name: string,
): Promise<Member> {
  const member = await relay.team.find(name)
  if (member !== undefined && maySeeMember(caller, member)) return member
  const message = `Cannot find a member "${name.slice(0, 80)}" in this workspace: no agent of this name was started lately. list_agents lists them.`
  throw new RelayError('MEMBER_NOT_FOUND', message, { details: { agent: name.slice(0, 80) } })
}

/** A remote caller, and a turn that works for one, know of the members that were started for them. */
export function maySeeMember(caller: Caller, { scope }: Member): boolean {
  if (caller.kind === 'remote') return scope === caller.agent
  return caller.kind !== 'turn' || caller.turn.scope === undefined || scope === caller.turn.scope
}

/** The one who started a member, those above that one, and a person may end it. */
function refuseOthers(caller: Caller, member: Member): void {
  if (isClosed(member) || mayEnd(caller, member)) return
  const message = `Cannot remove "${member.name}" as "${caller.agent}": "${member.by_agent}" started it, and only that agent, one above it or a person ends it. Ask one of them.`
  throw new RelayError('FORBIDDEN', message, { details: { agent: member.name } })
}

function mayEnd(caller: Caller, { by_agent, above, above_jobs }: Member): boolean {
  switch (caller.kind) {
    case 'person':
      return true
    case 'remote':
      return by_agent === caller.agent
    case 'session':
      return by_agent === caller.agent || above.includes(caller.agent)
    case 'turn':
      return (
        by_agent === caller.turn.agent ||
        above.includes(caller.turn.agent) ||
        above_jobs.includes(caller.turn.job_id)
      )
  }
}
