import * as z from 'zod/mini'

import type { Action } from '../../actions/fold.ts'
import { toolNames } from '../../actions/tool-names.ts'
import { RelayError } from '../../errors.ts'
import type { Job } from '../../schema/job.ts'
import { cut } from '../../text/cut.ts'
import { ADDS } from '../effect.ts'
import { acknowledgeAfterReply } from '../jobs/wait-for-job.ts'
import type { Context, JsonSchema, Operation } from '../operation.ts'
import { visibleActions } from './fields.ts'
import { viewCall, waitForEnd } from './get-invocation.ts'
import { acknowledgement, invoke } from './invoke-action.ts'

/** The most actions that become tools: each costs its schema in every session. The others need invoke_action. */
const MOST_TOOLS = 64

/** How long a call of such a tool waits for the output before it returns the acknowledgement. */
const WAIT_MS = 5000

/** A tool for each action that exists for the caller. `reserved` are the names of all other tools. */
export async function actionTools(
  context: Pick<Context, 'relay' | 'caller'>,
  reserved: ReadonlySet<string>,
): Promise<Operation[]> {
  const actions = await visibleActions(context)
  const names = toolNames(
    actions.map(({ name }) => name),
    reserved,
  )
  return actions.slice(0, MOST_TOOLS).flatMap((action) => {
    const tool = names.get(action.name)
    return tool === undefined ? [] : [toolOf(action, tool)]
  })
}

const output = z.looseObject({ ok: z.boolean(), status: z.string() })

function toolOf(action: Action, tool: string): Operation {
  const { shown, inputOf } = shownSchema(action.input)
  return {
    name: tool,
    family: 'actions',
    title: action.name,
    description: action.description,
    who: 'anyone',
    effect: ADDS,
    input: z.looseObject({}),
    shownInput: shown,
    output,
    accept: (_context, args) => args,
    async run(context, args) {
      const { job } = await invoke(context, { name: action.name, input: inputOf(args) })
      const { job: seen, release } = await waitForEnd(context, job, WAIT_MS)
      acknowledgeAfterReply(context, seen, { way: 'poll', release })
      if (seen.state === 'failed') throw failed(action.name, seen)
      const { invocation: _, status: state, ...view } = await viewCall(context, seen)
      const isDone = seen.state === 'completed'
      return {
        ...acknowledgement(action.name, job.job_id),
        ...(isDone ? { status: state, ...view } : { state, why: view.why }),
      }
    },
    view: (result) => result as Record<string, unknown>,
  }
}

/**
 * The schema of a tool for an action: clients pass arguments by name, so an input that is not an object becomes the
 * argument `input`. Definitions move to the root, where references look for them.
 */
function shownSchema(schema: JsonSchema): {
  shown: JsonSchema
  inputOf: (args: unknown) => unknown
} {
  if (schema['type'] === 'object' || (schema['type'] === undefined && 'properties' in schema)) {
    return { shown: { ...schema, type: 'object' }, inputOf: (args) => args ?? {} }
  }
  const { $defs, definitions, $schema: _dialect, ...inner } = schema
  return {
    shown: {
      type: 'object',
      properties: { input: inner },
      required: ['input'],
      additionalProperties: false,
      ...($defs === undefined ? {} : { $defs }),
      ...(definitions === undefined ? {} : { definitions }),
    },
    inputOf: inputIn,
  }
}

function inputIn(args: unknown): unknown {
  return typeof args === 'object' && args !== null && 'input' in args ? args.input : null
}

function failed(name: string, job: Job & { state: 'failed' }): RelayError {
  const { code, message } = job.error
  const text = `Action "${name}" failed: ${cut(message, 2000)} (${code}). The call is ${job.job_id}; it is not repeated.`
  return new RelayError('ACTION_FAILED', text, {
    details: { action: name, invocation_id: job.job_id, code },
  })
}
