import { RelayError } from '../errors.ts'
import type { Job } from '../schema/job.ts'
import { JobId } from '../schema/name.ts'
import type { Store } from '../store/store.ts'

/** The shortest prefix for a remote caller. Shorter ones would reveal how many jobs others have. */
const LEAST_TYPED = 6

/** The most candidates to read. */
const MOST_FOUND = 6

/**
 * Expands a prefix to the full id of the one job that starts with it. With `isOwn`, only matching jobs count
 * and the prefix needs six characters. A full id is returned as it is; reading the job then decides. Throws
 * `JOB_NOT_FOUND` and `ID_AMBIGUOUS`.
 */
export async function findJobId(
  store: Store,
  typed: string,
  isOwn?: (job: Job) => boolean,
): Promise<string> {
  const prefix = typed.trim().toLowerCase()
  if (JobId.safeParse(prefix).success) return prefix
  const isPrefix = /^[a-z2-7]{1,26}$/.test(prefix)
  const isShort = isOwn !== undefined && prefix.length < LEAST_TYPED
  const found = isPrefix && !isShort ? await store.jobs.find(prefix, MOST_FOUND) : []
  const own = isOwn === undefined ? found : await ownAmong(store, found, isOwn)
  const [first] = own
  if (first === undefined) {
    const message = `Cannot find job "${typed.slice(0, 80)}": no job in this workspace has an id starting with that. List the jobs to see their ids.`
    throw new RelayError('JOB_NOT_FOUND', message)
  }
  if (own.length > 1) {
    const message = `Cannot choose a job by "${prefix}": ${own.join(', ')}${own.length === MOST_FOUND ? ' and possibly more' : ''} start with it. Type more characters.`
    throw new RelayError('ID_AMBIGUOUS', message)
  }
  return first
}

/** A job that cannot be read belongs to no caller. */
async function ownAmong(
  store: Store,
  ids: string[],
  isOwn: (job: Job) => boolean,
): Promise<string[]> {
  const own: string[] = []
  for (const id of ids) {
    try {
      const job = await store.jobs.read(id)
      if (job !== undefined && isOwn(job)) own.push(id)
    } catch (error) {
      if (!(error instanceof RelayError)) throw error
    }
  }
  return own
}

/** The first of these ids under which a job is stored; one whose log cannot be read counts. */
export async function firstStored(store: Store, ids: string[]): Promise<string | undefined> {
  for (const id of ids) {
    try {
      if ((await store.jobs.read(id)) !== undefined) return id
    } catch (error) {
      if (!(error instanceof RelayError)) throw error
      return id
    }
  }
  return undefined
}
