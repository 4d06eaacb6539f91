import { mayHeal } from '../errors.ts'
import { sweptLine } from '../queue/sweep.ts'
import { createBell } from '../queue/wait.ts'
import type { RunningJob } from '../schema/job.ts'
import type { Serving, WorkerOptions } from './worker-options.ts'
import { createPauses } from './pauses.ts'
import type { Admission } from './pauses.ts'
import { runJob } from './turn.ts'

export type RunOptions = {
  /** Return when nothing is ready and nothing runs. */
  once?: boolean
  /** Longest time between two looks at the queue; signs of new work come sooner. */
  intervalMs: number
  /** Return after so long without a turn. */
  idleTimeoutMs?: number | undefined
  /** Return after so many turns. */
  maxJobs?: number | undefined
  /** Asked when nothing runs and nothing is ready, with the time since something did: return when it says so. */
  mayLeave?: ((idleMs: number) => Promise<boolean>) | undefined
}

/** How often a worker looks for dead leases, busy or not: a sweep only when idle would starve them under load. */
const SWEEP_MS = 1000

/** The pause after a refusal, which doubles with each one in a row, and the longest. */
const REFUSED_MS = 250
const LONGEST_REFUSED_MS = 15_000

/** Between two looks at a job that is due and cannot be claimed now. */
const UNCLAIMED_MS = 100

function waitFor(leftMs: number): number {
  return leftMs > 0 ? leftMs : UNCLAIMED_MS
}

/** How long turns may go on after the first request to stop, before they are given back. */
export const DRAIN_MS = 5000

