import { RelayError } from '../errors.ts'
import type { Dispatched, DispatchedBy } from '../queue/dispatch.ts'
import type { Queue } from '../queue/queue.ts'
import { checkRequest } from '../queue/request.ts'
import { agentOfAction } from '../schema/action-agent.ts'
import { CALL_ATTEMPTS } from '../schema/action.ts'
import { canonical } from '../schema/canonical.ts'
import { problemOfJson } from '../schema/json-shape.ts'
import { checkText } from '../structured/structured.ts'
import type { Action } from './fold.ts'

/** A call of an action. `request_id` is the caller's own name for it: repeating it never runs the action again. */
export type ActionCall = { name: string; input: unknown; request_id?: string | undefined }

/** The schema of an output that may be any JSON. */
const ANYTHING = {}

type On = {
  queue: Pick<Queue, 'dispatch' | 'sentAs'>
  /** The action if it exists for the caller. */
  find: (name: string) => Promise<Action | undefined>
  limits: { maxTaskBytes: number }
}

/**
 * Turns a call into a job for the agent of the action: its prompt is the input as JSON, its result schema that of the
 * output. Durable when it resolves. The input is checked before, so that no handler sees one that does not fit. Throws
 * `ACTION_NOT_FOUND`, `INPUT_INVALID`, and what a dispatch throws.
 */
export async function callAction(
  { queue, find, limits }: On,
  { name, input, request_id }: ActionCall,
  by: DispatchedBy,
): Promise<Dispatched> {
  const problem = problemOfJson(input)
  if (problem !== undefined) throw inputRefused(name, problem)
  const prompt = canonical(input)
  const to = agentOfAction(name)
  // A call that was acknowledged stays the same one, whatever became of the action since.
  const isRepeated = request_id !== undefined && (await queue.sentAs(request_id, by)) !== undefined
  const action = isRepeated ? undefined : await actionFor(find, name)
  if (action !== undefined) await checkInput(action, prompt)
  const request = {
    to,
    task: { prompt, result_schema: action?.output ?? ANYTHING },
    max_attempts: action?.max_attempts ?? CALL_ATTEMPTS,
    ...(request_id === undefined ? {} : { request_id }),
  }
  return queue.dispatch(checkRequest(request, limits), by)
}

/** The action that a caller named. Throws `ACTION_NOT_FOUND`, also for one that exists only for others. */
export async function actionFor(find: On['find'], name: string): Promise<Action> {
  const action = await find(name)
  if (action !== undefined) return action
  const shown = name.slice(0, 80)
  const message = `Cannot find action ${JSON.stringify(shown)}: there is none of this name for you. List them with list_actions or: relay action list`
  throw new RelayError('ACTION_NOT_FOUND', message, { details: { action: shown } })
}

async function checkInput({ name, input: schema }: Action, prompt: string): Promise<void> {
  const checked = await checkText(schema, prompt, 'input')
  if (!checked.ok) throw inputRefused(name, checked.reason)
}

function inputRefused(action: string, reason: string): RelayError {
  const message = `Cannot call action ${JSON.stringify(action.slice(0, 80))}: its input does not fit: ${reason}. Read its schema with list_actions; nothing was started.`
  return new RelayError('INPUT_INVALID', message, { details: { action: action.slice(0, 80) } })
}
