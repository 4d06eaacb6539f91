import type { AuditWho } from '../../../lib/schema/audit-entry.ts'
import type { Mode } from '../../../lib/schema/root.ts'
import type { Effect, Outcome } from '../../../lib/schema/tool-entry.ts'

export type { Approval, Effect } from '../../../lib/schema/tool-entry.ts'

/** One call of the tool journal: `JournalCall` of `lib/operations/guarded/journal-view.ts`. `open` while it runs. */
export type JournalCall = {
  operation_id: string
  at: string
  tool: string
  scope: string
  mode: Mode
  root?: string | undefined
  who: AuditWho
  job_id?: string | undefined
  paths?: string[] | undefined
  input?: Record<string, unknown> | undefined
  outcome: Outcome | 'open'
  code?: string | undefined
  reason?: string | undefined
  ms?: number | undefined
  effects?: Effect[] | undefined
  more_effects?: number | undefined
  risk: 'low' | 'medium' | 'high'
}
