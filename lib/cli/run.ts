import { userInfo } from 'node:os'

import { knownAgents, readSettings } from '../config/config.ts'
import type { Settings } from '../config/config.ts'
import { RelayError, systemCode } from '../errors.ts'
import { queueForTurn } from '../queue/narrow.ts'
import { endWhenUnprintable } from '../process/printing.ts'
import { useSafePath } from '../process/search-path.ts'
import { openRelay } from '../relay/relay.ts'
import type { Relay } from '../relay/relay.ts'
import { createAutospawn } from '../worker/autospawn.ts'
import type { Answer, Context } from './context.ts'
import { EXIT, UsageError } from './exit.ts'
import { turnOfVerb } from './fence.ts'
import type { Verb } from './fence.ts'
import { screenOf } from './terminal/screen.ts'
import { ascii, jsonText, oneLine, visible } from './terminal/text.ts'

/** Flags that every verb takes, and the words that name the verb. */
export type CommonFlags = { json: boolean; verbose: boolean; _: Verb }

/** Leaves the parser of the command line with what is to be done: it would lay out the whole help behind every verb, in case that failed. */
export class Parsed extends Error {
  readonly work: () => Promise<void>
  constructor(work: () => Promise<void>) {
    super('The command line is parsed.')
    this.work = work
  }
}

/** Opens the relay, runs one verb, prints what it found, and sets how the process ends. */
export async function runVerb(
  flags: CommonFlags,
  verb: (context: Context) => Promise<Answer>,
  /** The built worker, for jobs that nobody serves. */
  worker: string,
): Promise<void> {
  let close = () => {}
  try {
    const settings = settingsFor(flags)
    const relay = await openRelay(settings)
    close = relay.close
    const context = contextOf({ relay, settings, json: flags.json }, worker)
    print(context, await verb(context))
  } catch (error) {
    process.exitCode = tell(error, flags)
  } finally {
    close()
  }
}

/** The same for a verb that needs no store, and so works when the store does not. */
export async function runWithoutStore(
  flags: CommonFlags,
  verb: (settings: Settings) => Answer | Promise<Answer>,
): Promise<void> {
  try {
    const answer = await verb(settingsFor(flags))
    print({ json: flags.json, write: writeLines }, answer)
  } catch (error) {
    process.exitCode = tell(error, flags)
  }
}

/**
 * The settings of a command, with the turn that it is typed in; from here on no program is looked up in the
 * workspace. Throws `PERSON_NEEDED`.
 */
function settingsFor({ _: verb }: CommonFlags): Settings {
  const settings = readSettings(process.env, process.cwd())
  useSafePath(process.env, settings.workspace)
  return { ...settings, parentJob: turnOfVerb(verb, settings) }
}

/** One line on standard error about what went wrong; returns the exit code that goes with it. */
export function tell(error: unknown, { verbose }: { verbose: boolean }): number {
  if (error instanceof UsageError) {
    warn(`relay: USAGE ${error.message}`)
    return EXIT.usage
  }
  const code = error instanceof RelayError ? error.code : systemCode(error)
  // Nobody foresaw it, so the trace is what helps.
  if (!(error instanceof Error) || code === undefined) throw error
  warn(`relay: ${code} ${error.message}`)
  if (verbose) process.stderr.write(`${visible(error.stack ?? '')}\n`)
  return EXIT.refused
}

/** What happens when this command cannot print; to be called before anything else. */
export function endWithOutput(): void {
  endWhenUnprintable('relay')
}

function contextOf(from: Pick<Context, 'relay' | 'settings' | 'json'>, program: string): Context {
  const { relay, settings } = from
  const { env } = process
  const agents = () => knownAgents(settings.configPath)
  const workers = createAutospawn({ ...relay, settings, env, program, agents, warn })
  const { parentJob, agent } = settings
  const inside = (jobId: string): Relay => ({
    ...relay,
    queue: queueForTurn(relay.queue, { jobId, agent }),
  })
  return {
    ...from,
    relay: parentJob === undefined ? relay : inside(parentJob),
    env,
    serve: async (job) => workers?.serve(job),
    person: personName(),
    screen: screenOf(process.stdout, process.env),
    now: relay.clock.now(),
    write: writeLines,
    note: warn,
  }
}

function print(
  { json, write }: Pick<Context, 'json' | 'write'>,
  { document, lines, note, refusal }: Answer,
): void {
  if (!json) write(lines)
  if (!json && note !== undefined) warn(note)
  if (json && document !== undefined) write([jsonText(document, process.stdout.isTTY ? 2 : 0)])
  if (refusal === undefined) return
  warn(`relay: ${refusal.code} ${refusal.message}`)
  process.exitCode = refusal.exit
}

function writeLines(lines: string[]): void {
  writeOut(lines.map((line) => `${line}\n`).join(''))
}

function writeOut(text: string): void {
  const screen = screenOf(process.stdout, process.env)
  if (text !== '')
    process.stdout.write(process.stdout.isTTY && !screen.unicode ? ascii(text) : text)
}

function warn(line: string): void {
  const screen = screenOf(process.stderr, process.env)
  const text = oneLine(line)
  process.stderr.write(`${process.stderr.isTTY && !screen.unicode ? ascii(text) : text}\n`)
}

/** The name of who types; in a container the user may have none. */
function personName(): string {
  try {
    return oneLine(userInfo().username) || 'unknown'
  } catch (error) {
    if (systemCode(error) === undefined) throw error
    return `uid ${process.getuid?.() ?? 'unknown'}`
  }
}
