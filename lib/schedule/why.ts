import type { Schedule } from '../schema/schedule.ts'
import { duration } from '../text/duration.ts'

/** One sentence: what a schedule waits for, and what a person can do about it. */
export function whySchedule(
  schedule: Schedule,
  on: {
    nowMs: number
    /** The next due time. */
    nextAt: string | undefined
    /** The job or flow of the first run that has not ended, as `job "…"`. */
    open: string | undefined
    /** False while no process runs that sends what is due. */
    areFired: boolean
  },
): string {
  const { state, by, reason, updated_at, schedule_id } = schedule
  const why = reason === undefined ? '' : `: ${reason.trim().replace(/\.$/, '')}`
  const whom = by === undefined ? 'the relay' : 'person' in by ? by.person : `agent "${by.agent}"`
  if (state === 'removed') return `Removed by ${whom} at ${updated_at}${why}.`
  if (state === 'paused') {
    return `Paused by ${whom} at ${updated_at}${why}; continue it with "relay schedule resume ${schedule_id}".`
  }
  if (!on.areFired) {
    return `${nextText(on)}, but no process runs that would send it: start a worker or "relay serve".`
  }
  if (on.open !== undefined && schedule.overlap === 'skip') {
    return `${nextText(on)}; it is left out if ${on.open} is still open then.`
  }
  return `${nextText(on)}.`
}

function nextText({ nowMs, nextAt }: { nowMs: number; nextAt: string | undefined }): string {
  if (nextAt === undefined) return 'It is never due again'
  const left = Date.parse(nextAt) - nowMs
  if (left <= 0) return `Due since ${nextAt}`
  return `Next run at ${nextAt} (in ${duration(left)})`
}
