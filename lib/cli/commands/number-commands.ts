import { command, text } from '../command.ts'
import type { Command } from '../command.ts'

const seldom = () => import('./seldom.ts')

/** The commands on what jobs add up to. */
export const NUMBER_COMMANDS: readonly Command[] = [
  command('stats', 'show what the jobs of the last days added up to', {
    args: {},
    flags: {
      days: text('the number of days up to now (default 7)'),
      by: text('agent, workspace, model, day or hour (default day)'),
      agent: text('only the jobs for this agent'),
      zone: text('the time zone of days and hours, such as Europe/Berlin (default: your own)'),
    },
    load: async () => (await seldom()).statsVerb,
  }),
]
