import * as z from 'zod/mini'

import type { Action } from '../../actions/fold.ts'
import { toolNames } from '../../actions/tool-names.ts'
import type { Job } from '../../schema/job.ts'
import { ADDS } from '../effect.ts'
import { acknowledgeAfterReply } from '../jobs/wait-for-job.ts'
import type { Context, JsonSchema, Operation } from '../operation.ts'
import { visibleActions } from './fields.ts'
import { outcomeOfCall } from './call-outcome.ts'
import { waitForEnd } from './get-invocation.ts'
import { invoke } from './invoke-action.ts'

/** The most actions that become tools: each costs its schema in every session. The others need invoke_action. */
const MOST_TOOLS = 64

/** How long a call of such a tool waits for the output before it returns the acknowledgement. */
const WAIT_MS = 5000

/** The same for a client that can follow the call: a quick one needs no second request. */
const SOON_MS = 250

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
      return outcomeOfCall(context, await waitAndAcknowledge(context, job, WAIT_MS))
    },
    async begin(context, args) {
      const { job } = await invoke(context, { name: action.name, input: inputOf(args) })
      return waitAndAcknowledge(context, job, SOON_MS)
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

async function waitAndAcknowledge(context: Context, job: Job, timeoutMs: number): Promise<Job> {
  const { job: seen, release } = await waitForEnd(context, job, timeoutMs)
  acknowledgeAfterReply(context, seen, { way: 'poll', release })
  return seen
}
