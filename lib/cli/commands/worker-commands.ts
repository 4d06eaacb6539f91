import { command, optionalArgument, text } from '../command.ts'
import type { Command } from '../command.ts'

const seldom = () => import('./seldom.ts')

/** The commands on workers that run. */
export const WORKER_COMMANDS: readonly Command[] = [
  command('workers list', 'list the workers, and the agents whose jobs no worker takes', {
    args: {},
    flags: {},
    load: async () => (await seldom()).workersVerb,
  }),
  command('workers log', 'print the end of the log of a worker', {
    args: { worker: optionalArgument('the id of the worker') },
    flags: { agent: text('instead: an agent whose workers were started by dispatches') },
    load: async () => (await seldom()).workerLogVerb,
  }),
]
