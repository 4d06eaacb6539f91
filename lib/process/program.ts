import { closeSync, existsSync } from 'node:fs'
import type { Readable, Writable } from 'node:stream'
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
  /** The whole environment; no variable of this process is added. */
  env: Record<string, string>
  /** The standard input of the program, which is then closed. */
  input: string
  /** Keeps its standard input open until this process ends, so that the program can detect that. */
  keepsInputOpen?: boolean | undefined
  /** Called as soon as the program runs, for a conversation with it: its standard input stays open until the caller ends it. */
  onInput?: ((input: Writable) => void) | undefined
  /** Aborting stops the whole process tree. */
  signal: AbortSignal
  /** Aborting sends SIGINT to the program alone, as its user would. Its tree is stopped if it runs on for `graceMs`. */
  interrupt?: AbortSignal | undefined
  /** Undefined for no limit. */
  timeoutMs: number | undefined
  /** Finds processes that left the program's tree; see `Tree`. */
  marker?: Marker | undefined
  /** The FIFO that it and its children hold open as long as they run; see `createLifelines`. */
  lifeline?: string | undefined
  /** From SIGTERM to SIGKILL; 5 seconds when absent. */
  graceMs?: number | undefined
  /** Called for the program itself, and at its end for each process of its tree that could not be stopped. */
  onSpawn?: ((child: ProcessIdentity) => void) | undefined
  /** Called for each line of standard output, without its line end. */
  onLine?: ((line: Line) => void) | undefined
  /** The same for standard error. */
  onErrorLine?: ((line: Line) => void) | undefined
  /** Called for each piece of either stream as it arrives. */
  onChunk?: ((chunk: Buffer, from: 'stdout' | 'stderr') => void) | undefined
  /** Longer lines are cut; 1 MiB when absent. */
  maxLineBytes?: number | undefined
  /** How much of standard output is returned as `output`; none when absent. `onLine` gets all of it. */
  maxOutputBytes?: number | undefined
}

/**
 * `not_started`: there was no process; `fault` is set when the job is not the cause. Otherwise why the program ended: by
 * itself, or because this process stopped it. `left`: pids of its tree that did not end in time even after SIGKILL.
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

/** The descriptors between standard error and the lifeline, which stay closed. */
const UNUSED = Array.from({ length: LIFELINE_FD - 3 }, () => 'ignore' as const)

type Stop = 'aborted' | 'timed_out'
type Exit = { exitCode: number | undefined; signal: string | undefined }

const GRACE_MS = 5000
const LINE_BYTES = 1024 * 1024
const STDERR_BYTES = 8 * 1024
/** How long to wait for what should happen at once: the exit event, the end of a pipe that no process holds. */
const SETTLE_MS = 1000

/**
 * Runs a program in its own session and returns when its whole process tree has ended. Processes that still run when it
 * exits (its group, its descendants, those with the marker) are stopped: a finished turn leaves no process behind.
 *
 * All failures of the program or the system are results; it throws only for bugs. Output is read to its end whatever its
 * length, so a full pipe never blocks the program.
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
    give && createLines(program.maxLineBytes ?? LINE_BYTES, reader.of(give))
  const lines = linesFor(program.onLine)
  const errorLines = linesFor(program.onErrorLine)
  const { onChunk } = program
  const pieceOf = (from: 'stdout' | 'stderr') =>
    onChunk && reader.of((chunk: Buffer) => onChunk(chunk, from))
  const [outPiece, errorPiece] = [pieceOf('stdout'), pieceOf('stderr')]
  const drained = Promise.all([
    drain(child.stdout, (chunk) => {
      head.add(chunk)
      lines?.add(chunk)
      outPiece?.(chunk)
    }),
    drain(child.stderr, (chunk) => {
      stderr.add(chunk)
      errorLines?.add(chunk)
      errorPiece?.(chunk)
    }),
  ])

  const graceMs = program.graceMs ?? GRACE_MS
  const tree: Tree = { processes: child.processes, marker: program.marker }
  const interruption = interruptible(child, program.interrupt, graceMs)
  const stop = await exitOrStop(child.exited, {
    signal: AbortSignal.any([program.signal, reader.failed, interruption.overdue]),
    timeoutMs: program.timeoutMs,
  })
  interruption.close()
  if (stop !== undefined) await killTree({ ...tree, graceMs })
  const exit = (await within(SETTLE_MS, child.exited)) ?? unknown
  const { left } = await killTree({ ...tree, hasJustEnded: true, graceMs })
  for (const pid of left) {
    const identity = identify(pid)
    if (identity !== undefined) program.onSpawn?.(identity)
  }
  await within(SETTLE_MS, drained)
  for (const stream of [child.stdout, child.stderr]) stream.destroy()
  lines?.end()
  errorLines?.end()
  reader.rethrow()
  return ended(stop ?? 'exited', exit, left)
}

/**
 * Wraps readers of output, so that a bug in one ends only this run of the program. Thrown from a stream's event it would
 * end this process, and every other turn in it.
 */
function guarded() {
  const failed = new AbortController()
  let fault: { error: unknown } | undefined
  return {
    failed: failed.signal,
    of:
      <T>(give: (piece: T) => void) =>
      (piece: T) => {
        if (fault !== undefined) return
        try {
          give(piece)
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

/** Asks the program to end when the signal is aborted; `overdue` is aborted when it has not ended by then. */
function interruptible(
  { interrupt }: Pick<Child, 'interrupt'>,
  signal: AbortSignal | undefined,
  graceMs: number,
): { overdue: AbortSignal; close: () => void } {
  const overdue = new AbortController()
  let timer: NodeJS.Timeout | undefined
  const ask = () => {
    interrupt()
    timer = setTimeout(() => overdue.abort(), graceMs)
  }
  signal?.addEventListener('abort', ask, { once: true })
  if (signal?.aborted === true) ask()
  return {
    overdue: overdue.signal,
    close() {
      clearTimeout(timer)
      signal?.removeEventListener('abort', ask)
    },
  }
}

type Child = {
  /** The child itself, if it ran long enough to be identified. */
  processes: ProcessIdentity[]
  stdout: Readable
  stderr: Readable
  exited: Promise<Exit>
  /** Sends SIGINT to the program, if it still runs. */
  interrupt: () => void
}

async function start(program: Program): Promise<Child | Extract<ProgramEnd, { message: string }>> {
  // Loaded when the first program runs, because many processes import this file and run none.
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
  // The program has its own copy; this process must not count as one of the turn.
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
  // A program may end without reading its input.
  child.stdin.on('error', () => {})
  const staysOpen = program.keepsInputOpen === true || program.onInput !== undefined
  if (staysOpen) child.stdin.write(program.input)
  else child.stdin.end(program.input)
  program.onInput?.(child.stdin)
  if (identity !== undefined) program.onSpawn?.(identity)
  return {
    processes: identity === undefined ? [] : [identity],
    stdout: child.stdout,
    stderr: child.stderr,
    exited,
    interrupt: () => void child.kill('SIGINT'),
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

/** Waits for the exit, or for a reason to stop the program. */
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

/** The number of short waits that make up one wait. */
const SLICES = 20

/**
 * The value of a promise, or undefined when it takes longer. The time is counted in slices in which this process ran:
 * the event loop runs timers before it reads, so after a pause one timer for the whole time would give up on output that
 * has already arrived.
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
