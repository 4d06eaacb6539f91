import type { ApiLogEvent } from '../../schema/api.ts'
import type { JobEvent } from '../../schema/event.ts'

/** Units of any text in an event: what the log says about a text, not the text itself. */
const UNITS = 2000

/** An event of a log as a page shows it raw: prompts and results are cut, they stand elsewhere in full. */
export function eventOf(event: JobEvent): ApiLogEvent {
  return shorten(event) as ApiLogEvent
}

/** The same value with every long text in it cut; it keeps its shape. */
function shorten(value: unknown): unknown {
  if (typeof value === 'string') return value.length > UNITS ? `${value.slice(0, UNITS)}…` : value
  if (Array.isArray(value)) return value.slice(0, UNITS).map(shorten)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, shorten(member)]))
}
