import type { FoundIn } from '../../schema/api-find.ts'
import type { JobEvent } from '../../schema/event.ts'
import type { Job } from '../../schema/job.ts'
import type { Blob, Result } from '../../schema/result.ts'
import { wholeHead } from '../../text/cut.ts'

/** One text of a job in which a search looks. */
export type FoundText = { field: FoundIn; text: string }

/** UTF-16 units of a prompt, and of a result, by which a job is found. */
const LONG_UNITS = 8000

/** UTF-16 units of any other text, and of the shorter texts of one job together. */
const SHORT_UNITS = 2000
const MOST_SHORT_UNITS = 8000

/** Bytes of a text beside a log that hold what of it is searched. */
export const HEAD_BYTES = 4 * LONG_UNITS

/** The results whose texts are stored beside the log of a job. */
export function blobsOf(events: readonly JobEvent[]): Blob[] {
  return events.flatMap((event) =>
    event.type === 'complete' || event.type === 'flag' ? (event.result?.output_blob ?? []) : [],
  )
}

/**
 * The texts by which a job is found, each cut to its beginning: ids, prompt, result, failures, questions and answers,
 * notes of people, and what the job is about. A removed prompt or result has none. `heads`: the beginnings of the texts
 * that `blobsOf` names, by their files.
 */
export function textsOf(
  job: Job,
  events: readonly JobEvent[],
  heads: ReadonlyMap<string, string>,
): FoundText[] {
  const found: FoundText[] = [
    { field: 'id', text: idsOf(job).join(' ') },
    { field: 'about', text: aboutOf(job).join(' ') },
    // Of a job whose prompt was removed, the prompt says only that.
    { field: 'prompt', text: job.expunged === true ? '' : head(job.task.prompt, LONG_UNITS) },
  ]
  let left = MOST_SHORT_UNITS
  for (const { field, text } of [...events]
    .toReversed()
    .flatMap((event) => textsIn(event, heads))) {
    if (field === 'result') found.push({ field, text: head(text, LONG_UNITS) })
    else if (left > 0) {
      const short = head(text, Math.min(left, SHORT_UNITS))
      left -= short.length
      found.push({ field, text: short })
    }
  }
  return found.filter(({ text }) => text.trim() !== '')
}

function idsOf({ job_id, request_id, parent, thread_id, run }: Job): string[] {
  return [job_id, request_id, parent?.job_id, thread_id, run?.id].filter(
    (id): id is string => id !== undefined,
  )
}

function aboutOf({ to, from, labels, task }: Job): string[] {
  const { conversation_key = '', model = '' } = task
  return [to, from.agent, ...labels, conversation_key, model]
}

/** What one event says in words. */
function textsIn(event: JobEvent, heads: ReadonlyMap<string, string>): FoundText[] {
  switch (event.type) {
    case 'complete':
      return resultTexts(event.result, heads)
    case 'flag':
      return [...resultTexts(event.result, heads), { field: 'note', text: event.reason }]
    case 'fail':
    case 'park':
      return [{ field: 'failure', text: `${event.error.code} ${event.error.message}` }]
    case 'release':
      return event.error === undefined
        ? []
        : [{ field: 'failure', text: `${event.error.code} ${event.error.message}` }]
    case 'lose':
      return [{ field: 'failure', text: event.reason }]
    case 'ask':
      return [{ field: 'question', text: [event.text, ...(event.choices ?? [])].join(' ') }]
    case 'answer':
      return [{ field: 'question', text: event.answer }]
    case 'resolve':
    case 'recover':
      return event.note === undefined ? [] : [{ field: 'note', text: event.note }]
    case 'steer':
      return [{ field: 'note', text: event.text }]
    case 'cancel':
      return event.reason === undefined ? [] : [{ field: 'note', text: event.reason }]
    default:
      return []
  }
}

function resultTexts(result: Result | undefined, heads: ReadonlyMap<string, string>): FoundText[] {
  if (result === undefined) return []
  const { title = '', output_blob } = result
  const output = output_blob === undefined ? result.output : (heads.get(output_blob.file) ?? '')
  return [{ field: 'result', text: `${title} ${output}`.trim() }]
}

function head(text: string, units: number): string {
  return text.length <= units ? text : wholeHead(text.slice(0, units))
}
