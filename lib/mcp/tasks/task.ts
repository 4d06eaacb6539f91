import { isFinal, needsPerson, openQuestion } from '../../schema/job.ts'
import type { Job, Question } from '../../schema/job.ts'
import { cut } from '../../text/cut.ts'

/*
 * A job as a task of MCP, pure: everything but the sentence comes from the job, so a task outlives every server.
 */

/** The members that every task has; see the extension's `Task`. */
export type Task = {
  taskId: string
  status: 'working' | 'input_required' | 'completed' | 'cancelled'
  statusMessage: string
  createdAt: string
  lastUpdatedAt: string
  ttlMs: number | null
  pollIntervalMs: number
}

/** Characters of a question in a form. */
const QUESTION_LENGTH = 4000

/** The field of the form that holds the answer to a question. */
const ANSWER = 'answer'

/** How often a client should look, by the age of the task up to which it holds. */
const INTERVALS: readonly [untilMs: number, intervalMs: number][] = [
  [30_000, 1000],
  [600_000, 3000],
  [Number.POSITIVE_INFINITY, 10_000],
]

/**
 * The task of a job. `why` says what it waits for. `takesForms`: the client can put the question of the job to its user;
 * for another client the task works until the question is answered in another way. So does a job that waits for a person,
 * because no client decides that.
 */
export function taskOf(
  job: Job,
  on: { why: string; nowMs: number; takesForms: boolean; keepsMs?: number | undefined },
): Task {
  return {
    taskId: job.job_id,
    status: statusOf(job, on.takesForms),
    statusMessage: on.why,
    createdAt: job.created_at,
    lastUpdatedAt: job.updated_at,
    ttlMs: ttlOf(job, on.keepsMs),
    pollIntervalMs: intervalAfter(on.nowMs - Date.parse(job.created_at)),
  }
}

/**
 * A job that failed or expired is a completed task: the extension keeps `failed` for errors of the protocol, and what
 * happened is in the result.
 */
function statusOf(job: Job, takesForms: boolean): Task['status'] {
  if (job.state === 'cancelled') return 'cancelled'
  if (isFinal(job)) return 'completed'
  return takesForms && openQuestion(job) !== undefined ? 'input_required' : 'working'
}

/** Milliseconds from the creation of a job until it expires or, once it has ended, until it is removed; null for never. */
function ttlOf(job: Job, keepsMs: number | undefined): number | null {
  const createdMs = Date.parse(job.created_at)
  if (isFinal(job)) {
    return keepsMs === undefined ? null : Date.parse(job.updated_at) - createdMs + keepsMs
  }
  const expires = needsPerson(job) ? undefined : job.expires_at
  return expires === undefined ? null : Date.parse(expires) - createdMs
}

function intervalAfter(ageMs: number): number {
  return INTERVALS.find(([untilMs]) => ageMs < untilMs)?.[1] ?? 1000
}

/** A request that the client should put to its user, in the shape of `elicitation/create`. */
export type InputRequest = {
  method: 'elicitation/create'
  params: { mode: 'form'; message: string; requestedSchema: Record<string, unknown> }
}

/**
 * The open question of a job as a form of one field, by its id, which no later question of the job has. The text is that
 * of another agent, and says so.
 */
export function inputRequestsOf(job: Job): Record<string, InputRequest> {
  const question = openQuestion(job)
  if (question === undefined) return {}
  const message = `Agent "${job.to}" asks: ${cut(question.text, QUESTION_LENGTH)}`
  const requestedSchema = {
    type: 'object',
    properties: { [ANSWER]: fieldOf(question) },
    required: [ANSWER],
  }
  return {
    [question.question_id]: {
      method: 'elicitation/create',
      params: { mode: 'form', message, requestedSchema },
    },
  }
}

function fieldOf({ choices }: Question): Record<string, unknown> {
  const field = { type: 'string', title: 'Answer' }
  return choices === undefined || choices.length === 0 ? field : { ...field, enum: choices }
}

/** What a client's user did with a form. */
export type InputResponse = {
  action: 'accept' | 'decline' | 'cancel'
  content?: Record<string, unknown> | undefined
}

/** The answer when a user declines a question that has no choices. */
const DECLINED = 'The user declined to answer this question.'

/**
 * The answer that a response contains. Undefined when the question stays open: the user closed the form, or declined a
 * question whose choices include no refusal. Null when a response that accepts contains no answer.
 */
export function answerIn(
  { action, content = {} }: InputResponse,
  { choices = [] }: Question,
): string | null | undefined {
  if (action === 'cancel') return undefined
  if (action === 'decline') return choices.length === 0 ? DECLINED : undefined
  const values = Object.entries(content).flatMap(([name, value]) => {
    const text = textOf(value)
    return text === undefined ? [] : [{ name, text }]
  })
  const named = values.find(({ name }) => name === ANSWER)
  // Some clients name the field of a form with one field themselves.
  return (named ?? (values.length === 1 ? values[0] : undefined))?.text ?? null
}

/** The value of a field as text; undefined for a list, which no field of these forms has. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined
}
