import yargs from 'yargs'

import { UsageError } from './output.ts'
import type { Command, Typed } from './command.ts'
import { COMMANDS, GROUPS, PROGRAMS } from './commands/commands.ts'

/** Flags of every command. */
export type CommonFlags = { json: boolean; verbose: boolean }

/** A parsed command line; undefined if help or the version was printed instead. */
type Parsed = { command: Command; typed: Typed; common: CommonFlags } | undefined

/** Parses a command line, or prints help or the version. Throws `UsageError`. */
export function parse(argv: string[], version: string): Parsed {
  const end = argv.indexOf('--')
  const options = end === -1 ? argv : argv.slice(0, end)
  const found = commandIn(options)
  if (found?.command === undefined || options.includes('--help') || options.includes('--version')) {
    printHelp(options, { found, version })
    return undefined
  }
  const { command, rest } = found
  return { command, ...read(command, [...rest, ...(end === -1 ? [] : argv.slice(end))]) }
}

/** The command or group that a command line names, and the other arguments. */
type Found = { command?: Command; group?: string; rest: string[] }

/** Finds the command or group. Only flags without a value can come before its name. */
function commandIn(options: string[]): Found | undefined {
  const at = options.findIndex((option) => !option.startsWith('-'))
  const name = options[at]
  if (name === undefined) return undefined
  const rest = options.toSpliced(at, 1)
  if (!Object.hasOwn(GROUPS, name)) {
    const command = COMMANDS.find((each) => each.name === name)
    return command && { command, rest }
  }
  const inner = rest.findIndex((option) => !option.startsWith('-'))
  const command = COMMANDS.find((each) => each.name === `${name} ${rest[inner]}`)
  return command === undefined ? { group: name, rest } : { command, rest: rest.toSpliced(inner, 1) }
}

/**
 * Parses the arguments and flags of one command. yargs parses the flags; positional arguments are assigned here,
 * because yargs parses those twice and would take a prompt that starts with a dash for a flag.
 */
