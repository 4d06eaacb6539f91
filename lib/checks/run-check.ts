import * as fs from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

import { passedOn } from '../process/environment.ts'
import { monotonicMs } from '../process/process.ts'
import { runProgram } from '../process/program.ts'
import type { Program, ProgramEnd } from '../process/program.ts'
import { safePath } from '../process/search-path.ts'
import { FAILED_OUTPUT, PASSED_OUTPUT } from '../schema/check.ts'
import type { CheckOutcome, CheckSettings } from '../schema/check.ts'
import { redactHead } from '../schema/redact/redact.ts'
import { wholeHead } from '../text/cut.ts'
import type { Line } from '../workspace/sandbox/confinement.ts'
import { programFolders } from '../workspace/sandbox/sandbox.ts'
import type { Sandbox, Sandboxes } from '../workspace/sandbox/sandbox.ts'
import { createCapture } from '../workspace/shell/capture.ts'

/** Where a check runs: the turn's folder, and the folder around it that the turn could use. Absolute, without links. */
export type CheckPlace = {
  directory: string
  cwd: string
  /** False after a read-only turn: then the sandbox is read-only as well, and the check does not run without one. */
  isWritable: boolean
}

/** The processes of a check belong to the turn, whose end stops them. */
export type CheckTurn = Pick<Program, 'signal' | 'marker' | 'lifeline' | 'onSpawn'>

/** From SIGTERM to SIGKILL. */
const GRACE_MS = 5000

/**
 * Runs one check to its end, as the worker's user and with an environment of its own: the allow-list and what the
 * operator names, nothing of the agent's. Its output is cut to its beginning and its end, without secrets. Never throws
 * for what the program or the machine does.
 */
export async function runCheck(
  { name, settings }: { name: string; settings: CheckSettings },
  place: CheckPlace,
  on: {
    sandboxes: Sandboxes
    env: Readonly<Record<string, string | undefined>>
    turn: CheckTurn
  },
): Promise<CheckOutcome> {
  const { env, turn } = on
  const sandbox = await sandboxFor(settings, place, on.sandboxes)
  if (typeof sandbox === 'string') return notRun(name, sandbox)
  const home = env['HOME'] || homedir()
  const path = safePath(env['PATH'], place.directory, home)
  const line = lineOf(settings, place, { sandbox, programs: programFolders(path, home), env })
  const marker = turn.marker === undefined ? {} : { [turn.marker.name]: turn.marker.value }
  const capture = createCapture(FAILED_OUTPUT)
  const startedMs = monotonicMs()
  const end = await runProgram({
    ...turn,
    ...line,
    cwd: place.cwd,
    env: { ...passedOn(env, settings.env), ...marker, PATH: path },
    input: '',
    timeoutMs: settings.timeoutMs,
    graceMs: GRACE_MS,
    onChunk: (chunk) => capture.add(chunk),
  })
  const duration_ms = Math.round(monotonicMs() - startedMs)
  if (end.end === 'not_started') return notRun(name, notStarted(settings, end), duration_ms)
  const ended = endedAs(end)
  const { text } = capture.result()
  const { exitCode, signal } = end
  return {
    name,
    ended,
    ...(exitCode === undefined ? {} : { exit_code: exitCode }),
    ...(signal === undefined ? {} : { signal }),
    duration_ms,
    output: ended === 'passed' ? lastOf(text, PASSED_OUTPUT) : text,
    sandboxed: sandbox !== undefined,
  }
}

/** The outcome of a check that could not run. */
export function notRun(name: string, problem: string, duration_ms = 0): CheckOutcome {
  return { name, ended: 'not_run', duration_ms, output: '', problem: redactHead(problem, 2000) }
}

/** The sandbox of a check, undefined for none; a sentence when it must not run without one. */
async function sandboxFor(
  { sandbox: wanted }: CheckSettings,
  { isWritable }: CheckPlace,
  sandboxes: Sandboxes,
): Promise<Sandbox | string | undefined> {
  if (wanted === 'none') return undefined
  const found = await sandboxes.find()
  if (found.sandbox !== undefined) return found.sandbox
  if (wanted === 'required')
    return `its settings require a sandbox, and there is none: ${found.why}`
  if (isWritable) return undefined
  return `only a sandbox keeps it from writing after a read-only turn, and there is none: ${found.why}`
}

function lineOf(
  { command: [command = '', ...args], network }: CheckSettings,
  { directory, cwd, isWritable }: CheckPlace,
  on: {
    sandbox: Sandbox | undefined
    programs: string[]
    env: Readonly<Record<string, string | undefined>>
  },
): Line {
  const { sandbox, programs, env } = on
  const program = { command, args }
  if (sandbox === undefined) return program
  const git = join(directory, '.git')
  return sandbox.confine(
    {
      directory,
      cwd,
      isWritable,
      network,
      masked: [],
      pinned: [],
      // Its hooks run outside of a sandbox later.
      fixed: fs.existsSync(git) ? [git] : [],
      programs,
      temporary: env['TMPDIR'] ?? '/tmp',
    },
    program,
  )
}

function endedAs(end: Exclude<ProgramEnd, { end: 'not_started' }>): CheckOutcome['ended'] {
  if (end.end === 'timed_out') return 'timed_out'
  return end.end === 'exited' && end.exitCode === 0 ? 'passed' : 'failed'
}

function notStarted(
  { command: [command = ''] }: CheckSettings,
  end: Extract<ProgramEnd, { end: 'not_started' }>,
): string {
  return end.isNotFound
    ? `there is no program "${command}" in the worker's PATH`
    : `"${command}" did not start: ${end.message}`
}

function lastOf(text: string, units: number): string {
  if (text.length <= units) return text
  return `[...]\n${wholeHead(text.slice(-units))}`
}
