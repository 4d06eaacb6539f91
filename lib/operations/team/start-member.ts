import * as z from 'zod/mini'

import { whoOf } from '../../audit/who.ts'
import { RelayError } from '../../errors.ts'
import type { Member } from '../../schema/member.ts'
import { isLiving } from '../../team/rules.ts'
import { send } from '../jobs/dispatch.ts'
import { channelFor, refusePrivate, spoken } from '../messages/access.ts'
import type { Context } from '../operation.ts'
import { planOf } from './spawn-plan.ts'
import type { Asked, Plan } from './spawn-plan.ts'

/** How often a start is looked at beside the changes of its task. */
const LOOK_MS = 200

export const startedOutput = z.strictObject({
  name: z.string(),
  state: z.string(),
  job_id: z.string(),
  runs: z.string(),
})

/**
 * Starts a member and waits until it has begun. Throws `MEMBER_NOT_STARTED` with the reason when it does not; its task is
 * then cancelled, and nothing of it is left. If this process dies, any other one ends what was begun.
 */
export async function startMember(context: Context, asked: Asked) {
  const { relay } = context
  const plan = await planOf(context, asked)
  const channels = await channelsOf(context, asked.channels ?? [])
  const { member, isNew } = await relay.team.spawn(plan.make, relay.team.settings())
  refuseConflict(member, plan)
  if (isNew) await record(context, 'member.spawned', member)
  if (isNew) await joinAll(context, member, channels)
  if (!isLiving(member)) return viewStarted(context, member)
  try {
    await send(context, plan.request, { waits: false })
  } catch (error) {
    if (isNew) await relay.team.fail(member, error instanceof Error ? error.message : String(error))
    throw error
  }
  if (isNew && plan.session !== undefined) await openSession(context, member, plan)
  return viewStarted(context, await begun(context, member))
}

async function viewStarted({ relay }: Context, member: Member) {
  const { name, job_id, runs } = member
  const { state } = await relay.team.look(member)
  return { name, state, job_id, runs }
}

function refuseConflict({ name, job_id, digest }: Member, plan: Plan): void {
  if (digest === plan.digest) return
  const message = `Cannot spawn: this request_id already started member "${name}" (job "${job_id}") with another task. Use a new request_id.`
  throw new RelayError('REQUEST_ID_CONFLICT', message, { details: { job_id } })
}

/** The channels that the new member joins, as far as the caller may see them. Throws `CHANNEL_NOT_FOUND`. */
async function channelsOf(context: Context, names: string[]): Promise<string[]> {
  const on = await spoken(context, undefined)
  const found = await Promise.all(names.map((name) => channelFor(on, name)))
  for (const each of found) refusePrivate(each, 'join')
  return found.map(({ channel }) => channel)
}

async function joinAll(context: Context, { name }: Member, channels: string[]): Promise<void> {
  const { relay, caller } = context
  for (const channel of channels) {
    await relay.messages.join(channel, { agent: name, by: caller.agent })
    await relay.audit.record({ what: 'channel.joined', who: whoOf(caller), channel, agent: name })
  }
}

async function openSession({ relay }: Context, member: Member, plan: Plan): Promise<void> {
  const { session, nonce } = plan
  if (session === undefined) return
  const reason =
    relay.startSession === undefined
      ? 'this process starts no programs'
      : await relay.startSession(member, { session, nonce })
  if (reason !== undefined) await relay.team.fail(member, reason)
}

/** The member once it has begun. Throws `MEMBER_NOT_STARTED` when it has not by its time; ends early with the call. */
async function begun(context: Context, started: Member): Promise<Member> {
  const { relay, signal, progress } = context
  for (;;) {
    const known = (await relay.team.state()).members.get(started.job_id) ?? started
    const member = await relay.team.tendMember(known)
    const { state, reason } = await relay.team.look(member)
    if (!isLiving(member) && member.end?.how !== 'finished') {
      await record(context, 'member.failed', member)
      throw notStarted(member, reason)
    }
    if (state !== 'starting' || signal.aborted) return member
    progress?.(`"${member.name}" is starting`)
    const until = ({ token }: { token: number }) => token > 0
    await relay.queue.waitFor(member.job_id, { until, timeoutMs: LOOK_MS, signal })
  }
}

function record(
  { relay, caller }: Context,
  what: 'member.spawned' | 'member.failed',
  { name, job_id }: Member,
): Promise<void> {
  return relay.audit.record({ what, who: whoOf(caller), agent: name, job_id })
}

function notStarted({ name, job_id, end }: Member, reason = 'no reason was recorded'): RelayError {
  const what =
    end?.how === 'removed' ? 'it was removed while it started' : reason.replace(/\.$/, '')
  const message = `Cannot start "${name}": ${what}. Nothing of it is left, and its task was cancelled.`
  return new RelayError('MEMBER_NOT_STARTED', message, { details: { agent: name, job_id } })
}
