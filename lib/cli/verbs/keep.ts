import type { Settings } from '../../config/config.ts'
import { addChatgpt, listAgents, removeAgent, testAgent } from '../commands/agent/manage.ts'
import { resumeAgent } from '../commands/agent/resume.ts'
import { readToken } from '../commands/agent/secret.ts'
import { chatgptDoctor } from '../chatgpt/doctor.ts'
import { doctor } from '../doctor/doctor.ts'
import { changeStore } from '../doctor/workspace.ts'
import { gc } from '../commands/gc.ts'
import { changeHooks } from '../hooks/hooks.ts'
import { createToken, listTokens, revokeToken } from '../commands/token.ts'
import { verify } from '../commands/verify.ts'
import { asFlags, withVerb } from '../options.ts'
import type { Parsing, Relay } from '../options.ts'

/** Verbs that look after the relay itself. */
export function keepVerbs(
  relay: Relay,
  { run, runAlone, reveal, hookFile, serverFile, probeAgent, words }: Parsing,
): Relay {
  const { text, flag, word, more } = words
  return relay
    .command(
      'agent',
      'agents that work elsewhere: add, list, remove, test; resume any agent',
      (agent) =>
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
          .command(
            'resume <name>',
            'end the pause of an agent, once what was wrong is mended',
            (y) => y.positional('name', word('its name here')),
            (args) => run(asFlags(args), (context) => resumeAgent(context, reveal(args.name))),
          )
          .demandCommand(1, 'say add, list, remove, resume or test.'),
    )
    .command('chatgpt', 'how ChatGPT reaches this relay', (chatgpt) =>
      chatgpt
        .command(
          'doctor [url]',
          'do what ChatGPT does to connect, and name the step that fails; registers one throw-away client',
          (y) =>
            y
              .positional('url', more('default: RELAY_PUBLIC_URL'))
              .option('token-env', text('the variable that holds a token; default RELAY_TOKEN')),
          ({ url, tokenEnv, ...args }) =>
            runAlone(asFlags(args), () =>
              chatgptDoctor({ url: url && reveal(url), tokenEnv, env: process.env }),
            ),
        )
        .demandCommand(1, 'say doctor.'),
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
    .command(
      'hook <verb>',
      'let sessions of a client learn of ended jobs',
      (y) =>
        y
          .positional('verb', word('install, remove or print what is put into its settings'))
          .option('client', text('claude (default) or codex'))
          .option('global', flag('for all projects, not for this one alone')),
      ({ verb, client, global, ...args }) =>
        runAlone(withVerb(args, 'hook', verb), (settings) =>
          changeHooks(settings, { verb, client, global, hook: hookFile }),
        ),
    )
    .command('verify', 'count every promise of the store; changes nothing', {}, (args) =>
      run(asFlags(args), verify),
    )
    .command(
      'doctor',
      'look at machine, store, workers and clients, and say what to do',
      (y) =>
        y
          .option('fix', flag('repair what can be repaired'))
          .option('adopt', flag('this folder is the project that was moved or cloned again'))
          .option('fresh', flag('this folder is another project: keep the old store aside'))
          .conflicts({ adopt: ['fresh', 'fix'], fresh: ['fix'] }),
      (args) => {
        const to = args.adopt === true ? 'adopt' : args.fresh === true ? 'fresh' : undefined
        if (to !== undefined) {
          const change = (settings: Settings) => changeStore(settings, to)
          return runAlone(withVerb(args, 'doctor', `--${to}`), change)
        }
        return run(args.fix === true ? withVerb(args, 'doctor', '--fix') : args, (context) =>
          doctor(context, { fix: args.fix === true, server: serverFile }),
        )
      },
    )
    .command(
      'gc',
      'shrink what ended long ago; its request ids stay known',
      (y) => y.option('older-than', text('such as 30d; else RELAY_RETENTION_DAYS')),
      (args) => run(args, (context) => gc(context, args.olderThan)),
    )
}
