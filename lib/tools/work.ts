import type { Tool } from './tool.ts'
import { claimJob } from './work/claim-job.ts'
import { finishJob } from './work/finish-job.ts'

/** For a session that does jobs itself, with its person looking on, in place of a worker. */
export const work: readonly Tool[] = [claimJob, finishJob]
