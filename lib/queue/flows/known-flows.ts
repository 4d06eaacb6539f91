import * as z from 'zod/mini'

import { FLOW_STATES } from '../../schema/flow-node.ts'
import type { FlowState } from '../../schema/flow-node.ts'
import { Instant, JobId } from '../../schema/name.ts'
import type { Logs } from '../../store/logs.ts'
import { openLogTail } from '../log-tail.ts'

/** The latest lines that count: two for each flow. */
const MOST_LINES = 10_000

/** Flows that run and are noted again at once, before their lines no longer count. */
const MOST_NOTED = 20

/** Flows that one line names as collected. */
const MOST_COLLECTED = 100

/** Lines that are read at once. */
const PAGE = 500

const FLOWS = ['flows']

const Line = z.object({
  flow_id: JobId,
  state: z.enum(FLOW_STATES),
  at: Instant,
  name: z.optional(z.string()),
  from: z.optional(z.string()),
  scope: z.optional(z.string()),
  /** Of a line that notes a flow again. */
  created_at: z.optional(Instant),
})

/** Flows that were collected; another line says up to which version of this log all old ones were. */
const Collected = z.object({ collected: z.array(JobId) })
const Passed = z.object({ passed: z.int() })
const PASSED = ['flows-collected']

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
  /** The flows of the latest lines, the latest first. Those that run are always among them. */
  list(): Promise<FlowRow[]>
  /** Ids of the flows that have not ended. */
  running(): Promise<string[]>
  /** Notes a new flow before its log exists, so that no crash loses sight of it. */
  begun(flow: FlowRow): Promise<void>
  /** Notes that a flow which had ended continues. */
  resumed(flow: FlowRow): Promise<void>
  /** Notes how a flow ended. */
  ended(flowId: string, state: FlowState, at: string): Promise<void>
  /**
   * The flows that are noted as ended before a time, each with the place of its line, from where the last collection
   * stopped, and the place to which all of them are.
   */
  endedBefore(before: string, most: number): Promise<{ ended: EndedFlow[]; upTo: number }>
  /** Notes that these flows were collected, and all others up to this place need not be. */
  collected(flowIds: readonly string[], upTo: number): Promise<void>
}

export type EndedFlow = { flow_id: string; at: number }

export function createFlowIndex(logs: Logs, most = MOST_LINES): FlowIndex {
  const known = new Map<string, FlowRow>()
  /** The flows that run, with the version of the line that says so, the oldest first. */
  const running = new Map<string, number>()
  const tail = openLogTail({
    logs,
    name: FLOWS,
    schema: z.union([Line, Collected]),
    most,
    apply(line, version) {
      if ('collected' in line) for (const id of line.collected) known.delete(id)
      else note(line, version)
      if (known.size > most) forgetOne(known)
    },
  })

  function note(line: z.infer<typeof Line>, version: number): void {
    const { flow_id, state, at, name, from = '', scope, created_at = at } = line
    const before = known.get(flow_id)
    running.delete(flow_id)
    if (state === 'running') running.set(flow_id, version)
    if (before !== undefined) Object.assign(before, { state, updated_at: at })
    else if (state === 'running') {
      known.set(flow_id, { flow_id, state, name, from, scope, created_at, updated_at: at })
    }
  }

  /** Notes flows that run for long once more, so that a process which reads only the latest lines knows them. */
  async function noteAgain(): Promise<void> {
    const last = await logs.last(FLOWS)
    const old = [...running].slice(0, MOST_NOTED).filter(([, at]) => last - at > most / 2)
    for (const [flow_id] of old) {
      const row = known.get(flow_id)
      if (row === undefined) continue
      const { updated_at: at, name, from, scope, created_at } = row
      await tail.append(() =>
        row.state === 'running'
          ? { flow_id, state: 'running', at, name, from, scope, created_at }
          : undefined,
      )
    }
  }

  async function passed(): Promise<{ passed: number; version: number }> {
    const version = await logs.last(PASSED)
    const [line] = await logs.read(PASSED, { after: Math.max(0, version - 1), limit: 1 })
    return { passed: Passed.safeParse(line?.event).data?.passed ?? 0, version }
  }

  return {
    async running() {
      await tail.refresh()
      return [...running.keys()]
    },
    async endedBefore(before, limit) {
      const ended: EndedFlow[] = []
      let upTo = (await passed()).passed
      for (;;) {
        const lines = await logs.read(FLOWS, { after: upTo, limit: PAGE })
        for (const { version, event } of lines) {
          const line = Line.safeParse(event).data
          if (line !== undefined && line.state !== 'running') {
            if (line.at >= before || ended.length >= limit) return { ended, upTo }
            ended.push({ flow_id: line.flow_id, at: version })
          }
          upTo = version
        }
        if (lines.length < PAGE) return { ended, upTo }
      }
    },
    async collected(flowIds, upTo) {
      for (let at = 0; at < flowIds.length; at += MOST_COLLECTED) {
        await tail.append(() => ({ collected: flowIds.slice(at, at + MOST_COLLECTED) }))
      }
      const before = await passed()
      // Another process that collects notes the same, or less, which only repeats work.
      if (before.passed < upTo) await logs.append(PASSED, before.version + 1, { passed: upTo })
    },
    async list() {
      await tail.refresh()
      return [...known.values()].toReversed()
    },
    async begun({ flow_id, name, from, scope, created_at: at }) {
      await tail.append(() =>
        known.has(flow_id) ? undefined : { flow_id, state: 'running', at, name, from, scope },
      )
      await noteAgain()
    },
    async resumed({ flow_id, name, from, scope, created_at, updated_at: at }) {
      await tail.append(() =>
        known.get(flow_id)?.state === 'running'
          ? undefined
          : { flow_id, state: 'running', at, name, from, scope, created_at },
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
