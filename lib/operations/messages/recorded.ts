import { whoOf } from '../../audit/who.ts'
import type { NewAuditEntry } from '../../schema/audit-entry.ts'
import type { Spoken } from './access.ts'

/** Records what the speaker did, once it is durable and before the caller has its answer. */
export function record(on: Spoken, entry: Omit<NewAuditEntry, 'who'>): Promise<void> {
  return on.relay.audit.record({ ...entry, who: speakerIn(on) })
}

/** The same for what the caller has already received. */
export function note(on: Spoken, entry: Omit<NewAuditEntry, 'who'>): Promise<void> {
  return on.relay.audit.note({ ...entry, who: speakerIn(on) })
}

function speakerIn({ caller, self }: Spoken): NewAuditEntry['who'] {
  return whoOf(caller.kind === 'person' ? caller : { ...caller, agent: self.agent })
}
