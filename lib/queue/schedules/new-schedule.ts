import { RelayError } from '../../errors.ts'
import { parseFlow, readFlow } from '../../flow/definition.ts'
import { jobStepsOf } from '../../flow/run.ts'
import { readTiming } from '../../schedule/due-times.ts'
import { invalidSchedule } from '../../schedule/refusal.ts'
import { canonical } from '../../schema/canonical.ts'
import { jobIdOf } from '../../schema/job-id.ts'
import { Timing } from '../../schema/schedule.ts'
import type { ScheduleAdded, ScheduleSender, Template } from '../../schema/schedule.ts'
import type { Missed, Overlap } from '../../schema/schedule-words.ts'
import type { DispatchedBy } from '../dispatch.ts'
import { parseRequest } from '../request.ts'
import { refuseReserved } from '../reserved.ts'

/** A schedule as it is asked for. Either `every_ms` or `cron`, and either `job` or `flow`. */
export type NewSchedule = {
  name?: string | undefined
  every_ms?: number | undefined
  cron?: string | undefined
  /** Default UTC. */
  time_zone?: string | undefined
  /** Default skip. */
  missed?: Missed | undefined
  /** Default skip; allow where every missed run is made up for. */
  overlap?: Overlap | undefined
  /** The arguments of a dispatch. */
  job?: unknown
  flow?: unknown
  request_id?: string | undefined
}

/** How a remote caller was admitted; see `ScheduleSender`. */
export type Admitted = NonNullable<ScheduleSender['remote']>

type Facts = Omit<ScheduleAdded, 'type' | 'format' | 'at' | 'schedule_id' | 'request_id'>

/** Checks what is asked for. Throws `SCHEDULE_INVALID`, and what a dispatch or a flow throws for its template. */
export function readNewSchedule(
  given: NewSchedule,
  { sender, admitted, at }: { sender: DispatchedBy; admitted: Admitted | undefined; at: string },
): { scope: string | undefined; facts: Facts } {
  const { name, missed = 'skip' } = given
  const overlap = given.overlap ?? (missed === 'all' ? 'allow' : 'skip')
  if (missed === 'all' && overlap !== 'allow') {
    throw invalidSchedule(
      'overlap',
      'runs that are made up for are sent together, so it is "allow"',
    )
  }
  const timing = timingOf(given, at)
  const template = templateOf(given)
  refuseWrites(template, sender)
  const digest = jobIdOf(canonical({ name, timing, missed, overlap, template }))
  const { from, remote } = sender
  const facts: Facts = {
    digest,
    ...(name === undefined ? {} : { name }),
    timing,
    missed,
    overlap,
    template,
    // A schedule outlives the session that made it.
    sender: { from: { agent: from.agent }, ...(admitted && { remote: admitted }) },
  }
  return { scope: remote?.agent, facts }
}

/** A run of it would be refused each time. */
function refuseWrites(template: Template, { remote }: DispatchedBy): void {
  if (remote?.writes !== 'refused' || !writes(template)) return
  const message = `Cannot add the schedule as "${remote.agent}": the operator lets remote callers of this kind send read-only jobs only. Add it without "write".`
  throw new RelayError('FORBIDDEN', message)
}

function writes(template: Template): boolean {
  if ('request' in template) return template.request.task.write === true
  return jobStepsOf(parseFlow(template.flow)).some(({ task }) => task.write === true)
}

function timingOf({ every_ms, cron, time_zone }: NewSchedule, at: string): Timing {
  if ((every_ms === undefined) === (cron === undefined)) {
    throw invalidSchedule('the time', 'it has either every_ms or cron')
  }
  if (every_ms !== undefined && time_zone !== undefined) {
    throw invalidSchedule('time_zone', 'only cron has one')
  }
  const typed = cron === undefined ? { every_ms } : { cron, time_zone: time_zone ?? 'UTC' }
  const parsed = Timing.safeParse(typed)
  if (parsed.success) return readTiming(parsed.data, at)
  throw invalidSchedule(cron === undefined ? 'every_ms' : 'cron', timeProblem(typed))
}

function timeProblem(typed: object): string {
  return 'every_ms' in typed
    ? 'it is a whole number of milliseconds, from a second to 366 days'
    : 'an expression has at most 200 characters, and a time zone at most 64'
}

function templateOf({ job, flow }: NewSchedule): Template {
  if ((job === undefined) === (flow === undefined)) {
    throw invalidSchedule('what to send', 'it has either job or flow')
  }
  if (flow === undefined) {
    const { request_id, not_before, ...request } = parseRequest(job)
    const own = request_id === undefined ? not_before && 'not_before' : 'request_id'
    if (own !== undefined) throw invalidSchedule(`job.${own}`, 'each run has its own')
    return { request }
  }
  const { flow: read, document } = readFlow(flow)
  for (const step of jobStepsOf(read)) refuseReserved(step.to, 'add the schedule')
  return { flow: document }
}
