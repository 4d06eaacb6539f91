import { join } from 'node:path'

import { RunRecord } from '../schema/credential.ts'
import type { Caller } from './caller.ts'
import { openRecords } from './records.ts'
import { hashOf, newSecret } from './secret.ts'

/** The rights of runs that happen elsewhere to report about themselves. */
export type Runs = ReturnType<typeof openRuns>

/**
 * Opens them. A run's secret is given to whoever does the run and is kept as a hash; an id that can be
 * guessed or read in a listing is never a permission.
 */
export function openRuns(directory: string, now: () => number) {
  const runs = openRecords(join(directory, 'runs'), RunRecord)

  return {
    /** Makes the right to report about one job. */
    async allow(workspace: string, jobId: string): Promise<string> {
      const secret = newSecret('run')
      const created_at = new Date(now()).toISOString()
      await runs.put(hashOf(secret), { format: 1, workspace, job_id: jobId, created_at })
      return secret
    },

    /** The run that shows this secret; undefined when there is none. */
    find(secret: string): Caller | undefined {
      const run = runs.get(hashOf(secret))
      if (run === undefined) return undefined
      const { workspace, job_id } = run
      return { rights: 'run', name: `run of ${job_id}`, workspace, jobId: job_id }
    },
  }
}
