import type { Stats, StatsRow } from '../../../lib/schema/api-numbers.ts'
import { shortDay } from '../text/time.ts'

type Counts = Stats['total']

/** Printed for an unknown value. */
export const NONE = '–'

const whole = new Intl.NumberFormat('en-GB')

export function count(value: number | null): string {
  return value === null ? NONE : whole.format(value)
}

export function percent(value: number | null): string {
  return value === null ? NONE : `${Math.round(value * 100)} %`
}

export function dollars(value: number | null): string {
  return value === null ? NONE : `$${value.toFixed(2)}`
}

/** A duration in its two largest units that fit a column: `340 ms`, `2.5 s`, `12 min`, `3.2 h`. */
export function brief(ms: number | null | undefined): string {
  if (ms === null || ms === undefined) return NONE
  if (ms < 1000) return `${Math.round(ms)} ms`
  if (ms < 60_000) return `${short(ms / 1000)} s`
  if (ms < 3_600_000) return `${short(ms / 60_000)} min`
  if (ms < 48 * 3_600_000) return `${short(ms / 3_600_000)} h`
  return `${short(ms / 86_400_000)} d`
}

function short(value: number): string {
  return value < 9.95 ? value.toFixed(1).replace('.0', '') : String(Math.round(value))
}

/** A number for an axis: `940`, `12k`, `3.4M`. */
export function compact(value: number): string {
  if (value < 1000) return String(Math.round(value * 100) / 100)
  return value < 999_500 ? `${short(value / 1000)}k` : `${short(value / 1e6)}M`
}

/** How a day, or an hour, is called on an axis and in a table. */
export function slotName(key: string, isHour: boolean): string {
  if (!isHour) return shortDay(`${key}T12:00:00`, Date.now())
  const at = new Date(key)
  return `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`
}

/** The ended jobs of a group. */
export function endsIn({ completed, failed, cancelled, expired }: Counts | StatsRow): number {
  return completed + failed + cancelled + expired
}
