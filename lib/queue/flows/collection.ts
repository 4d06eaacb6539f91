import { RelayError } from '../../errors.ts'
import { tombstoneOf } from '../../flow/tombstone.ts'
import type { FlowIndex } from './known-flows.ts'
import type { FlowLogs } from './log.ts'
import type { Nodes } from './nodes.ts'

/** Shrinks flows that ended before a time (ISO), `most` at most, to tombstones, and returns how many. */
export function createFlowCollection(on: {
  logs: FlowLogs
  index: FlowIndex
  nodes: Nodes
  now: () => string
}): (before: string, most?: number) => Promise<number> {
  const { logs, index, nodes, now } = on

  /**
   * `kept`: a flow that is running again, or ended later; a later line of the list says so. `early`: a job of it was not
   * collected yet. The store judges jobs also by what a wrong clock cannot change, so flows follow them.
   */
  async function collectOne(
    flowId: string,
    before: string,
  ): Promise<'collected' | 'kept' | 'early'> {
    const found = await logs.read(flowId).catch(unlessUnusable)
    if (!found || found.run.updated_at >= before) return 'kept'
    const { run } = found
    const tombstone = tombstoneOf(run, now())
    if (tombstone === undefined) return 'kept'
    for (const node of run.sent) {
      const job = await nodes.read(run, node).catch(unlessUnusable)
      if (job && job.expunged !== true) return 'early'
    }
    await logs.shrink(tombstone)
    return 'collected'
  }

  return async (before, most = Number.POSITIVE_INFINITY) => {
    const found = await index.endedBefore(before, most)
    const gone: string[] = []
    let { upTo } = found
    for (const { flow_id, at } of found.ended) {
      const outcome = await collectOne(flow_id, before)
      if (outcome === 'collected') gone.push(flow_id)
      if (outcome !== 'early') continue
      upTo = at - 1
      break
    }
    await index.collected(gone, upTo)
    return gone.length
  }
}

/** A log that is damaged, or of a later program, keeps no flow from being collected but its own. */
function unlessUnusable(error: unknown): undefined {
  if (!(error instanceof RelayError) || !UNUSABLE.has(error.code)) throw error
}

const UNUSABLE = new Set(['LOG_DAMAGED', 'JOB_DAMAGED', 'STORE_FORMAT_UNKNOWN'])
