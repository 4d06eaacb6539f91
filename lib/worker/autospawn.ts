import { once } from 'node:events'
import * as fs from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

import { RelayError, mayHeal, systemCode } from '../errors.ts'
import { tryLock } from '../process/lock.ts'
import { standingOf } from '../queue/pause.ts'
import type { Queue } from '../queue/queue.ts'
import type { Job } from '../schema/job.ts'
import type { WorkerRecord } from '../schema/registry.ts'
import { variablesFor } from '../schema/settings.ts'
import type { AgentSettings } from '../schema/settings.ts'
import { workerEnvironment } from './child-environment.ts'
import type { WorkerSettings } from './child-environment.ts'

export type AutospawnOptions = {
  queue: Queue
  machine: { workerLog: (agent: string) => string }
  clock: { now: () => number; monotonic: () => number }
  settings: WorkerSettings & { autospawn: boolean; autospawnIdleMs: number }
  /** The environment of this process, of which the worker gets the allowed part. */
  env: Record<string, string | undefined>
  /** The built worker. */
  program: string
  /** How each agent is run, as the operator has it now. Throws RelayError. */
  agents: () => Record<string, AgentSettings>
  /** Called for what an operator should know; one line. */
  warn: (line: string) => void
}

/** Starts workers where they are missing. Neither throws: the jobs are on the disk, whatever happens here. */
export type Autospawn = {
  /** Makes sure that somebody serves the agent of a job. */
  serve: (job: Job) => Promise<void>
  /** The same for every configured agent with a job that is due now: a delayed one, or one that a dead worker left. */
  serveAgain: () => Promise<void>
}

/** How long whoever starts a worker keeps others from starting one: until it has enlisted, or so long. */
const START_MS = 5000
const LOOK_MS = 50

/** A worker that dies again and again is started at most this often, one that cannot begin at most that often. */
const AGAIN_MS = 30_000
const FAILED_AGAIN_MS = 5 * 60_000

const FAILURE_CHARACTERS = 1000

/** After how long whoever found a worker under way looks whether it serves. */
const LATER_MS = 1000

/**
 * Starts a worker for an agent that the operator has configured and nobody serves, with the rights that
 * the configuration gives it. `serve` returns when its process is there, so it outlives whoever called;
 * of two processes that call at once one starts it, and should both, one of the two workers leaves.
 * Undefined when the settings do not ask for it.
 */
export function createAutospawn(options: AutospawnOptions): Autospawn | undefined {
  const { queue, machine, settings, clock } = options
  if (!settings.autospawn) return undefined
  const starting = new Map<string, Promise<void>>()
  const later = new Map<string, NodeJS.Timeout>()

  /** Looks again: the worker that somebody is starting now may die before anybody has seen it. */
  function lookLater(agent: string): void {
    if (later.has(agent)) return
    const timer = setTimeout(() => {
      later.delete(agent)
      void ensureOrTell(agent)
    }, LATER_MS)
    later.set(agent, timer.unref())
  }

  async function ensure(agent: string): Promise<void> {
    const how = options.agents()[agent]
    if (how === undefined) return
    const writes = how.allowWrites || settings.allowWrites
    if (await isServed(queue, agent, writes)) return
    const log = openLog(machine.workerLog(agent))
    try {
      const taken = tryLock(log.path)
      // Another process is starting one.
      if (taken === 'held') return lookLater(agent)
      // A process that is paused while it starts one must not keep the agent without a worker.
      const release = taken === 'stuck' ? () => {} : taken
      if (await isServed(queue, agent, writes)) return release()
      await start(options, { agent, env: variablesFor(how), log }).catch((error: unknown) => {
        release()
        throw error
      })
      void enlisted(options, { agent, writes }).then(release)
    } finally {
      fs.closeSync(log.fd)
    }
  }

  async function ensureOrTell(agent: string): Promise<void> {
    try {
      await ensure(agent)
    } catch (error) {
      if (!(error instanceof RelayError) && systemCode(error) === undefined) throw error
      await noteFailure(options, agent, error)
    }
  }

  /** One start at a time in this process, however many jobs there are for an agent. */
  async function ensureOnce(agent: string): Promise<void> {
    const mine = starting.get(agent) ?? ensureOrTell(agent).finally(() => starting.delete(agent))
    starting.set(agent, mine)
    return mine
  }

  /** True when a job is due that a worker of the agent would take, and starting one is not tried too often. */
  async function isLeft(agent: string, how: AgentSettings): Promise<boolean> {
    const now = clock.now()
    const writes = how.allowWrites || settings.allowWrites
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
        for (const [agent, how] of Object.entries(options.agents())) {
          if (await isLeft(agent, how)) await ensureOnce(agent)
        }
      } catch (error) {
        // What is wrong with the configuration is told to the next dispatch, what with the store to every call.
        if (!(error instanceof RelayError)) throw error
      }
    },
  }
}

