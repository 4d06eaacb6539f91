import { argument, command, flag, text } from '../command.ts'
import type { Command } from '../command.ts'

const seldom = () => import('./seldom.ts')

const id = argument('the id of a flow, or its first characters')

/** The commands on flows: several jobs with dependencies, sent in one call. */
export const FLOW_COMMANDS: readonly Command[] = [
  command('flow run', 'send the jobs of a flow; prints its id, or its steps with --wait', {
    args: { file: argument('a file with the flow as JSON, or - for standard input') },
    flags: {
      requestId: text('your own id for the flow; reusing it returns the same flow'),
      wait: flag('wait for the end of the flow and print its steps'),
      timeout: text('longest wait, such as 90s; then exit with code 3'),
    },
    load: async () => (await seldom()).runFlowVerb,
  }),
  command('flow list', 'list the flows, the latest first', {
    args: {},
    flags: {
      state: text('only flows that are running, completed, failed or cancelled'),
      limit: text('the most to list; default 20'),
    },
    load: async () => (await seldom()).flowsVerb,
  }),
  command('flow show', 'show the steps of a flow, and what each waits for', {
    args: { id },
    flags: {},
    load: async () => (await seldom()).showFlowVerb,
  }),
  command('flow cancel', 'cancel a flow and all of its jobs', {
    args: { id },
    flags: { reason: text('the reason, for the log') },
    load: async () => (await seldom()).cancelFlowVerb,
  }),
]
