import * as fs from 'node:fs'
import { join } from 'node:path'

import { systemCode } from '../errors.ts'
import { bootId, liveness, processNamespace } from './process.ts'
import type { WorkerIdentity } from '../schema/process.ts'

/**
 * The descriptor under which a turn's program has the lifeline open. It is above 9, so that no redirection in a shell
 * script closes it, and below 16, because Node closes those for its children: a worker that a dispatch of the turn
 * starts must not count as a process of that turn.
 */
export const LIFELINE_FD = 10

/** How long `mkfifo` may take; after that a turn starts without a lifeline. */
const MKFIFO_MS = 5000

/** A worker's lifeline; see `createLifelines`. */
export type Lifeline = {
  /**
   * Creates the FIFO once, and again if another process removed it. Undefined where it cannot be created. Never
   * throws.
   */
  ready: () => Promise<string | undefined>
  /** Removes the FIFO unless a process still holds it. */
  remove: () => void
}

/** The lifelines of all workers of a store on this machine. */
export type Lifelines = {
  of(workerId: string, log: (line: string) => void): Lifeline
  /**
   * True when a worker cannot be seen from here and a process of its turns still runs; false where that is
   * unknown.
   */
  hasTurns(worker: WorkerIdentity): boolean
  /** Removes the FIFOs of workers that are not in `listed` and whose turns have ended. */
  removeOld(listed: ReadonlySet<string>): void
}

/** For a process that need not know about turns in other containers. */
export const NO_LIFELINES: Pick<Lifelines, 'hasTurns' | 'removeOld'> = {
  hasTurns: () => false,
  removeOld: () => {},
}

/**
 * Lifelines: a FIFO per worker that the programs of its turns and their children hold open for reading. Opening
 * it for writing shows whether one of them is alive, even in another PID namespace of the same kernel. A
 * program that closes descriptors it does not know is not detected. All these processes share the directory
 * `location`.
 */
export function createLifelines(location: string): Lifelines {
  const directory = join(location, 'lifelines')
  const pathOf = (workerId: string) => join(directory, encodeURIComponent(workerId))
  return {
    of: (workerId, log) => createLifeline(pathOf(workerId), log),
    hasTurns(worker) {
      // The FIFO works only within one kernel.
      if (worker.boot_id !== bootId() || liveness(worker) !== 'unknown') return false
      return isHeld(pathOf(worker.id))
    },
    removeOld(listed) {
      const kept = new Set([...listed].map(pathOf))
      for (const name of namesIn(directory)) {
        const path = join(directory, name)
        if (!kept.has(path)) removeUnheld(path)
      }
    },
  }
}

function createLifeline(path: string, log: (line: string) => void): Lifeline {
  let making: Promise<boolean> | undefined
  let isRefused = false

  return {
    async ready() {
      if (isRefused || processNamespace() === undefined) return undefined
      if (making === undefined && fs.existsSync(path)) return path
      making ??= make(path).then((refusal) => {
        making = undefined
        if (refusal === undefined) return true
        isRefused = true
        log(
          `cannot make "${path}" (${refusal}): workers in other containers cannot see whether a turn of this one still runs`,
        )
        return false
      })
      return (await making) ? path : undefined
    },
    remove: () => removeUnheld(path),
  }
}

/** Opens a lifeline for a program that is about to start; undefined when that is not possible. */
export function holdLifeline(path: string | undefined): number | undefined {
  if (path === undefined) return undefined
  return open(path, fs.constants.O_RDONLY)
}

function isHeld(path: string): boolean {
  const fd = open(path, fs.constants.O_WRONLY)
  if (fd === undefined) return false
  try {
    return fs.fstatSync(fd).isFIFO()
  } finally {
    fs.closeSync(fd)
  }
}

/** Opens a FIFO without waiting for its other end. For writing, this fails when no process reads. */
function open(path: string, mode: number): number | undefined {
  try {
    return fs.openSync(path, mode | fs.constants.O_NONBLOCK | fs.constants.O_NOFOLLOW)
  } catch (error) {
    // ENXIO: no reader; ENOENT: no lifeline; any other error proves nothing.
    if (systemCode(error) === undefined) throw error
    return undefined
  }
}

function removeUnheld(path: string): void {
  if (isHeld(path)) return
  try {
    fs.unlinkSync(path)
  } catch (error) {
    // It was never created, or another process removed it. If it cannot be removed, it takes no space.
    if (systemCode(error) === undefined) throw error
  }
}

function namesIn(directory: string): string[] {
  try {
    return fs.readdirSync(directory)
  } catch (error) {
    if (systemCode(error) === undefined) throw error
    return []
  }
}

/** Creates a FIFO with a program, because Node has no call for it. Returns the error, if any. */
async function make(path: string): Promise<string | undefined> {
  try {
    fs.mkdirSync(join(path, '..'), { recursive: true, mode: 0o700 })
  } catch (error) {
    if (systemCode(error) === undefined) throw error
    return String(systemCode(error))
  }
  const { execFile } = process.getBuiltinModule('node:child_process')
  const how = { env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' }, timeout: MKFIFO_MS }
  return new Promise((resolve) => {
    execFile('mkfifo', ['-m', '600', '--', path], how, (error, _, stderr) => {
      const isMade = error === null || fs.existsSync(path)
      resolve(isMade ? undefined : stderr.trim() || error.message)
    })
  })
}
