import * as fs from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'

import { systemCode } from '../errors.ts'
import { readIntact } from '../files/document.ts'
import { afterwards, ifPresent, isFull, writeWhole } from '../files/files.ts'
import { bytesOf, replaceHint } from '../files/replace.ts'
import { parseProcess } from '../schema/session.ts'
import type { ProcessIdentity } from '../schema/process.ts'
import { isGone, ownIdentity } from './process.ts'

/**
 * How often a holder gives a sign of life, and after how long without one other processes stop waiting for it.
 */
const BEAT_MS = 5000
const STUCK_MS = 10_000

/** How often a waiting process checks the lock, and how long it waits for a holder that gives signs of life. */
const CHECK_MS = 200
const LONGEST_WAIT_MS = 10 * 60_000

/** Most attempts when other processes take and release the lock at the same time. */
const MAX_TRIES = 100

/** Releases a lock. Calling it again does nothing. */
type Release = () => void

/**
 * Runs work that only one process at a time should do. The lock is the file `<path>.holder`, which names the
 * process that holds it. A dead holder is replaced at once, a live one never. A live holder that has given no
 * sign of life for 10 s, because it is paused or hangs, keeps its lock, and other processes run the work beside
 * it. So the work must be safe when two processes do it at once. On a full disk, which has no room for the
 * lock, the work runs without one, because it may be what frees space. `signal` ends the waiting: it then throws
 * an `AbortError`.
 */
export async function withLock<T>(
  path: string,
  duty: () => Promise<T>,
  { signal }: { signal?: AbortSignal | undefined } = {},
): Promise<T> {
  return run(await waitForLock(path, signal), duty)
}

/**
 * Like `withLock`, but neither waits for a live holder nor runs beside it: then it does nothing and returns
 * undefined. For work that is not safe in two processes at once, and that a later call can do as well.
 */
export async function withFreeLock<T>(
  path: string,
  duty: () => Promise<T>,
): Promise<T | undefined> {
  const taken = takeIfRoom(path)
  return typeof taken === 'string' ? undefined : run(taken, duty)
}

/**
 * Takes the lock of a path without waiting. `held`: by a process that gives signs of life. `stuck`: by one that
 * is alive but gives none. Throws system errors.
 */
export function tryLock(path: string): Release | 'held' | 'stuck' {
  return take(`${path}.holder`)
}

/** The live process that holds the lock of a path; undefined when there is none, or it gives no sign of life. */
export function lockHolder(path: string): ProcessIdentity | undefined {
  const file = `${path}.holder`
  return readHolder(file)?.is === 'held' ? holderIn(file)?.process : undefined
}

async function waitForLock(path: string, signal?: AbortSignal): Promise<Release> {
  for (let waitedMs = 0; waitedMs < LONGEST_WAIT_MS; waitedMs += CHECK_MS) {
    const taken = takeIfRoom(path)
    if (taken === 'stuck') break
    if (taken !== 'held') return taken
    await delay(CHECK_MS, undefined, { signal })
  }
  return withoutLock
}

function takeIfRoom(path: string): Release | 'held' | 'stuck' {
  try {
    return tryLock(path)
  } catch (error) {
    if (!isFull(error)) throw error
    return withoutLock
  }
}

async function run<T>(release: Release, duty: () => Promise<T>): Promise<T> {
  try {
    return await duty()
  } finally {
    release()
  }
}

function withoutLock(): void {
  // There is nothing to release.
}

/** The content of a lock file. `id` is unique across all locks ever taken. */
type Holder = { id: string; process: ProcessIdentity }

/**
 * Takes a lock file, or returns why it cannot. Replacing a dead holder is itself guarded by a lock, named after
 * that holder's id. Ids are never reused, so a process that owns that lock and still finds the dead holder is
 * the only one that may replace it.
 */
function take(file: string): Release | 'held' | 'stuck' {
  const own: Holder = { id: Math.random().toString(36).slice(2), process: ownIdentity() }
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    if (create(file, own)) return hold(file, own)
    const found = readHolder(file)
    if (found === undefined) continue
    if (found.is !== 'gone') return found.is
    const releaseRight = take(`${file}.${found.id}`)
    if (typeof releaseRight === 'string') return releaseRight
    try {
      if (readHolder(file)?.id !== found.id) continue
      replaceHint(file, own)
      return hold(file, own)
    } finally {
      releaseRight()
    }
  }
  return 'held'
}

/** False when the file exists. */
function create(file: string, own: Holder): boolean {
  let fd: number
  try {
    fd = fs.openSync(file, 'wx', 0o600)
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false
    throw error
  }
  try {
    writeWhole(fd, bytesOf(own))
    return true
  } catch (error) {
    fs.rmSync(file, { force: true })
    throw error
  } finally {
    fs.closeSync(fd)
  }
}

/** Keeps a lock until it is released or this process exits. */
function hold(file: string, own: Holder): Release {
  const beat = setInterval(() => {
    const now = new Date()
    afterwards(() => fs.utimesSync(file, now, now))
  }, BEAT_MS).unref()
  const release = () => {
    clearInterval(beat)
    process.off('exit', release)
    // After a long pause of this process, another host may have taken the lock.
    if (holderIn(file)?.id === own.id) afterwards(() => ifPresent(() => fs.unlinkSync(file)))
  }
  process.once('exit', release)
  return release
}

/** The holder of a lock file and its status; undefined when there is no such file. */
function readHolder(file: string): { id: string; is: 'held' | 'stuck' | 'gone' } | undefined {
  const stat = fs.lstatSync(file, { throwIfNoEntry: false })
  if (stat === undefined) return undefined
  const silentMs = Math.max(0, Date.now() - stat.mtimeMs)
  const holder = holderIn(file)
  const isSilent = silentMs > STUCK_MS
  // A process died, or is paused, between creating the file and writing to it.
  if (holder === undefined) return { id: 'empty', is: isSilent ? 'gone' : 'held' }
  if (isGone(holder.process, silentMs)) return { id: holder.id, is: 'gone' }
  return { id: holder.id, is: isSilent ? 'stuck' : 'held' }
}

function holderIn(file: string): Holder | undefined {
  const document = readIntact(file)
  if (typeof document !== 'object' || document === null) return undefined
  const { id, process: named } = document as { id?: unknown; process?: unknown }
  const holder = parseProcess(named)
  // The id becomes part of a file name.
  if (typeof id !== 'string' || !/^[a-z0-9]{1,20}$/.test(id) || holder === undefined)
    return undefined
  return { id, process: holder }
}
