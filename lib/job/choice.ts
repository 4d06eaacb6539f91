import { RelayError } from '../errors.ts'
import { openQuestion } from '../schema/job.ts'
import type { Job } from '../schema/job.ts'

/**
 * Throws `ANSWER_REFUSED`, naming the choices, when the open question lists choices and the answer is none of
 * them. Checked before an answer is written; answers that a log already contains are not checked.
 */
export function refuseOtherChoice(
  job: Job,
  { question_id, answer }: { question_id: string; answer: string },
): void {
  const question = openQuestion(job)
  if (question?.question_id !== question_id) return
  const choices = question.choices ?? []
  if (choices.length === 0 || choices.includes(answer)) return
  const names = choices.map((choice) => JSON.stringify(choice)).join(', ')
  const message = `Cannot answer job "${job.job_id}": the answer is not one of the choices. Send one of them word for word: ${names}.`
  throw new RelayError('ANSWER_REFUSED', message)
}
