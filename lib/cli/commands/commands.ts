import { NEEDS, SORTS } from '../../schema/shown/find-words.ts'
import { JOB_STATES } from '../../schema/job.ts'
import { UsageError } from '../output.ts'
import { command, flag, list, optionalArgument, repeated, restArgument, text } from '../command.ts'
import { argument } from '../command.ts'
import type { Command } from '../command.ts'
import { dispatchVerb, forkVerb, retryVerb } from './dispatch.ts'
import { listVerb } from './list.ts'
import { HUB_COMMANDS } from './hub-commands.ts'
import { showVerb, whyVerb } from './show.ts'
import { FLOW_COMMANDS } from './flow-commands.ts'
import { BUDGET_FLAGS } from './budget-flags.ts'
import { SCHEDULE_COMMANDS } from './schedule-commands.ts'
import { ACTION_COMMANDS } from './action-commands.ts'
import { AGENT_COMMANDS } from './agent-commands.ts'
import { CHECK_COMMANDS } from './check-commands.ts'
import { DECISION_COMMANDS } from './decision-commands.ts'
import { GUARDED_COMMANDS } from './guarded-commands.ts'
import { MESSAGE_COMMANDS } from './message-commands.ts'
import { CLIENT_COMMANDS } from './client-commands.ts'
import { WEBHOOK_COMMANDS } from './webhook-commands.ts'
import { ROOT_COMMANDS } from './root-commands.ts'
import { NUMBER_COMMANDS } from './number-commands.ts'
import { TEAM_COMMANDS } from './team-commands.ts'
import { WORKER_COMMANDS } from './worker-commands.ts'

/** Commands that are separate programs, and their built files. */
export const PROGRAMS: Record<string, { file: string; about: string }> = {
  top: { file: 'top.js', about: 'show a live view of the jobs; answer, approve and cancel them' },
  mcp: { file: 'server.js', about: 'serve the tools over MCP on standard input and output' },
  worker: { file: 'worker.js', about: 'claim jobs and run them; see relay worker --help' },
  serve: {
    file: 'http.js',
    about: 'serve the dashboard, the JSON API and MCP over HTTP; see relay serve --help',
  },
  hub: {
    file: 'hub.js',
    about: 'serve a hub, through which ChatGPT reaches paired machines; see relay hub --help',
  },
  connect: {
    file: 'connect.js',
    about: 'keep this machine connected to its hubs; see relay connect --help',
  },
}

/** Command groups: the first word that several commands share. */
export const GROUPS: Record<string, string> = {
  share: 'share single jobs by a link',
  review: 'review the jobs that wait for a person',
  worktree: 'list and clean the git worktrees of jobs',
  flow: 'run, list, show and cancel flows: several jobs that depend on each other',
  schedule: 'send jobs and flows again and again',
  action: 'list, show, call and remove the actions that agents offer',
  approvals: 'list, approve and reject the calls of tools that wait for a person',
  journal: 'list and show what agents did with tools',
  channel: 'create, list, join, leave and change channels',
  messages: 'list, search and change messages',
  agent: 'add, change, list, remove, test and resume agents',
  check: 'manage the commands that may check the work of agents',
  chatgpt: 'check that ChatGPT can reach this relay',
  token: 'manage access over HTTP',
  root: 'register the folders that tools may use',
  client: 'set up OAuth clients that have a secret',
  webhook: 'send what happens to jobs to other programs',
  team: 'list and remove the agents that were started by name',
  workers: 'list the workers, and read their logs',
  workspace: 'share the jobs of several folders under a name',
}

/** Groups whose `list` is meant by the group's name alone. */
export const LISTS: ReadonlySet<string> = new Set(['approvals', 'journal', 'schedule', 'workers'])

const id = argument('the id of a job, or its first characters')

const PROMPT_HINT =
  '; quote a prompt of several words, and put -- before one that starts with a dash'

/**
 * The verbs of most commands that run in one program, and in one file of the built one: a short command takes as long
 * as its code takes to load. The few that scripts and agents call all day are imported above.
 */
const seldom = () => import('./seldom.ts')

