import type { Actor } from '../schema/event.ts'
import type { Flow, FlowDocument, FlowEvent, FlowSender, JobStep } from '../schema/flow.ts'
import type { FlowState } from '../schema/flow-node.ts'
import { jobsIn } from './check.ts'
import { parseFlow } from './definition.ts'
import { walkFlow } from './walk.ts'
import type { Due, Ended, Row } from './walked.ts'

/** A flow and what has happened to it: the fold of its log. */
export type FlowRun = {
  flow_id: string
  request_id: string
  digest: string
  document: FlowDocument
  flow: Flow
  sender: FlowSender
  created_at: string
  updated_at: string
  /** The jobs that were sent, or are about to be. */
  sent: Set<string>
  ended: Map<string, Ended>
  /** How many ends were noted, those of jobs that were retried included. */
  ends: number
  /** Ids of the jobs in whose place a retry was sent, or is about to be. */
  retried: Set<string>
  cancelled?: { by: Actor; reason?: string | undefined } | undefined
  finished?: { state: Exclude<FlowState, 'running'>; reason?: string | undefined } | undefined
  /** True of a flow whose steps were removed when its retention was over. */
  expunged?: true
}

/** Folds the lines of a flow's log; undefined without a first line. */
export function foldFlow(events: readonly FlowEvent[]): FlowRun | undefined {
  const [first, ...rest] = events
  if (first?.type !== 'start') return undefined
  const { type: _, format: _format, at, ...facts } = first
  const run: FlowRun = {
    ...facts,
    flow: parseFlow(first.document),
    created_at: at,
    updated_at: at,
    sent: new Set(),
    ended: new Map(),
    ends: 0,
    retried: new Set(),
  }
  for (const event of rest) applyEvent(run, event)
  return run
}

/**
 * Adds one line to a run. The end of a job counts once, however often it is noted. A retry takes the end of its job
 * back, and with it the end of the flow.
 */
export function applyEvent(run: FlowRun, event: FlowEvent): void {
  run.updated_at = event.at
  switch (event.type) {
    case 'start':
      return
    case 'advance':
      for (const end of event.ended) {
        if (run.ended.has(end.node)) continue
        run.ends += 1
        run.ended.set(end.node, { ...end, order: run.ends })
      }
      for (const node of event.sent) run.sent.add(node)
      return
    case 'retry':
      run.ended.delete(event.node)
      run.retried.add(event.job_id)
      run.finished = undefined
      return
    case 'cancel':
      run.cancelled ??= { by: event.by, reason: event.reason }
      return
    case 'finish':
      run.finished ??= { state: event.state, reason: event.reason }
  }
}

/** What follows from the state of a flow. */
export type Next = {
  /** Due and not sent yet: noted as sent first, then sent. */
  send: Due[]
  /** Sent, and still wanted. The process that noted it may have died before the job existed. */
  keep: Due[]
  /** Sent, and not wanted any more: cancelled. */
  stop: string[]
  /** How the flow ends now; undefined while any of its jobs may live. */
  finish?: { state: Exclude<FlowState, 'running'>; reason?: string | undefined } | undefined
  rows: Row[]
}

/** Decides what to do next. A flow ends only when everything that it sent has ended. */
export function nextOf({ flow, sent, ended, cancelled }: FlowRun): Next {
  const unwanted = cancelled && 'the flow is cancelled'
  const { due, rows, view } = walkFlow(flow.root, { sent, ended, unwanted })
  const wanted = new Set(due.map(({ node }) => node))
  const live = [...sent].filter((node) => !ended.has(node))
  const stop = live.filter((node) => !wanted.has(node))
  const next = {
    send: due.filter(({ node }) => !sent.has(node)),
    keep: due.filter(({ node }) => sent.has(node)),
    stop,
    rows,
  }
  if (live.length > 0 || next.send.length > 0) return next
  if (cancelled !== undefined) {
    return { ...next, finish: { state: 'cancelled', reason: cancelled.reason } }
  }
  const state = view.state === 'failed' ? 'failed' : 'completed'
  return { ...next, finish: { state, reason: view.reason } }
}

/** The state of a flow as it is shown. */
export function stateOf({ finished }: FlowRun): FlowState {
  return finished?.state ?? 'running'
}

/** The request id of a job of a flow. The same for every process, so that no job is sent twice. */
export function nodeRequestId(flowId: string, node: string): string {
  return `flow:${flowId}:${node}`
}

/** The step of a job of a flow; undefined for a name that none of its jobs has. */
export function stepOfNode(flow: Flow, node: string): JobStep | undefined {
  const id = /^[a-z0-9_-]+/.exec(node)?.[0]
  return jobStepsOf(flow).find((step) => step.id === id)
}

/** Every step that is a job. */
export function jobStepsOf({ root }: Flow): JobStep[] {
  return jobsIn(root)
}
