import type { Caller } from '../access/caller.ts'
import { RelayError } from '../errors.ts'
import type { Job } from '../schema/job.ts'
import { findRun } from '../operations/report/run.ts'
import type { Services } from '../operations/services.ts'
import { placesFor } from './house.ts'
import type { House } from './house.ts'

/** A capability is asked of every workspace, and is itself what lets its bearer in. */
const EVERYWHERE: Caller = { rights: 'owner', name: 'run' }

/** The job whose run shows this capability, in whichever workspace it is; undefined when there is none. */
export async function findRunAnywhere(
  house: House,
  capability: string,
): Promise<{ services: Services; job: Job } | undefined> {
  for (const id of await placesFor(house, EVERYWHERE)) {
    const services = await house.workspaces.open(id)
    try {
      return { services, job: await findRun(services.queue, capability) }
    } catch (error) {
      if (!(error instanceof RelayError) || error.code !== 'RUN_NOT_FOUND') throw error
    }
  }
  return undefined
}
