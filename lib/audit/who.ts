import type { Caller } from '../rights/caller.ts'
import type { AuditWho } from '../schema/audit-entry.ts'

/** The caller as the audit log names it. */
export function whoOf(caller: Caller): AuditWho {
  const { agent } = caller
  switch (caller.kind) {
    case 'person':
      return { person: caller.name }
    case 'session':
      return { agent, ...sessionOf(caller) }
    case 'turn':
      return { agent, ...sessionOf(caller), turn: caller.turn.job_id }
    case 'remote':
      return { agent, client: caller.name }
  }
}

function sessionOf({ session }: { session?: string | undefined }): { session?: string } {
  return session === undefined ? {} : { session }
}
