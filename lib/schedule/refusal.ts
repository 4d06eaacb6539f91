import { RelayError } from '../errors.ts'

/** The refusal of a schedule. `field` is what is wrong; `problem` completes "is not acceptable: ". */
export function invalidSchedule(field: string, problem: string): RelayError {
  const message = `Cannot add the schedule: ${field} is not acceptable: ${problem}.`
  return new RelayError('SCHEDULE_INVALID', message, { details: { field } })
}

/** The refusal of an id that no schedule has which the caller may see. */
export function scheduleNotFound(typed: string): RelayError {
  const message = `Cannot find schedule "${typed.slice(0, 80)}": no such schedule. List the schedules to see their ids.`
  return new RelayError('SCHEDULE_NOT_FOUND', message)
}
