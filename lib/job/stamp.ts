import { RelayError } from '../errors.ts'
import { checkEvent } from '../schema/event.ts'
import type { JobEvent, NewEvent } from '../schema/event.ts'
import { FORMAT } from '../schema/format.ts'
import { problemOf } from '../schema/problem.ts'

/**
 * Adds version and writer to an event, as every reader will find it. Throws `INPUT_INVALID` for an event that
 * no reader would accept, because writing it would make the whole job unreadable.
 */
export function stampEvent(
  event: NewEvent,
  stamp: { jobId: string; version: number; writer: string },
): { event: JobEvent; json: string } {
  const { jobId, version, writer } = stamp
  const json = JSON.stringify({ format: FORMAT, version, ...event, writer })
  const parsed = checkEvent(JSON.parse(json))
  if (parsed.success) return { event: parsed.data, json }
  const { path: field, problem } = problemOf(parsed.error)
  const message = `Cannot write "${event.type}" of job "${jobId}": ${field} is not acceptable: ${problem}. Nothing was changed.`
  throw new RelayError('INPUT_INVALID', message, { details: { job_id: jobId, field } })
}
