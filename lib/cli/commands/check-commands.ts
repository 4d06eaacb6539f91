import { argument, command, flag, repeated, restArgument, text } from '../command.ts'
import type { Command } from '../command.ts'

const seldom = () => import('./seldom.ts')

const name = argument('the name of the check')

/** The commands on the operator's list of checks. */
export const CHECK_COMMANDS: readonly Command[] = [
  command('check add', 'add a command that may check the work of agents, or replace one', {
    args: {
      name: argument('the name that jobs use, such as test'),
      command: restArgument('after --: the program and its arguments; no shell'),
    },
    flags: {
      about: text('what it checks'),
      agent: repeated('an agent whose jobs may name it; default all; can be repeated'),
      folder: repeated('a folder in which it may run; default every workspace; can be repeated'),
      readOnlyJobs: flag('let it run after read-only turns as well'),
      sandbox: text('auto, required or none; default auto'),
      network: flag('allow it a network in its sandbox'),
      env: repeated('a variable of the worker that it gets; can be repeated'),
      timeout: text('longest run, such as 90s; default 10m'),
    },
    load: async () => (await seldom()).addCheckVerb,
  }),
  command('check list', 'list the checks that jobs may name', {
    args: {},
    flags: {},
    load: async () => (await seldom()).checksVerb,
  }),
  command('check remove', 'remove a check from the list', {
    args: { name },
    flags: {},
    load: async () => (await seldom()).removeCheckVerb,
  }),
]
