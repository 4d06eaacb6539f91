import { RelayError } from '../errors.ts'
import { checkEvent } from '../schema/event.ts'
import type { JobEvent, NewEvent } from '../schema/event.ts'
import { FORMAT } from '../schema/format.ts'
import { problemOf } from '../schema/problem.ts'

/**
 * Adds version and writer to an event, and returns it with its JSON as every reader will find it. Throws
 * `INPUT_INVALID` for an event that no reader would accept, because writing it would make the whole job unreadable.
 *
 * This is the one check of what an event says. The operations check what people and agents send, but the rules of
 * a job and the results of executors reach the log only through here. The JSON is written from the checked copy, so
 * neither the writer nor anything that holds the event has to parse or check it again.
 */
export function stampEvent(
  event: NewEvent,
  stamp: { jobId: string; version: number; writer: string },
): { event: JobEvent; json: string } {
  const { jobId, version, writer } = stamp
  const checked = checkEvent({ format: FORMAT, version, ...event, writer })
  if (checked.success) return { event: checked.data, json: JSON.stringify(checked.data) }
  const { path: field, problem } = problemOf(checked.error)
  const message = `Cannot write "${event.type}" of job "${jobId}": ${field} is not acceptable: ${problem}. Nothing was changed.`
  throw new RelayError('INPUT_INVALID', message, { details: { job_id: jobId, field } })
}
