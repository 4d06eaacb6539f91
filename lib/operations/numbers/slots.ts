const HOUR_MS = 3_600_000

/** A part of a window: when it begins, and the day or hour that it is called. */
export type Slot = { start: string; key: string }

/**
 * The days up to now in a time zone, the last one unfinished, or the hours of these days. A day begins at its first
 * instant and is called by its date. An hour is called by when it begins, because two can have one name on the clock.
 */
export function slotsOf(
  kind: 'day' | 'hour',
  { days, now, zone }: { days: number; now: number; zone: string },
): Slot[] {
  const offsetAt = offsetsIn(zone)
  const [year, month, day] = dateOf(now + offsetAt(now))
  const starts = Array.from({ length: days }, (_, index) =>
    startOf(Date.UTC(year, month, day - (days - 1) + index), offsetAt),
  )
  if (kind === 'day') {
    return starts.map((start) => ({
      start: isoOf(start),
      key: isoOf(start + offsetAt(start)).slice(0, 10),
    }))
  }
  const hours: Slot[] = []
  for (let at = starts[0] ?? now; at <= now; at += HOUR_MS) {
    hours.push({ start: isoOf(at), key: isoOf(at) })
  }
  return hours
}

/** The time zone of this process. */
export function ownZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone
}

/** True for the name of a time zone (IANA) that this machine knows. */
export function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

function dateOf(ms: number): [year: number, month: number, day: number] {
  const date = new Date(ms)
  return [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()]
}

function isoOf(ms: number): string {
  return new Date(ms).toISOString()
}

/** When a day begins that has this midnight on the clock of its zone; where a clock skips midnight, the end of the gap. */
function startOf(localMidnight: number, offsetAt: (ms: number) => number): number {
  const before = localMidnight - offsetAt(localMidnight - 24 * HOUR_MS)
  const after = localMidnight - offsetAt(localMidnight + 24 * HOUR_MS)
  const fits = [before, after].filter((ms) => ms + offsetAt(ms) === localMidnight)
  return fits.length > 0 ? Math.min(...fits) : Math.max(before, after)
}

/** How far the clock of a zone is ahead of UTC at a time, in milliseconds. */
function offsetsIn(zone: string): (ms: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  return (ms) => {
    const parts = Object.fromEntries(
      format.formatToParts(ms).map(({ type, value }) => [type, Number(value)]),
    )
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
    return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(ms / 1000) * 1000
  }
}
