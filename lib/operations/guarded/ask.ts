import { RelayError } from '../../errors.ts'
import type { Approval } from '../../schema/tool-entry.ts'
import type { NewApproval } from '../../workspace/approvals/approvals.ts'
import type { Context } from '../operation.ts'

/** How often a waiting caller is shown progress, so that its client does not give up. */
const PROGRESS_MS = 10_000

/**
 * Asks a person about a call and waits for the answer, as long as one call may wait. Throws `APPROVAL_REFUSED`,
 * `APPROVAL_TIMED_OUT`, and `APPROVAL_PENDING` while the question remains open.
 */
export async function waitForApproval(context: Context, question: NewApproval): Promise<Approval> {
  const { relay, signal, progress } = context
  const { approvals } = relay.tools
  const asked = await approvals.ask(question, relay.tools.settings().approvalMs)
  if (asked.state === 'approved') return asked
  const enough = AbortSignal.timeout(relay.limits.waitTimeoutMs)
  const line = `${question.tool} waits for a person's approval (${asked.approval_id})`
  progress?.(line)
  const timer = setInterval(() => progress?.(line), PROGRESS_MS)
  try {
    const stop = AbortSignal.any([signal, enough])
    const { state, approval } = await approvals.wait(asked.approval_id, stop)
    if (state === 'approved') return approval
    throw state === 'rejected' ? refused(question, approval) : timedOut(question, approval)
  } catch (error) {
    if (error instanceof RelayError || !(signal.aborted || enough.aborted)) throw error
    throw stillPending(question, asked)
  } finally {
    clearInterval(timer)
  }
}

function refused({ tool }: NewApproval, { approval_id, note, decided_by }: Approval): RelayError {
  const said = note === undefined ? '' : ` with the note ${JSON.stringify(note)}`
  const message = `Cannot ${tool}: ${decided_by ?? 'a person'} rejected it${said}. Nothing was done. Do not try the same again.`
  return new RelayError('APPROVAL_REFUSED', message, { details: { approval_id } })
}

function timedOut({ tool }: NewApproval, { approval_id }: Approval): RelayError {
  const message = `Cannot ${tool}: no person answered in time. Nothing was done. Ask the person, then call it again.`
  return new RelayError('APPROVAL_TIMED_OUT', message, { details: { approval_id } })
}

function stillPending({ tool }: NewApproval, { approval_id, expires_at }: Approval): RelayError {
  const message = `Cannot ${tool} yet: it waits for a person's approval until ${expires_at}. Nothing was done. Repeat the same call to wait for the answer; once it is approved, that call does it.`
  return new RelayError('APPROVAL_PENDING', message, { details: { approval_id, expires_at } })
}
