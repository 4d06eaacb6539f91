import type { Schedule, ScheduleEvent } from '../schema/schedule.ts'
import type { DueTimes } from './due-times.ts'

/** A due time that is decided within this time is on time: processes look every few seconds, and may be busy. */
export const LATE_MS = 60_000

/** Due times that are made up for at most. Earlier ones count as missed. */
export const MOST_CAUGHT_UP = 100

/** True when the schedule is due. */
export function isDue(schedule: Schedule, times: DueTimes, nowMs: number): boolean {
  const next = nextDue(schedule, times)
  return next !== undefined && next <= nowMs
}

/** The next due time that is not decided yet, in wall-clock milliseconds; undefined while the schedule is not active. */
export function nextDue({ state, passed }: Schedule, times: DueTimes): number | undefined {
  return state === 'active' ? times.after(Date.parse(passed)) : undefined
}

/**
 * Decides the due times up to now: which run, which were missed, and which are left out because of an open run. `open`
 * are the runs that have not ended. Undefined when nothing is due.
 */
export function decideDue(
  schedule: Schedule,
  { times, nowMs, open }: { times: DueTimes; nowMs: number; open: readonly string[] },
): Extract<ScheduleEvent, { type: 'fire' }> | undefined {
  if (schedule.state !== 'active') return undefined
  const due = times.between(Date.parse(schedule.passed), nowMs, MOST_CAUGHT_UP)
  const latest = due.times.at(-1)
  if (latest === undefined) return undefined
  const wanted = wantedOf(schedule, { due: due.times, isOnTime: nowMs - latest <= LATE_MS })
  const isLeftOut = schedule.overlap === 'skip' && open.length > 0
  const runs = isLeftOut ? [] : wanted.map(instant)
  // How many there were before those that are looked at is not counted.
  const missed = due.times.length - wanted.length + (due.isMore ? 1 : 0)
  const replaced = schedule.overlap === 'replace' && runs.length > 0 ? [...open] : []
  return {
    type: 'fire',
    at: instant(nowMs),
    passed: instant(latest),
    runs,
    ...(replaced.length > 0 && { replaced }),
    ...(missed > 0 && { missed }),
    ...(isLeftOut && wanted.length > 0 && { overlapped: wanted.length }),
  }
}

/** The due times that should run. All but one that is on time are late. */
function wantedOf(
  { missed }: Schedule,
  { due, isOnTime }: { due: number[]; isOnTime: boolean },
): number[] {
  if (missed === 'all') return due
  return missed === 'one' || isOnTime ? due.slice(-1) : []
}

function instant(ms: number): string {
  return new Date(ms).toISOString()
}
