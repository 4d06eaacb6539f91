import * as z from 'zod/mini'

import type { Owner } from '../../budget/words.ts'
import { Caps } from '../../schema/budget.ts'
import type { Job } from '../../schema/job.ts'
import type { LogName } from '../../store/logs.ts'
import type { Store } from '../../store/store.ts'

/** A budget that bounds turns, and the log of what they use. */
export type Bound = { owner: Owner; caps: Caps; account: LogName }

/** Where a job is, or is about to be: below which other one, and of which flow. */
export type Place = {
  /** The job itself; absent before it exists. */
  self?: Job | undefined
  parentId?: string | undefined
  flowId?: string | undefined
}

/** More ancestors than a job can have. */
const MOST_LEVELS = 64

/**
 * The budgets of a job, of its flow, and of every job above it that bounds what it sends. The nearest comes first. A read
 * for each job above; nothing else for jobs without a budget.
 */
export async function boundsOf(store: Store, { self, parentId, flowId }: Place): Promise<Bound[]> {
  const found: Bound[] = self === undefined ? [] : ownBounds(self)
  const flows = new Set<string>()
  if (flowId !== undefined) flows.add(flowId)
  let above = parentId
  for (let level = 0; above !== undefined && level < MOST_LEVELS; level += 1) {
    const job = await store.jobs.read(above)
    if (job === undefined) break
    found.push(...ownBounds(job).filter(({ owner }) => owner.kind === 'tree'))
    if (job.flow !== undefined) flows.add(job.flow.flow_id)
    above = job.parent?.job_id
  }
  for (const id of flows) {
    const caps = await capsOfFlow(store, id)
    if (caps === undefined) continue
    found.push({ owner: { kind: 'flow', flow_id: id }, caps, account: ['budget', 'flow', id] })
  }
  return found
}

/** The same for a job that exists. */
export function boundsOfJob(store: Store, job: Job): Promise<Bound[]> {
  return boundsOf(store, { self: job, parentId: job.parent?.job_id, flowId: job.flow?.flow_id })
}

function ownBounds({ job_id, budget }: Job): Bound[] {
  if (budget === undefined) return []
  const { covers = 'tree', ...caps } = budget
  return [{ owner: { kind: covers, job_id }, caps, account: ['budget', 'job', job_id] }]
}

/** What an agent may use on one day, in UTC. */
export function boundOfDay(agent: string, caps: Caps, nowMs: number): Bound {
  const day = new Date(nowMs).toISOString().slice(0, 10)
  return { owner: { kind: 'day', agent, day }, caps, account: ['budget', 'agent', agent, day] }
}

const First = z.object({
  type: z.literal('start'),
  document: z.object({ budget: z.optional(Caps) }),
})

/** The first line of the log of a flow has its budget. */
async function capsOfFlow({ logs }: Store, flowId: string): Promise<Caps | undefined> {
  const [line] = await logs.read(['flow', flowId], { after: 0, limit: 1, settled: false })
  const first = First.safeParse(line?.event)
  return first.success ? first.data.document.budget : undefined
}
