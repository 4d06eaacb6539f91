import { argument, command, flag, optionalArgument, text } from '../command.ts'
import type { Command } from '../command.ts'

const seldom = () => import('./seldom.ts')

const actionName = argument('the name of the action, such as review.submit_vote')

/** The commands on actions. */
export const ACTION_COMMANDS: readonly Command[] = [
  command('action list', 'list the actions that agents and the configuration offer', {
    args: {},
    flags: {},
    load: async () => (await seldom()).actionsVerb,
  }),
  command('action show', 'show one action with its schemas', {
    args: { name: actionName },
    flags: {},
    load: async () => (await seldom()).showActionVerb,
  }),
  command('action call', 'call an action; prints the id of the call, or its output with --wait', {
    args: {
      name: actionName,
      input: optionalArgument('its input as JSON; omit it or use - to read standard input'),
    },
    flags: {
      requestId: text('your own id for the call; reusing it returns the same call'),
      wait: flag('wait for the call and print its output'),
      timeout: text('longest wait, such as 90s; then exit with code 3'),
    },
    load: async () => (await seldom()).callActionVerb,
  }),
  command('action remove', 'remove an action that an agent registered', {
    args: { name: actionName },
    flags: {},
    load: async () => (await seldom()).removeActionVerb,
  }),
]
