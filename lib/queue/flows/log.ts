import { RelayError } from '../../errors.ts'
import { foldFlow } from '../../flow/run.ts'
import type { FlowRun } from '../../flow/run.ts'
import { runOfTombstone } from '../../flow/tombstone.ts'
import { FlowEvent, FlowTombstone } from '../../schema/flow.ts'
import type { LogEvent, Logs } from '../../store/logs.ts'

const PAGE = 500

/** A flow as its log has it, and the version of the last line. */
export type Read = { run: FlowRun; version: number }

/** The log of each flow. Of several processes that write the next line, one succeeds. */
export type FlowLogs = {
  /** Undefined for a flow that does not exist. Throws `STORE_FORMAT_UNKNOWN` for one of a later version. */
  read(flowId: string): Promise<Read | undefined>
  /** Replaces the log of a flow that has ended by what is kept of it for ever. */
  shrink(tombstone: FlowTombstone): Promise<void>
  /** Durable when it resolves; false when another process wrote this version. */
  append(flowId: string, version: number, event: FlowEvent): Promise<boolean>
}

export function flowLog(flowId: string): readonly string[] {
  return ['flow', flowId]
}

export function createFlowLogs(logs: Logs): FlowLogs {
  return {
    async read(flowId) {
      const events: FlowEvent[] = []
      let version = 0
      for (;;) {
        const lines = await logs.read(flowLog(flowId), { after: version, limit: PAGE })
        for (const line of lines) {
          version = line.version
          const tombstone = tombstoneIn(line.event)
          if (tombstone !== undefined) return { run: runOfTombstone(tombstone), version }
          const parsed = FlowEvent.safeParse(line.event)
          if (!parsed.success) throw unknownLine(flowId)
          events.push(parsed.data)
        }
        if (lines.length < PAGE) break
      }
      const run = foldFlow(events)
      return run && { run, version }
    },
    async shrink(tombstone) {
      await logs.shrink(flowLog(tombstone.flow_id), JSON.parse(JSON.stringify(tombstone)))
    },
    async append(flowId, version, event) {
      // Checked by its type: the members of an event are JSON, or absent.
      const line = JSON.parse(JSON.stringify(event))
      return (await logs.append(flowLog(flowId), version, line)) !== undefined
    },
  }
}

function tombstoneIn(event: LogEvent): FlowTombstone | undefined {
  return event['type'] === 'collected' ? FlowTombstone.safeParse(event).data : undefined
}

/** What to do next follows from every line, so none can be left out. */
function unknownLine(flowId: string): RelayError {
  const message = `Cannot read flow "${flowId}": a later version of this program wrote to it. Use that version.`
  return new RelayError('STORE_FORMAT_UNKNOWN', message)
}
