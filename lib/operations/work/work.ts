import type { Operation } from '../operation.ts'
import { claimJob } from './claim-job.ts'
import { finishJob } from './finish-job.ts'

/** For a session that does jobs itself, with its person looking on, in place of a worker. */
export const work: readonly Operation[] = [claimJob, finishJob]
