import * as fs from 'node:fs'

import { RelayError, systemCode } from '../errors.ts'
import { isGone } from '../process/process.ts'
import type { Queue } from '../queue/queue.ts'
import type { Job } from '../schema/job.ts'
import type { Member } from '../schema/member.ts'
import { redactTail } from '../schema/redact/redact.ts'
import type { Registry } from '../store/registry.ts'
import { duration } from '../text/duration.ts'

/** What a look at a member needs. `logOf` is the file that the member's first process on this machine writes to. */
export type LookOn = { queue: Queue; registry: Registry; logOf: (name: string) => string }

/**
 * `starting`: nothing proves yet that it works. `waiting`: its task is queued again, for the given reason. `gone`: its session ended without it. The last three have ended;
 * `removing` until nothing of it is left.
 */
export type MemberState =
  | 'starting'
  | 'ready'
  | 'busy'
  | 'waiting'
  | 'idle'
  | 'gone'
  | 'removing'
  | 'removed'
  | 'failed'
  | 'finished'

/** A member as it is now, by its task and its processes. */
export type Looked = { state: MemberState; reason?: string | undefined; job?: Job | undefined }

/** Looks at the task of a member and at its session. */
export async function lookAt(on: LookOn, member: Member): Promise<Looked> {
  const { end } = member
  if (end !== undefined) {
    const isRemoving = end.how === 'removed' && member.closed_at === undefined
    return { state: isRemoving ? 'removing' : end.how, reason: end.reason }
  }
  const job = await taskOf(on.queue, member)
  if (!hasBegun(member, job)) return { state: 'starting', job }
  if (member.runs === 'session' && !(await hasSession(on.registry, member))) {
    const reason = 'The process of its session has ended.'
    return { state: 'gone', reason, job }
  }
  if (job?.state === 'running') return { state: 'busy', job }
  if (job?.state === 'queued' && member.runs === 'turns') {
    return { state: 'waiting', reason: await on.queue.why(job), job }
  }
  return { state: member.runs === 'session' ? 'ready' : 'idle', job }
}

/** The task of a member; undefined while it has not been sent. */
export async function taskOf(queue: Queue, { job_id }: Member): Promise<Job | undefined> {
  try {
    return await queue.get(job_id)
  } catch (error) {
    if (error instanceof RelayError && error.code === 'JOB_NOT_FOUND') return undefined
    throw error
  }
}

/** True when something proves that it works: a worker has claimed its task, or its session has registered. */
export function hasBegun({ runs, ready_at }: Member, job: Job | undefined): boolean {
  return ready_at !== undefined || (runs === 'turns' && job !== undefined && job.token > 0)
}

async function hasSession(registry: Registry, member: Member): Promise<boolean> {
  const sessions = await registry.list('session')
  return sessions.some(
    ({ session, process, silent_ms }) => session === member.session && !isGone(process, silent_ms),
  )
}

/** Why a member that should have begun by now has not; undefined while it may still begin. */
export async function failureOf(
  on: LookOn,
  member: Member,
  { job, now }: { job: Job | undefined; now: number },
): Promise<string | undefined> {
  const isLate = now > Date.parse(member.ready_by)
  if (job === undefined) {
    return isLate ? 'The process that started it ended before it had sent the task.' : undefined
  }
  if (job.state !== 'queued') return undefined
  const latest = await on.queue.workers.latestStart(member.name)
  if (latest?.failure !== undefined) return latest.failure
  if (!isLate) return undefined
  const waited = duration(Date.parse(member.ready_by) - Date.parse(member.spawned_at))
  const what =
    member.runs === 'session' ? 'Its session did not register' : 'No worker claimed its task'
  return `${what} within ${waited}${logTail(on.logOf(member.name))}.`
}

/** How much of a log is quoted, in bytes and in characters. */
const TAIL_BYTES = 8192
const TAIL_CHARACTERS = 1000
const TAIL_LINES = 8

/** The last lines of a log as the end of a sentence, without secrets; empty without a log. */
export function logTail(path: string): string {
  const text = lastBytes(path)
  const lines = redactTail(text, TAIL_CHARACTERS)
    .split('\n')
    .map((line) => line.trim())
  const last = lines.filter((line) => line !== '').slice(-TAIL_LINES)
  return last.length === 0 ? '' : `; the end of its log "${path}": ${last.join(' | ')}`
}

function lastBytes(path: string): string {
  try {
    const fd = fs.openSync(path, 'r')
    try {
      const { size } = fs.fstatSync(fd)
      const tail = Buffer.alloc(Math.min(size, TAIL_BYTES))
      const length = fs.readSync(fd, tail, 0, tail.length, size - tail.length)
      return tail.toString('utf8', 0, length)
    } finally {
      fs.closeSync(fd)
    }
  } catch (error) {
    // The log of another machine, or of a process that wrote none.
    if (systemCode(error) === undefined) throw error
    return ''
  }
}
