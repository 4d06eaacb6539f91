import { RelayError } from '../errors.ts'

/** The refusal of a job that does not exist, for whatever was to be done with it. */
export function jobNotFound(jobId: string, advice = 'List the jobs to see their ids.'): RelayError {
  const named = jobId.slice(0, 80)
  const message = `Cannot find job "${named}" in this workspace: no such job. ${advice}`
  return new RelayError('JOB_NOT_FOUND', message, { details: { job_id: named } })
}

/** The refusal of a cursor that no page of a listing has returned. */
export function cursorInvalid(cursor: string): RelayError {
  const message = `Cannot list jobs: "${cursor.slice(0, 80)}" is not a cursor. Use next_cursor of the page before, unchanged, or leave it out.`
  return new RelayError('CURSOR_INVALID', message)
}

/** The refusal of a change that lost too many races. */
export function jobContested(jobId: string, tries: number): RelayError {
  const message = `Cannot change job "${jobId}": ${tries} others were first. Try again.`
  return new RelayError('JOB_CONTESTED', message)
}
