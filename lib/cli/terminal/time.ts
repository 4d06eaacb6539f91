import { parseDuration, shortDuration } from '../../text/duration.ts'
import { UsageError } from '../output.ts'

/** The time since `at`, in the largest unit that fits: `42s`, `3m`, `5h`, `12d`. */
export function age(at: string, now: number): string {
  return shortDuration(now - Date.parse(at))
}

/** A point in time, and how long ago it was unless it is in the future. */
export function moment(at: string, now: number): string {
  const when = `${at.slice(0, 10)} ${at.slice(11, 19)} UTC`
  return Date.parse(at) > now ? when : `${when} (${age(at, now)} ago)`
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
