import { mayHeal } from '../errors.ts'
import { BEAT_MS } from '../process/process.ts'
import { pausedOf } from '../queue/pause.ts'
import type { Queue } from '../queue/queue.ts'
import type { WorkerRecord } from '../schema/registry.ts'
import type { WorkerFlags } from './flags.ts'
import { isServedByOther } from './serving.ts'
import type { createWorker } from './worker.ts'

/** The longest time that an idle worker stays up for a delayed job. */
const LONGEST_WAIT_MS = 24 * 3600 * 1000

/**
 * Runs a worker and keeps it registered as serving its agents for exactly as long as it claims jobs, so that a
 * dispatch that finds no worker can start one.
 */
export function createRegistration(on: {
  queue: Queue
  clock: { now: () => number }
  worker: ReturnType<typeof createWorker>
  record: WorkerRecord
  flags: WorkerFlags
}) {
  const { queue, worker, record, flags } = on
  let registered: Promise<void> = Promise.resolve()

  function register(as: WorkerRecord): Promise<void> {
    registered = registered.then(() => queue.workers.enlist(as))
    return registered
  }

  async function run(): Promise<void> {
    await register(record)
    // If the disk refuses one heartbeat, the next one follows soon.
    const beat = () => void queue.workers.beat(record).catch(() => {})
    const timer = setInterval(beat, BEAT_MS).unref()
    let isReplaced = false
    const mayLeave = async (idleMs: number): Promise<boolean> => {
      isReplaced = await isServedByOther(queue, record)
      return isReplaced || (idleMs >= (flags.idleTimeoutMs ?? Infinity) && !(await isNeeded()))
    }
    try {
      await worker.run(flags.spawned ? { ...flags, idleTimeoutMs: undefined, mayLeave } : flags)
    } finally {
      clearInterval(timer)
      // A refusal was reported already, or the removal below settles it.
      await registered.catch(() => {})
      await queue.workers.discharge(record.worker.id).catch((error: unknown) => {
        // The next worker that registers removes the records of dead ones.
        if (!mayHeal(error)) throw error
      })
    }
    // A dispatch that came while this worker was still registered has started no other one.
    if (record.stays === true) await worker.run({ once: true, intervalMs: flags.intervalMs })
    if (flags.spawned && !isReplaced) await forgetStart()
  }

  /** True when a job of its agents is due soon, or an agent is paused and its jobs wait for the end of the pause. */
  async function isNeeded(): Promise<boolean> {
    const pauses = await Promise.all(record.agents.map((agent) => queue.pauses.of(agent)))
    if (pauses.some((pause) => pausedOf(pause) !== undefined)) return true
    const due = await Promise.all(record.agents.map((agent) => queue.nextDue(agent)))
    return due.some((at) => at !== undefined && at - on.clock.now() < LONGEST_WAIT_MS)
  }

  async function forgetStart(): Promise<void> {
    for (const agent of record.agents) await queue.workers.forgetStart(agent)
  }

  /** Claims no more jobs and no longer counts as serving; see the worker's `drain`. */
  function drain(): void {
    worker.drain()
    stopServing()
  }

  /** The same, but running turns may take all the time they need. */
  function retire(): void {
    worker.retire()
    stopServing()
  }

  /** Claims no more jobs and stops the running turns at once: what they work for has ended. */
  function end(): void {
    worker.drain()
    worker.drain()
    stopServing()
  }

  function stopServing(): void {
    // If the record cannot be changed now, it is removed when the worker exits.
    if (record.stays === true) void register({ ...record, stays: false }).catch(() => {})
  }

  return { run, drain, retire, end }
}
