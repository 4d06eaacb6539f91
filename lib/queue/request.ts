import { RelayError } from '../errors.ts'
import type { ErrorCode } from '../errors.ts'
import { problemOfJson } from '../schema/json-shape.ts'
import { problemOf } from '../schema/problem.ts'
import { problemOfSchema } from '../schema/result-schema.ts'
import { MAX_TASK_BYTES, Request, Task } from '../schema/task.ts'
import { didYouMean } from '../text/nearest.ts'
import { refuseReserved } from './reserved.ts'

/** The error code for each part of a request. */
const CODES: Record<string, ErrorCode> = {
  to: 'AGENT_INVALID',
  fallback: 'AGENT_INVALID',
  task: 'TASK_INVALID',
  request_id: 'REQUEST_ID_INVALID',
}

/**
 * Checks a sender's request. The task may also be a JSON string, because some clients send nested objects that
 * way. Throws `AGENT_INVALID`, `TASK_INVALID`, `TASK_TOO_LARGE`, `REQUEST_ID_INVALID`, `RESULT_SCHEMA_INVALID`
 * or `INPUT_INVALID`, and names the field and the reason; `AGENT_RESERVED` for the agent of an action, whose calls have
 * their own way in.
 */
export function parseRequest(input: unknown, limits: Limits = {}): Request {
  const request = checkRequest(input, limits)
  refuseReserved(request.to, 'dispatch')
  return request
}

type Limits = { maxTaskBytes?: number }

/** The same for the call of an action, which may name the action's own agent. */
export function checkRequest(input: unknown, limits: Limits = {}): Request {
  const value = isRecord(input) ? { ...input, task: taskOf(input.task) } : input
  refuseSchema(value)
  refuseShape(value)
  const parsed = Request.safeParse(value)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const unknown = issue?.code === 'unrecognized_keys' ? issue.keys : undefined
    throw refusal({ ...problemOf(parsed.error), unknown })
  }
  refuseLoneRounds(parsed.data.task)
  const limit = limits.maxTaskBytes ?? MAX_TASK_BYTES
  const bytes = Buffer.byteLength(JSON.stringify(parsed.data.task))
  if (bytes > limit) {
    const message = `Cannot dispatch: the task has ${bytes} bytes, and at most ${limit} are accepted. Write the long part to a file in the workspace and name the file in the prompt, or raise RELAY_MAX_TASK_BYTES.`
    throw new RelayError('TASK_TOO_LARGE', message, { details: { bytes, limit } })
  }
  return parsed.data
}

function taskOf(task: unknown): unknown {
  if (typeof task !== 'string') return task
  try {
    return JSON.parse(task)
  } catch (cause) {
    const message =
      'Cannot dispatch: task is a string that is not JSON. Send {"prompt": "…"} as an object, or the same as a valid JSON string.'
    throw new RelayError('TASK_INVALID', message, { cause })
  }
}

/** Refuses an unusable schema at once, instead of after the job has waited for its turn. */
function refuseSchema(request: unknown): void {
  const task = isRecord(request) ? request['task'] : undefined
  const schema = isRecord(task) ? task['result_schema'] : undefined
  const problem = isRecord(schema) ? problemOfSchema(schema) : undefined
  if (problem === undefined) return
  const message = `Cannot dispatch: task.result_schema cannot be used: ${problem}.`
  throw new RelayError('RESULT_SCHEMA_INVALID', message, {
    details: { field: 'task.result_schema' },
  })
}

function refuseLoneRounds({ checks, check_rounds }: Task): void {
  if (check_rounds === undefined || checks !== undefined) return
  const message =
    'Cannot dispatch: task.check_rounds has no meaning without task.checks. Name the checks, or leave it out.'
  throw new RelayError('TASK_INVALID', message, { details: { field: 'task.check_rounds' } })
}

/** Runs before the request is parsed, because parsing copies the request without such members. */
function refuseShape(request: unknown): void {
  const problem = problemOfJson(request)
  if (problem === undefined) return
  const message = `Cannot dispatch: the task cannot be kept as it is: ${problem}. Change task.result_schema.`
  throw new RelayError('TASK_INVALID', message, { details: { field: 'task' } })
}

function refusal(found: {
  path: string
  problem: string
  unknown: string[] | undefined
}): RelayError {
  const { path, problem, unknown } = found
  const code = CODES[path.split('.')[0] ?? ''] ?? 'INPUT_INVALID'
  const name = path === '' ? 'the request' : path
  const message = `Cannot dispatch: ${name} is not acceptable: ${problem}.${unknown === undefined ? advice(path) : fieldsOf(path, unknown)}`
  const field = [path, unknown?.[0] ?? ''].filter((part) => part !== '').join('.')
  return new RelayError(code, message, { details: { field } })
}

const ADVICE: Record<string, string> = {
  to: ' Name the agent to send it to, such as "codex".',
  task: ' Send {"prompt": "what to do"}.',
  'task.prompt': ' Say in task.prompt what the agent has to do.',
  request_id: ' Use 1 to 200 visible characters, or leave it out.',
  ttl_ms: ' It is a positive number of milliseconds, or left out for no limit.',
}

/** The fields to list when an unknown one is refused, without those that only the operator sets. */
function fieldsOf(path: string, unknown: string[]): string {
  const { shape } = path === 'task' ? Task : Request
  const fields = Object.keys(shape)
  return `${didYouMean(unknown, fields)} Its fields are ${fields.join(', ')}.`
}

function advice(field: string): string {
  return ADVICE[field] ?? ''
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
