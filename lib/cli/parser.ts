import yargs from 'yargs'

import { UsageError } from './exit.ts'
import type { Parsing, Relay } from './options.ts'
import { decideVerbs } from './verbs/decide.ts'
import { keepVerbs } from './verbs/keep.ts'
import { lookVerbs } from './verbs/look.ts'
import { sendVerbs } from './verbs/send.ts'

const PROMPT_HINT =
  '; quote a prompt of several words, and put -- before one that begins with a dash.'

/** The parser of a command line; `parseSync` calls `run` or throws a `UsageError`. */
export function parserOf(parsing: Parsing): Relay {
  const { argv, version, words } = parsing
  const { flag } = words
  const relay = yargs(argv)
    .scriptName('relay')
    .usage('Usage: $0 VERB\n\nHands work from agent to agent and never loses it.')
    .parserConfiguration({
      'parse-numbers': false,
      'parse-positional-numbers': false,
      'dot-notation': false,
      'boolean-negation': false,
      'camel-case-expansion': true,
    })
    .option('json', { ...flag('print one JSON document'), default: false })
    .option('verbose', { ...flag('add the stack to an error'), default: false })
  const families = [sendVerbs, lookVerbs, decideVerbs, keepVerbs]
  return processVerbs(families.reduce((all: Relay, add) => add(all, parsing), relay))
    .demandCommand(1, 'say what to do.')
    .strict()
    .recommendCommands()
    .version(version)
    .help()
    .wrap(process.stdout.isTTY ? Math.min(100, process.stdout.columns) : 100)
    .exitProcess(false)
    .fail((message, error) => {
      throw usageOf(message, error, argv[0])
    })
}

/** Verbs that are programs of their own stand in the help; here they come too late. */
function processVerbs(relay: Relay): Relay {
  return relay
    .command('top', 'the list, live: look, answer, approve, cancel', {}, misplaced)
    .command('mcp', 'the tools over MCP, on standard input and output', {}, misplaced)
    .command('worker', 'claim jobs and run them; see relay worker --help', {}, misplaced)
    .command(
      'serve',
      'the page, the JSON API and MCP over HTTP; see relay serve --help',
      {},
      misplaced,
    )
}

/** What the parser cannot take becomes bad usage with a hint; what a verb threw stays what it is. */
function usageOf(message: string | null, error: Error | undefined, verb = ''): Error {
  if (error !== undefined && !(error instanceof UsageError) && error.name !== 'YError') return error
  const said = message ?? error?.message ?? 'cannot be understood'
  const what = said
    .replace(/^Not enough non-option arguments.*$/, 'something is missing.')
    .replace(
      /^Unknown (argument.*)$/,
      `unknown $1${verb === 'dispatch' || verb === 'fork' ? PROMPT_HINT : '.'}`,
    )
  const isKnown = /^\w+$/.test(verb) && !said.startsWith('Did you mean') && !said.includes(verb)
  return new UsageError(`${what} See: relay${isKnown ? ` ${verb}` : ''} --help`)
}

function misplaced(): never {
  throw new UsageError('mcp, worker, serve and top come first, their flags behind them.')
}
