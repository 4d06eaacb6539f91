import { explain } from '../../operations/look/explain.ts'
import { readOutput } from '../../operations/look/read-output.ts'
import { isFinal, openQuestion } from '../../schema/job.ts'
import type { Job } from '../../schema/job.ts'
import { createReader } from '../commands/tail.ts'
import type { Line } from '../commands/tail.ts'
import type { Context } from '../context.ts'
import { visible } from '../terminal/text.ts'
import type { Peek } from './state.ts'

/** Maximum lines of a job's history, and of its result, that are kept; `relay show` has the rest. */
const KEPT = 2000

/** UTF-16 units of a result that are read for those lines. */
const OUTPUT_UNITS = 100_000

/** Returns a function that reads one job; each call adds what happened since the previous one. */
export function createPeek(
  context: Pick<Context, 'perform'>,
  jobId: string,
): () => Promise<Omit<Peek, 'key'>> {
  const { perform } = context
  const next = createReader(context, jobId)
  let lines: Line[] = []
  let output: string[] | undefined

  async function outputOf(job: Job): Promise<string[]> {
    if (!('result' in job) || job.result === undefined) return []
    const { text } = await perform(readOutput, { job_id: jobId, length: OUTPUT_UNITS })
    return visible(text).trimEnd().split('\n').slice(0, KEPT)
  }

  return async () => {
    const { job, why } = await perform(explain, { job_id: jobId })
    lines = [...lines, ...(await next())].slice(-KEPT)
    const shown = output ?? (await outputOf(job))
    // The output of an ended job does not change.
    if (isFinal(job)) output = shown
    return { why, question: openQuestion(job), lines, output: shown }
  }
}