/** Every command, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  command('dispatch', 'send a job; prints its id, or its result with --wait', {
    args: {
      agent: argument('agent to send the job to'),
      prompt: optionalArgument(
        'the task; omit it or use - to read standard input; put -- before one that starts with a dash',
      ),
    },
    flags: {
      requestId: text('your own id for the job; reusing it returns the same job'),
      write: flag('allow it to change files'),
      worktree: flag('run it in its own git worktree'),
      cwd: text('the folder to work in'),
      model: text('the model'),
      effort: text('the reasoning effort'),
      conversation: text('the conversation to continue'),
      priority: text('-100 to 100; higher runs first'),
      label: repeated('a label to filter by; can be repeated'),
      ttl: text('expire it after a duration such as 90s or 2h'),
      maxAttempts: text('maximum number of attempts'),
      ...BUDGET_FLAGS,
      notBefore: text('earliest start: a time, or a duration from now such as 15m'),
      fallback: text('agents that continue it when a turn ends early: claude,codex'),
      review: flag('wait for a person to approve it before it runs'),
      check: repeated('a check that must pass before it is done; can be repeated'),
      checkRounds: text('how many turns it may take to pass its checks; default 3'),
      wait: flag('wait for the job and print its result'),
      timeout: text('longest wait, such as 90s; then exit with code 3'),
    },
    hint: PROMPT_HINT,
    load: async () => dispatchVerb,
  }),
  command('fork', 'send a new job that continues a copy of the thread of another job', {
    args: { id, prompt: optionalArgument('the task; omit it or use - to read standard input') },
    flags: { requestId: text('your own id for the job; reusing it returns the same job') },
    hint: PROMPT_HINT,
    load: async () => forkVerb,
  }),
  command('retry', 'send the task of an ended job again, as a new job', {
    args: { id },
    flags: BUDGET_FLAGS,
    load: async () => retryVerb,
  }),
  command('reassign', 'give a queued job to another agent, as a new job in its place', {
    args: { id, agent: argument('the name of the agent') },
    flags: {},
    load: async () => (await seldom()).reassignVerb,
  }),
  command('share create', 'make a link with which anyone can read one job, and nothing else', {
    args: { id },
    flags: { expires: text('how long it is valid, such as 12h; default 7d, at most 90d') },
    load: async () => (await seldom()).shareVerb,
  }),
  command('share list', 'list the links to single jobs', {
    args: {},
    flags: {},
    load: async () => (await seldom()).sharesVerb,
  }),
  command('share revoke', 'end a link to a job', {
    args: { id: argument('the id of the link') },
    flags: {},
    load: async () => (await seldom()).revokeShareVerb,
  }),
  command('steer', 'send a message to a job that runs in the cloud', {
    args: { id, text: argument('the message') },
    flags: {},
    load: async () => (await seldom()).steerVerb,
  }),
  command('list', 'list jobs: those that need you first, then running, queued and ended ones', {
    args: {},
    flags: {
      state: text(`only jobs in this state: ${JOB_STATES.join(', ')}`),
      to: text('only jobs for this agent'),
      from: text('only jobs from this agent'),
      label: text('only jobs with this label'),
      search: text('only jobs whose texts have all of these words; of the last one the beginning'),
      needs: text(`only jobs that need a person for: ${NEEDS.join(', ')}; any for all`),
      sort: text(`sort by ${SORTS.join(', ')}; default listing, with --search updated`),
      order: text('asc or desc; default desc'),
      since: text('only jobs changed since a time, or within a duration such as 2h'),
      limit: text('maximum number of jobs'),
      cursor: text('continue after the previous page'),
    },
    load: async () => listVerb,
  }),
  command('show', 'show everything about one job', {
    args: { id },
    flags: { tree: flag('show the tree of jobs that it belongs to instead') },
    load: async ({ tree }) => (tree ? (await seldom()).treeVerb : showVerb),
  }),
  command('tree', 'show which jobs led to a job, and which jobs it sent', {
    args: { id },
    flags: {},
    load: async () => (await seldom()).treeVerb,
  }),
  command('handover', 'show what a turn that ended early left for the next one', {
    args: { id },
    flags: {},
    load: async () => (await seldom()).handoverVerb,
  }),
  command('tail', 'show the events and the activity of a job', {
    args: { id },
    flags: { follow: { ...flag('continue until the job ends'), alias: 'f' } },
    load: async () => (await seldom()).tailVerb,
  }),
  command('why', 'explain in one sentence what a job waits for, or how it ended', {
    args: { id },
    flags: {},
    load: async () => whyVerb,
  }),
  command('diff', 'show what a job changed in its worktree', {
    args: { id },
    flags: {},
    load: async () => (await seldom()).diffVerb,
  }),
  command('artifact', 'list the artifacts of a result, or print one', {
    args: { id, name: optionalArgument('the name or number of an artifact') },
    flags: { out: text('write it to this new file') },
    load: async () => (await seldom()).artifactVerb,
  }),
  command('inbox', 'list the inbox of an agent', {
    args: { agent: argument('the name of the agent') },
    flags: { ack: list('ids of items to acknowledge first') },
    load: async () => (await seldom()).inboxVerb,
  }),
  command('agents', 'list known agents with their workers and pending jobs', {
    args: {},
    flags: {},
    load: async () => (await seldom()).agentsVerb,
  }),
  ...WORKER_COMMANDS,
  ...NUMBER_COMMANDS,
  ...MESSAGE_COMMANDS,
  ...FLOW_COMMANDS,
  ...SCHEDULE_COMMANDS,
  ...TEAM_COMMANDS,
  ...HUB_COMMANDS,
  ...GUARDED_COMMANDS,
  ...DECISION_COMMANDS,
  ...ACTION_COMMANDS,
  command('salvage', 'show finished work of Codex and Claude Code, and import it as jobs', {
    args: { ids: restArgument('turns to import, by their ids or the beginnings of them') },
    flags: {
      import: flag('import all that are shown'),
      everywhere: flag('also turns that worked outside this workspace'),
    },
    load: async () => (await seldom()).salvageVerb,
  }),
  ...AGENT_COMMANDS,
  ...CHECK_COMMANDS,
  ...ROOT_COMMANDS,
  command('token create', 'create a token and print it once', {
    args: { name: argument('a name for the token') },
    flags: {
      agent: text('limit it to the rights of this agent in this workspace'),
      scopes: text('with --agent: the guarded tools that it may use, such as mcp:read,mcp:git'),
      metrics: flag('let it read /metrics and nothing else'),
    },
    load: async () => (await seldom()).createVerb,
  }),
  command('token list', 'list the tokens and approved clients', {
    args: {},
    flags: {},
    load: async () => (await seldom()).tokensVerb,
  }),
  command('token revoke', 'revoke a token or a client', {
    args: { name: argument('its id or its name') },
    flags: {},
    load: async () => (await seldom()).revokeVerb,
  }),
  ...CLIENT_COMMANDS,
  ...WEBHOOK_COMMANDS,
  command('hook', 'notify the sessions of a client when jobs end', {
    args: { verb: argument('install, remove or print the hooks') },
    flags: {
      client: text('claude (default) or codex'),
      global: flag('for all projects instead of this one'),
    },
    load: async ({ verb }) => (await seldom()).hookVerb(verb),
  }),
  command('audit', 'list who did what: messages, actions, decisions and refusals, latest first', {
    args: {},
    flags: {
      since: text('only what happened since a time, or within a duration such as 2h'),
      agent: text('only what this agent or person did, or what is about this agent'),
      what: text('only this kind, such as message or message.sent'),
      limit: text('maximum number of entries; default 50'),
      cursor: text('continue after the previous page'),
    },
    load: async () => (await seldom()).auditVerb,
  }),
  command('verify', 'check every guarantee of the store; changes nothing', {
    args: {},
    flags: {
      auditEnd: text(
        'an end of the audit log that you noted; checks that nothing before it changed',
      ),
    },
    load: async () => (await seldom()).verifyVerb,
  }),
  command('doctor', 'check the machine, the store, workers and clients, and suggest fixes', {
    args: {},
    flags: {
      fix: flag('repair what can be repaired'),
      adopt: flag('keep the old store: this project was moved or cloned again'),
      fresh: flag('start a new store: this is a different project; the old one is set aside'),
    },
    async load({ fix, adopt, fresh }) {
      if ([fix, adopt, fresh].filter(Boolean).length > 1) {
        throw new UsageError('Use only one of --fix, --adopt and --fresh.')
      }
      if (adopt || fresh) {
        return (await seldom()).changeVerb(adopt ? 'adopt' : 'fresh')
      }
      const { doctorVerb, fixVerb } = await seldom()
      return fix ? fixVerb : doctorVerb
    },
  }),
  command('gc', 'collect jobs that ended long ago; their request ids stay reserved', {
    args: {},
    flags: { olderThan: text('the retention, such as 30d; default RELAY_RETENTION_DAYS') },
    load: async () => (await seldom()).gcVerb,
  }),
  command('copy', 'copy the workspace to another store, and compare both', {
    args: {},
    flags: { to: text('files, or the URL of a database without a password') },
    load: async () => (await seldom()).copyVerb,
  }),
]
