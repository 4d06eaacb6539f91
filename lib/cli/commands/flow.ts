import { readFileSync, statSync } from 'node:fs'

import { systemCode } from '../../errors.ts'
import { cancelFlow } from '../../operations/flows/cancel-flow.ts'
import { listFlows } from '../../operations/flows/list-flows.ts'
import { runFlow } from '../../operations/flows/run-flow.ts'
import { showFlow } from '../../operations/flows/show-flow.ts'
import type { FlowStep, FlowView } from '../../schema/api-flows.ts'
import { FLOW_STATES } from '../../schema/flow-node.ts'
import { dollars } from '../../schema/shown/usage-words.ts'
import { EXIT, UsageError } from '../output.ts'
import type { Output, Refusal } from '../output.ts'
import type { Verb } from '../command.ts'
import type { Context } from '../context.ts'
import { paint } from '../terminal/screen.ts'
import type { Colour } from '../terminal/screen.ts'
import { facts, table } from '../terminal/table.ts'
import type { Cell } from '../terminal/table.ts'
import { oneLine } from '../terminal/text.ts'
import { age, moment, readDuration, readNumber, sentence } from '../terminal/time.ts'
import { promptOf } from './dispatch.ts'
import { exitOfSignal, untilStopped } from './wait.ts'

/** The longest wait of one call. */
const WAIT_MS = 600_000

/** All steps of a flow that a command prints. */
const STEPS = 2000

/** No flow has more bytes, and none is read to its end that has. */
const MOST_BYTES = 1024 * 1024

/** `relay flow run`: sends the flow of a file; prints its id, or its steps at the end with `--wait`. */
export const runFlowVerb: Verb<{
  file: string
  requestId: string | undefined
  wait: boolean
  timeout: string | undefined
}> = {
  operations: [runFlow, showFlow],
  async run(context, { file, requestId, wait, timeout }) {
    if (timeout !== undefined && !wait) throw new UsageError('--timeout requires --wait.')
    const timeoutMs = timeout === undefined ? undefined : readDuration('timeout', timeout)
    const flow = file === '-' ? await promptOf(context, file, 'file') : textOf(file)
    const sent = await context.perform(runFlow, { flow, request_id: requestId })
    if (wait) return waitForFlow(context, sent.flow_id, timeoutMs)
    const view = await context.perform(showFlow, { flow_id: sent.flow_id, limit: 1 })
    const known = sent.deduped ? 'This request_id was already used. ' : ''
    return { document: sent, lines: [sent.flow_id], note: known + sentence(view.why, context.now) }
  },
}

/** The text of a file with a flow. Throws `UsageError`. */
export function textOf(file: string): string {
  try {
    if (statSync(file).size > MOST_BYTES) throw new UsageError(`"${file}" is too large for a flow.`)
    return readFileSync(file, 'utf8')
  } catch (error) {
    const code = systemCode(error)
    if (code === undefined) throw error
    throw new UsageError(`Cannot read "${file}": ${code}.`)
  }
}

async function waitForFlow(
  context: Context,
  flow_id: string,
  timeoutMs: number | undefined,
): Promise<Output> {
  const deadline = Date.now() + (timeoutMs ?? Number.POSITIVE_INFINITY)
  const { view, stop } = await untilStopped(async (signal) => {
    for (;;) {
      const wait_ms = Math.max(1, Math.min(WAIT_MS, deadline - Date.now()))
      const asked = { flow_id, wait_ms, limit: STEPS }
      const found = await context.perform(showFlow, asked, { signal })
      if (found.state !== 'running' || signal.aborted || Date.now() >= deadline) {
        return { view: found }
      }
    }
  })
  const lines = linesOf(context, view)
  const refusal = refusalOf(view, { stop, timeoutMs })
  return { document: view, lines, ...(refusal && { refusal }) }
}

