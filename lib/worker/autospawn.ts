import * as fs from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

import { RelayError, mayHeal, systemCode } from '../errors.ts'
import { tryLock } from '../process/lock.ts'
import type { Marker } from '../process/tree.ts'
import { standingOf } from '../queue/pause.ts'
import type { Queue } from '../queue/queue.ts'
import type { Job } from '../schema/job.ts'
import { variablesFor } from '../schema/settings.ts'
import type { AgentSettings } from '../schema/settings.ts'
import { workerEnvironment } from './child-environment.ts'
import type { WorkerSettings } from './child-environment.ts'
import { isServed } from './serving.ts'
import { openLog, startWorker } from './spawn-process.ts'

export type AutospawnOptions = {
  queue: Queue
  machine: { workerLog: (agent: string) => string }
  clock: { now: () => number; monotonic: () => number }
  settings: WorkerSettings & { autospawn: boolean; autospawnIdleMs: number }
  /** The password of the store, if a worker finds it nowhere else. */
  storePassword?: () => string | undefined
  /** The environment of this process; the worker gets the allowed part of it. */
  env: Record<string, string | undefined>
  /** Path of the built worker. */
  program: string
  /** The current settings of each agent. Throws RelayError. */
  agents: () => Record<string, AgentSettings>
  /** The members of the team whose jobs workers run. They were started by name, so each has a worker when it needs one. */
  members: {
    /** Undefined for an agent that is no such member, or is none any more. */
    find: (name: string) => Promise<StartedMember | undefined>
    /** The names of all. */
    names: () => Promise<string[]>
  }
  /** Receives one line for the operator. */
  warn: (line: string) => void
}

/** How the turns of a member are run, and the variable that its processes carry. */
export type StartedMember = { settings: AgentSettings; marker: Marker }

/** Starts missing workers. Neither function throws: the jobs are durable, whatever happens here. */
export type Autospawn = {
  /** Makes sure that a worker serves the agent of a job. */
  serve: (job: Job) => Promise<void>
  /** The same for every agent with a job that is due: a delayed one, or one that a dead worker left. */
  serveAgain: () => Promise<void>
}

/** An agent that workers are started for: how its turns are run, whether they may write, and what marks a member. */
type Started = { how: AgentSettings; writes: boolean; marker?: Marker }

/** How long a new worker has to register before another process may start one, and how often that is checked. */
const START_MS = 5000
const CHECK_MS = 50

/** Minimum interval between restarts of a crashing worker, and of one that cannot start at all. */
const AGAIN_MS = 30_000
const FAILED_AGAIN_MS = 5 * 60_000

const FAILURE_CHARACTERS = 1000

/** How soon a process that found another one starting a worker checks whether that worker serves. */
const LATER_MS = 1000

/**
 * Starts a worker for an agent that no worker serves, with the rights in its configuration: for a member of the team, and
 * for a configured agent if the settings ask for autospawn. `serve` returns once the worker's process exists, so the
 * worker outlives the calling process. If two processes call it at once, one of them starts a worker; should both, one of
 * the two workers exits.
 */
