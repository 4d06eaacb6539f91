import { RelayError } from '../../errors.ts'
import type { Answer, Context } from '../context.ts'
import { answer, cancel, recover } from '../commands/decide.ts'
import { approve, reject } from '../commands/review.ts'
import type { Asking, TopState } from './state.ts'

/** Does what was asked for, as the verb of that name does it; what came of it, or why not. */
export async function carryOut(
  context: Context,
  { deed, row, question }: Asking,
  text: string,
): Promise<TopState['notice']> {
  const { job_id } = row
  const note = text.trim() === '' ? undefined : text.trim()
  const deeds: Record<typeof deed, () => Promise<Answer>> = {
    answer: () => answer(context, job_id, chosenAnswer(text, question?.choices)),
    approve: () => approve(context, job_id, undefined),
    reject: () => reject(context, job_id, note),
    recover: () => recover(context, job_id, undefined),
    cancel: () => cancel(context, job_id, undefined),
  }
  try {
    return { text: (await deeds[deed]()).lines.join(' '), isBad: false }
  } catch (error) {
    if (!(error instanceof RelayError)) throw error
    return { text: `${error.code} ${error.message}`, isBad: true }
  }
}

/** The number of a choice stands for the choice. */
function chosenAnswer(text: string, choices: string[] | undefined): string {
  const number = /^\d{1,2}$/.test(text.trim()) ? Number(text) : 0
  return choices?.[number - 1] ?? text
}
