import * as z from 'zod'

import { otherHost } from '../../process/process.ts'
import type { Queue } from '../../queue/queue.ts'
import type { FlowNode } from '../../schema/flow-node.ts'
import { openQuestion } from '../../schema/job.ts'
import type { Job } from '../../schema/job.ts'
import type { Failure, Result, Worktree } from '../../schema/result.ts'
import type { Sender } from '../../schema/task.ts'
import { cut, wholeHead, wholeTail } from '../../text/cut.ts'

/** Length of a result in one reply: about 5,000 tokens, half the size at which clients warn. */
const OUTPUT_LENGTH = 20_000

/** Lines of activity in one reply, and the length of each. */
const LINES = 10
const LINE_LENGTH = 400

/** Length of a reason, a question or an error message. */
const TEXT_LENGTH = 4000

const MAX_FILES = 200

/** A job as callers see it. The prompt is never part of it. */
export type JobView = {
  found: boolean
  job_id: string
  state?: Job['state']
  to?: string
  /** `message_id`: the message because of which it was sent. */
  from?: Sender & { message_id?: string }
  attempts?: number
  token?: number
  /** Which job of which flow it is; absent for one that was sent by itself. */
  flow?: FlowNode
  result: ResultView | null
  error: Failure | null
  /** `before`: it has not run yet. `after`: its result awaits approval. `recovery`: a write turn was interrupted. */
  review: { kind: 'before' | 'after' | 'recovery'; reason: string } | null
  question: { question_id: string; text: string; choices?: string[] } | null
  why: string
  activity: { at: string; kind: string; text: string; after: number }[]
  created_at?: string
  updated_at?: string
}

/** A part of a result: `output` starts at the requested offset; `omitted` names what was too large. */
type ResultView = Pick<Result, 'thread_id' | 'touched_files' | 'usage'> & {
  /** `host`: the name of the host that has it, if it is another one. */
  worktree?: (Worktree & { host?: string | undefined }) | undefined
  output: string
  truncated: boolean
  next_offset?: number
  total_chars: number
  structured?: unknown
  omitted?: string | undefined
  title?: string | undefined
  metadata?: Result['metadata']
  /** `relay artifact` opens them. */
  artifacts?: { name: string; mime_type: string; bytes: number }[] | undefined
}

const object = z.looseObject({})

/**
 * The same as output fields of a tool. The inner objects are not described: that would cost every session about
 * 700 tokens, and no client shows output schemas to its model.
 */
export const jobView = {
  found: z.boolean(),
  job_id: z.string(),
  state: z.string().optional(),
  to: z.string().optional(),
  from: object.optional(),
  attempts: z.int().optional(),
  token: z.int().optional(),
  flow: object.optional(),
  result: object.nullable().optional(),
  error: object.nullable().optional(),
  review: object.nullable().optional(),
  question: object.nullable().optional(),
  why: z.string(),
  activity: z.array(object).optional(),
  created_at: z.string().optional(),
  updated_at: z.string().optional(),
}

/** Where to start reading: an offset into the result in UTF-16 units, and the `after` of an activity line. */
export type Offsets = { result_offset?: number | undefined; activity_after?: number | undefined }

/** The view of a job, cut to a size that fits a model's context. */
export async function viewJob(queue: Queue, job: Job, offsets: Offsets = {}): Promise<JobView> {
  const entries = await queue.activity(job.job_id, { after: offsets.activity_after, limit: LINES })
  return {
    found: true,
    job_id: job.job_id,
    state: job.state,
    to: job.to,
    from: job.message_id === undefined ? job.from : { ...job.from, message_id: job.message_id },
    attempts: job.attempts,
    token: job.token,
    ...(job.flow && { flow: job.flow }),
    result: await viewResult(queue, job, offsets.result_offset ?? 0),
    error: viewError(job),
    review: viewReview(job),
    question: viewQuestion(job),
    why: cut(await queue.why(job), TEXT_LENGTH),
    activity: entries.map(({ at, kind, text, after }) => ({
      at,
      kind,
      text: cut(text, LINE_LENGTH),
      after,
    })),
    created_at: job.created_at,
    updated_at: job.updated_at,
  }
}

/** The view of a job that does not exist in this workspace. */
export function viewNothing(jobId: string): JobView {
  const why = `No job "${jobId}" in this workspace: check the id, or find it with list_jobs. Jobs of other workspaces are not visible here.`
  const nothing = { result: null, error: null, review: null, question: null, activity: [] }
  return { found: false, job_id: jobId, why, ...nothing }
}

async function viewResult(queue: Queue, job: Job, offset: number): Promise<JobView['result']> {
  const result = 'result' in job ? job.result : undefined
  if (result === undefined) return null
  const { text, total } = await queue.output(result, offset, OUTPUT_LENGTH)
  const end = offset + text.length
  const isCut = end < total
  const whole = isCut ? wholeHead(text) : text
  const next_offset = end - (text.length - whole.length)
  return {
    output: offset > 0 ? wholeTail(whole) : whole,
    truncated: isCut,
    ...(isCut ? { next_offset } : {}),
    total_chars: total,
    ...viewDetails(result, job),
  }
}

/** The parts of a result besides its text. Those that are too large are named in `omitted`. */
function viewDetails(result: Result, { holder }: Job) {
  const omitted: string[] = []
  const { thread_id, usage, worktree, touched_files, structured, title, metadata } = result
  const files = touched_files?.slice(0, MAX_FILES)
  if (touched_files !== undefined && touched_files.length > MAX_FILES) {
    omitted.push(`${touched_files.length - MAX_FILES} more touched_files`)
  }
  const length = structured === undefined ? 0 : JSON.stringify(structured).length
  if (length > OUTPUT_LENGTH) omitted.push(`structured (${length} characters of JSON)`)
  return withoutAbsent({
    thread_id,
    usage: usage && withoutAbsent(usage),
    worktree: worktree && { ...worktree, ...placeOf(holder) },
    touched_files: files,
    title,
    metadata,
    artifacts: result.artifacts?.map(({ name, mime_type, blob }) => ({
      name,
      mime_type,
      bytes: blob.bytes,
    })),
    structured: length > OUTPUT_LENGTH ? undefined : structured,
    omitted: omitted.length === 0 ? undefined : omitted.join('; '),
  })
}

/** The host that has what a worker left, if it is another one. */
function placeOf(holder: Job['holder']): { host?: string } {
  const host = holder && otherHost(holder)
  return host === undefined ? {} : { host }
}

function viewError(job: Job): JobView['error'] {
  const error =
    job.state === 'failed' ? job.error : job.state === 'needs_recovery' ? job.last_error : undefined
  return error === undefined ? null : { ...error, message: cut(error.message, TEXT_LENGTH) }
}

function viewReview(job: Job): JobView['review'] {
  if (job.state === 'needs_recovery') {
    return { kind: 'recovery', reason: cut(job.reason, TEXT_LENGTH) }
  }
  if (job.state !== 'needs_review') return null
  return { kind: job.phase, reason: cut(job.reason, TEXT_LENGTH) }
}

function viewQuestion(job: Job): JobView['question'] {
  const question = openQuestion(job)
  if (question === undefined) return null
  const { question_id, choices } = question
  const text = cut(question.text, TEXT_LENGTH)
  return choices === undefined ? { question_id, text } : { question_id, text, choices }
}

/** Removes undefined members, which are absent in JSON. */
function withoutAbsent<T extends object>(value: T) {
  const present = Object.entries(value).filter(([, member]) => member !== undefined)
  return Object.fromEntries(present) as { [K in keyof T]?: Exclude<T[K], undefined> }
}
