import { answer } from './answer.ts'
import { cancel } from './cancel.ts'
import { checkInbox } from './check-inbox.ts'
import { dispatch } from './dispatch.ts'
import { dispatchWait } from './dispatch-wait.ts'
import { listJobs } from './list-jobs.ts'
import { poll } from './poll.ts'
import { registerAgent } from './register-agent.ts'
import type { Operation } from '../operation.ts'

/** The default toolset: sending jobs to other agents and receiving their results. */
export const jobs: readonly Operation[] = [
  registerAgent,
  dispatch,
  dispatchWait,
  poll,
  cancel,
  listJobs,
  checkInbox,
  answer,
]
