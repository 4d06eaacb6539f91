import type { Operation } from '../operation.ts'
import { checkTools } from './check-tools.ts'
import { decideApproval } from './decide-approval.ts'
import { listApprovals } from './list-approvals.ts'
import { readJournal } from './read-journal.ts'
import { showOperation } from './show-operation.ts'

/** What people see of guarded tools, and what they decide. */
export const guarded: readonly Operation[] = [
  listApprovals,
  decideApproval,
  readJournal,
  showOperation,
  checkTools,
]
