import type { FlowTombstone } from '../schema/flow.ts'
import type { FlowRun } from './run.ts'

/** What is kept of a flow that has ended; undefined while it runs. */
export function tombstoneOf(run: FlowRun, at: string): FlowTombstone | undefined {
  const { flow_id, request_id, digest, flow, sender, created_at, updated_at, finished } = run
  if (finished === undefined) return undefined
  const { state } = finished
  const kept = { flow_id, request_id, digest, sender, created_at, updated_at, state }
  const name = flow.name === undefined ? {} : { name: flow.name }
  return { type: 'collected', format: 1, at, ...kept, ...name }
}

/** A collected flow, as it is shown: it has no steps any more. */
export function runOfTombstone(tombstone: FlowTombstone): FlowRun {
  const { flow_id, request_id, digest, name, sender, created_at, updated_at, state } = tombstone
  return {
    flow_id,
    request_id,
    digest,
    sender,
    created_at,
    updated_at,
    document: { steps: [] },
    flow: { name, root: { kind: 'sequence', id: 'flow', steps: [] } },
    sent: new Set(),
    ended: new Map(),
    ends: 0,
    retried: new Set(),
    finished: { state },
    expunged: true,
  }
}
