import { RelayError } from '../errors.ts'
import { isGone, liveness } from '../process/process.ts'
import { killTree, treeOf } from '../process/tree.ts'
import type { ProcessIdentity } from '../schema/process.ts'
import { isFinal } from '../schema/job.ts'
import type { Member } from '../schema/member.ts'
import type { Clock } from '../store/jobs.ts'
import { failureOf, hasBegun, taskOf } from './look.ts'
import type { LookOn } from './look.ts'
import { memberMarker } from './marker.ts'
import { isClosed, isLiving } from './rules.ts'
import type { Members } from './members.ts'

/** How long a member that has finished its task may take to end by itself. */
const PARTING_MS = 15_000

/** From SIGTERM to SIGKILL. */
const GRACE_MS = 3000

export type TendOn = LookOn & {
  members: Members
  clock: Clock
  /** The marker of the member that this process belongs to: it does not clear itself away. */
  self: string | undefined
  /** Takes an agent out of the channels that it has joined. */
  leaveChannels: (name: string) => Promise<void>
}

/** What was cleared away: the jobs that were cancelled, the processes that were stopped, and those that run still. */
export type Cleared = { cancelled: number; stopped: number; left: number[]; isClosed: boolean }

const NOTHING: Cleared = { cancelled: 0, stopped: 0, left: [], isClosed: false }

/**
 * Brings every member to where its task and its processes are: ready when its task was claimed, finished with it, failed
 * when it did not begin in time; and clears away those that have ended. Any process may do a step of it, and the next
 * one completes what a killed one began.
 */
export async function tendTeam(on: TendOn): Promise<void> {
  for (const member of await on.members.list()) {
    if (!isClosed(member)) await tendMember(on, member)
  }
}

/** The same for one member. Returns it as it is then. */
export async function tendMember(on: TendOn, member: Member): Promise<Member> {
  const { members, queue, clock } = on
  if (!isLiving(member)) {
    await clear(on, member)
    return member
  }
  const job = await taskOf(queue, member)
  if (member.mode === 'task_exit' && job !== undefined && isFinal(job)) {
    return (await members.end(member.job_id, { how: 'finished' })) ?? member
  }
  if (hasBegun(member, job)) {
    return member.ready_at === undefined ? ((await members.ready(member.job_id)) ?? member) : member
  }
  const reason = await failureOf(on, member, { job, now: clock.now() })
  return reason === undefined ? member : failMember(on, member, reason)
}

/** Ends a member that did not begin. Its task is cancelled, which notifies its sender of the reason. */
export async function failMember(on: TendOn, member: Member, reason: string): Promise<Member> {
  const ended = await on.members.end(member.job_id, { how: 'failed', reason })
  if (ended !== undefined) await clear(on, ended)
  return ended ?? member
}

/**
 * Cancels the open jobs of a member that has ended, stops its processes on this host, and closes it when nothing is left
 * on any. Jobs that wait for a person are left to that person. One that has finished may first end by itself, unless it is
 * urgent.
 */
export async function clear(
  on: TendOn,
  member: Member,
  { isUrgent = false }: { isUrgent?: boolean } = {},
): Promise<Cleared> {
  if (member.end === undefined || isClosed(member)) return NOTHING
  const cancelled = await cancelOpen(on, member)
  const marker = memberMarker(member)
  if (on.self === marker.value) return { ...NOTHING, cancelled }
  const { here, elsewhere } = await processesOf(on, member)
  const tree = { processes: here, marker }
  const mayPart = on.clock.now() - Date.parse(member.end.at) < PARTING_MS
  if (!isUrgent && member.end.how === 'finished' && mayPart && treeOf(tree).length > 0) {
    return { ...NOTHING, cancelled }
  }
  const { killed, left } = await killTree({ ...tree, graceMs: GRACE_MS })
  const isEmpty = left.length === 0 && elsewhere.length === 0
  if (isEmpty) await on.leaveChannels(member.name)
  if (isEmpty && member.end.forget === true) await on.registry.remove('agent', member.name)
  if (isEmpty) await on.members.close(member.job_id)
  return { cancelled, stopped: killed, left, isClosed: isEmpty }
}

/** The processes that are known to be the member's: its workers, and the server of its session. */
async function processesOf({ registry }: TendOn, member: Member) {
  const workers = (await registry.list('worker'))
    .filter(({ agents }) => agents.length === 1 && agents[0] === member.name)
    .filter(({ worker, silent_ms }) => !isGone(worker, silent_ms))
  const sessions = (await registry.list('session'))
    .filter(({ session }) => session === member.session)
    .filter(({ process, silent_ms }) => !isGone(process, silent_ms))
  const known: ProcessIdentity[] = [
    ...workers.map(({ worker }) => worker),
    ...sessions.map(({ process }) => process),
  ]
  const seen = known.map((process) => ({ process, life: liveness(process) }))
  return {
    here: seen.filter(({ life }) => life === 'alive').map(({ process }) => process),
    elsewhere: seen.filter(({ life }) => life === 'unknown').map(({ process }) => process),
  }
}

const OPEN = ['running', 'queued'] as const
const PAGE = 100

async function cancelOpen({ queue }: TendOn, { name, end }: Member): Promise<number> {
  const by = end?.by ?? { agent: name }
  const reason = `Member "${name}" ${ENDED[end?.how ?? 'removed']}${end?.reason === undefined ? '' : `: ${end.reason}`}`
  let cancelled = 0
  for (let cursor: string | undefined, isMore = true; isMore; isMore = cursor !== undefined) {
    const page = await queue.list({ to: name, state: OPEN, limit: PAGE, cursor })
    cursor = page.next_cursor
    for (const { job_id } of page.jobs) {
      const done = await queue.cancel(job_id, { by, reason }).catch(unlessGone)
      if (done?.cancelled === true) cancelled += 1
    }
  }
  return cancelled
}

const ENDED = {
  removed: 'was removed',
  failed: 'could not start',
  finished: 'ended with its task',
} as const

/** Collected or damaged meanwhile: nothing runs. */
function unlessGone(error: unknown): undefined {
  const isNothing =
    error instanceof RelayError && ['JOB_NOT_FOUND', 'JOB_DAMAGED'].includes(error.code)
  if (!isNothing) throw error
}
