import { RelayError } from '../errors.ts'
import type { Budget } from '../schema/budget.ts'
import type { FlowNode } from '../schema/flow-node.ts'
import type { Job } from '../schema/job.ts'
import { replacementsOf, retryIdOf, retryOf } from './again.ts'
import { dispatch } from './dispatch.ts'
import type { DispatchOn, Dispatched, DispatchedBy } from './dispatch.ts'
import { firstStored } from './find.ts'
import type { Flows } from './flows/flows.ts'

/**
 * A retry of a job. `apart`: why a retry of a job of a flow does not take its place there: words that complete "it is a
 * job of its own, because …".
 */
export type Retried = Dispatched & { apart?: string | undefined }

/**
 * Sends the task of an ended job again, as a new job. The retry of a job of a flow takes its place there if the flow can
 * still use it: it is sent as the others are, with the rights of the flow's sender. Repeating it returns the same new
 * job. `budget` is for a job outside of flows, in place of
 * its old one. Throws `STATE_REFUSED` for a job that has not ended or was collected.
 */
export async function retry(
  on: DispatchOn & { flows: Pick<Flows, 'rejoin'> },
  job: Job,
  sender: DispatchedBy,
  { budget }: { budget?: Budget | undefined } = {},
): Promise<Retried> {
  const again = retryOf(job)
  const request = { ...again, budget: budget ?? again.budget }
  if (job.flow === undefined) return dispatch(on, request, sender)
  const before = await retriedBefore(on, job)
  if (before !== undefined) return { job: before, deduped: true }
  if (budget !== undefined) throw budgetOfStep(job, job.flow)
  const apart = await on.flows.rejoin(job, { agent: sender.from.agent })
  if (apart !== undefined) return { ...(await dispatch(on, request, sender)), apart }
  const sent = await on.store.jobs.read(retryIdOf(job), { durable: true })
  if (sent !== undefined) return { job: sent, deduped: false }
  const message = `Cannot retry job "${job.job_id}": flow "${job.flow.flow_id}" could not send it. See why with show_flow.`
  throw new RelayError('STATE_REFUSED', message)
}

/** The jobs of a flow have the budgets of their steps. */
function budgetOfStep({ job_id }: Job, { flow_id, node }: FlowNode): RelayError {
  const message = `Cannot retry job "${job_id}" with another budget: step "${node}" of flow "${flow_id}" has its own. Retry it without a budget, or run the flow again with another one.`
  return new RelayError('STATE_REFUSED', message)
}

/** The retry of a job of a flow, in the flow or beside it. */
async function retriedBefore({ store }: DispatchOn, job: Job): Promise<Job | undefined> {
  const id = await firstStored(store, replacementsOf(job))
  const found = id === undefined ? undefined : await store.jobs.read(id, { durable: true })
  return found?.request_id === retryOf(job).request_id ? found : undefined
}
