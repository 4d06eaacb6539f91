import { userInfo } from 'node:os'

import { readSettings } from '../config/config.ts'
import type { Settings } from '../config/config.ts'
import { RelayError, systemCode } from '../errors.ts'
import { personNeeded } from '../operations/authorise.ts'
import type { Probe } from '../operations/local.ts'
import type { Call } from '../operations/operation.ts'
import { perform } from '../operations/perform.ts'
import { turnOf } from '../operations/reach.ts'
import { onlyWorkspace } from '../operations/services.ts'
import type { Services } from '../operations/services.ts'
import { isInsideCall, turnAbove } from '../process/around.ts'
import { endWhenUnprintable } from '../process/printing.ts'
import { useSafePath } from '../process/search-path.ts'
import { assembleServices } from '../relay/assemble.ts'
import { localServices } from '../relay/local.ts'
import { openRelay } from '../relay/relay.ts'
import { worktreesOf } from '../relay/worktrees.ts'
import type { Caller } from '../rights/caller.ts'
import { isForPeople } from '../rights/rights.ts'
import type { Who } from '../rights/rights.ts'
import type { Tracing } from '../tracing/tracing.ts'
import { EXIT, UsageError } from './output.ts'
import type { Output } from './output.ts'
import type { LocalVerb, Verb } from './command.ts'
import type { Context } from './context.ts'
import { screenOf } from './terminal/screen.ts'
import { ascii, jsonText, oneLine, visible } from './terminal/text.ts'

/** One invocation of a command. */
export type Invocation<T> = {
  name: string
  verb: Verb<T> | LocalVerb<T>
  typed: T
  json: boolean
  verbose: boolean
  /** The path of another built program of the relay, such as `worker.js`. */
  programPath: (file: string) => string
  /** Asks an agent's service whether it accepts a token; set only by programs with a command that does. */
  probe?: Probe | undefined
  tracing?: Tracing | undefined
}

/** Runs a command, prints its output, and sets the exit code of the process. */
export async function run<T>(invocation: Invocation<T>): Promise<void> {
  const { name, verb, typed } = invocation
  try {
    const settings = readSettings(process.env, process.cwd())
    // From here on, programs are never looked up in the workspace.
    useSafePath(process.env, settings.workspace)
    const who = 'who' in verb ? verb.who : verb.operations[0].who
    const parentJob = enclosingJob(who, settings)
    if (parentJob !== undefined && isForPeople(who)) {
      throw await refusedInTurn(name, settings, parentJob)
    }
    if (isForPeople(who) && isInsideCall(process.env)) throw refusedInCall(name)
    if ('who' in verb)
      print(
        { json: invocation.json, write: writeLines },
        await verb.runLocally(settings, typed, invocation.programPath),
      )
    else await runOpen({ ...invocation, verb }, { ...settings, parentJob })
  } catch (error) {
    process.exitCode = report(error, invocation)
  }
}

/**
 * The id of the job whose turn runs this command; undefined outside a turn. If not everyone may run the command, the
 * ancestor processes are searched as well, because a shell can drop `RELAY_JOB`.
 */
function enclosingJob(who: Who, { parentJob, dataDir }: Settings): string | undefined {
  return who === 'anyone' ? parentJob : (parentJob ?? turnAbove(dataDir))
}

/** The refusal of a command that only people run, for a program that an agent's tool started. */
function refusedInCall(name: string): RelayError {
  const message = `Cannot run "relay ${name}" from a command of a tool: only a person decides that. Say in your answer what has to be decided.`
  return new RelayError('PERSON_NEEDED', message)
}

/** The refusal of a command that only people run. The audit log learns of it, where the store can be opened. */
async function refusedInTurn(name: string, settings: Settings, turn: string): Promise<RelayError> {
  const refusal = personNeeded(`run "relay ${name}"`, turn)
  const relay = await openRelay(settings).catch(unlessBug)
  const who = { agent: settings.agent ?? 'cli', turn }
  const operation = `relay ${name}`
  await relay?.audit.note({ what: 'refused', who, operation, code: refusal.code, job_id: turn })
  relay?.close()
  return refusal
}

function unlessBug(error: unknown): undefined {
  if (error instanceof RelayError) return undefined
  throw error
}

type Callback = () => Promise<void>

