import type { AuditLog } from '../audit/audit.ts'
import { actionOfAgent } from '../schema/action-agent.ts'
import type { AuditWho } from '../schema/audit-entry.ts'

/** How a turn left its job, as far as the audit log needs it. */
type End = { job_id: string; agent: string; state: string; code?: string | undefined }

/** Records how the call of an action ended. A job of any other agent, and a call that runs again, leave nothing. */
export async function noteEnd(audit: AuditLog, who: AuditWho, end: End): Promise<void> {
  const action = actionOfAgent(end.agent)
  if (action === undefined) return
  if (end.state !== 'completed' && end.state !== 'failed' && end.state !== 'cancelled') return
  const { job_id: invocation_id, state, code } = end
  const why = code === undefined ? {} : { code }
  await audit.note({ what: `action.${state}`, who, action, invocation_id, ...why })
}

/** Notes of a process that runs turns, so that it can wait for them before it closes the store. */
export function createEndNotes(audit: AuditLog) {
  const open = new Set<Promise<void>>()
  return {
    note(who: AuditWho, end: End): void {
      const noted = noteEnd(audit, who, end).finally(() => open.delete(noted))
      open.add(noted)
    },
    /** Resolves when all of them are written. */
    async written(): Promise<void> {
      await Promise.all(open)
    },
  }
}
