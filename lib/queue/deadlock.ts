import { isGone } from '../process/process.ts'
import { isFinal } from '../schema/job.ts'
import type { WorkerRecord } from '../schema/registry.ts'
import type { RunningHint } from '../store/jobs.ts'
import type { Store } from '../store/store.ts'

/**
 * True when every place of an agent is taken by a turn that waits, in the end, for a place which the asking
 * turn holds: none of this circle would ever go on. Seen as far as the store tells at this moment; two that
 * begin to wait at once may miss each other, and then their waits end by their time limits.
 */
export async function wouldWaitForever(
  store: Store,
  askingJob: string,
  agent: string,
): Promise<boolean> {
  const all = await store.registry.list('worker')
  const workers = all.filter(({ worker, silent_ms }) => !isGone(worker, silent_ms))
  const view = { store, askingJob, workers, hints: await store.jobs.running() }
  return isAgentStuck(view, agent, new Set())
}

/** What is looked at: who works, and what runs. Whatever is met again on the way waits in a circle. */
type View = { store: Store; askingJob: string; workers: WorkerRecord[]; hints: RunningHint[] }
type Path = ReadonlySet<string>

async function isAgentStuck(view: View, agent: string, path: Path): Promise<boolean> {
  if (path.has(agent)) return true
  const running = await runningJobs(view, agent)
  const places = placesOf(view.workers, agent)
  // Nobody says how many turns run at once, or there is a place.
  if (places === 0 || running.length < places) return false
  const further = new Set([...path, agent])
  for (const jobId of running) {
    if (!(await isTurnStuck(view, jobId, further))) return false
  }
  return true
}

/** A turn is stuck when it waits for a job that is, or that has no place where it could run. */
async function isTurnStuck(view: View, jobId: string, path: Path): Promise<boolean> {
  if (jobId === view.askingJob || path.has(jobId)) return true
  const further = new Set([...path, jobId])
  for (const childId of await view.store.jobs.children(jobId)) {
    const child = await view.store.jobs.read(childId)
    if (child === undefined || isFinal(child) || child.parent?.waits !== true) continue
    if (child.state === 'running' && (await isTurnStuck(view, childId, further))) return true
    if (child.state === 'queued' && (await isAgentStuck(view, child.to, further))) return true
  }
  return false
}

async function runningJobs({ store, hints }: View, agent: string): Promise<string[]> {
  const running: string[] = []
  for (const hint of hints) {
    if (hint.agent !== agent) continue
    const job = await store.jobs.read(hint.job_id)
    if (job?.state === 'running') running.push(job.job_id)
  }
  return running
}

/** How many turns of an agent may run at once, in all workers that live; 0 when none says. */
function placesOf(workers: WorkerRecord[], agent: string): number {
  const places = workers.reduce((sum, record) => sum + (record.places?.[agent] ?? 0), 0)
  const limits = workers.flatMap((record) => record.limits?.[agent] ?? [])
  return Math.min(places, ...limits)
}
