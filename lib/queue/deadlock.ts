import { isGone } from '../process/process.ts'
import { isFinal } from '../schema/job.ts'
import type { WorkerRecord } from '../schema/registry.ts'
import type { HeldJob } from '../store/jobs.ts'
import type { Store } from '../store/store.ts'

/**
 * True when every slot of an agent is taken by a turn that waits, directly or through others, for a slot that
 * the asking turn holds, so that none of them would ever continue. Two turns that begin to wait at the same
 * moment may miss each other; the time limits of their waits then end the deadlock.
 */
export async function wouldWaitForever(
  store: Store,
  askingJob: string,
  agent: string,
): Promise<boolean> {
  const all = await store.registry.list('worker')
  const workers = all.filter(({ worker, silent_ms }) => !isGone(worker, silent_ms))
  const view = { store, askingJob, workers, held: await store.jobs.held() }
  return isAgentStuck(view, agent, new Set())
}

/** A snapshot of workers and held jobs, for walking the graph of waits. */
type View = { store: Store; askingJob: string; workers: WorkerRecord[]; held: HeldJob[] }
type Path = ReadonlySet<string>

async function isAgentStuck(view: View, agent: string, path: Path): Promise<boolean> {
  if (path.has(agent)) return true
  const running = runningJobs(view, agent)
  const places = placesOf(view.workers, agent)
  // The number of slots is unknown, or a slot is free.
  if (places === 0 || running.length < places) return false
  const further = new Set([...path, agent])
  for (const jobId of running) {
    if (!(await isTurnStuck(view, jobId, further))) return false
  }
  return true
}

/** A turn is stuck when it waits for a job that is stuck, or that has no slot to run in. */
async function isTurnStuck(view: View, jobId: string, path: Path): Promise<boolean> {
  if (jobId === view.askingJob || path.has(jobId)) return true
  const further = new Set([...path, jobId])
  for (const childId of await view.store.jobs.dependents(jobId)) {
    const child = await view.store.jobs.read(childId)
    if (child === undefined || isFinal(child) || child.parent?.waits !== true) continue
    if (child.state === 'running' && (await isTurnStuck(view, childId, further))) return true
    if (child.state === 'queued' && (await isAgentStuck(view, child.to, further))) return true
  }
  return false
}

function runningJobs({ held }: View, agent: string): string[] {
  const running = held.filter((each) => each.agent === agent && each.job?.state === 'running')
  return running.map(({ job_id }) => job_id)
}

/** How many turns of an agent can run at once in all live workers; 0 when unknown. */
function placesOf(workers: WorkerRecord[], agent: string): number {
  const places = workers.reduce((sum, record) => sum + (record.places?.[agent] ?? 0), 0)
  const limits = workers.flatMap((record) => record.limits?.[agent] ?? [])
  return Math.min(places, ...limits)
}
