import * as z from 'zod'

import { RelayError } from '../../errors.ts'
import { answer } from '../../operations/jobs/answer.ts'
import { cancel } from '../../operations/jobs/cancel.ts'
import type { Call } from '../../operations/operation.ts'
import { perform, performAt } from '../../operations/perform.ts'
import { readTask } from '../../operations/tasks/read-task.ts'
import type { Services } from '../../operations/services.ts'
import { openQuestion } from '../../schema/job.ts'
import type { Job } from '../../schema/job.ts'
import { CODES, ProtocolError } from '../protocol-error.ts'
import { checkDeclared, takesForms } from './extension.ts'
import type { Meta } from './extension.ts'
import { stateOf } from './task-state.ts'
import { answerIn } from './task.ts'

/** A request on a task as it arrived, and the call that it makes. */
export type TaskRequest = { method: string; params: unknown; meta: Meta; call: () => Promise<Call> }

type Result = Record<string, unknown>

/** Job ids are base32 of one length, so that no beginning of one passes for it. */
const taskId = z.string().regex(/^[a-z2-7]{26}$/, 'is no task id')

const onTask = z.looseObject({ taskId })
const onUpdate = z.looseObject({ taskId, inputResponses: z.record(z.string(), z.unknown()) })

/** A response to a form; those to other requests are not looked at. */
const formResponse = z.looseObject({
  action: z.enum(['accept', 'decline', 'cancel']),
  content: z.record(z.string(), z.unknown()).optional(),
})

const DONE = { resultType: 'complete' } as const

const METHODS: ReadonlyMap<string, (request: TaskRequest, warn: Warn) => Promise<Result>> = new Map(
  [
    ['tasks/get', getTask],
    ['tasks/update', updateTask],
    ['tasks/cancel', cancelTask],
  ],
)

type Warn = (line: string) => void

/** True for a method of the tasks extension. */
export function isTaskMethod(method: string): boolean {
  return METHODS.has(method)
}

/**
 * Answers a request on a task. A caller reads, answers and cancels what it could read, answer and cancel as a job. Throws
 * `ProtocolError`.
 */
export async function answerTaskRequest(request: TaskRequest, warn: Warn): Promise<Result> {
  const method = METHODS.get(request.method)
  if (method === undefined) throw new Error(`${request.method} is no method of tasks`)
  checkDeclared(request.method, request.meta)
  try {
    return await method(request, warn)
  } catch (error) {
    throw error instanceof RelayError ? asProtocolError(request.method, error) : error
  }
}

async function getTask(request: TaskRequest, warn: Warn): Promise<Result> {
  const { taskId: job_id } = parse(onTask, request.params, request.method)
  const { seen, relay } = await read(await request.call(), job_id)
  const state = await stateOf(seen, { relay, takesForms: takesForms(request.meta), warn })
  return { ...DONE, ...state }
}

/** Responses to anything but the open question are ignored: it was answered already, or never asked. */
async function updateTask(request: TaskRequest): Promise<Result> {
  const { taskId: job_id, inputResponses } = parse(onUpdate, request.params, request.method)
  const call = await request.call()
  const { seen } = await read(call, job_id)
  const question = openQuestion(seen.job)
  if (question === undefined || !Object.hasOwn(inputResponses, question.question_id)) return DONE
  const { question_id } = question
  const response = parse(formResponse, inputResponses[question_id], request.method)
  const text = answerIn(response, question)
  if (text === undefined) return DONE
  if (text === null) {
    const message = `Invalid params of tasks/update: the response to "${question_id}" accepts without an answer. Send content {"answer": "…"}.`
    throw new ProtocolError(CODES.invalidParams, message)
  }
  try {
    await perform(answer, call, { job_id, question_id, answer: text })
  } catch (error) {
    // Another caller may have answered meanwhile.
    if (!(await isStillOpen(call, { job_id, question_id }))) return DONE
    throw error
  }
  return DONE
}

/** Acknowledged also for a task that has ended, which stays as it is. */
async function cancelTask(request: TaskRequest): Promise<Result> {
  const { taskId: job_id } = parse(onTask, request.params, request.method)
  await perform(cancel, await request.call(), { job_id })
  return DONE
}

async function isStillOpen(call: Call, on: { job_id: string; question_id: string }) {
  const { seen } = await read(call, on.job_id)
  return openQuestion(seen.job)?.question_id === on.question_id
}

async function read(
  call: Call,
  job_id: string,
): Promise<{ seen: { job: Job; why: string }; relay: Services }> {
  const { result, at } = await performAt(readTask, call, { job_id })
  if (at === undefined) throw new Error('a job is read in a workspace')
  return { seen: result, relay: at.relay }
}

/** Throws `ProtocolError` with the first field that does not fit. */
export function parse<S extends z.ZodType>(
  schema: S,
  params: unknown,
  method: string,
): z.output<S> {
  const found = schema.safeParse(params)
  if (found.success) return found.data
  const issue = found.error.issues[0]
  const field = issue?.path.map(String).join('.') ?? ''
  const message = `Invalid params of ${method}: ${field}: ${issue?.message ?? 'they do not fit'}`
  throw new ProtocolError(CODES.invalidParams, message)
}

/** Codes of refusals that blame the request: the task does not exist for the caller, or the answer does not fit. */
const INVALID: ReadonlySet<string> = new Set(['JOB_NOT_FOUND', 'INPUT_INVALID', 'ANSWER_REFUSED'])

function asProtocolError(method: string, { code, message, details }: RelayError): ProtocolError {
  const text =
    code === 'JOB_NOT_FOUND' ? `Cannot ${method}: there is no such task for you` : message
  const number = INVALID.has(code) ? CODES.invalidParams : CODES.refused
  return new ProtocolError(number, text, { code, ...details })
}
