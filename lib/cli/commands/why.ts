import type { Answer, Context } from '../context.ts'
import { sweepFirst } from '../context.ts'
import { oneLine } from '../terminal/text.ts'

/** `relay why`: one sentence about what a job waits for, or how it ended. */
export async function why(context: Context, typed: string): Promise<Answer> {
  await sweepFirst(context)
  const { queue } = context.relay
  const job = await queue.get(await queue.findId(typed))
  const sentence = await queue.why(job)
  const document = { job_id: job.job_id, state: job.state, why: sentence }
  return { document, lines: [oneLine(sentence)] }
}
