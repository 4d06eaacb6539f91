import { setMaxListeners } from 'node:events'

import { isUnreachable, mayHeal } from '../errors.ts'
import { sweptLine } from '../queue/sweep.ts'
import { createSignal } from '../queue/wait.ts'
import { momentNow } from './fence.ts'
import type { Claimed } from './hold.ts'
import { createPauses } from './pauses.ts'
import type { Admission } from './pauses.ts'
import { createSleep } from './sleep.ts'
import { runJob } from './turn.ts'
import type { ServedAgent, WorkerOptions } from './worker-options.ts'

export type RunOptions = {
  /** Return when no job is ready and no turn runs. */
  once?: boolean
  /** The longest time between two checks of the queue; a signal of new work comes sooner. */
  intervalMs: number
  /** Return after this long without a turn. */
  idleTimeoutMs?: number | undefined
  /** Return after this many turns. */
  maxJobs?: number | undefined
  /** Called while no job is ready and no turn runs, with the idle time. Return when it resolves with true. */
  mayLeave?: ((idleMs: number) => Promise<boolean>) | undefined
}

/** How often a worker sweeps expired leases, busy or not: sweeping only when idle would starve them under load. */
const SWEEP_MS = 1000

/** The pause after a refusal of the store, which doubles with each one in a row, and the longest. */
const REFUSED_MS = 250
const LONGEST_REFUSED_MS = 15_000

/** The longest for a store that cannot be reached: it has tried for a while itself. */
const LONGEST_CUT_OFF_MS = 2000

/** The time to the next check when a job is due but cannot be claimed now. */
const UNCLAIMED_MS = 100

/** How long turns may run after the first request to stop, before their jobs are released. */
export const DRAIN_MS = 5000

