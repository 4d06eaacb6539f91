import yargs from 'yargs'

import { kebab, usageError } from './command.ts'
import type { Command } from './command.ts'
import { COMMANDS, GROUPS, PROGRAMS } from './commands/commands.ts'
import type { Found } from './find-command.ts'
import { UsageError } from './output.ts'
import type { Values } from './plain-line.ts'

type Parser = ReturnType<typeof yargs>

/**
 * Reads any command line of a command. yargs parses the flags; positional arguments are assigned later, because yargs
 * parses those twice and would take a prompt that starts with a dash for a flag. Throws `UsageError`.
 */
export function anyValues(command: Command, line: string[]): Values {
  const parser = parserOf(line)
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
  const { _: args, ...flags } = parser.parseSync()
  return { args: args.map(String), flags }
}

/** Prints the version, or help for one command, a group or all commands. Throws `UsageError` for an unknown name. */
export function printHelp(
  options: string[],
  { found, version }: { found: Found | undefined; version: string },
): void {
  const parser = parserOf(found?.rest ?? options)
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
    .map(([name, { isOptional, isRest }]) => {
      const shown = isRest === true ? `${name}..` : name
      return isOptional === true ? `[${shown}]` : `<${shown}>`
    })
    .join(' ')
}

function joinNames(names: string[], last = 'or'): string {
  return `${names.slice(0, -1).join(', ')} ${last} ${names.at(-1) ?? ''}`
}

/** A parser of this command line, with the options that all of them share. Values stay strings, as typed. */
function parserOf(line: string[]): Parser {
  return yargs(line)
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
