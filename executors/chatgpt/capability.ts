import { createHash, createHmac } from 'node:crypto'

/**
 * The secret that lets its bearer report about one run: it names the job, and nobody without the agent's
 * token can guess it. Derived, so that what is sent again after a crash is the same to the last byte,
 * though the log holds nothing but its hash.
 */
export function capabilityOf(token: string, run: { job_id: string; id: string }): string {
  const secret = createHmac('sha256', token).update(`run ${run.id} of ${run.job_id}`)
  return `relay_run_${run.job_id}_${secret.digest('base64url')}`
}

/** SHA-256 in hex: what is kept of a capability. */
export function hashOf(capability: string): string {
  return createHash('sha256').update(capability).digest('hex')
}
