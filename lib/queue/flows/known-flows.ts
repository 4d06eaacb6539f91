import * as z from 'zod/mini'

import { FLOW_STATES } from '../../schema/flow-node.ts'
import type { FlowState } from '../../schema/flow-node.ts'
import { Instant, JobId } from '../../schema/name.ts'
import type { Logs } from '../../store/logs.ts'
import { openLogTail } from '../log-tail.ts'

/** The latest lines that count: two for each flow. */
const MOST_LINES = 10_000

const Line = z.object({
  flow_id: JobId,
  state: z.enum(FLOW_STATES),
  at: Instant,
  name: z.optional(z.string()),
  from: z.optional(z.string()),
  scope: z.optional(z.string()),
})

/** A flow in a list. */
export type FlowRow = {
  flow_id: string
  state: FlowState
  name?: string | undefined
  from: string
  scope?: string | undefined
  created_at: string
  updated_at: string
}

/** Which flows there are, and which of them have not ended. */
export type FlowIndex = {
  /** Every known flow, the latest first. */
  list(): Promise<FlowRow[]>
  /** Notes a new flow before its log exists, so that no crash loses sight of it. */
  begun(flow: FlowRow): Promise<void>
  /** Notes that a flow which had ended continues. */
  resumed(flow: FlowRow): Promise<void>
  /** Notes how a flow ended. */
  ended(flowId: string, state: FlowState, at: string): Promise<void>
}

export function createFlowIndex(logs: Logs): FlowIndex {
  const known = new Map<string, FlowRow>()
  const tail = openLogTail({
    logs,
    name: ['flows'],
    schema: Line,
    most: MOST_LINES,
    apply({ flow_id, state, at, name, from = '', scope }) {
      const before = known.get(flow_id)
      if (before !== undefined) Object.assign(before, { state, updated_at: at })
      else if (state === 'running') {
        known.set(flow_id, { flow_id, state, name, from, scope, created_at: at, updated_at: at })
      }
      if (known.size > MOST_LINES) forgetOne(known)
    },
  })

  return {
    async list() {
      await tail.refresh()
      return [...known.values()].toReversed()
    },
    async begun({ flow_id, name, from, scope, created_at: at }) {
      await tail.append(() =>
        known.has(flow_id) ? undefined : { flow_id, state: 'running', at, name, from, scope },
      )
    },
    async resumed({ flow_id, name, from, scope, updated_at: at }) {
      await tail.append(() =>
        known.get(flow_id)?.state === 'running'
          ? undefined
          : { flow_id, state: 'running', at, name, from, scope },
      )
    },
    async ended(flow_id, state, at) {
      await tail.append(() => {
        const row = known.get(flow_id)
        return row === undefined || row.state !== 'running' ? undefined : { flow_id, state, at }
      })
    },
  }
}

/** Forgets the oldest flow that has ended. */
function forgetOne(known: Map<string, FlowRow>): void {
  for (const { flow_id, state } of known.values()) {
    if (state === 'running') continue
    known.delete(flow_id)
    return
  }
}
