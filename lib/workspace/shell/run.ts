import { RelayError } from '../../errors.ts'
import { CALL_VARIABLE } from '../../process/around.ts'
import { monotonicMs } from '../../process/process.ts'
import { runProgram } from '../../process/program.ts'
import { duration } from '../../text/duration.ts'
import { createCapture } from './capture.ts'
import type { Prepared } from './prepare.ts'

/** How a command ended, and what it printed. */
export type CommandEnd = {
  end: 'exited' | 'timed_out' | 'aborted'
  exitCode: number | undefined
  signal: string | undefined
  stdout: string
  stderr: string
  /** How many bytes each stream had. */
  stdoutBytes: number
  stderrBytes: number
  isCut: boolean
  ms: number
  /** How many of its processes could not be ended. */
  left: number
}

/** From SIGTERM to SIGKILL. */
const GRACE_MS = 2000

/** How often a waiting caller sees new output, and how often it sees that there is none. */
const PROGRESS_MS = 1000
const SILENCE_MS = 10_000

const PROGRESS_CHARACTERS = 1000

/**
 * Runs a prepared command and returns when its processes have ended: all of its group and its descendants, and on Linux
 * also those that left both. Its standard input is empty. Throws `COMMAND_REFUSED` when it cannot be started.
 */
export async function runCommand(
  prepared: Prepared,
  on: {
    operationId: string
    timeoutMs: number
    /** The most bytes of each stream that are returned. */
    maxOutputBytes: number
    signal: AbortSignal
    progress?: ((message: string) => void) | undefined
  },
): Promise<CommandEnd> {
  const startedMs = monotonicMs()
  const streams = {
    stdout: createCapture(on.maxOutputBytes),
    stderr: createCapture(on.maxOutputBytes),
  }
  const marker = { name: CALL_VARIABLE, value: on.operationId }
  const shown = showProgress(streams.stdout, streams.stderr, on.progress)
  try {
    const end = await runProgram({
      ...prepared.line,
      cwd: prepared.cwd,
      env: { ...prepared.env, [marker.name]: marker.value },
      input: '',
      signal: on.signal,
      timeoutMs: on.timeoutMs,
      graceMs: GRACE_MS,
      marker,
      onChunk(chunk, from) {
        streams[from].add(chunk)
        shown.noteOutput()
      },
    })
    if (end.end === 'not_started') {
      const message = `Cannot run this command: its shell did not start (${end.message}).`
      throw new RelayError('COMMAND_REFUSED', message)
    }
    const [stdout, stderr] = [streams.stdout.result(), streams.stderr.result()]
    return {
      end: end.end,
      exitCode: end.exitCode,
      signal: end.signal,
      stdout: stdout.text,
      stderr: stderr.text,
      stdoutBytes: stdout.bytes,
      stderrBytes: stderr.bytes,
      isCut: stdout.isCut || stderr.isCut,
      ms: monotonicMs() - startedMs,
      left: end.left.length,
    }
  } finally {
    shown.close()
  }
}

type Capture = ReturnType<typeof createCapture>

/** Reports the latest lines to a waiting caller, and at times that there are none. */
function showProgress(
  stdout: Capture,
  stderr: Capture,
  progress: ((message: string) => void) | undefined,
) {
  const startedMs = monotonicMs()
  let isNew = false
  let shownMs = startedMs
  const show = () => {
    const now = monotonicMs()
    if (!isNew && now - shownMs < SILENCE_MS) return
    const lines = [stdout, stderr].map((stream) => stream.lastLines(PROGRESS_CHARACTERS / 2))
    const text = isNew ? lines.filter((each) => each !== '').join('\n') : ''
    isNew = false
    shownMs = now
    progress?.(text === '' ? `Running for ${duration(now - startedMs)}.` : text)
  }
  const timer = progress === undefined ? undefined : setInterval(show, PROGRESS_MS)
  return {
    noteOutput(): void {
      isNew = true
    },
    close(): void {
      clearInterval(timer)
    },
  }
}
