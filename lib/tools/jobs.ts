import { answer } from './jobs/answer.ts'
import { cancel } from './jobs/cancel.ts'
import { checkInbox } from './jobs/check-inbox.ts'
import { dispatch, dispatchWait } from './jobs/dispatch.ts'
import { listJobs } from './jobs/list-jobs.ts'
import { poll } from './jobs/poll.ts'
import { registerAgent } from './jobs/register-agent.ts'
import type { Tool } from './tool.ts'

/** Sending work to another agent and hearing of it. */
export const jobs: readonly Tool[] = [
  registerAgent,
  dispatch,
  dispatchWait,
  poll,
  cancel,
  listJobs,
  checkInbox,
  answer,
]