/** Claims jobs of its agents and runs their turns; `step` is the whole of it, `run` repeats it. */
export function createWorker(options: WorkerOptions) {
  const { queue, clock } = options
  const bell = createBell()
  const turns = new Map<Promise<void>, { agent: string }>()
  const stopping = new AbortController()
  const hurrying = new AbortController()
  const told = new Map<string, string>()
  const pauses = createPauses(options)
  let sweptAt = Number.NEGATIVE_INFINITY
  let lastBusyAt = clock.monotonic()
  let begun = 0

  /** Takes back what dead workers left, then fills every free place. Returns how many turns it began. */
  async function step(maxTurns: number = Number.POSITIVE_INFINITY): Promise<number> {
    await sweepNowAndThen()
    let started = 0
    for (const serving of options.serving) {
      while (started < maxTurns && !stopping.signal.aborted && hasPlace(serving)) {
        if (!(await beginOne(serving))) break
        started += 1
      }
    }
    return started
  }

  /** Claims one job of an agent and begins its turn; false when none is ready, or the agent is paused. */
  async function beginOne(serving: Serving): Promise<boolean> {
    const admission = await pauses.admit(serving.agent)
    if (admission === undefined) return false
    let job: RunningJob | undefined
    try {
      job = await claimAs(admission, serving)
    } finally {
      if (job === undefined && admission.isProbe) await pauses.withdraw(serving.agent)
    }
    if (job !== undefined) begin(job, serving)
    return job !== undefined
  }

  /** A job that tests a fault is a read-only one where there is any: a test that fails costs it nothing. */
  async function claimAs(
    { isProbe, sparesWrites, avoid }: Admission,
    { agent, allowWrites, limit }: Serving,
  ): Promise<RunningJob | undefined> {
    const { identity: worker, leaseMs: lease_ms } = options
    const claim = (writes: boolean) =>
      queue.claim({ agent, worker, lease_ms, writes, limit, avoid })
    if (!isProbe) return claim(allowWrites)
    const job = await claim(false)
    return job !== undefined || !allowWrites || sparesWrites === true ? job : claim(true)
  }

  async function sweepNowAndThen(): Promise<void> {
    if (clock.monotonic() - sweptAt < SWEEP_MS) return
    sweptAt = clock.monotonic()
    for (const swept of await queue.sweep()) {
      const line = sweptLine(swept)
      // What stays as it is would be found again at each look.
      if (swept.became !== 'stuck') told.delete(swept.job_id)
      else if (told.get(swept.job_id) === line) continue
      else told.set(swept.job_id, line)
      options.log(line)
    }
  }

  function begin(job: RunningJob, serving: Serving): void {
    begun += 1
    const turn = runJob({ ...options, pauses }, job, serving, hurrying.signal).then((report) => {
      turns.delete(turn)
      options.onTurn(report)
      bell.ring()
    })
    turns.set(turn, { agent: serving.agent })
  }

  function hasPlace(serving: Serving): boolean {
    const busy = [...turns.values()].filter((turn) => turn.agent === serving.agent).length
    return busy < serving.concurrency
  }

  /**
   * Repeats `step` until there is a reason to end, then waits for the turns. A store or a system that refuses
   * for a moment ends it only with `once`, which throws the refusal when its turns have ended.
   */
  async function run(how: RunOptions): Promise<void> {
    const watches = options.serving.map(({ agent }) => queue.watch({ agent }, bell.ring))
    let refusals = 0
    try {
      while (!stopping.signal.aborted) {
        try {
          if (await lookOnce(how)) break
          refusals = 0
        } catch (error) {
          if (how.once === true || !mayHeal(error)) throw error
          refusals += 1
          await waitOut(error, refusals)
        }
      }
    } finally {
      for (const watch of watches) watch.close()
      // Also when a step failed: a turn that runs is recorded before this process ends.
      await Promise.all(turns.keys())
    }
  }

  /** One step and the wait after it; true when there is a reason to end. */
  async function lookOnce(how: RunOptions): Promise<boolean> {
    const started = await step((how.maxJobs ?? Number.POSITIVE_INFINITY) - begun)
    if (turns.size > 0) lastBusyAt = clock.monotonic()
    if (isOver(how, started)) return true
    if (started + turns.size === 0 && (await how.mayLeave?.(idleMs())) === true) return true
    if (started === 0) await bell.heard(await nextLookMs(how))
    return false
  }

  /** What refuses now may not refuse in a moment, and the turns that run must be recorded then. */
  async function waitOut(error: unknown, refusals: number): Promise<void> {
    const ms = Math.min(LONGEST_REFUSED_MS, REFUSED_MS * 2 ** Math.min(refusals - 1, 10))
    const why = error instanceof Error ? error.message : String(error)
    options.log(`cannot look for work: ${why} (tried again in ${ms} ms)`)
    await bell.heard(ms)
  }

  function isOver(how: RunOptions, started: number): boolean {
    if (how.maxJobs !== undefined && begun >= how.maxJobs) return true
    if (turns.size > 0 || started > 0) return false
    if (how.once === true) return true
    return how.idleTimeoutMs !== undefined && idleMs() >= how.idleTimeoutMs
  }

  function idleMs(): number {
    return clock.monotonic() - lastBusyAt
  }

  /**
   * Until the next delayed job is due, the idle time is over, or the interval has passed. A job that is due
   * and was not claimed has to wait: as many turns of its agent run as may, in other workers too.
   */
  async function nextLookMs(how: RunOptions): Promise<number> {
    // What is due already waits for a place, and a turn that ends tells of that.
    const free = options.serving.filter(hasPlace)
    const waits = (await Promise.all(free.map(({ agent }) => waitOf(agent)))).flat()
    const idle = how.idleTimeoutMs ?? Number.POSITIVE_INFINITY
    return Math.max(1, Math.min(how.intervalMs, idle, ...waits))
  }

  /** Until an agent's pause is over, or its next delayed job is due. */
  async function waitOf(agent: string): Promise<number[]> {
    const pausedMs = pauses.pausedForMs(agent)
    if (pausedMs !== undefined) return [pausedMs]
    const due = await queue.nextDue(agent)
    return due === undefined ? [] : [waitFor(due - clock.now())]
  }

  /**
   * Stops claiming. Turns may end by themselves for `DRAIN_MS`, then they are stopped and their jobs given
   * back; called a second time, at once. Safe to call again; `run` returns when the last turn is over.
   */
  function drain(): void {
    if (stopping.signal.aborted) {
      hurrying.abort()
      return
    }
    stopping.abort()
    bell.ring()
    setTimeout(() => hurrying.abort(), DRAIN_MS).unref()
  }

  /** Stops claiming; the turns that run end by themselves, and then `run` returns. */
  function retire(): void {
    stopping.abort()
    bell.ring()
  }

  return { step, run, drain, retire }
}
