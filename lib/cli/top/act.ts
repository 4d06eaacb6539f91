import { RelayError } from '../../errors.ts'
import { dispatch } from '../../operations/jobs/dispatch.ts'
import { explain } from '../../operations/look/explain.ts'
import { approveCallVerb, rejectCallVerb } from '../commands/approvals.ts'
import {
  answerVerb,
  approveVerb,
  cancelVerb,
  recoverVerb,
  rejectVerb,
  sendBackVerb,
} from '../commands/decide.ts'
import { retryVerb } from '../commands/dispatch.ts'
import type { Context } from '../context.ts'
import type { Output } from '../output.ts'
import { sentence } from '../terminal/time.ts'
import type { PlaceName } from './row.ts'
import type { Draft, Notice, PendingAction } from './state.ts'

/** The text of a confirmed dispatch whose job may change files. */
export const MAY_WRITE = 'write'

/** Runs the command of an action. Returns its output as a notice, or the reason why it was refused. */
export async function performAction(
  context: Context,
  pending: PendingAction,
  text: string,
): Promise<Notice> {
  try {
    return { text: await run(context, pending, text), isBad: false }
  } catch (error) {
    if (!(error instanceof RelayError)) throw error
    return { text: `${error.code} ${error.message}`, isBad: true }
  }
}

/** The job under the cursor, or the calls that wait, are in the workspace of this place. */
export function placeOf(pending: PendingAction): PlaceName {
  if ('approval' in pending) return pending.approval.place
  return 'task' in pending ? pending.task.place : pending.row.place
}

async function run(context: Context, pending: PendingAction, text: string): Promise<string> {
  const note = text.trim() === '' ? undefined : text.trim()
  if ('task' in pending) return send(context, pending.task, text === MAY_WRITE)
  if ('approval' in pending) {
    const { approval_id: id } = pending.approval
    const isApproved = pending.action === 'approve call'
    return saidBy((isApproved ? approveCallVerb : rejectCallVerb).run(context, { id, note }))
  }
  const { action, row, question } = pending
  const { job_id: id } = row
  const actions: Record<typeof action, () => Promise<Output>> = {
    answer: () => answerVerb.run(context, { id, text: chosenAnswer(text, question?.choices) }),
    reply: () => sendBackVerb.run(context, { id, text }),
    approve: () => approveVerb.run(context, { id, note: undefined, accept: false }),
    reject: () => rejectVerb.run(context, { id, note }),
    recover: () => recoverVerb.run(context, { id, note: undefined, accept: false }),
    retry: () => retryVerb.run(context, { id }),
    cancel: () => cancelVerb.run(context, { id, reason: undefined }),
  }
  return saidBy(actions[action]())
}

/** Sends a new job. Returns its id and what it waits for. */
async function send(context: Context, task: Draft, write: boolean): Promise<string> {
  const { to, prompt } = task
  const { job_id } = await context.perform(dispatch, { to, task: { prompt, write } })
  const { why } = await context.perform(explain, { job_id })
  return `Sent ${job_id}. ${sentence(why, context.services.clock.now())}`
}

async function saidBy(output: Promise<Output>): Promise<string> {
  const { lines, note = '' } = await output
  return [...lines, note].join(' ')
}

/** The answer to send: the number of a choice stands for that choice. */
function chosenAnswer(text: string, choices: string[] | undefined): string {
  const number = /^\d{1,2}$/.test(text.trim()) ? Number(text) : 0
  return choices?.[number - 1] ?? text
}
