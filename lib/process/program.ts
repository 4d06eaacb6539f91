import { closeSync, existsSync } from 'node:fs'
import type { Readable } from 'node:stream'
import { setTimeout as delay } from 'node:timers/promises'

import { identify } from './process.ts'
import type { FaultKind } from '../schema/pause.ts'
import type { ProcessIdentity } from '../schema/process.ts'
import { faultOfStart } from './fault.ts'
import { LIFELINE_FD, holdLifeline } from './lifeline.ts'
import { createHead, createLines, createTail } from './output.ts'
import type { Line } from './output.ts'
import { killTree } from './tree.ts'
import type { Marker, Tree } from './tree.ts'

export type { Line } from './output.ts'

/** A program to run to its end. Durations in milliseconds, sizes in bytes. */
export type Program = {
  /** A path, or a name that is looked up in the PATH of `env`. */
  command: string
  args: string[]
  cwd: string
  /** The whole environment; nothing of this process's own is added. */
  env: Record<string, string>
  /** What the program reads on its standard input, which then ends. */
  input: string
  /** Its standard input ends with this process instead, however that ends: a program can tell by it. */
  keepsInputOpen?: boolean | undefined
  /** Aborting stops the whole process tree. */
  signal: AbortSignal
  /** Undefined: it may run for as long as this process does. */
  timeoutMs: number | undefined
  /** Finds what left the program's tree; see `Tree`. */
  marker?: Marker | undefined
  /** The FIFO that it and its children hold open as long as they run; see `createLifeline`. */
  lifeline?: string | undefined
  /** From SIGTERM to SIGKILL; 5 seconds when absent. */
  graceMs?: number | undefined
  /** Called for the program itself, and at its end for each process of its tree that cannot be stopped. */
  onSpawn?: ((child: ProcessIdentity) => void) | undefined
  /** Each line of standard output without its line end, as it comes. */
  onLine?: ((line: Line) => void) | undefined
  /** The same of standard error. */
  onErrorLine?: ((line: Line) => void) | undefined
  /** A longer line is given cut, its rest is read and dropped; 1 MiB when absent. */
  maxLineBytes?: number | undefined
  /** How much of standard output comes back as `output`; none when absent. Lines go on after it. */
  maxOutputBytes?: number | undefined
}

/**
 * `not_started`: there never was a process; `fault` is set when that says nothing about the job. Otherwise why it ended: by itself, or because this side
 * stopped it; `left` names processes of its tree that even SIGKILL did not remove in time.
 */
export type ProgramEnd =
  | { end: 'not_started'; isNotFound: boolean; fault: FaultKind | undefined; message: string }
  | {
      end: 'exited' | 'aborted' | 'timed_out'
      exitCode: number | undefined
      signal: string | undefined
      output: string
      isOutputCut: boolean
      /** The last 8 KiB of standard error. */
      stderrTail: string
      left: number[]
    }

/** Descriptors between standard error and the lifeline, which are not opened. */
const UNUSED = Array.from({ length: LIFELINE_FD - 3 }, () => 'ignore' as const)

type Stop = 'aborted' | 'timed_out'
type Exit = { exitCode: number | undefined; signal: string | undefined }

const GRACE_MS = 5000
const LINE_BYTES = 1024 * 1024
const STDERR_BYTES = 8 * 1024
/** How long to wait for what should come at once: the news of an exit, the end of a pipe nobody holds. */
const SETTLE_MS = 1000

/**
 * Runs a program in a session of its own and returns when its whole process tree is gone. What it
 * leaves running when it exits (its group, its descendants, whatever carries the marker) is stopped
 * too: a finished turn leaves no process behind.
 *
 * Everything the program or the system does becomes a result; it throws only for bugs. Output is
 * read to its end whatever its length, so the program is never blocked by a full pipe.
 */
export async function runProgram(program: Program): Promise<ProgramEnd> {
  const head = createHead(program.maxOutputBytes ?? 0)
  const stderr = createTail(STDERR_BYTES)
  const ended = (end: 'exited' | Stop, exit: Exit, left: number[]): ProgramEnd => ({
    end,
    ...exit,
    ...head.result(),
    stderrTail: stderr.text(),
    left,
  })
  const unknown = { exitCode: undefined, signal: undefined }
  if (program.signal.aborted) return ended('aborted', unknown, [])

  const child = await start(program)
  if ('end' in child) return child
  const reader = guarded()
  const linesFor = (give: Program['onLine']) =>
    createLines(program.maxLineBytes ?? LINE_BYTES, give === undefined ? () => {} : reader.of(give))
  const lines = linesFor(program.onLine)
  const errorLines = linesFor(program.onErrorLine)
  const drained = Promise.all([
    drain(child.stdout, (chunk) => {
      head.add(chunk)
      lines.add(chunk)
    }),
    drain(child.stderr, (chunk) => {
      stderr.add(chunk)
      errorLines.add(chunk)
    }),
  ])

  const graceMs = program.graceMs ?? GRACE_MS
  const tree: Tree = { processes: child.processes, marker: program.marker }
  const stop = await exitOrStop(child.exited, {
    signal: AbortSignal.any([program.signal, reader.failed]),
    timeoutMs: program.timeoutMs,
  })
  if (stop !== undefined) await killTree({ ...tree, graceMs })
  const exit = (await within(SETTLE_MS, child.exited)) ?? unknown
  const { left } = await killTree({ ...tree, hasJustEnded: true, graceMs })
  for (const pid of left) {
    const identity = identify(pid)
    if (identity !== undefined) program.onSpawn?.(identity)
  }
  await within(SETTLE_MS, drained)
  for (const stream of [child.stdout, child.stderr]) stream.destroy()
  lines.end()
  errorLines.end()
  reader.rethrow()
  return ended(stop ?? 'exited', exit, left)
}

