import { join } from 'node:path'

import yargs from 'yargs'

import { probeAgent } from './executors/chatgpt/probe.ts'
import { addChatgpt, listAgents, removeAgent, testAgent } from './lib/cli/agent/manage.ts'
import { readToken } from './lib/cli/agent/secret.ts'
import { agents } from './lib/cli/agents.ts'
import { artifact } from './lib/cli/artifact.ts'
import { runInstead } from './lib/cli/child.ts'
import { answer, cancel, recover, retry, steer } from './lib/cli/decide.ts'
import { diff } from './lib/cli/diff.ts'
import type { Answer, Context } from './lib/cli/context.ts'
import { dispatch } from './lib/cli/dispatch.ts'
import { doctor } from './lib/cli/doctor.ts'
import { UsageError } from './lib/cli/exit.ts'
import { fork } from './lib/cli/fork.ts'
import { limitOf, stateOf } from './lib/cli/filter.ts'
import { gc } from './lib/cli/gc.ts'
import { changeHooks } from './lib/cli/hook.ts'
import { inbox } from './lib/cli/inbox.ts'
import { list } from './lib/cli/list.ts'
import { merge } from './lib/cli/merge.ts'
import { approve, reject, reviewList } from './lib/cli/review.ts'
import { Parsed, endWithReader, runVerb, runWithoutStore, tell } from './lib/cli/run.ts'
import type { CommonFlags } from './lib/cli/run.ts'
import { show } from './lib/cli/show.ts'
import { tail } from './lib/cli/tail.ts'
import { readSince } from './lib/cli/time.ts'
import { createToken, listTokens, revokeToken } from './lib/cli/token.ts'
import { verify } from './lib/cli/verify.ts'
import { why } from './lib/cli/why.ts'
import { hideWords } from './lib/cli/words.ts'
import { worktreeClean, worktreeList } from './lib/cli/worktree.ts'
import { JOB_STATES } from './lib/schema/job.ts'
import manifest from './package.json' with { type: 'json' }

/** Verbs that are processes of their own, each built into one file beside this one. */
const PROCESSES: Record<string, string> = {
  mcp: 'server.js',
  worker: 'worker.js',
  serve: 'http.js',
  top: 'top.js',
}

/** What clients run as a hook; built beside this one, too. */
const HOOK = join(import.meta.dirname, 'hook.js')

const PROMPT_HINT =
  '; quote a prompt of several words, and put -- before one that begins with a dash.'

const [first = '', ...rest] = process.argv.slice(2)
const processFile = Object.hasOwn(PROCESSES, first) ? PROCESSES[first] : undefined
endWithReader()
if (processFile === undefined) await runCommand(process.argv.slice(2))
else await runInstead(join(import.meta.dirname, processFile), rest)

/** `run` is called with the verb that the command line names, `runAlone` with one that needs no store. */
type Parsing = {
  argv: string[]
  reveal: (word: string) => string
  run: (flags: CommonFlags, verb: (context: Context) => Promise<Answer>) => never
  runAlone: (...verb: Parameters<typeof runWithoutStore>) => never
}

/** Parses the command line, then runs its verb. */
async function runCommand(typed: string[]): Promise<void> {
  const run: Parsing['run'] = (flags, verb) => {
    throw new Parsed(() => runVerb(flags, verb, join(import.meta.dirname, 'worker.js')))
  }
  const runAlone: Parsing['runAlone'] = (flags, verb) => {
    throw new Parsed(() => runWithoutStore(flags, verb))
  }
  const { argv, reveal } = hideWords(typed)
  try {
    parserOf({ argv, reveal, run, runAlone }).parseSync()
  } catch (error) {
    if (error instanceof Parsed) await error.work()
    else process.exitCode = tell(error, { verbose: typed.includes('--verbose') })
  }
}

