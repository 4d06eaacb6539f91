import { RelayError } from '../../errors.ts'
import type { Queue } from '../../queue/queue.ts'
import type { JobFlow } from '../../schema/api-flows.ts'
import type { Job } from '../../schema/job.ts'

/** Which job of which flow a job is; null for one that was sent by itself. */
export async function flowOfJob(
  { flows }: Pick<Queue, 'flows'>,
  { flow }: Job,
): Promise<JobFlow | null> {
  if (flow === undefined) return null
  return { ...flow, name: await nameOf(flows, flow.flow_id) }
}

/** A flow that cannot be read does not keep its jobs from being shown. */
async function nameOf(flows: Queue['flows'], flowId: string): Promise<string | null> {
  try {
    return (await flows.get(flowId)).flow.name ?? null
  } catch (error) {
    if (error instanceof RelayError) return null
    throw error
  }
}
