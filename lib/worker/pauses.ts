import * as fs from 'node:fs'

import { RelayError } from '../errors.ts'
import type { TurnResult } from '../executor.ts'
import {
  afterFault,
  afterGoodTurn,
  isOwnFault,
  suspectsOf,
  pausedOf,
  sparesWrites,
  standingOf,
  stillFaulty,
  withProbe,
} from '../queue/pause.ts'
import { mayRunAgain } from '../job/remote-run.ts'
import type { AgentPause } from '../schema/pause.ts'
import type { RunningJob } from '../schema/job.ts'
import type { WorkerOptions } from './worker-options.ts'

/** How long a pause that was read is trusted while the agent takes jobs. A worker then reads the disk once a second. */
const FRESH_MS = 1000

/**
 * Permission to claim one job. `isProbe`: the job tests whether a fault has passed, and no other may start
 * meanwhile. `sparesWrites`: it must be a read-only job. `avoid`: jobs that may themselves cause the fault.
 */
export type Admission = {
  isProbe: boolean
  sparesWrites?: boolean
  avoid?: ReadonlySet<string> | undefined
}

/** What a fault means for the job that met it: whether the job itself is at fault, and whether its agent is paused. */
export type Judgement = { isOwn: boolean; isPaused: boolean }

/** `isOwn`: the store refused it, so only this worker knows it. */
type Known = { pause: AgentPause | undefined; readAtMs: number; isOwn: boolean }

type Failed = Extract<TurnResult, { ok: false }>

/**
 * The circuit breakers of a worker's agents. The store keeps them for all workers together; while it refuses,
 * this worker uses what it knows itself.
 */
export function createPauses(
  on: Pick<WorkerOptions, 'queue' | 'clock' | 'log'> & { workspace: string },
) {
  const { queue, clock, log } = on
  const known = new Map<string, Known>()
  const announced = new Map<string, string>()

  async function read(agent: string): Promise<AgentPause | undefined> {
    const last = known.get(agent)
    if (last?.isOwn === true) return last.pause
    const isFresh = last !== undefined && clock.monotonic() - last.readAtMs < FRESH_MS
    if (isFresh && last.pause?.open === undefined) return last.pause
    return note(agent, await queue.pauses.of(agent))
  }

  /** The same after a turn, whose result must not be lost because the pause cannot be read. */
  async function readAfterTurn(agent: string): Promise<AgentPause | undefined> {
    try {
      return await read(agent)
    } catch (error) {
      if (!(error instanceof RelayError)) throw error
      return known.get(agent)?.pause
    }
  }

  function note(
    agent: string,
    pause: AgentPause | undefined,
    isOwn = false,
  ): AgentPause | undefined {
    known.set(agent, { pause, readAtMs: clock.monotonic(), isOwn })
    announce(agent, pause)
    return pause
  }

  /** Logs one line when a pause starts and one when it ends. */
  function announce(agent: string, pause: AgentPause | undefined): void {
    const paused = pausedOf(pause)
    const line =
      paused === undefined
        ? `${agent} takes jobs again`
        : `${agent} takes no jobs until ${paused.until}: ${paused.reason}`
    const isNew = announced.get(agent) !== line && (paused !== undefined || announced.has(agent))
    if (paused === undefined) announced.delete(agent)
    else announced.set(agent, line)
    if (isNew) log(line)
  }

  /** Changes the pause for all workers; for this one also when the store refuses. */
  async function change(
    agent: string,
    decide: (pause: AgentPause | undefined) => AgentPause | undefined,
  ): Promise<AgentPause | undefined> {
    try {
      return note(agent, await queue.pauses.change(agent, decide))
    } catch (error) {
      if (!(error instanceof RelayError)) throw error
      log(`the pause of ${agent} cannot be shared with other workers: ${error.message}`)
      const pause = decide(known.get(agent)?.pause)
      return note(agent, pause, pause !== undefined)
    }
  }

  /** True when a fault is seen to persist without running a job. */
  function isSurelyFaulty({ kind }: AgentPause): boolean {
    return kind === 'workspace_away' && !fs.existsSync(on.workspace)
  }

  return {
    /** Permission to claim a job of the agent now; undefined while it is paused. */
    async admit(agent: string): Promise<Admission | undefined> {
      const pause = await read(agent)
      const now = clock.now()
      const standing = standingOf(pause, now)
      if (pause === undefined || standing.is === 'closed') return { isProbe: false }
      if (standing.is === 'paused') return undefined
      if (isSurelyFaulty(pause)) {
        await change(agent, (seen) => seen && stillFaulty(seen, { now }))
        return undefined
      }
      let isOurs = false
      await change(agent, (seen) => {
        isOurs = standingOf(seen, now).is === 'due'
        return seen !== undefined && isOurs ? withProbe(seen, now) : seen
      })
      return isOurs
        ? { isProbe: true, sparesWrites: sparesWrites(pause), avoid: suspectsOf(pause) }
        : undefined
    },

    /** Gives a probe back when there was no job to run as one. */
    async withdraw(agent: string): Promise<void> {
      await change(agent, (seen) => seen && withProbe(seen, undefined))
    },

    /** The most time until the agent takes jobs again; undefined when it takes jobs now. */
    pausedForMs(agent: string): number | undefined {
      const standing = standingOf(known.get(agent)?.pause, clock.now())
      return standing.is === 'paused' ? standing.forMs : undefined
    },

    /** Records a turn that met a fault of its agent. */
    async judge(job: RunningJob, end: Failed): Promise<Judgement> {
      const { fault: kind, error } = end
      if (kind === undefined) return { isOwn: true, isPaused: false }
      const { job_id, to: agent } = job
      const isOwn = isOwnFault(await readAfterTurn(agent), { kind, job_id }, job.deferrals ?? 0)
      if (isOwn) return { isOwn, isPaused: false }
      const begunMs = Date.parse(job.lease.claimed_at)
      const { retry_after_ms, untouched } = end
      const isCostly = !mayRunAgain(job, untouched)
      const fault = { agent, job_id, kind, error, begunMs, retry_after_ms, isCostly }
      const pause = await change(agent, (seen) => afterFault(seen, fault, { now: clock.now() }))
      return { isOwn, isPaused: pause?.open !== undefined }
    },

    /** Records a turn that shows that its agent works. */
    async worked(job: RunningJob): Promise<void> {
      const { job_id, to: agent } = job
      if ((await readAfterTurn(agent)) === undefined) return
      const turn = { job_id, begunMs: Date.parse(job.lease.claimed_at) }
      await change(agent, (seen) => afterGoodTurn(seen, turn))
    },
  }
}

export type Pauses = ReturnType<typeof createPauses>
