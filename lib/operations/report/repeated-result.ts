import type { Queue } from '../../queue/queue.ts'
import type { Job } from '../../schema/job.ts'
import type { Result } from '../../schema/result.ts'
import { redactHead } from '../../schema/redact/redact.ts'
import type { Context } from '../operation.ts'

/** True when the job has already ended with this result: the agent missed the response and repeats the call. */
export async function isRepeatedResult(
  { relay: { queue } }: Context,
  job: Job,
  { status, text }: { status: 'done' | 'blocked' | 'failed'; text: string },
): Promise<boolean> {
  switch (status) {
    case 'failed':
      return (
        job.state === 'failed' &&
        job.error.code === 'AGENT_FAILED' &&
        holds(job.error.message, text)
      )
    case 'done':
      return job.state === 'completed' && (await outputOf(queue, job.result)) === text
    case 'blocked':
      return (
        job.state === 'needs_review' &&
        job.result !== undefined &&
        (await outputOf(queue, job.result)) === text
      )
  }
}

async function outputOf(queue: Queue, result: Result): Promise<string> {
  return (await queue.output(result, 0, Number.MAX_SAFE_INTEGER)).text
}

/** True when an error message contains the text. The message starts with the title, and is redacted and cut. */
function holds(message: string, text: string): boolean {
  return message.includes(text) || message.includes(redactHead(text, 500))
}
