import { RelayError } from '../../errors.ts'
import type { Held } from '../../queue/queue.ts'
import type { Job } from '../../schema/job.ts'
import { plural } from '../../text/count.ts'
import type { Context } from '../operation.ts'
import { jobOfCall } from './reported-run.ts'
import type { OpenJob } from './reported-run.ts'

/** Saves one part of a result; durable when it resolves. A part that is sent again replaces the earlier one. */
export async function keepPart(
  { relay: { queue } }: Context,
  { held, job, part, text }: { held: Held; job: OpenJob; part: number; text: string },
): Promise<Job> {
  if (job.run === undefined) {
    const message = `Cannot save a part of a result: job "${job.job_id}" runs on this machine, where a result takes one call. Send the whole result.`
    throw new RelayError('RESULT_PARTS_INVALID', message)
  }
  const blob = await queue.keepText({ jobId: held.job_id, token: held.token, text })
  const { run } = job
  return queue.noteRun(held, (now = run) => {
    const others = (now.parts ?? []).filter((known) => known.part !== part)
    return { ...now, parts: [...others, { part, blob }] }
  })
}

/** Joins the saved parts of a result and the last one. Throws `RESULT_PARTS_INVALID`, which names missing parts. */
export async function gather(
  context: Context,
  capability: string | undefined,
  { parts, last }: { parts: number; last: string },
): Promise<string> {
  const job = await jobOfCall(context, capability)
  const known = new Map(job.run?.parts?.map(({ part, blob }) => [part, blob]))
  const texts: string[] = []
  const missing: number[] = []
  for (let part = 1; part < parts; part += 1) {
    const blob = known.get(part)
    if (blob === undefined) missing.push(part)
    else texts.push(await context.relay.queue.readText(blob))
  }
  if (missing.length === 0) return [...texts, last].join('')
  const message = `Cannot end job "${job.job_id}" with part ${parts}: missing ${plural(missing.length, 'part')} ${missing.join(', ')}. Send what is missing, then the last part again.`
  throw new RelayError('RESULT_PARTS_INVALID', message, { details: { part: missing[0] } })
}
