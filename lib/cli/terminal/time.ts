import { parseDuration, shortDuration } from '../../text/duration.ts'
import { UsageError } from '../output.ts'
import { oneLine } from './text.ts'

/** The time since `at`, in the largest unit that fits: `42s`, `3m`, `5h`, `12d`. */
export function age(at: string, now: number): string {
  return shortDuration(now - Date.parse(at))
}

/** A point in time with its zone, and how long ago it was unless it is in the future. */
export function moment(at: string, now: number): string {
  const when = `${localTime(at, now)} ${zoneAt(at)}`
  return Date.parse(at) > now ? when : `${when} (${age(at, now)} ago)`
}

/** A point in time in the zone of this computer: `29 Nov 03:01:55`, with the year if it is not the year of `now`. */
export function localTime(at: string, now: number): string {
  const year = new Date(at).getFullYear()
  const day = year === new Date(now).getFullYear() ? dayOf(at) : `${dayOf(at)} ${year}`
  return `${day} ${timeOf(at)}`
}

/** Width of `shortTime`. */
export const SHORT_TIME = 12

/** A point in time in 12 columns: `03:01:55` today, otherwise `29 Nov 03:01`. */
export function shortTime(at: string, now: number): string {
  const isToday = new Date(at).toDateString() === new Date(now).toDateString()
  const text = isToday ? timeOf(at) : `${dayOf(at)} ${timeOf(at).slice(0, 5)}`
  return text.padStart(SHORT_TIME)
}

/** A sentence of the relay in one line, with its times in the zone of this computer. */
export function sentence(text: string, now: number): string {
  return withLocalTimes(oneLine(text), now)
}

/** The text with each time of the form `2026-11-29T03:01:55.123Z` as `localTime`. */
export function withLocalTimes(text: string, now: number): string {
  return text.replaceAll(INSTANTS, (at) => (Number.isNaN(Date.parse(at)) ? at : localTime(at, now)))
}

const INSTANTS = /\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z\b/g

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

function dayOf(at: string): string {
  const date = new Date(at)
  return `${date.getDate()} ${MONTHS[date.getMonth()]}`
}

function timeOf(at: string): string {
  const date = new Date(at)
  const parts = [date.getHours(), date.getMinutes(), date.getSeconds()]
  return parts.map((part) => String(part).padStart(2, '0')).join(':')
}

/** The zone of this computer at a point in time, such as `UTC`, `UTC+1` or `UTC-3:30`. */
function zoneAt(at: string): string {
  const minutes = -new Date(at).getTimezoneOffset()
  if (minutes === 0) return 'UTC'
  const hours = Math.floor(Math.abs(minutes) / 60)
  const rest = Math.abs(minutes) % 60
  return `UTC${minutes < 0 ? '-' : '+'}${hours}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`
}

/** Reads `1500`, `90s`, `15m`, `2h` or `1d` as milliseconds. Throws `UsageError` naming the flag. */
export function readDuration(flag: string, text: string): number {
  const ms = parseDuration(text)
  if (ms !== undefined) return ms
  throw new UsageError(`--${flag} must be milliseconds or a duration such as 90s, 15m, 2h or 1d.`)
}

/** Reads a whole number. Throws `UsageError` naming the flag. */
export function readNumber(flag: string, text: string): number {
  if (/^-?\d{1,9}$/.test(text.trim())) return Number(text)
  throw new UsageError(`--${flag} must be a whole number.`)
}

/** Reads a point in time, or a duration from now, as ISO text. Throws `UsageError` naming the flag. */
export function readInstant(flag: string, text: string, now: number): string {
  if (/^\d{1,12}(ms|s|m|h|d)$/.test(text.trim())) {
    return new Date(now + readDuration(flag, text)).toISOString()
  }
  const time = /^\d{4}-\d\d-\d\d/.test(text) ? Date.parse(text) : Number.NaN
  if (!Number.isNaN(time)) return new Date(time).toISOString()
  throw new UsageError(
    `--${flag} must be a time such as 2026-11-20T12:00:00Z, or a duration such as 15m or 2h.`,
  )
}

/** Reads a point in time, or a duration before now, as ISO text. Throws `UsageError` naming the flag. */
export function readSince(flag: string, text: string, now: number): string {
  if (/^\d{1,12}(ms|s|m|h|d)$/.test(text.trim())) {
    return new Date(now - readDuration(flag, text)).toISOString()
  }
  return readInstant(flag, text, now)
}
