import { argument, command, flag, optionalArgument, restArgument, text } from '../command.ts'
import type { Command } from '../command.ts'

const seldom = () => import('./seldom.ts')

const agentName = argument('the name of the agent')

/** The commands on the agents of the configuration. */
export const AGENT_COMMANDS: readonly Command[] = [
  command('agent add', 'add an agent; for ChatGPT type or pipe in its token', {
    args: {
      kind: argument('codex, claude, gemini, opencode, acp or chatgpt'),
      name: agentName,
      command: restArgument('for acp, after --: the program and its arguments'),
    },
    flags: {
      url: text('the trigger URL that ChatGPT shows'),
      tokenEnv: text('the environment variable of the worker that holds the token'),
      model: text('the model; not for chatgpt'),
      effort: text('for codex and claude: the reasoning effort'),
      concurrency: text('maximum number of turns at once; default 1, for chatgpt 8'),
      timeout: text('longest turn, such as 2h; default 30m, for chatgpt 24h'),
      dailyBudget: text('what it may use in a day, such as cost=20,tokens=5m,minutes=90,turns=40'),
      write: flag('allow it to take write jobs'),
      allowLoopback: flag('for tests: allow a URL on this machine'),
    },
    load: async () => (await seldom()).addVerb,
  }),
  command('agent set', 'change settings of an agent; default removes one', {
    args: { name: agentName },
    flags: {
      model: text('the model'),
      effort: text('the reasoning effort'),
      concurrency: text('maximum number of turns at once'),
      timeout: text('longest turn, such as 2h'),
      dailyBudget: text('what it may use in a day, such as cost=20,tokens=5m,minutes=90,turns=40'),
      write: flag('allow it to take write jobs'),
      readOnly: flag('let it take no write jobs'),
    },
    load: async () => (await seldom()).setVerb,
  }),
  command('agent list', 'list the agents that can run here, built in or configured', {
    args: {},
    flags: {},
    load: async () => (await seldom()).configuredVerb,
  }),
  command('agent remove', 'remove an agent from the configuration, and its token', {
    args: { name: agentName },
    flags: {},
    load: async () => (await seldom()).removeVerb,
  }),
  command('agent test', 'check that its program or its token works; starts no turn', {
    args: { name: agentName },
    flags: {},
    load: async () => (await seldom()).testVerb,
  }),
  command('agent resume', 'resume a paused agent after its problem was fixed', {
    args: { name: agentName },
    flags: {},
    load: async () => (await seldom()).resumeVerb,
  }),
  command('chatgpt doctor', 'connect the way ChatGPT does, and report the first step that fails', {
    args: { url: optionalArgument('the address of the relay; default RELAY_PUBLIC_URL') },
    flags: { tokenEnv: text('the variable that holds a token; default RELAY_TOKEN') },
    load: async () => (await seldom()).chatgptVerb,
  }),
]
