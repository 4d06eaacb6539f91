import { RelayError } from '../errors.ts'

/** The refusal when a job does not exist. */
export function jobNotFound(jobId: string, advice = 'List the jobs to see their ids.'): RelayError {
  const named = jobId.slice(0, 80)
  const message = `Cannot find job "${named}" in this workspace: no such job. ${advice}`
  return new RelayError('JOB_NOT_FOUND', message, { details: { job_id: named } })
}

/** The refusal of a cursor that no page of a listing has returned. It may be a secret that was pasted, so it is not quoted. */
export function cursorInvalid(): RelayError {
  const message =
    'Cannot list jobs: "cursor" is not a cursor of a listing. Use next_cursor of the previous page unchanged, or omit it.'
  return new RelayError('CURSOR_INVALID', message)
}

/** The refusal of a change that lost too many races. */
export function jobContested(jobId: string, tries: number): RelayError {
  const message = `Cannot change job "${jobId}": other processes changed it first, ${tries} times in a row. Try again.`
  return new RelayError('JOB_CONTESTED', message)
}
