import { argument, command, flag, optionalArgument, repeated, text } from '../command.ts'
import type { Command } from '../command.ts'

const seldom = () => import('./seldom.ts')

/** The commands on agents that are started by name, and on the hosts that run them. */
export const TEAM_COMMANDS: readonly Command[] = [
  command('spawn', 'start a named agent made from a configured one, with a task', {
    args: {
      name: argument('the name of the new agent'),
      agent: argument('the configured agent to make it from'),
      prompt: optionalArgument('the task; omit it or use - to read standard input'),
    },
    flags: {
      model: text('the model'),
      cwd: text('the folder to work in'),
      channel: repeated('a channel to join; can be repeated'),
      write: flag('allow it to change files, if its configuration does'),
      stay: flag('keep it after its task, until it is removed'),
      requestId: text('your own id for the start; reusing it returns the same member'),
    },
    hint: '; quote a task of several words, and put -- before one that starts with a dash',
    load: async () => (await seldom()).spawnVerb,
  }),
  command('team list', 'list the agents that were started by name, and who started them', {
    args: {},
    flags: { all: flag('also those that have ended') },
    load: async () => (await seldom()).teamVerb,
  }),
  command('team remove', 'end such an agent: cancel its jobs, stop its processes', {
    args: { name: argument('the name of the agent') },
    flags: { reason: text('the reason, for the log'), forget: flag('forget its registration too') },
    load: async () => (await seldom()).removeMemberVerb,
  }),
  command('nodes', 'list the hosts that run agents, with their load and free places', {
    args: {},
    flags: {
      capability: text('only hosts that can run this agent or executor'),
      name: text('only the host of this name'),
    },
    load: async () => (await seldom()).nodesVerb,
  }),
  command('workspace create', 'create a named workspace, join it, and print its key once', {
    args: { name: argument('lower-case letters, digits, - or _') },
    flags: {},
    load: async () => (await seldom()).createWorkspaceVerb,
  }),
  command('workspace join', 'join a named workspace with this folder; type or pipe in its key', {
    args: {},
    flags: {},
    load: async () => (await seldom()).joinVerb,
  }),
  command('workspace leave', 'leave it: this folder uses its own jobs again', {
    args: {},
    flags: {},
    load: async () => (await seldom()).leaveVerb,
  }),
  command('workspace show', 'show which workspace this folder has joined', {
    args: {},
    flags: {},
    load: async () => (await seldom()).showWorkspaceVerb,
  }),
  command('workspace list', 'list the named workspaces and the folders that have joined them', {
    args: {},
    flags: {},
    load: async () => (await seldom()).workspacesVerb,
  }),
]
