import { RelayError } from '../errors.ts'
import { JobId } from '../schema/name.ts'
import type { Store } from '../store/store.ts'

/** The full id of the one job that starts with what was typed. */
export async function findJobId(store: Store, typed: string): Promise<string> {
  const prefix = typed.trim().toLowerCase()
  if (JobId.safeParse(prefix).success) return prefix
  const found = /^[a-z2-7]{1,26}$/.test(prefix) ? await store.find(prefix, 6) : []
  const [first] = found
  if (first === undefined) {
    const message = `Cannot find job "${typed.slice(0, 80)}": no job of this workspace starts so. List the jobs to see their ids.`
    throw new RelayError('JOB_NOT_FOUND', message)
  }
  if (found.length > 1) {
    const message = `Cannot choose a job by "${prefix}": ${found.join(', ')}${found.length === 6 ? ' and maybe more' : ''} start so. Type more characters.`
    throw new RelayError('ID_AMBIGUOUS', message)
  }
  return first
}
