import { getInvocation } from '../../operations/actions/get-invocation.ts'
import { invokeAction } from '../../operations/actions/invoke-action.ts'
import { listActions } from '../../operations/actions/list-actions.ts'
import type { ActionRow } from '../../operations/actions/list-actions.ts'
import { unregisterAction } from '../../operations/actions/unregister-action.ts'
import { EXIT, UsageError } from '../output.ts'
import type { Output } from '../output.ts'
import type { Verb } from '../command.ts'
import type { Context } from '../context.ts'
import { facts, table } from '../terminal/table.ts'
import { jsonText, oneLine } from '../terminal/text.ts'
import { readDuration } from '../terminal/time.ts'
import { promptOf } from './dispatch.ts'
import { untilStopped } from './wait.ts'

/** The longest wait of one read. */
const WAIT_MS = 600_000

const HEAD = ['ACTION', 'HANDLER', 'OWNER', 'ONLINE', 'DESCRIPTION']

/** `relay action list`: lists the actions of the workspace. */
export const actionsVerb: Verb<object> = {
  operations: [listActions],
  async run(context) {
    const actions: ActionRow[] = []
    let cursor: string | undefined
    do {
      const page = await context.perform(listActions, { cursor })
      actions.push(...page.actions)
      cursor = page.next_cursor ?? undefined
    } while (cursor !== undefined)
    const lines = actions.length === 0 ? ['No actions.'] : tableOf(context, actions)
    return { document: { actions }, lines }
  },
}

/** `relay action show`: shows one action with its schemas. */
export const showActionVerb: Verb<{ name: string }> = {
  operations: [listActions],
  async run({ perform, screen }, { name }) {
    const { actions } = await perform(listActions, { name })
    const lines = actions.flatMap((action) =>
      facts(screen, [
        ['action', action.name],
        ['about', oneLine(action.description)],
        ['owner', ownerOf(action)],
        ['handler', `${action.handler}, ${action.online ? 'online' : 'offline'}`],
        ['registered', action.registered_at ?? undefined],
        ['callers', action.available_to?.join(', ') ?? 'every agent'],
        ['input', jsonText(action.input_schema, 0)],
        ['output', action.output_schema && jsonText(action.output_schema, 0)],
      ]),
    )
    return { document: actions[0], lines }
  },
}

/** `relay action remove`: ends a registration. */
export const removeActionVerb: Verb<{ name: string }> = {
  operations: [unregisterAction],
  async run({ perform }, { name }) {
    const document = await perform(unregisterAction, { name })
    return { document, lines: [`Removed ${document.name}. Its unfinished calls stay queued.`] }
  },
}

type CallOptions = {
  name: string
  input: string | undefined
  requestId: string | undefined
  wait: boolean
  timeout: string | undefined
}

/** `relay action call`: calls an action; prints the id of the call, or its output with `--wait`. */
export const callActionVerb: Verb<CallOptions> = {
  operations: [invokeAction, getInvocation],
  async run(context, { name, input: typed, requestId, wait, timeout }) {
    if (timeout !== undefined && !wait) throw new UsageError('--timeout requires --wait.')
    const timeoutMs = timeout === undefined ? Infinity : readDuration('timeout', timeout)
    const input = inputOf(await promptOf(context, typed, 'input'))
    const called = await context.perform(invokeAction, { name, input, request_id: requestId })
    const { invocationId } = called.invocation
    if (wait) return waitForOutput(context, invocationId, timeoutMs)
    const { why } = await context.perform(getInvocation, { invocation_id: invocationId })
    const known = called.deduped ? 'This request_id was already used. ' : ''
    return { document: called, lines: [invocationId], note: known + why }
  },
}

function inputOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new UsageError(`<input> is not JSON (${why}). Quote it, as in '{"vote":"yes"}'.`)
  }
}

async function waitForOutput(
  { perform }: Context,
  invocation_id: string,
  timeoutMs: number,
): Promise<Output> {
  const { call: seen, stop } = await untilStopped(async (signal) => {
    for (let leftMs = timeoutMs; ; leftMs -= WAIT_MS) {
      const wait_ms = Math.min(leftMs, WAIT_MS)
      const call = await perform(getInvocation, { invocation_id, wait_ms }, { signal })
      if (isOver(call) || signal.aborted || leftMs <= WAIT_MS) return { call }
    }
  })
  const { status, output, output_text, why } = seen
  if (status === 'completed') {
    return { document: seen, lines: [output_text ?? jsonText(output, 0)] }
  }
  const isUnfinished = !isOver(seen)
  const refusal = {
    code: isUnfinished ? 'WAIT_TIMED_OUT' : 'ACTION_FAILED',
    message: `The call ${invocation_id} is ${status}: ${why}`,
    exit: isUnfinished || stop !== undefined ? EXIT.stillRunning : EXIT.refused,
  }
  return { document: seen, lines: [], refusal }
}

function isOver({ status }: { status: string }): boolean {
  return status !== 'pending' && status !== 'running'
}

function tableOf({ screen }: Context, actions: ActionRow[]): string[] {
  return table(
    screen,
    HEAD,
    actions.map((action) => [
      { text: action.name, colour: 'bold' },
      { text: action.handler },
      { text: ownerOf(action) },
      action.online ? { text: 'yes', colour: 'green' } : { text: 'no', colour: 'yellow' },
      { text: oneLine(action.description) },
    ]),
  )
}

function ownerOf({ owner }: ActionRow): string {
  return owner ?? 'configuration'
}
