import { RelayError } from '../../errors.ts'
import type { Answer } from '../answer.ts'
import { answerVerb, approveVerb, cancelVerb, recoverVerb, rejectVerb } from '../commands/decide.ts'
import type { Context } from '../context.ts'
import type { Asking, TopState } from './state.ts'

/** Does what was asked for, as the command of that name does it. Returns what came of it, or why it was refused. */
export async function carryOut(
  context: Context,
  { deed, row, question }: Asking,
  text: string,
): Promise<TopState['notice']> {
  const { job_id: id } = row
  const note = text.trim() === '' ? undefined : text.trim()
  const deeds: Record<typeof deed, () => Promise<Pick<Answer, 'lines'>>> = {
    answer: () => answerVerb.run(context, { id, text: chosenAnswer(text, question?.choices) }),
    approve: () => approveVerb.run(context, { id, note: undefined }),
    reject: () => rejectVerb.run(context, { id, note }),
    recover: () => recoverVerb.run(context, { id, note: undefined }),
    cancel: () => cancelVerb.run(context, { id, reason: undefined }),
  }
  try {
    return { text: (await deeds[deed]()).lines.join(' '), isBad: false }
  } catch (error) {
    if (!(error instanceof RelayError)) throw error
    return { text: `${error.code} ${error.message}`, isBad: true }
  }
}

/** A choice may be given by its number. */
function chosenAnswer(text: string, choices: string[] | undefined): string {
  const number = /^\d{1,2}$/.test(text.trim()) ? Number(text) : 0
  return choices?.[number - 1] ?? text
}
