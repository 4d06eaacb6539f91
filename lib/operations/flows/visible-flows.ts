import { RelayError } from '../../errors.ts'
import type { FlowRun } from '../../flow/run.ts'
import { flowNotFound } from '../../flow/refusal.ts'
import type { FlowRow } from '../../queue/flows/known-flows.ts'
import { mayAct, maySee } from '../../rights/rights.ts'
import type { FlowSummary } from '../../schema/api-flows.ts'
import { JobId } from '../../schema/name.ts'
import type { Context } from '../operation.ts'

type On = Pick<Context, 'relay' | 'caller'>

/** The flows that exist for the caller, the latest first. */
export async function seenFlows({ relay, caller }: On): Promise<FlowRow[]> {
  const rows = await relay.queue.flows.list()
  return rows.filter(({ from, scope }) => maySee(caller, { from, to: '', scope }))
}

/**
 * The flow with this id, or this beginning of one. Throws `FLOW_NOT_FOUND`, also for one that the caller may not see, and
 * `ID_AMBIGUOUS`.
 */
export async function findFlow(on: On, typed: string): Promise<FlowRun> {
  const rows = (await seenFlows(on)).filter(({ flow_id }) => flow_id.startsWith(typed))
  const [first, second] = rows
  if (first === undefined && JobId.safeParse(typed).success) return unlistedFlow(on, typed)
  if (first === undefined || typed === '') throw flowNotFound(typed)
  if (second === undefined) return on.relay.queue.flows.get(first.flow_id)
  const names = rows.slice(0, 5).map(({ flow_id }) => flow_id)
  const message = `Cannot choose a flow by "${typed.slice(0, 80)}": ${names.join(', ')}. Name more of the id.`
  throw new RelayError('ID_AMBIGUOUS', message)
}

/** A flow that ended so long ago that it is not listed. */
async function unlistedFlow({ relay, caller }: On, flowId: string): Promise<FlowRun> {
  const run = await relay.queue.flows.get(flowId)
  const { from, scope } = run.sender
  if (maySee(caller, { from: from.agent, to: '', scope })) return run
  throw flowNotFound(flowId)
}

/** Refuses what only the sender of a flow, its ancestors and people do. Throws `FORBIDDEN`. */
export function checkSender({ caller }: On, { flow_id, sender }: FlowRun, verb: string): void {
  const { from, scope, parent } = sender
  const above = parent === undefined ? [] : [parent]
  const subject = { job_id: flow_id, from: from.agent, to: '', scope, above }
  if (mayAct('sender', caller, subject)) return
  const message = `Cannot ${verb} flow "${flow_id}" as "${caller.agent}": its sender or a person decides that.`
  throw new RelayError('FORBIDDEN', message)
}

/** A flow as it is listed. */
export function summaryOf({
  flow_id,
  name,
  state,
  from,
  created_at,
  updated_at,
}: FlowRow): FlowSummary {
  return { flow_id, name: name ?? null, state, from, created_at, updated_at }
}