function read(command: Command, argv: string[]): { typed: Typed; common: CommonFlags } {
  const parser = withCommonOptions(yargs(argv))
    .help(false)
    .version(false)
    .strictOptions()
    .fail((message, error) => {
      throw usageError(command, message ?? error?.message ?? 'Invalid command line')
    })
  for (const [key, { kind, alias }] of Object.entries(command.flags)) {
    parser.option(kebab(key), {
      ...(kind === 'switch' ? { type: 'boolean' } : { type: 'string', requiresArg: true }),
      ...(kind === 'list' ? { array: true } : {}),
      ...(alias === undefined ? {} : { alias }),
    })
  }
  const found: Record<string, unknown> = parser.parseSync()
  const flags = Object.entries(command.flags).map(([key, { kind }]): [string, unknown] => [
    key,
    valueOf(command, kebab(key), { kind, value: found[kebab(key)] }),
  ])
  // The values have the types that the command declares; see `Typed`.
  const typed = { ...argsOf(command, found['_']), ...Object.fromEntries(flags) } as Typed
  const common = { json: found['json'] === true, verbose: found['verbose'] === true }
  return { typed, common }
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

function argsOf(command: Command, found: unknown): Record<string, string> {
  const given = Array.isArray(found) ? found.map(String) : []
  const names = Object.entries(command.args)
  const missing = names[given.length]
  if (missing !== undefined && missing[1].isOptional !== true) {
    throw usageError(command, `<${missing[0]}> is missing`)
  }
  if (given.length > names.length) {
    const extra = given.slice(names.length).join(', ')
    throw usageError(command, `Unknown argument: ${extra}`)
  }
  return Object.fromEntries(given.map((value, at) => [names[at]?.[0] ?? '', value]))
}

function usageError({ name, hint = '' }: Command, why: string): UsageError {
  const advice = why.startsWith('Unknown argument') ? hint : ''
  return new UsageError(`${why}${advice}. See: relay ${name} --help`)
}

type Parser = ReturnType<typeof yargs>

/** The options that all parsers share. Values stay strings, as typed. */
function withCommonOptions(parser: Parser): Parser {
  return parser
    .parserConfiguration({
      'parse-numbers': false,
      'parse-positional-numbers': false,
      'dot-notation': false,
      'boolean-negation': false,
    })
    .option('json', { type: 'boolean', describe: 'print one JSON document', default: false })
    .option('verbose', { type: 'boolean', describe: 'print the stack of an error', default: false })
    .exitProcess(false)
}

/** Prints the version, or help for one command, a group or all commands. Throws `UsageError` for an unknown name. */
function printHelp(
  options: string[],
  { found, version }: { found: Found | undefined; version: string },
): void {
  const parser = withCommonOptions(yargs(found?.rest ?? options))
    .wrap(process.stdout.isTTY ? Math.min(100, process.stdout.columns) : 100)
    .help()
    .version(version)
  const { command, group } = found ?? {}
  if (command !== undefined) describeCommand(parser, command)
  else if (group !== undefined) describeGroup(parser, group)
  else describeAll(parser)
  parser.parseSync()
}

function describeCommand(parser: Parser, { name, about, args, flags }: Command): void {
  parser.scriptName(`relay ${name}`).command(`$0 ${synopsis(args)}`.trim(), about, (y) => {
    for (const [key, { about: describe, isOptional = false }] of Object.entries(args)) {
      y.positional(key, { type: 'string', describe, demandOption: !isOptional })
    }
    for (const [key, { kind, about: describe, alias }] of Object.entries(flags)) {
      const type = kind === 'switch' ? 'boolean' : kind === 'text' ? 'string' : 'array'
      y.option(kebab(key), { type, describe, ...(alias === undefined ? {} : { alias }) })
    }
  })
}

function describeGroup(parser: Parser, group: string): void {
  const inner = COMMANDS.filter(({ name }) => name.startsWith(`${group} `)).map(
    ({ name, about, args }): Summary => ({ name: name.slice(group.length + 1), about, args }),
  )
  parser.scriptName(`relay ${group}`).usage(`$0\n\n${GROUPS[group] ?? ''}`)
  addCommands(parser, inner)
  rejectOthers(parser, {
    none: `Missing subcommand: ${joinNames(inner.map(({ name }) => name))}`,
    help: `relay ${group} --help`,
  })
}

function describeAll(parser: Parser): void {
  parser
    .scriptName('relay')
    .usage('Usage: $0 COMMAND\n\nHands work between coding agents and never loses it.')
  addCommands(parser, topLevel())
  for (const [name, { about }] of Object.entries(PROGRAMS)) {
    parser.command(name, about, {}, () => {
      throw new UsageError(`${joinNames(Object.keys(PROGRAMS), 'and')} must be the first argument.`)
    })
  }
  rejectOthers(parser, { none: 'No command given', help: 'relay --help' })
}

/** Commands with a one-word name, and each group at the position of its first command. */
function topLevel(): Summary[] {
  const all = COMMANDS.map((each): Summary => {
    const [group = '', inner] = each.name.split(' ')
    return inner === undefined ? each : { name: group, about: GROUPS[group] ?? '', args: {} }
  })
  return all.filter(({ name }, at) => all.findIndex((each) => each.name === name) === at)
}

type Summary = Pick<Command, 'name' | 'about' | 'args'>

function addCommands(parser: Parser, commands: Summary[]): void {
  for (const { name, about, args } of commands) {
    parser.command(`${name} ${synopsis(args)}`.trim(), about)
  }
}

function rejectOthers(parser: Parser, { none, help }: { none: string; help: string }): void {
  parser
    .demandCommand(1, none)
    .strict()
    .recommendCommands()
    .fail((message, error) => {
      if (error instanceof UsageError) throw error
      const what = message ?? error?.message ?? 'Invalid command line'
      throw new UsageError(`${what}${what.endsWith('?') ? '' : '.'} See: ${help}`)
    })
}

function synopsis(args: Command['args']): string {
  return Object.entries(args)
    .map(([name, { isOptional }]) => (isOptional === true ? `[${name}]` : `<${name}>`))
    .join(' ')
}

function joinNames(names: string[], last = 'or'): string {
  return `${names.slice(0, -1).join(', ')} ${last} ${names.at(-1) ?? ''}`
}

/** Converts `requestId` to the form that is typed: `request-id`. */
function kebab(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
