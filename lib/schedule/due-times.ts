import { Cron } from 'croner'

import type { Timing } from '../schema/schedule.ts'
import { invalidSchedule } from './refusal.ts'

/** Five fields, or a nickname such as `@daily`. */
const CRON = /^(?:@[a-z]{1,10}|\S{1,60}(?:[ \t]+\S{1,60}){4})$/i

/** When a schedule is due, as a rule that every process applies alike. Times are in wall-clock milliseconds. */
export type DueTimes = {
  /** The first due time after this one; undefined when there is none. */
  after(ms: number): number | undefined
  /** The latest due times in `(from, until]`, oldest first, at most `most`; `isMore` when there were earlier ones. */
  between(from: number, until: number, most: number): { times: number[]; isMore: boolean }
}

/**
 * The due times of a schedule that was made at `anchor`. In a time zone with summer time, an expression without `*` or
 * `/` in its minute and hour is due once on every day: in a skipped hour, at its end; in a repeated one, the first time.
 * Others follow the clock: they pass over a skipped hour, and are due in both passes of a repeated one. Throws
 * `SCHEDULE_INVALID` for an expression or a time zone that does not exist, and for one that is never due.
 */
export function dueTimes(timing: Timing, anchor: string): DueTimes {
  return 'every_ms' in timing ? everyOf(timing.every_ms, Date.parse(anchor)) : cronOf(timing)
}

/** The timing in one form: fields of an expression apart by one space, a time zone as IANA writes it. Throws as `dueTimes`. */
export function readTiming(timing: Timing, now: string): Timing {
  if ('every_ms' in timing) return timing
  const cron = timing.cron.trim().split(/\s+/).join(' ')
  const read = { cron, time_zone: zoneOf(timing.time_zone) }
  if (dueTimes(read, now).after(Date.parse(now)) === undefined) {
    throw invalidSchedule('cron', `"${cron}" is never due`)
  }
  return read
}

function everyOf(everyMs: number, anchor: number): DueTimes {
  /** How many due times there are up to this time. */
  const countAt = (ms: number) => Math.max(0, Math.floor((ms - anchor) / everyMs))
  return {
    after: (ms) => anchor + (countAt(ms) + 1) * everyMs,
    between(from, until, most) {
      const last = countAt(until)
      const first = Math.max(countAt(from), last - most) + 1
      const times: number[] = []
      for (let at = first; at <= last; at += 1) times.push(anchor + at * everyMs)
      return { times, isMore: countAt(from) + 1 < first }
    },
  }
}

function cronOf({ cron, time_zone }: Extract<Timing, { cron: string }>): DueTimes {
  const rule = ruleOf(cron, time_zone)
  const after = (ms: number) => rule.nextRun(new Date(ms))?.getTime()
  return {
    after,
    between(from, until, most) {
      const times: number[] = []
      for (let next = after(from); next !== undefined && next <= until; next = after(next)) {
        times.push(next)
        if (times.length > most) return latestOf(rule, { from, until, most })
      }
      return { times, isMore: false }
    },
  }
}

/** Counted backwards, because a relay that was away for a year has missed half a million minutes. */
function latestOf(
  rule: Cron,
  { from, until, most }: { from: number; until: number; most: number },
): { times: number[]; isMore: boolean } {
  // The end is left out, and counts here.
  const times = rule
    .previousRuns(most + 1, new Date(until + 1))
    .map((date) => date.getTime())
    .filter((ms) => ms > from)
    .toReversed()
  return { times: times.slice(-most), isMore: times.length > most }
}

function ruleOf(cron: string, timezone: string): Cron {
  if (!CRON.test(cron)) {
    const wanted = 'it has five fields (minute, hour, day, month, weekday), as "0 9 * * 1-5"'
    throw invalidSchedule('cron', wanted)
  }
  try {
    return new Cron(cron, {
      timezone,
      paused: true,
      mode: '5-part',
      fixedTimeRule: 'no-wildcard',
    })
  } catch (error) {
    // The library refuses with a TypeError or a RangeError and a sentence.
    if (!(error instanceof TypeError) && !(error instanceof RangeError)) throw error
    throw invalidSchedule('cron', error.message.replace(/^CronPattern: /, '').replace(/\.$/, ''))
  }
}

function zoneOf(typed: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: typed }).resolvedOptions().timeZone
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    const wanted = `"${typed.slice(0, 64)}" is no time zone of the IANA database, as Europe/Berlin or UTC`
    throw invalidSchedule('time_zone', wanted)
  }
}
