import { whoOf } from '../../audit/who.ts'
import { ERROR_STATUS } from '../../errors.ts'
import type { RelayError } from '../../errors.ts'
import type { Caller } from '../../rights/caller.ts'
import type { Operation } from '../operation.ts'
import type { Services } from '../services.ts'

/** Errors of calls that the tool journal has. */
const journaled = new WeakSet<object>()

/** Notes that the journal has the call which ended with this error. */
export function markJournaled(error: unknown): void {
  if (typeof error === 'object' && error !== null) journaled.add(error)
}

/**
 * Records a call of a guarded tool that was refused before it reached its root: a missing scope, a root that does not
 * exist, arguments that do not fit. Its arguments are left out, because nothing has checked them.
 */
export async function journalRefusal(
  { tools }: Pick<Services, 'tools'>,
  on: { operation: Pick<Operation, 'name' | 'guarded'>; caller: Caller; error: RelayError },
): Promise<void> {
  const { operation, caller, error } = on
  const { guarded, name: tool } = operation
  if (guarded === undefined || journaled.has(error)) return
  await tools.journal.record({
    phase: 'call',
    operation_id: tools.journal.operationId(),
    tool,
    ...guarded,
    who: whoOf(caller),
    outcome: ERROR_STATUS[error.code] === 400 ? 'failed' : 'denied',
    code: error.code,
    reason: error.message.slice(0, 500),
  })
}

/** True when the call was refused before anything happened, because it is not allowed. */
export function isDenial({ code }: RelayError): boolean {
  return ERROR_STATUS[code] === 403
}
