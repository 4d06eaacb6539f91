import { RelayError } from '../../errors.ts'
import { approveCallVerb, rejectCallVerb } from '../commands/approvals.ts'
import type { Output } from '../output.ts'
import {
  answerVerb,
  approveVerb,
  cancelVerb,
  recoverVerb,
  rejectVerb,
  sendBackVerb,
} from '../commands/decide.ts'
import type { Context } from '../context.ts'
import type { PendingAction, TopState } from './state.ts'

/** Runs the command of an action. Returns its output as a notice, or the reason why it was refused. */
export async function performAction(
  context: Context,
  pending: PendingAction,
  text: string,
): Promise<TopState['notice']> {
  try {
    return { text: (await run(context, pending, text)).lines.join(' '), isBad: false }
  } catch (error) {
    if (!(error instanceof RelayError)) throw error
    return { text: `${error.code} ${error.message}`, isBad: true }
  }
}

function run(
  context: Context,
  pending: PendingAction,
  text: string,
): Promise<Pick<Output, 'lines'>> {
  const note = text.trim() === '' ? undefined : text.trim()
  if ('approval' in pending) {
    const { approval_id: id } = pending.approval
    const isApproved = pending.action === 'approve call'
    return (isApproved ? approveCallVerb : rejectCallVerb).run(context, { id, note })
  }
  const { action, row, question } = pending
  const { job_id: id } = row
  const actions: Record<typeof action, () => Promise<Pick<Output, 'lines'>>> = {
    answer: () => answerVerb.run(context, { id, text: chosenAnswer(text, question?.choices) }),
    reply: () => sendBackVerb.run(context, { id, text }),
    approve: () => approveVerb.run(context, { id, note: undefined }),
    reject: () => rejectVerb.run(context, { id, note }),
    recover: () => recoverVerb.run(context, { id, note: undefined, accept: false }),
    cancel: () => cancelVerb.run(context, { id, reason: undefined }),
  }
  return actions[action]()
}

/** The answer to send: the number of a choice stands for that choice. */
function chosenAnswer(text: string, choices: string[] | undefined): string {
  const number = /^\d{1,2}$/.test(text.trim()) ? Number(text) : 0
  return choices?.[number - 1] ?? text
}
