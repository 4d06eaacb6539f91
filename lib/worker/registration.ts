import { mayHeal } from '../errors.ts'
import { pausedOf } from '../queue/pause.ts'
import { BEAT_MS } from '../process/process.ts'
import type { Queue } from '../queue/queue.ts'
import type { WorkerRecord } from '../schema/registry.ts'
import type { WorkerArguments } from './flags.ts'
import { isLeftTo } from './autospawn.ts'
import type { createWorker } from './worker.ts'

/** A worker waits for a delayed job at most so long; an idle process for a week helps nobody. */
const LONGEST_WAIT_MS = 24 * 3600 * 1000

/**
 * A worker's time in the workspace: it is listed as serving as long as it takes jobs, and no longer, so
 * that a dispatch that finds nobody can start another one.
 */
export function createService(on: {
  queue: Queue
  clock: { now: () => number }
  worker: ReturnType<typeof createWorker>
  record: WorkerRecord
  asked: WorkerArguments
}) {
  const { queue, worker, record, asked } = on
  let listed: Promise<void> = Promise.resolve()

  function list(as: WorkerRecord): Promise<void> {
    listed = listed.then(() => queue.workers.enlist(as))
    return listed
  }

  async function run(): Promise<void> {
    await list(record)
    // Where the disk refuses, the next sign of life is soon.
    const beat = () => void queue.workers.beat(record).catch(() => {})
    const timer = setInterval(beat, BEAT_MS).unref()
    let isLeft = false
    const mayLeave = async (idleMs: number): Promise<boolean> => {
      isLeft = await isLeftTo(queue, record)
      return isLeft || (idleMs >= (asked.idleTimeoutMs ?? Infinity) && !(await isAwaited()))
    }
    try {
      await worker.run(asked.spawned ? { ...asked, idleTimeoutMs: undefined, mayLeave } : asked)
    } finally {
      clearInterval(timer)
      // What was refused was told, or is put right by this.
      await listed.catch(() => {})
      await queue.workers.discharge(record.worker.id).catch((error: unknown) => {
        // The next worker that enlists takes the record of a dead one away.
        if (!mayHeal(error)) throw error
      })
    }
    // Whoever dispatched while this worker was still listed has started no other one.
    if (record.stays === true) await worker.run({ once: true, intervalMs: asked.intervalMs })
    if (asked.spawned && !isLeft) await forget()
  }

  /** True when a job of its agents is due soon, or an agent is paused and its jobs wait for the end of that. */
  async function isAwaited(): Promise<boolean> {
    const pauses = await Promise.all(record.agents.map((agent) => queue.pauses.of(agent)))
    if (pauses.some((pause) => pausedOf(pause) !== undefined)) return true
    const due = await Promise.all(record.agents.map((agent) => queue.nextDue(agent)))
    return due.some((at) => at !== undefined && at - on.clock.now() < LONGEST_WAIT_MS)
  }

  async function forget(): Promise<void> {
    for (const agent of record.agents) await queue.workers.forgetStart(agent)
  }

  /** Takes no more jobs, and counts as serving no more; see the worker's `drain`. */
  function drain(): void {
    worker.drain()
    unlist()
  }

  /** The same, but the turns that run may take all the time they need. */
  function retire(): void {
    worker.retire()
    unlist()
  }

  function unlist(): void {
    // A list that cannot be changed now is put right when the worker leaves it.
    if (record.stays === true) void list({ ...record, stays: false }).catch(() => {})
  }

  return { run, drain, retire }
}
