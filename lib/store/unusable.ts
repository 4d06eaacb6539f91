import { RelayError } from '../errors.ts'

/** What the system answers when this process, or the machine, has run out of something for a moment. */
const SHORTAGES = new Set(['EMFILE', 'ENFILE', 'ENOMEM', 'EAGAIN', 'EINTR'])

/**
 * True for a refusal that concerns the log of one job: it is damaged, of a newer format, or this process may or
 * can not read it. Other jobs can be used all the same. A full disk, and a process without descriptors, concern
 * every job.
 */
export function isUnusable(error: unknown): error is RelayError {
  if (!(error instanceof RelayError)) return false
  if (error.code === 'JOB_DAMAGED' || error.code === 'STORE_FORMAT_UNKNOWN') return true
  const shortage = SHORTAGES.has(String(error.details['system_code']))
  return error.code === 'STORE_WRITE_FAILED' && !shortage
}
