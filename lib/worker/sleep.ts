import type { Queue, Sleeper, Takes } from '../queue/queue.ts'
import type { WorkerOptions } from './worker-options.ts'

/** What a worker knows about its sleep while it waits for work of one agent. */
type Waiting = {
  sleeper: Sleeper
  /** Whether it could be woken when it began to look for work. Such a wake is not answered by that look. */
  wasArmed: boolean
  /** When the next delayed job is due, in wall-clock milliseconds. */
  dueMs?: number
}

/** After this time every sleeping worker of an agent has looked at its queue and knows of a delayed job. */
const KNOWN_MS = 2500

/**
 * The sleep of a worker. A job wakes one worker, so a worker that was woken and takes no more jobs wakes another:
 * otherwise the job would wait until a worker happens to look.
 */
export function createSleep(on: {
  queue: Pick<Queue, 'watch'>
  clock: Pick<WorkerOptions['clock'], 'now'>
  woken: () => void
}) {
  const agents = new Map<string, Waiting>()

  function waitingFor(agent: string): Waiting {
    const known = agents.get(agent)
    if (known !== undefined) return known
    const sleeper = on.queue.watch({ sleeper: agent }, on.woken)
    const waiting = { sleeper, wasArmed: false }
    agents.set(agent, waiting)
    return waiting
  }

  /** Call before looking for work of an agent: the look answers every earlier wake. */
  function look(agent: string): void {
    const waiting = agents.get(agent)
    if (waiting !== undefined) waiting.wasArmed = waiting.sleeper.isArmed()
  }

  /** Lets jobs of an agent wake this worker; true when it must look once more before it sleeps. */
  function arm(agent: string, takes: Takes): Promise<boolean> {
    return waitingFor(agent).sleeper.arm(takes)
  }

  /** Notes when this worker will look again because a delayed job is due. */
  function expect(agent: string, dueMs: number): void {
    const waiting = agents.get(agent)
    if (waiting !== undefined) waiting.dueMs = dueMs
  }

  /** Call when the worker can take no more jobs of an agent. */
  async function stay(agent: string): Promise<void> {
    const waiting = agents.get(agent)
    if (waiting === undefined) return
    const isUnanswered = !(await waiting.sleeper.disarm()) && waiting.wasArmed
    if (isUnanswered || isExpecting(waiting)) await waiting.sleeper.passOn()
    delete waiting.dueMs
  }

  /** True while this worker may be the only one that knows of a delayed job: the job woke no other. */
  function isExpecting({ dueMs = 0 }: Waiting): boolean {
    const leftMs = dueMs - on.clock.now()
    return leftMs > 0 && leftMs < KNOWN_MS
  }

  /** Call when the worker cannot look for work, for whatever it was woken. */
  async function handOver(): Promise<void> {
    for (const { sleeper } of agents.values()) {
      await sleeper.disarm()
      await sleeper.passOn()
    }
  }

  async function close(): Promise<void> {
    await handOver()
    for (const { sleeper } of agents.values()) sleeper.close()
    agents.clear()
  }

  return { look, arm, expect, stay, handOver, close }
}