export function createAutospawn(options: AutospawnOptions): Autospawn {
  const { queue, machine, settings, clock, members } = options
  const starting = new Map<string, Promise<void>>()
  const later = new Map<string, NodeJS.Timeout>()

  /** Checks again: the worker that another process is starting may die before it registers. */
  function checkLater(agent: string): void {
    if (later.has(agent)) return
    const timer = setTimeout(() => {
      later.delete(agent)
      void ensureOrNote(agent)
    }, LATER_MS)
    later.set(agent, timer.unref())
  }

  /** Undefined for an agent that no worker is started for. */
  async function startedFor(agent: string): Promise<Started | undefined> {
    const known = options.agents()
    if (Object.hasOwn(known, agent)) {
      const how = known[agent]
      if (how === undefined || !settings.autospawn) return undefined
      return { how, writes: how.allowWrites || settings.allowWrites }
    }
    const member = await members.find(agent)
    if (member === undefined) return undefined
    return { how: member.settings, writes: member.settings.allowWrites, marker: member.marker }
  }

  async function ensure(agent: string): Promise<void> {
    const started = await startedFor(agent)
    if (started === undefined) return
    const { how, writes, marker } = started
    if (await isServed(queue, agent, writes)) return
    const log = openLog(machine.workerLog(agent))
    try {
      const taken = tryLock(log.path)
      // Another process is starting a worker.
      if (taken === 'held') return checkLater(agent)
      // A process that was suspended while it starts a worker must not keep the agent without one.
      const release = taken === 'stuck' ? () => {} : taken
      if (await isServed(queue, agent, writes)) return release()
      try {
        await start(options, { agent, variables: variablesFor(how), marker, log })
      } catch (error) {
        release()
        throw error
      }
      void registered(options, { agent, writes }).then(release)
    } finally {
      fs.closeSync(log.fd)
    }
  }

  async function ensureOrNote(agent: string): Promise<void> {
    try {
      await ensure(agent)
    } catch (error) {
      if (!(error instanceof RelayError) && systemCode(error) === undefined) throw error
      await noteFailure(options, agent, error)
    }
  }

  /** One start at a time in this process, however many jobs an agent has. */
  async function ensureOnce(agent: string): Promise<void> {
    const mine = starting.get(agent) ?? ensureOrNote(agent).finally(() => starting.delete(agent))
    starting.set(agent, mine)
    return mine
  }

  /** True when a job is due that a worker of the agent would claim, and the last start is long enough ago. */
  async function needsWorker(agent: string): Promise<boolean> {
    const now = clock.now()
    const started = await startedFor(agent)
    if (started === undefined) return false
    const { writes } = started
    const due = await queue.nextWork(agent, { writes })
    if (due === undefined || due > now) return false
    if (standingOf(await queue.pauses.of(agent), now).is === 'paused') return false
    const latest = await queue.workers.latestStart(agent)
    if (latest === undefined) return true
    const pauseMs = latest.failure === undefined ? AGAIN_MS : FAILED_AGAIN_MS
    return Math.abs(now - Date.parse(latest.at)) >= pauseMs
  }

  return {
    async serve(job) {
      if (job.state === 'queued') await ensureOnce(job.to)
    },
    async serveAgain() {
      try {
        const configured = settings.autospawn ? Object.keys(options.agents()) : []
        for (const agent of [...configured, ...(await members.names())]) {
          if (await needsWorker(agent)) await ensureOnce(agent)
        }
      } catch (error) {
        // A bad configuration is reported to the next dispatch, a bad store to every call.
        if (!(error instanceof RelayError)) throw error
      }
    },
  }
}

function markedBy({ name, value }: Marker): Record<string, string> {
  return { [name]: value }
}

async function start(
  { queue, clock, settings, storePassword, env, program }: AutospawnOptions,
  {
    agent,
    variables,
    marker,
    log,
  }: {
    agent: string
    variables: string[]
    marker: Marker | undefined
    log: ReturnType<typeof openLog>
  },
): Promise<void> {
  fs.accessSync(program)
  await queue.workers.recordStart({ agent, at: new Date(clock.now()).toISOString(), log: log.path })
  await startWorker({
    program,
    agent,
    idleTimeoutMs: settings.autospawnIdleMs,
    env: { ...workerEnvironment(env, variables, settings), ...(marker && markedBy(marker)) },
    password: storePassword?.(),
    log,
  })
}

/** Waits a while until the new worker serves its agent. Does not keep this process alive. */
async function registered(
  { queue, clock, warn }: AutospawnOptions,
  wanted: { agent: string; writes: boolean },
): Promise<void> {
  const deadline = clock.monotonic() + START_MS
  try {
    while (clock.monotonic() < deadline && !(await isServed(queue, wanted.agent, wanted.writes))) {
      await pause(CHECK_MS, undefined, { ref: false })
    }
  } catch (error) {
    if (!mayHeal(error)) throw error
    warn(`cannot check whether the worker of "${wanted.agent}" serves: ${String(error)}`)
  }
}

/** Records the reason, for `why`. */
async function noteFailure(
  { queue, machine, clock, warn }: AutospawnOptions,
  agent: string,
  error: unknown,
): Promise<void> {
  const failure = error instanceof Error ? error.message : String(error)
  warn(`cannot start a worker for "${agent}": ${failure}`)
  const at = new Date(clock.now()).toISOString()
  const record = {
    agent,
    at,
    log: machine.workerLog(agent),
    failure: failure.slice(0, FAILURE_CHARACTERS),
  }
  try {
    await queue.workers.recordStart(record)
  } catch (refusal) {
    if (!(refusal instanceof RelayError) && systemCode(refusal) === undefined) throw refusal
    // A disk that refuses this note refuses jobs too, so the next dispatch reports it.
  }
}