/**
 * Readers of lines whose bugs end the program and this run of it. Thrown out of a stream's event they would
 * end the whole process instead, and every other turn in it.
 */
function guarded() {
  const failed = new AbortController()
  let fault: { error: unknown } | undefined
  return {
    failed: failed.signal,
    of: (give: (line: Line) => void) => (line: Line) => {
      if (fault !== undefined) return
      try {
        give(line)
      } catch (error) {
        fault = { error }
        failed.abort()
      }
    },
    rethrow(): void {
      if (fault !== undefined) throw fault.error
    },
  }
}

type Child = {
  /** The child itself, when it lived long enough to be looked at. */
  processes: ProcessIdentity[]
  stdout: Readable
  stderr: Readable
  exited: Promise<Exit>
}

async function start(program: Program): Promise<Child | Extract<ProgramEnd, { message: string }>> {
  // Loaded when the first program runs: this room is imported on start-up paths that run none.
  const { execa } = await import('execa')
  const lifeline = holdLifeline(program.lifeline)
  const child = execa(program.command, program.args, {
    cwd: program.cwd,
    env: program.env,
    extendEnv: false,
    detached: true,
    reject: false,
    buffer: false,
    // The types of execa know descriptors up to 9 only.
    stdio: ['pipe', 'pipe', 'pipe', ...(lifeline === undefined ? [] : [...UNUSED, lifeline as 9])],
  })
  // The program has a copy of its own, and this process must not be taken for one of the turn's.
  if (lifeline !== undefined) closeSync(lifeline)
  if (child.pid === undefined) {
    const { code, originalMessage, shortMessage } = await child
    const isFolderThere = existsSync(program.cwd)
    const isNotFound = code === 'ENOENT' && isFolderThere
    const fault = faultOfStart(code, { isFolderThere })
    return { end: 'not_started', isNotFound, fault, message: originalMessage ?? shortMessage ?? '' }
  }
  const identity = identify(child.pid)
  const exited = new Promise<Exit>((resolve) => {
    child.once('exit', (exitCode, signal) => {
      resolve({ exitCode: exitCode ?? undefined, signal: signal ?? undefined })
    })
  })
  // A program may end without reading its input; that is its right.
  child.stdin.on('error', () => {})
  if (program.keepsInputOpen === true) child.stdin.write(program.input)
  else child.stdin.end(program.input)
  if (identity !== undefined) program.onSpawn?.(identity)
  return {
    processes: identity === undefined ? [] : [identity],
    stdout: child.stdout,
    stderr: child.stderr,
    exited,
  }
}

/** Reads a stream to its end; a broken pipe is an end. */
function drain(stream: Readable, add: (chunk: Buffer) => void): Promise<void> {
  return new Promise((resolve) => {
    stream.on('data', add)
    stream.on('error', () => resolve())
    stream.on('close', resolve)
  })
}

/** Waits for the exit, or for the reason to stop the program before it. */
function exitOrStop(
  exited: Promise<Exit>,
  program: Pick<Program, 'signal' | 'timeoutMs'>,
): Promise<Stop | undefined> {
  return new Promise((resolve) => {
    const abort = () => settle('aborted')
    const { timeoutMs } = program
    const timer =
      timeoutMs === undefined ? undefined : setTimeout(() => settle('timed_out'), timeoutMs)
    const settle = (stop: Stop | undefined) => {
      clearTimeout(timer)
      program.signal.removeEventListener('abort', abort)
      resolve(stop)
    }
    program.signal.addEventListener('abort', abort)
    if (program.signal.aborted) abort()
    void exited.then(() => settle(undefined))
  })
}

/** A wait is made of this many short ones. */
const SLICES = 20

/**
 * What a promise gives, or undefined when it takes longer. The time is counted in slices in which this
 * process ran. The event loop looks at its timers before it looks at what there is to read, so after a
 * pause or a busy moment one timer for the whole time would give up on output that is already there.
 */
async function within<T>(milliseconds: number, promise: Promise<T>): Promise<T | undefined> {
  const late = Symbol('late')
  for (let slice = 0; slice < SLICES; slice += 1) {
    const timer = new AbortController()
    const pause = delay(milliseconds / SLICES, late, { signal: timer.signal }).catch(() => late)
    const first = await Promise.race([promise, pause])
    timer.abort()
    if (typeof first !== 'symbol') return first
  }
  return undefined
}
