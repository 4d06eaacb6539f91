import type { Queue } from '../../queue/queue.ts'
import { openQuestion } from '../../schema/job.ts'
import type { Job } from '../../schema/job.ts'
import { summarize } from '../../schema/summary.ts'
import { cut } from '../../text/cut.ts'

/** Length limits of a result, an artifact and an event. */
const RESULT_LENGTH = 4000
const ARTIFACT_LENGTH = 4000
const EVENT_LENGTH = 2000

/** Artifacts of one run that are shown. */
const MAX_ARTIFACTS = 20

/** One run of a conversation as its agent may see it: its outcome, never its capability. */
export async function runExcerpt(queue: Queue, job: Job) {
  const { job_id, state, headline, created_at, updated_at } = summarize(job)
  const result = 'result' in job ? job.result : undefined
  const text = result && (await queue.output(result, 0, RESULT_LENGTH + 1)).text
  return {
    job_id,
    state,
    headline,
    created_at,
    updated_at,
    ...(result?.title === undefined ? {} : { title: result.title }),
    ...(text === undefined ? {} : { result: cut(text, RESULT_LENGTH) }),
    ...(job.state === 'failed' ? { error: cut(job.error.message, EVENT_LENGTH) } : {}),
    question: openQuestion(job)?.text ?? null,
  }
}

/** The latest lines of a run's activity. */
export async function eventExcerpts(queue: Queue, job: Job, limit: number) {
  if (limit === 0) return []
  const lines = await queue.activity(job.job_id, { limit })
  return lines.map(({ at, kind, text, detail }) => ({
    at,
    kind,
    text: cut(detail ?? text, EVENT_LENGTH),
  }))
}

/** The beginning of each artifact of a run. */
export async function artifactExcerpts(queue: Queue, job: Job) {
  const artifacts = ('result' in job ? job.result?.artifacts : undefined) ?? []
  return Promise.all(
    artifacts.slice(0, MAX_ARTIFACTS).map(async ({ name, mime_type, blob }) => ({
      name,
      mime_type,
      bytes: blob.bytes,
      content: cut(await queue.readText(blob), ARTIFACT_LENGTH),
    })),
  )
}
