import type { Queue } from '../queue/queue.ts'
import type { WorkerRecord } from '../schema/registry.ts'

/** True when a worker with exactly these rights serves the agent. */
export async function isServed(queue: Queue, agent: string, writes: boolean): Promise<boolean> {
  return (await workersOf(queue, agent, writes)).length > 0
}

/**
 * True when another worker like this one serves the agent and started first. Two workers that see each other
 * agree on which of them that is.
 */
export async function isServedByOther(queue: Queue, own: WorkerRecord): Promise<boolean> {
  const [agent] = own.agents
  if (agent === undefined) return false
  const writes = own.allow_writes.includes(agent)
  const workers = await workersOf(queue, agent, writes)
  return workers.some(({ worker, started_at }) => {
    if (worker.id === own.worker.id) return false
    return started_at === own.started_at ? worker.id < own.worker.id : started_at < own.started_at
  })
}

/** Workers that serve the agent with exactly these rights and stay when they are done. */
async function workersOf(queue: Queue, agent: string, writes: boolean): Promise<WorkerRecord[]> {
  return (await queue.workers.list()).filter(
    (record) =>
      record.stays === true &&
      record.agents.includes(agent) &&
      record.allow_writes.includes(agent) === writes,
  )
}
