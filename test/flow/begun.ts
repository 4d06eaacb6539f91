import assert from 'node:assert/strict'

import { applyEvent, foldFlow, nextOf } from '../../lib/flow/run.ts'
import type { FlowRun } from '../../lib/flow/run.ts'
import { FlowDocument } from '../../lib/schema/flow.ts'
import type { FlowEvent, NodeEnd } from '../../lib/schema/flow.ts'

export const AT = '2026-11-30T08:00:00.000Z'

/** A flow of which nothing has happened yet. */
export function begun(document: object): FlowRun {
  const run = foldFlow([startOf(document)])
  assert.ok(run !== undefined)
  return run
}

/** Lets a flow send what is due, as any process does. Returns what was sent now. */
export function send(run: FlowRun): string[] {
  const sent = nextOf(run).send.map(({ node }) => node)
  applyEvent(run, { type: 'advance', at: AT, ended: [], sent })
  return sent
}

/** A job of the flow ends. */
export function end(run: FlowRun, node: string, more: Partial<NodeEnd> = {}): void {
  const ended = [{ node, at: AT, state: 'completed' as const, ...more }]
  applyEvent(run, { type: 'advance', at: AT, ended, sent: [] })
}

/** The first line of the log of a flow. */
export function startOf(document: object): FlowEvent {
  return {
    type: 'start',
    format: 1,
    at: AT,
    flow_id: 'a'.repeat(26),
    request_id: 'r',
    digest: '',
    document: FlowDocument.parse(document),
    sender: { from: { agent: 'claude' } },
  }
}
