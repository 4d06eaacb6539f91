import { AsyncLocalStorage } from 'node:async_hooks'
import { setTimeout as pause } from 'node:timers/promises'

import type { RunTurn, Turn, TurnResult } from '../executor.ts'
import type { Services } from '../operations/services.ts'
import { agentOfAction } from '../schema/action-agent.ts'
import type { Sender } from '../schema/task.ts'
import { checkAnswer } from '../structured/structured.ts'
import { jsonSchemaOf, parseWith } from './action-schema.ts'
import type { ActionSchema, Given, Parsed } from './action-schema.ts'

/** One call of an action, as its handler gets it. */
export type ActionCall<Input = unknown> = {
  input: Input
  /** Who called: known to the relay, not said by the call. */
  caller: Sender
  /** Aborted when the call is cancelled, its lease is lost, or the client closes. Then the output is dropped. */
  signal: AbortSignal
  invocation: {
    invocationId: string
    actionName: string
    /** 1, or more after a handler died before it had finished. */
    attempt: number
    /** Shows one line to the callers that wait for the call. */
    report: (text: string) => void
  }
}

/** An action that a program offers. */
export type ActionOptions<I extends ActionSchema, O extends ActionSchema> = {
  /** Words joined by dots, such as `review.submit_vote`; at most 48 characters. */
  name: string
  /** What it does, for its callers. */
  description: string
  input: I
  output?: O
  /** Agents that may see and call it; default all. */
  availableTo?: readonly string[]
  /** Turns of one call at most, should handlers die; default 2. */
  maxAttempts?: number
  /** Calls at once in this program; default 1. */
  concurrency?: number
  /** Its return value, as JSON, is the output. A throw fails the call with the message of the error. */
  handler: (call: ActionCall<Parsed<I>>) => Given<O> | Promise<Given<O>>
}

export type ActionHandle = {
  readonly name: string
  /** Ends the registration, unless a later one replaced it, and takes no more calls. Those that run may end. */
  unregister: () => Promise<void>
}

/** How long a handler may continue after its signal was aborted before its turn ends without it. */
const STOP_MS = 5000

/** Starts a worker in this process, which runs the turns of one agent until it is closed. */
export type ServeHere = (served: {
  agent: string
  runTurn: RunTurn
  concurrency: number
}) => Promise<WorkerHere>

/** Closing it resolves when the running turns have ended. */
type WorkerHere = { close: () => Promise<void> }

/** The actions that one client offers. */
export function createOfferedActions(on: { services: Services; serveHere: ServeHere }) {
  const { services } = on
  const inHandler = new AsyncLocalStorage<true>()
  const workers = new Set<WorkerHere>()

  async function register<I extends ActionSchema, O extends ActionSchema>(
    options: ActionOptions<I, O>,
    owner: Sender,
  ): Promise<ActionHandle> {
    const { name, description, input, output, availableTo, maxAttempts, concurrency = 1 } = options
    const action = await services.actions.register(
      {
        name,
        description,
        // What is no JSON is refused with the rest of the definition.
        input: jsonSchemaOf(name, input, 'input') as Json,
        output: output && (jsonSchemaOf(name, output, 'output') as Json),
        available_to: availableTo && [...availableTo],
        max_attempts: maxAttempts,
        handler: 'sdk',
      },
      owner,
    )
    await services.inbox.register(owner.agent, undefined)
    await services.audit.record({ what: 'action.registered', who: owner, action: name })
    const runTurn = handlerTurn(options)
    const worker = await on.serveHere({ agent: agentOfAction(name), runTurn, concurrency })
    workers.add(worker)
    return {
      name,
      async unregister() {
        const by = { agent: owner.agent }
        const { registered } = action
        if (await services.actions.unregister(name, { by, registered })) {
          await services.audit.record({ what: 'action.unregistered', who: owner, action: name })
        }
        await worker.close()
        workers.delete(worker)
      },
    }
  }

  /** Runs the handler as one turn of the call's job. */
  function handlerTurn(options: ActionOptions<ActionSchema, ActionSchema>): RunTurn {
    return async (turn) => {
      const startedAtMs = performance.now()
      const end = await Promise.race([runHandler(options, turn), stopped(turn.signal)])
      return { ...end, usage: { duration_ms: performance.now() - startedAtMs } }
    }
  }

  async function runHandler(
    { name, input: schema, output, handler }: ActionOptions<ActionSchema, ActionSchema>,
    turn: Turn,
  ): Promise<TurnResult> {
    const { from } = await services.queue.get(turn.job_id)
    const given: unknown = JSON.parse(turn.prompt)
    const input = await parseWith(schema, given)
    if ('problem' in input)
      return failed('INPUT_INVALID', `The input does not fit: ${input.problem}`)
    const call: ActionCall = {
      input: input.value,
      caller: from,
      signal: turn.signal,
      invocation: {
        invocationId: turn.job_id,
        actionName: name,
        attempt: turn.attempt,
        report: (text) => turn.report({ kind: 'status', text }),
      },
    }
    try {
      const returned: unknown = await inHandler.run(true, handler, call)
      return await resultOf(returned, output, turn)
    } catch (error) {
      if (turn.signal.aborted) return STOPPED
      return failed('ACTION_FAILED', error instanceof Error ? error.message : String(error))
    }
  }

  return {
    register,
    /** Takes no more calls; resolves when those that run have ended. */
    async close(): Promise<void> {
      await Promise.all([...workers].map((worker) => worker.close()))
    },
    /** True in a handler and in everything that it calls. */
    isInHandler: () => inHandler.getStore() === true,
  }
}

type Json = Parameters<Services['actions']['register']>[0]['input']

const STOPPED: TurnResult = {
  ok: false,
  error: { code: 'STOPPED', message: 'The turn was stopped.' },
  retryable: true,
  stopped: true,
}

/** Resolves when a handler that ignores its signal has had its time. */
function stopped(signal: AbortSignal): Promise<TurnResult> {
  return new Promise((resolve) => {
    const end = () => void pause(STOP_MS, undefined, { ref: false }).then(() => resolve(STOPPED))
    if (signal.aborted) end()
    else signal.addEventListener('abort', end, { once: true })
  })
}

/** Checks what a handler returned, against its own schema and the one that the call was accepted under. */
async function resultOf(
  returned: unknown,
  output: ActionSchema | undefined,
  { result_schema: schema = {} }: Turn,
): Promise<TurnResult> {
  const parsed = await parseWith(output, returned ?? null)
  if ('problem' in parsed) {
    return failed('RESULT_INVALID', `The output does not fit: ${parsed.problem}`)
  }
  const text = JSON.stringify(parsed.value) as string | undefined
  if (text === undefined) return failed('RESULT_INVALID', 'The output is not JSON.')
  const checked = await checkAnswer(schema, text)
  if (!checked.ok) return failed(checked.error.code, checked.error.message)
  return { ok: true, output: text, structured: checked.value }
}

function failed(code: string, message: string): TurnResult {
  return { ok: false, error: { code, message }, retryable: false }
}