/**
 * True when another worker like this one serves the agent and was there first. Two that see each other
 * agree which it is.
 */
export async function isLeftTo(queue: Queue, own: WorkerRecord): Promise<boolean> {
  const [agent] = own.agents
  if (agent === undefined) return false
  const writes = own.allow_writes.includes(agent)
  const others = await serving(queue, agent, writes)
  return others.some(({ worker, started_at }) => {
    if (worker.id === own.worker.id) return false
    return started_at === own.started_at ? worker.id < own.worker.id : started_at < own.started_at
  })
}

async function isServed(queue: Queue, agent: string, writes: boolean): Promise<boolean> {
  return (await serving(queue, agent, writes)).length > 0
}

/** Workers that serve the agent with exactly these rights and stay when they are done. */
async function serving(queue: Queue, agent: string, writes: boolean): Promise<WorkerRecord[]> {
  return (await queue.workers.list()).filter(
    (record) =>
      record.stays === true &&
      record.agents.includes(agent) &&
      record.allow_writes.includes(agent) === writes,
  )
}

type Log = { path: string; fd: number }

function openLog(path: string): Log {
  fs.mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  return { path, fd: fs.openSync(path, 'a+', 0o600) }
}

/**
 * A shell in a session of its own starts the worker in the background and ends, so that the worker is
 * nobody's child: neither the end of the client nor a kill of its process tree reaches it.
 */
async function start(
  { queue, clock, settings, env, program }: AutospawnOptions,
  { agent, env: names, log }: { agent: string; env: string[]; log: Log },
): Promise<void> {
  fs.accessSync(program)
  await queue.workers.recordStart({ agent, at: new Date(clock.now()).toISOString(), log: log.path })
  // Loaded here: few processes that could start a worker ever do.
  const { spawn } = await import('node:child_process')
  const idle = String(settings.autospawnIdleMs)
  const worker = [program, '--spawned', '--agent', agent, '--idle-timeout', idle]
  const shell = spawn('/bin/sh', ['-c', '"$@" &', 'sh', process.execPath, ...worker], {
    cwd: dirname(log.path),
    env: workerEnvironment(env, names, settings),
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
  })
  // Throws what the system answered when there is no process.
  await once(shell, 'exit')
}

/** Waits until the new worker serves, for a while; keeps no process from ending. */
async function enlisted(
  { queue, clock, warn }: AutospawnOptions,
  wanted: { agent: string; writes: boolean },
): Promise<void> {
  const late = clock.monotonic() + START_MS
  try {
    while (clock.monotonic() < late && !(await isServed(queue, wanted.agent, wanted.writes))) {
      await pause(LOOK_MS, undefined, { ref: false })
    }
  } catch (error) {
    if (!mayHeal(error)) throw error
    warn(`cannot see whether the worker of "${wanted.agent}" serves: ${String(error)}`)
  }
}

/** Leaves the reason where `why` finds it. */
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
  } catch (again) {
    if (!(again instanceof RelayError) && systemCode(again) === undefined) throw again
    // A disk that takes no note takes no job either, and that is told.
  }
}