function parserOf({ argv, reveal, run, runAlone }: Parsing) {
  /** An option whose value is a text as typed; given twice it is refused rather than guessed. */
  const text = (describe: string) => ({
    type: 'string' as const,
    requiresArg: true,
    describe,
    coerce: (value: string | string[] | undefined): string | undefined => {
      if (Array.isArray(value)) throw new UsageError(`${value.join(' and ')} exclude each other.`)
      return value === undefined ? undefined : reveal(value)
    },
  })
  const texts = (describe: string) => ({ type: 'string' as const, array: true as const, describe })
  const flag = (describe: string) => ({ type: 'boolean' as const, describe })
  const word = (describe: string) => ({
    type: 'string' as const,
    describe,
    demandOption: true as const,
  })
  const id = word('a job: its id, or the beginning of it')
  const note = text('a remark, kept in the log')

  return yargs(argv)
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
    .command(
      'dispatch <agent> [prompt]',
      'send a job; its id on stdout, or with --wait what it gave',
      (y) =>
        y
          .positional('agent', word('who shall do it'))
          .positional('prompt', {
            type: 'string',
            describe:
              'what to do; - or nothing reads standard input; after -- it may begin with a dash',
          })
          .option('request-id', text('your name for it: the same one again is the same job'))
          .option('write', flag('let it change files'))
          .option('worktree', flag('let it work in a git worktree of its own'))
          .option('cwd', text('the folder to work in'))
          .option('model', text('the model'))
          .option('effort', text('the reasoning effort'))
          .option('conversation', text('continue the thread of this name'))
          .option('priority', text('-100 to 100; higher first'))
          .option('label', { ...texts('a word to find it by; may be repeated'), nargs: 1 })
          .option('ttl', text('how long it is worth doing, such as 90s, 2h or milliseconds'))
          .option('max-attempts', text('how often it may be tried'))
          .option('not-before', text('earliest start: a time, or from now on such as 15m'))
          .option('review', flag('let a person approve it before it runs'))
          .option('wait', flag('wait for it and print what it gave'))
          .option(
            'timeout',
            text('longest wait, milliseconds or such as 90s; ends with exit code 3'),
          ),
      (args) =>
        run(args, (context) =>
          dispatch(
            context,
            {
              ...args,
              agent: reveal(args.agent),
              prompt: args.prompt === undefined ? undefined : reveal(args.prompt),
              label: args.label?.map(reveal),
            },
            process.stdin,
          ),
        ),
    )
    .command(
      'list',
      'jobs: what needs you first, then running, queued and ended ones',
      (y) =>
        y
          .option('state', text(`only this state: ${JOB_STATES.join(', ')}`))
          .option('to', text('only for this agent'))
          .option('from', text('only from this agent'))
          .option('label', text('only with this label'))
          .option('since', text('only what changed since then: a time, or so long ago, as 2h'))
          .option('limit', text('rows of a page'))
          .option('cursor', text('where the page before ended')),
      ({ state, to, from, label, since, limit, cursor, ...args }) =>
        run(args, (context) =>
          list(context, {
            state: stateOf(state),
            to,
            from,
            label,
            since: since === undefined ? undefined : readSince('since', since, context.now),
            cursor,
            limit: limitOf(limit),
          }),
        ),
    )
    .command(
      'show <id>',
      'everything about one job',
      (y) => y.positional('id', id),
      (args) => run(args, (context) => show(context, reveal(args.id))),
    )
    .command(
      'tail <id>',
      'what happens to a job and what it tells',
      (y) => y.positional('id', id).option('follow', { ...flag('go on to its end'), alias: 'f' }),
      (args) =>
        run(args, (context) => tail(context, reveal(args.id), { follow: args.follow === true })),
    )
    .command(
      'why <id>',
      'one sentence: what it waits for, or how it ended',
      (y) => y.positional('id', id),
      (args) => run(args, (context) => why(context, reveal(args.id))),
    )
    .command(
      'cancel <id>',
      'end a job, and what it runs',
      (y) => y.positional('id', id).option('reason', text('why, kept in the log')),
      (args) => run(args, (context) => cancel(context, reveal(args.id), args.reason)),
    )
    .command(
      'recover <id>',
      'run again what a write turn left half-way',
      (y) => y.positional('id', id).option('note', note),
      (args) => run(args, (context) => recover(context, reveal(args.id), args.note)),
    )
    .command(
      'retry <id>',
      'a new job with the task of one that has ended',
      (y) => y.positional('id', id),
      (args) => run(args, (context) => retry(context, reveal(args.id))),
    )
    .command(
      'fork <id> [prompt]',
      'a new job that goes on from a copy of the thread of another one',
      (y) =>
        y
          .positional('id', id)
          .positional('prompt', {
            type: 'string',
            describe: 'what to do there; - or nothing reads standard input',
          })
          .option('request-id', text('your name for it: the same one again is the same job')),
      (args) =>
        run(args, (context) => {
          const prompt = args.prompt === undefined ? undefined : reveal(args.prompt)
          const asked = { id: reveal(args.id), prompt, requestId: args.requestId }
          return fork(context, asked, process.stdin)
        }),
    )
    .command(
      'answer <id> <text>',
      'answer the question of a running job',
      (y) => y.positional('id', id).positional('text', word('the answer')),
      (args) => run(args, (context) => answer(context, reveal(args.id), reveal(args.text))),
    )
    .command(
      'diff <id>',
      'what a job changed in its worktree',
      (y) => y.positional('id', id),
      (args) => run(args, (context) => diff(context, reveal(args.id))),
    )
    .command(
      'merge <id>',
      'bring what a job changed in its worktree into the branch that you are on',
      (y) =>
        y
          .positional('id', id)
          .option('commit', flag('commit first what the turn left uncommitted')),
      (args) =>
        run(args, (context) => merge(context, reveal(args.id), { commit: args.commit === true })),
    )
    .command('worktree', 'the worktrees that turns left', (worktree) =>
      worktree
        .command('list', 'where they are, and what would be lost with each', {}, (args) =>
          run(asFlags(args), worktreeList),
        )
        .command(
          'clean',
          'remove those that nothing would be lost with',
          (y) => y.option('force', text('a job whose worktree goes with all that is in it')),
          (args) => run(asFlags(args), (context) => worktreeClean(context, { force: args.force })),
        )
        .demandCommand(1, 'say list or clean.'),
    )
    .command(
      'steer <id> <text>',
      'say something to a job that a cloud agent works on',
      (y) => y.positional('id', id).positional('text', word('the guidance')),
      (args) => run(args, (context) => steer(context, reveal(args.id), reveal(args.text))),
    )
    .command(
      'artifact <id> [name]',
      'the files that came with a result, or the content of one',
      (y) =>
        y
          .positional('id', id)
          .positional('name', { type: 'string', describe: 'its name or number' })
          .option('out', text('write it to this new file')),
      (args) =>
        run(args, (context) =>
          artifact(context, reveal(args.id), {
            which: args.name === undefined ? undefined : reveal(args.name),
            out: args.out,
          }),
        ),
    )
    .command('review', 'decide about jobs that wait for a person', (review) =>
      review
        .command('list', 'what waits for a review', {}, (args) => run(asFlags(args), reviewList))
        .command(
          'approve <id>',
          'let it run, or accept what it gave',
          (y) => y.positional('id', id).option('note', note),
          (args) => run(asFlags(args), (context) => approve(context, reveal(args.id), args.note)),
        )
        .command(
          'reject <id>',
          'end it as failed',
          (y) => y.positional('id', id).option('note', note),
          (args) => run(asFlags(args), (context) => reject(context, reveal(args.id), args.note)),
        )
        .demandCommand(1, 'say list, approve or reject.'),
    )
    .command(
      'inbox <agent>',
      'what an agent has to look at',
      (y) =>
        y
          .positional('agent', word('whose inbox'))
          .option('ack', texts('items that are dealt with')),
      (args) =>
        run(args, (context) => inbox(context, reveal(args.agent), (args.ack ?? []).map(reveal))),
    )
    .command('agent', 'agents that work elsewhere: add, list, remove, test', (agent) =>
      agent
        .command(
          'add <kind> <name>',
          'make a Workspace Agent of ChatGPT known; its token is typed or piped in',
          (y) =>
            y
              .positional('kind', { ...word('chatgpt'), choices: ['chatgpt'] })
              .positional('name', word('its name here'))
              .option('url', text('the trigger URL that ChatGPT shows'))
              .option('token-env', text('the variable of the worker that holds the token'))
              .option('concurrency', text('runs at once; default 8'))
              .option('timeout', text('how long a run may go on, such as 2h; default 24h'))
              .option('write', flag('let it take write jobs'))
              .option('allow-loopback', flag('for tests: the URL may be on this machine')),
          ({ name, url, tokenEnv, concurrency, timeout, write, allowLoopback, ...args }) =>
            run(asFlags(args), (context) =>
              addChatgpt(
                context,
                {
                  name: reveal(name),
                  url,
                  tokenEnv,
                  concurrency,
                  timeout,
                  write: write === true,
                  allowLoopback: allowLoopback === true,
                },
                () => readToken(process.stdin, (line) => process.stderr.write(line)),
              ),
            ),
        )
        .command('list', 'agents of the configuration file', {}, (args) =>
          run(asFlags(args), (context) => Promise.resolve(listAgents(context))),
        )
        .command(
          'remove <name>',
          'take it out of the configuration, and its token off the disk',
          (y) => y.positional('name', word('its name here')),
          (args) => run(asFlags(args), (context) => removeAgent(context, reveal(args.name))),
        )
        .command(
          'test <name>',
          'ask the service whether it takes the token; starts nothing',
          (y) => y.positional('name', word('its name here')),
          (args) =>
            run(asFlags(args), (context) => testAgent(context, reveal(args.name), probeAgent)),
        )
        .demandCommand(1, 'say add, list, remove or test.'),
    )
    .command('agents', 'who is known here, who serves them, how much waits', {}, (args) =>
      run(asFlags(args), agents),
    )
    .command('verify', 'count every promise of the store; changes nothing', {}, (args) =>
      run(asFlags(args), verify),
    )
    .command(
      'doctor',
      'look at machine, store, workers and clients, and say what to do',
      (y) => y.option('fix', flag('repair what can be repaired')),
      (args) => run(args, (context) => doctor(context, { fix: args.fix === true })),
    )
    .command(
      'gc',
      'shrink what ended long ago; its request ids stay known',
      (y) => y.option('older-than', text('such as 30d; else RELAY_RETENTION_DAYS')),
      (args) => run(args, (context) => gc(context, args.olderThan)),
    )
    .command(
      'hook <verb>',
      'let sessions of a client learn of ended jobs',
      (y) =>
        y
          .positional('verb', word('install, remove or print what is put into its settings'))
          .option('client', text('claude (default) or codex'))
          .option('global', flag('for all projects, not for this one alone')),
      ({ verb, client, global, ...args }) =>
        runAlone(args, (settings) => changeHooks(settings, { verb, client, global, hook: HOOK })),
    )
    .command('token', 'who may call over HTTP', (token) =>
      token
        .command(
          'create <name>',
          'make a token and print it, once',
          (y) =>
            y
              .positional('name', word('whose it is, for you to tell them apart'))
              .option('agent', text('only what this agent may, in this workspace')),
          (args) =>
            run(asFlags(args), (context) => createToken(context, reveal(args.name), args.agent)),
        )
        .command('list', 'the tokens there are', {}, (args) => run(asFlags(args), listTokens))
        .command(
          'revoke <name>',
          'end a token',
          (y) => y.positional('name', word('its id or its name')),
          (args) => run(asFlags(args), (context) => revokeToken(context, reveal(args.name))),
        )
        .demandCommand(1, 'say create, list or revoke.'),
    )
    .command('top', 'the list, live: look, answer, approve, cancel', {}, misplaced)
    .command('mcp', 'the tools over MCP, on standard input and output', {}, misplaced)
    .command('worker', 'claim jobs and run them; see relay worker --help', {}, misplaced)
    .command(
      'serve',
      'the page, the JSON API and MCP over HTTP; see relay serve --help',
      {},
      misplaced,
    )
    .demandCommand(1, 'say what to do.')
    .strict()
    .recommendCommands()
    .version(manifest.version)
    .help()
    .wrap(process.stdout.isTTY ? Math.min(100, process.stdout.columns) : 100)
    .exitProcess(false)
    .fail((message, error) => {
      throw usageOf(message, error, argv[0])
    })
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
  throw new UsageError('mcp, worker and serve come first, their flags behind them.')
}

/** The flags of a verb that has no others; yargs loses their types on the way. */
function asFlags(args: object): { json: boolean; verbose: boolean } {
  const isSet = (name: string) => (args as Record<string, unknown>)[name] === true
  return { json: isSet('json'), verbose: isSet('verbose') }
}
