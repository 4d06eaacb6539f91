import { isFinal, openQuestion } from '../../schema/job.ts'
import type { Context } from '../context.ts'
import { createReader } from '../commands/tail.ts'
import type { Line } from '../commands/tail.ts'
import { visible } from '../terminal/text.ts'
import type { Peek } from './state.ts'

/** Lines of a story, and of a result, that are kept; `relay show` has the rest. */
const KEPT = 2000

/** UTF-16 units of a result that are read for them. */
const OUTPUT_UNITS = 100_000

/** Looks at one job; every look tells what has been added since the one before. */
export function createPeek(context: Pick<Context, 'relay'>, jobId: string): () => Promise<Peek> {
  const { queue } = context.relay
  const next = createReader(context, jobId)
  let lines: Line[] = []
  let output: string[] | undefined

  async function outputOf(job: Awaited<ReturnType<typeof queue.get>>): Promise<string[]> {
    if (!('result' in job) || job.result === undefined) return []
    const { text } = await queue.output(job.result, 0, OUTPUT_UNITS)
    return visible(text).trimEnd().split('\n').slice(0, KEPT)
  }

  return async () => {
    const job = await queue.get(jobId)
    lines = [...lines, ...(await next())].slice(-KEPT)
    const shown = output ?? (await outputOf(job))
    // What has ended gives nothing else.
    if (isFinal(job)) output = shown
    return { jobId, why: await queue.why(job), question: openQuestion(job), lines, output: shown }
  }
}
