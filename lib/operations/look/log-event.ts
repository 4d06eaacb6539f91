import type { ApiLogEvent } from '../../schema/api.ts'
import type { JobEvent } from '../../schema/event.ts'

/** UTF-16 units of any text in an event. */
const UNITS = 2000

/** An event of a log with every long text cut: prompts and results are shown in full elsewhere. */
export function eventOf(event: JobEvent): ApiLogEvent {
  // Cutting texts keeps the members that the type names.
  return shorten(event) as ApiLogEvent
}

function shorten(value: unknown): unknown {
  if (typeof value === 'string') return value.length > UNITS ? `${value.slice(0, UNITS)}…` : value
  if (Array.isArray(value)) return value.slice(0, UNITS).map(shorten)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, shorten(member)]))
}
