import { kebab, usageError } from './command.ts'
import type { Command, Typed } from './command.ts'
import { commandIn } from './find-command.ts'
import { plainValues } from './plain-line.ts'
import type { Values } from './plain-line.ts'

/** Flags of every command. */
export type CommonFlags = { json: boolean; verbose: boolean }

/** A parsed command line; undefined if help or the version was printed instead. */
type Parsed = { command: Command; typed: Typed; common: CommonFlags } | undefined

/** Parses a command line, or prints help or the version. Throws `UsageError`. */
export async function parse(argv: string[], version: string): Promise<Parsed> {
  const end = argv.indexOf('--')
  const options = end === -1 ? argv : argv.slice(0, end)
  const found = commandIn(options)
  if (found?.command === undefined || options.includes('--help') || options.includes('--version')) {
    const { printHelp } = await import('./yargs.ts')
    printHelp(options, { found, version })
    return undefined
  }
  const { command, rest } = found
  const line = [...rest, ...(end === -1 ? [] : argv.slice(end))]
  const values = plainValues(command.flags, line) ?? (await readAny(command, line))
  return { command, ...typedOf(command, values) }
}

async function readAny(command: Command, line: string[]): Promise<Values> {
  const { anyValues } = await import('./yargs.ts')
  return anyValues(command, line)
}

/** Assigns the values to the arguments and flags that the command declares. */
function typedOf(command: Command, { args, flags }: Values): { typed: Typed; common: CommonFlags } {
  const own = Object.entries(command.flags).map(([key, { kind }]): [string, unknown] => [
    key,
    valueOf(command, kebab(key), { kind, value: flags[kebab(key)] }),
  ])
  // The values have the types that the command declares; see `Typed`.
  const typed = { ...argsOf(command, args), ...Object.fromEntries(own) } as Typed
  return { typed, common: { json: flags['json'] === true, verbose: flags['verbose'] === true } }
}

function valueOf(
  command: Command,
  name: string,
  { kind, value }: { kind: string; value: unknown },
): unknown {
  if (kind === 'switch') return value === true
  if (value === undefined) return undefined
  if (kind === 'repeated') return [value].flat()
  if (kind === 'text' && Array.isArray(value))
    throw usageError(command, `--${name} was given twice`)
  return value
}

function argsOf(command: Command, words: string[]): Record<string, string | string[]> {
  const names = Object.entries(command.args).filter(([, { isRest }]) => isRest !== true)
  const rest = Object.keys(command.args)[names.length]
  const given = rest === undefined ? words : words.slice(0, names.length)
  const missing = names[given.length]
  if (missing !== undefined && missing[1].isOptional !== true) {
    throw usageError(command, `<${missing[0]}> is missing`)
  }
  if (given.length > names.length) {
    const extra = given.slice(names.length).join(', ')
    throw usageError(command, `Unknown argument: ${extra}`)
  }
  return {
    ...Object.fromEntries(given.map((value, at) => [names[at]?.[0] ?? '', value])),
    ...(rest === undefined ? {} : { [rest]: words.slice(names.length) }),
  }
}
