import { RelayError } from '../errors.ts'

/** System errors that mean this process, or the machine, is out of something for a moment. */
const SHORTAGES = new Set(['EMFILE', 'ENFILE', 'ENOMEM', 'EAGAIN', 'EINTR'])

/**
 * True for a refusal that concerns the log of one job: it is damaged, has a newer format, or cannot be read by
 * this process. Other jobs remain usable. A full disk, a process without free descriptors, or what a database refuses,
 * affects every job.
 */
export function isUnusable(error: unknown): error is RelayError {
  if (!(error instanceof RelayError)) return false
  if (error.code === 'JOB_DAMAGED' || error.code === 'STORE_FORMAT_UNKNOWN') return true
  const { system_code, sqlstate } = error.details
  const isOfEveryJob = SHORTAGES.has(String(system_code)) || sqlstate !== undefined
  return error.code === 'STORE_WRITE_FAILED' && !isOfEveryJob
}