function refusalOf(
  { flow_id, state, why }: FlowView,
  {
    stop,
    timeoutMs,
  }: { stop: Parameters<typeof exitOfSignal>[0] | undefined; timeoutMs: number | undefined },
): Refusal | undefined {
  const look = `See: relay flow show ${flow_id}`
  if (state === 'completed') return undefined
  if (state !== 'running') {
    return { code: `FLOW_${state.toUpperCase()}`, message: `${why} ${look}`, exit: EXIT.refused }
  }
  if (stop !== undefined) {
    const message = `Stopped waiting on ${stop}; flow "${flow_id}" is still running. ${look}`
    return { code: 'INTERRUPTED', message, exit: exitOfSignal(stop) }
  }
  const message = `Flow "${flow_id}" is still running after ${timeoutMs} ms. ${look}`
  return { code: 'WAIT_TIMED_OUT', message, exit: EXIT.stillRunning }
}

/** `relay flow list`: lists the flows, the latest first. */
export const flowsVerb: Verb<{ state: string | undefined; limit: string | undefined }> = {
  operations: [listFlows],
  sweeps: true,
  async run({ perform, screen, now }, { state, limit }) {
    const known = FLOW_STATES.find((each) => each === state)
    if (state !== undefined && known === undefined) {
      throw new UsageError(`--state must be one of ${FLOW_STATES.join(', ')}, not "${state}".`)
    }
    const most = limit === undefined ? undefined : readNumber('limit', limit)
    const found = await perform(listFlows, { state: known, limit: most })
    const rows = found.flows.map((flow): Cell[] => [
      { text: flow.flow_id },
      { text: flow.state, colour: COLOURS[flow.state] },
      { text: age(flow.created_at, now) },
      { text: flow.from },
      { text: oneLine(flow.name ?? '') },
    ])
    const lines =
      rows.length === 0
        ? ['No flow was sent.']
        : table(screen, ['ID', 'STATE', 'AGE', 'FROM', 'NAME'], rows)
    const more = found.remaining === 0 ? undefined : `${found.remaining} more.`
    return { document: found, lines, note: more }
  },
}

/** `relay flow show`: shows the steps of a flow, and what each waits for. */
export const showFlowVerb: Verb<{ id: string }> = {
  operations: [showFlow],
  sweeps: true,
  async run(context, { id }) {
    const view = await context.perform(showFlow, { flow_id: id, limit: STEPS })
    return { document: view, lines: linesOf(context, view) }
  },
}

/** `relay flow cancel`: cancels a flow and its jobs. */
export const cancelFlowVerb: Verb<{ id: string; reason: string | undefined }> = {
  operations: [cancelFlow],
  async run({ perform }, { id, reason }) {
    const done = await perform(cancelFlow, { flow_id: id, reason })
    const line = done.cancelled
      ? `Flow ${done.flow_id} is cancelled.`
      : `Flow ${done.flow_id} was ${done.state} already.`
    return { document: done, lines: [line] }
  },
}

const COLOURS: Record<FlowStep['state'], Colour> = {
  waiting: 'dim',
  active: 'cyan',
  skipped: 'dim',
  stopped: 'dim',
  queued: 'blue',
  running: 'cyan',
  needs_review: 'yellow',
  needs_recovery: 'yellow',
  completed: 'green',
  failed: 'red',
  cancelled: 'dim',
  expired: 'dim',
}

function linesOf({ screen, now }: Context, view: FlowView): string[] {
  const state = paint(screen, COLOURS[view.state], view.state)
  const rows = view.steps.map((step): Cell[] => [
    { text: `${'  '.repeat(step.depth)}${step.key}`, colour: 'bold' },
    { text: step.state.replace('_', ' '), colour: COLOURS[step.state] },
    { text: step.to ?? step.kind },
    { text: step.job_id ?? '' },
    { text: sentence(step.why, now) },
  ])
  return [
    `${state}  ${paint(screen, 'bold', view.flow_id)}`,
    sentence(view.why, now),
    '',
    ...facts(screen, [
      ['name', view.name === null ? undefined : oneLine(view.name)],
      ['from', view.from],
      ['created', moment(view.created_at, now)],
      ['updated', moment(view.updated_at, now)],
      ['cost', view.cost_usd === null ? undefined : dollars(view.cost_usd)],
      ['request', oneLine(view.request_id)],
    ]),
    '',
    ...table(screen, ['STEP', 'STATE', 'AGENT', 'JOB', 'WHY'], rows),
  ]
}