/** Claims jobs of its agents and runs their turns. `step` is one round of it, `run` repeats it. */
export function createWorker(options: WorkerOptions) {
  const { queue, clock } = options
  const signal = createSignal()
  const turns = new Map<Promise<void>, { agent: string }>()
  const stopping = new AbortController()
  const hurrying = new AbortController()
  // Every turn listens to it.
  setMaxListeners(0, hurrying.signal)
  const logged = new Map<string, string>()
  const pauses = createPauses(options)
  const sleep = createSleep({ queue, clock, woken: signal.raise })
  let sweptAtMs = Number.NEGATIVE_INFINITY
  let lastBusyAtMs = clock.monotonic()
  let startedTurns = 0
  let isCutOff = false

  /** Sweeps what dead workers left, then fills every free slot. Returns how many turns it started. */
  async function step(maxTurns: number = Number.POSITIVE_INFINITY): Promise<number> {
    await sweepWhenDue()
    let started = 0
    for (const served of options.serving) {
      sleep.look(served.agent)
      while (started < maxTurns && !stopping.signal.aborted && hasFreeSlot(served)) {
        if (!(await startOne(served))) break
        started += 1
      }
      if (!hasFreeSlot(served)) await sleep.stay(served.agent)
    }
    return started
  }

  /** Claims one job of an agent and starts its turn; false when none is ready, or the agent is paused. */
  async function startOne(served: ServedAgent): Promise<boolean> {
    const admission = await pauses.admit(served.agent)
    if (admission === undefined) return false
    let claimed: Claimed | undefined
    try {
      claimed = await claimAs(admission, served)
    } finally {
      if (claimed === undefined && admission.isProbe) await pauses.withdraw(served.agent)
    }
    if (claimed !== undefined) start(claimed, served)
    return claimed !== undefined
  }

  /** A probe is a read-only job if there is one: a failed probe costs such a job nothing. */
  async function claimAs(
    { isProbe, sparesWrites, avoid }: Admission,
    { agent, allowWrites, limit }: ServedAgent,
  ): Promise<Claimed | undefined> {
    const { identity: worker, leaseMs: lease_ms } = options
    const claim = async (writes: boolean): Promise<Claimed | undefined> => {
      const since = momentNow(clock)
      const job = await queue.claim({ agent, worker, lease_ms, writes, limit, avoid })
      return job && { job, since }
    }
    if (!isProbe) return claim(allowWrites)
    const claimed = await claim(false)
    return claimed !== undefined || !allowWrites || sparesWrites === true ? claimed : claim(true)
  }

  async function sweepWhenDue(): Promise<void> {
    if (clock.monotonic() - sweptAtMs < SWEEP_MS) return
    sweptAtMs = clock.monotonic()
    for (const swept of await queue.sweep()) {
      const line = sweptLine(swept)
      // Each sweep finds a stuck job again, so its line is logged once.
      if (swept.became !== 'stuck') logged.delete(swept.job_id)
      else if (logged.get(swept.job_id) === line) continue
      else logged.set(swept.job_id, line)
      options.log(line)
    }
  }

  function start(claimed: Claimed, served: ServedAgent): void {
    startedTurns += 1
    const turn = runJob({ ...options, pauses }, claimed, served, hurrying.signal).then((report) => {
      turns.delete(turn)
      options.onTurn(report)
      signal.raise()
    })
    turns.set(turn, { agent: served.agent })
  }

  function hasFreeSlot(served: ServedAgent): boolean {
    const busy = [...turns.values()].filter((turn) => turn.agent === served.agent).length
    return busy < served.concurrency
  }

  /**
   * Repeats `step` until there is a reason to return, then waits for the turns. A temporary refusal of the store
   * or the system ends it only with `once`; it is then thrown after the turns have ended.
   */
  async function run(how: RunOptions): Promise<void> {
    let refusals = 0
    try {
      while (!stopping.signal.aborted) {
        try {
          if (await stepAndWait(how)) break
          if (isCutOff) options.log('the store can be reached again')
          isCutOff = false
          refusals = 0
        } catch (error) {
          if (how.once === true || !mayHeal(error)) throw error
          refusals += 1
          await sleep.handOver()
          await waitAfterRefusal(error, refusals)
        }
      }
    } finally {
      await sleep.close()
      // Also after a failed step: every running turn is recorded before this process exits.
      await Promise.all(turns.keys())
    }
  }

  /** One step and the wait after it; true when there is a reason to return. */
  async function stepAndWait(how: RunOptions): Promise<boolean> {
    const started = await step((how.maxJobs ?? Number.POSITIVE_INFINITY) - startedTurns)
    if (turns.size > 0) lastBusyAtMs = clock.monotonic()
    if (isOver(how, started)) return true
    if (started + turns.size === 0 && (await how.mayLeave?.(idleMs())) === true) return true
    if (started === 0 && !(await mayBeWoken())) await signal.raised(await nextStepMs(how))
    return false
  }

  /** Lets jobs wake this worker; true when that is new, so that it must look for work once more. */
  async function mayBeWoken(): Promise<boolean> {
    const free = options.serving.filter(hasFreeSlot)
    const arming = free.map(({ agent, allowWrites }) => {
      const isPaused = pauses.pausedForMs(agent) !== undefined
      return sleep.arm(agent, isPaused ? 'none' : allowWrites ? 'all' : 'reads')
    })
    return (await Promise.all(arming)).includes(true)
  }

  /** Waits longer after each refusal in a row. The worker stays, because its running turns must be recorded. */
  async function waitAfterRefusal(error: unknown, refusals: number): Promise<void> {
    const longestMs = isUnreachable(error) ? LONGEST_CUT_OFF_MS : LONGEST_REFUSED_MS
    const ms = Math.min(longestMs, REFUSED_MS * 2 ** Math.min(refusals - 1, 10))
    const why = error instanceof Error ? error.message : String(error)
    // A store that is away for minutes is reported once.
    if (!isCutOff) options.log(`cannot look for work: ${why} (next try in ${ms} ms)`)
    isCutOff = isUnreachable(error)
    await signal.raised(ms)
  }

  function isOver(how: RunOptions, started: number): boolean {
    if (how.maxJobs !== undefined && startedTurns >= how.maxJobs) return true
    if (turns.size > 0 || started > 0) return false
    if (how.once === true) return true
    return how.idleTimeoutMs !== undefined && idleMs() >= how.idleTimeoutMs
  }

  function idleMs(): number {
    return clock.monotonic() - lastBusyAtMs
  }

  /**
   * The time until the next delayed job is due, the idle time ends, or the interval has passed. A job that is due
   * and was not claimed waits for a slot of its agent, which may be taken by a turn of another worker.
   */
  async function nextStepMs(how: RunOptions): Promise<number> {
    // For an agent without a free slot, the end of one of its turns is the signal.
    const free = options.serving.filter(hasFreeSlot)
    const waits = (await Promise.all(free.map(({ agent }) => waitOf(agent)))).flat()
    const idle = how.idleTimeoutMs ?? Number.POSITIVE_INFINITY
    return Math.max(1, Math.min(how.intervalMs, idle, ...waits))
  }

  /** The time until an agent's pause ends, or its next delayed job is due; empty when there is neither. */
  async function waitOf(agent: string): Promise<number[]> {
    const pausedMs = pauses.pausedForMs(agent)
    if (pausedMs !== undefined) return [pausedMs]
    const due = await queue.nextDue(agent)
    if (due === undefined) return []
    sleep.expect(agent, due)
    const leftMs = due - clock.now()
    return [leftMs > 0 ? leftMs : UNCLAIMED_MS]
  }

  /**
   * Stops claiming. Running turns may end by themselves within `DRAIN_MS`; then they are stopped and their jobs
   * released. A second call stops them at once. `run` returns when the last turn is over.
   */
  function drain(): void {
    if (stopping.signal.aborted) {
      hurrying.abort()
      return
    }
    stopping.abort()
    signal.raise()
    setTimeout(() => hurrying.abort(), DRAIN_MS).unref()
  }

  /** Stops claiming. `run` returns when the running turns have ended by themselves. */
  function retire(): void {
    stopping.abort()
    signal.raise()
  }

  return { step, run, drain, retire }
}