async function runOpen<T>(
  { verb, typed, json, programPath, probe, tracing }: Invocation<T> & { verb: Verb<T> },
  settings: Settings,
): Promise<void> {
  const relay = await openRelay(settings, { tracing }).catch(async (error: unknown) => {
    if (!(error instanceof RelayError)) throw error
    const screen = screenOf(process.stdout, process.env)
    const output = await verb.unopened?.(error, { settings, screen, programPath })
    if (output === undefined) throw error
    print({ json, write: writeLines }, output)
    return undefined
  })
  if (relay === undefined) return
  try {
    const { env } = process
    const services: Services = {
      ...assembleServices(relay, {
        settings,
        env,
        program: programPath('worker.js'),
        worktrees: worktreesOf(env),
        warn,
      }),
      // A short-lived command leaves delayed jobs to processes that keep running.
      serveAgain: undefined,
      local: localServices(relay, { settings, env, probe, programPath }),
    }
    const callbacks: { onPrinted: Callback; onFailed?: Callback | undefined }[] = []
    const call: Call = {
      caller: await callerOf(services, settings),
      workspaces: onlyWorkspace(services, relay.machine.workspaceId),
      signal: new AbortController().signal,
      afterReply: (onPrinted, onFailed) => void callbacks.push({ onPrinted, onFailed }),
    }
    const context: Context = {
      perform: (operation, args, more) => perform(operation, { ...call, ...more }, args),
      caller: call.caller,
      services,
      settings,
      programPath,
      workspace: relay.folder,
      screen: screenOf(process.stdout, env),
      json,
      now: relay.clock.now(),
      write: writeLines,
      note: warn,
    }
    let isPrinted = false
    try {
      if (verb.sweeps === true) await sweep(services)
      print(context, await verb.run(context, typed))
      isPrinted = true
    } finally {
      for (const { onPrinted, onFailed } of callbacks)
        await (isPrinted ? onPrinted() : onFailed?.())
    }
  } finally {
    relay.close()
    await tracing?.close()
  }
}

/** The caller of a command's operations: the person at the terminal, or the turn that runs it. */
async function callerOf(
  { queue }: Services,
  { parentJob, parentToken: token, agent }: Settings,
): Promise<Caller> {
  const sender = agent ?? 'cli'
  if (parentJob === undefined) return { kind: 'person', name: personName(), agent: sender }
  return {
    kind: 'turn',
    agent: sender,
    token,
    turn: await turnOf(queue, { jobId: parentJob, agent }),
  }
}

/** Reclaims the jobs of dead workers. A failure, as on a full disk, must not keep the command from reading. */
async function sweep(services: Services): Promise<void> {
  await services.sweeper.sweep().catch(unlessBug)
}

/** Prints an error as one line on standard error, and returns its exit code. Rethrows bugs. */
export function report(error: unknown, { verbose }: { verbose: boolean }): number {
  if (error instanceof UsageError) {
    warn(`relay: USAGE ${error.message}`)
    return EXIT.usage
  }
  const code = error instanceof RelayError ? error.code : systemCode(error)
  // A bug: let it crash with its stack.
  if (!(error instanceof Error) || code === undefined) throw error
  warn(`relay: ${code} ${error.message}`)
  if (verbose) process.stderr.write(`${visible(error.stack ?? '')}\n`)
  return EXIT.refused
}

/** Makes the process end if its output cannot be written. Call it before anything else. */
export function endWithOutput(): void {
  endWhenUnprintable('relay')
}

function print(
  { json, write }: Pick<Context, 'json' | 'write'>,
  { document, lines, note, refusal }: Output,
): void {
  if (!json) write(lines)
  if (!json && note !== undefined) warn(note)
  if (json && document !== undefined) write([jsonText(document, process.stdout.isTTY ? 2 : 0)])
  if (refusal === undefined) return
  warn(`relay: ${refusal.code} ${refusal.message}`)
  process.exitCode = refusal.exit
}

function writeLines(lines: string[]): void {
  const written = lines.map((line) => `${line}\n`).join('')
  const screen = screenOf(process.stdout, process.env)
  if (written === '') return
  process.stdout.write(process.stdout.isTTY && !screen.unicode ? ascii(written) : written)
}

function warn(line: string): void {
  const screen = screenOf(process.stderr, process.env)
  const written = oneLine(line)
  process.stderr.write(`${process.stderr.isTTY && !screen.unicode ? ascii(written) : written}\n`)
}

/** The name of the user; a container may have none. */
function personName(): string {
  try {
    return oneLine(userInfo().username) || 'unknown'
  } catch (error) {
    if (systemCode(error) === undefined) throw error
    return `uid ${process.getuid?.() ?? 'unknown'}`
  }
}
