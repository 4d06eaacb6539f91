import type { RunTurn, Turn } from '../lib/executor.ts'
import { monotonicMs } from '../lib/process/process.ts'
import { runProgram } from '../lib/process/program.ts'
import type { Line, ProgramEnd } from '../lib/process/program.ts'
import { createKeyWatch } from '../lib/schema/redact/key-blocks.ts'
import { HIDDEN } from '../lib/schema/redact/placeholder.ts'
import type { CommandSettings } from '../lib/schema/settings.ts'
import { checkAnswer, refuseSchema } from '../lib/structured/structured.ts'
import type { Ended, Failed } from './client.ts'
import { firstLine, lastLines } from './shorten.ts'
import { programOf } from './turn-program.ts'

/** How much of the output is kept as the result, in bytes. */
const OUTPUT_BYTES = 8 * 1024 * 1024
/** How many lines are reported as activity; the result has them all. */
const ACTIVITY_LINES = 1000
/** EX_TEMPFAIL of sysexits.h: something that the program needs is not available now. */
const TEMPORARY_FAILURE = 75

/**
 * Runs turns with a program that the operator named: the prompt on its standard input, its standard
 * output unchanged as the result. Exit code 0 is success, 75 means "try again later", any other is final.
 * A program that ran is always assumed to have changed something.
 */
export function createCommandExecutor(
  settings: CommandSettings,
  options: { graceMs?: number } = {},
): RunTurn {
  return async (turn) => {
    const schema = turn.result_schema
    const refusal = schema && (await refuseSchema(schema))
    if (refusal !== undefined) return failed(refusal.code, refusal.message)

    const [command = '', ...args] = settings.command
    const startedAtMs = monotonicMs()
    const end = await runProgram({
      ...programOf(turn, { timeoutMs: settings.timeoutMs, graceMs: options.graceMs }),
      command,
      args,
      onLine: lineReporter(turn),
      maxOutputBytes: OUTPUT_BYTES,
    })
    if (end.end === 'not_started') return notStarted(end, settings)
    const usage = { duration_ms: monotonicMs() - startedAtMs }
    const failure = failureOf(end, settings)
    if (failure !== undefined) return { ...failure, usage }
    const checked = schema && (await checkAnswer(schema, end.output))
    if (checked?.ok === false) {
      return { ...failed(checked.error.code, checked.error.message), usage }
    }
    return {
      ok: true,
      output: end.isOutputCut ? `${end.output}\n[cut after ${OUTPUT_BYTES} bytes]` : end.output,
      usage,
      ...(checked === undefined ? {} : { structured: checked.value }),
    }
  }
}

function lineReporter({ report }: Turn): (line: Line) => void {
  let lines = 0
  // Only the first line of a key block shows what it is, and the lines arrive one by one.
  const isKey = createKeyWatch()
  return ({ text }) => {
    lines += 1
    const line = isKey(text) ? HIDDEN : firstLine(text)
    if (lines <= ACTIVITY_LINES) report({ kind: 'output', text: line })
    else if (lines === ACTIVITY_LINES + 1) {
      report({ kind: 'warning', text: `Only the first ${ACTIVITY_LINES} lines are shown here` })
    }
  }
}

function notStarted(
  end: Extract<ProgramEnd, { end: 'not_started' }>,
  { command }: CommandSettings,
): Failed {
  const name = `"${command[0]}"`
  const failure = end.isNotFound
    ? failed(
        'COMMAND_NOT_FOUND',
        `Cannot run ${name}: no such program. Install it, or correct "command" of this agent.`,
      )
    : failed('COMMAND_FAILED', `Cannot run ${name}: ${end.message}`)
  return { ...failure, untouched: true, fault: end.fault }
}

function failureOf(end: Ended, { command, timeoutMs }: CommandSettings): Failed | undefined {
  const name = `"${command[0]}"`
  switch (end.end) {
    case 'aborted':
      return { ...failed('STOPPED', 'The turn was stopped.'), stopped: true }
    case 'timed_out':
      return failed(
        'TURN_TIMED_OUT',
        `${name} did not finish in ${timeoutMs} ms ("timeoutMs") and was stopped.`,
      )
    case 'exited': {
      if (end.exitCode === 0) return undefined
      const how = end.signal ?? `exit code ${end.exitCode ?? 'unknown'}`
      const message = `${name} failed (${how}): ${lastLines(end.stderrTail, 1000) || 'no reason on standard error'}`
      if (end.exitCode !== TEMPORARY_FAILURE) return failed('COMMAND_FAILED', message)
      return {
        ...failed('COMMAND_FAILED', message),
        retryable: true,
        fault: 'service_unavailable',
      }
    }
  }
}

function failed(code: string, message: string): Failed {
  return { ok: false, error: { code, message }, retryable: false }
}
