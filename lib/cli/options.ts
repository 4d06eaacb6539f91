import type { Argv } from 'yargs'

import type { Settings } from '../config/config.ts'
import type { Probe } from './commands/agent/manage.ts'
import type { Answer, Context } from './context.ts'
import { UsageError } from './exit.ts'
import type { CommonFlags } from './run.ts'

/** The parser of a command line, whose verbs all take the common flags. */
export type Relay = Argv<Omit<CommonFlags, '_'>>

/** What the verbs of a command line need to say what is typed, and what is to be done then. */
export type Parsing = {
  argv: string[]
  /** A text as it was typed; see `hideWords`. */
  reveal: (word: string) => string
  /** Called with the verb that the command line names. */
  run: (flags: CommonFlags, verb: (context: Context) => Promise<Answer>) => never
  /** The same for one that needs no store. */
  runAlone: (flags: CommonFlags, verb: (settings: Settings) => Promise<Answer>) => never
  /** What clients run as a hook. */
  hookFile: string
  /** What clients run as the MCP server. */
  serverFile: string
  probeAgent: Probe
  version: string
  words: Words
}

/** The kinds of words that a command line is made of. */
export type Words = ReturnType<typeof wordsOf>

export function wordsOf(reveal: Parsing['reveal']) {
  /** An option whose value is a text as typed; given twice it is refused rather than guessed. */
  const text = (describe: string) => ({
    type: 'string' as const,
    requiresArg: true,
    describe,
    coerce: (value: string | string[] | undefined): string | undefined => {
      const given = once(value)
      return given === undefined ? undefined : reveal(given)
    },
  })
  const texts = (describe: string) => ({ type: 'string' as const, array: true as const, describe })
  const flag = (describe: string) => ({ type: 'boolean' as const, describe })
  const word = (describe: string) => ({
    type: 'string' as const,
    describe,
    demandOption: true as const,
    coerce: once<string>,
  })
  /** A word that may be left out. */
  const more = (describe: string) => ({
    type: 'string' as const,
    describe,
    coerce: once<string | undefined>,
  })
  const id = word('a job: its id, or the beginning of it')
  const note = text('a remark, kept in the log')
  return { text, texts, flag, word, more, id, note }
}

/** A word that was typed twice, such as in its place and as a flag of its name, is refused rather than guessed. */
function once<T extends string | undefined>(value: T | string[]): T {
  if (Array.isArray(value)) throw new UsageError(`${value.join(' and ')} exclude each other.`)
  return value
}

/** The flags of a verb that has no others; yargs loses their types on the way. */
export function asFlags(args: object): CommonFlags {
  const all = args as Record<string, unknown>
  const verb = Array.isArray(all['_']) ? all['_'].map(String) : []
  return { json: all['json'] === true, verbose: all['verbose'] === true, _: verb }
}

/** The same flags, for a verb that a further word or flag makes another matter. */
export function withVerb(args: object, ...verb: string[]): CommonFlags {
  return { ...asFlags(args), _: verb }
}
