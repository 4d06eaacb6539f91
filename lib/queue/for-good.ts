import { RelayError } from '../errors.ts'

/** What refuses a job for good. */
const FOR_GOOD = new Set([
  'AGENT_RESERVED',
  'BUDGET_SPENT',
  'BUDGET_UNENFORCEABLE',
  'CHECK_FORBIDDEN',
  'CHECK_UNKNOWN',
  'FORBIDDEN',
  'PARENT_REFUSED',
  'PRICE_UNKNOWN',
  'READ_ONLY_TURN',
  'REQUEST_ID_CONFLICT',
  'STATE_REFUSED',
  'TASK_INVALID',
  'TASK_TOO_LARGE',
  'WORKTREE_REFUSED',
])

/** True when a job can never be sent. After any other error, the next process that looks tries again. */
export function isRefusedForGood(error: unknown): error is RelayError {
  return error instanceof RelayError && FOR_GOOD.has(error.code)
}
