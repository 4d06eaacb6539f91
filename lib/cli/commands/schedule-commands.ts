import { argument, command, flag, optionalArgument, repeated, text } from '../command.ts'
import type { Command } from '../command.ts'
import { BUDGET_FLAGS } from './budget-flags.ts'

const seldom = () => import('./seldom.ts')

const id = argument('the id of a schedule, its first characters, or its name')
const reason = text('the reason, for the log')

/** The commands on schedules: jobs and flows that are sent again and again. */
export const SCHEDULE_COMMANDS: readonly Command[] = [
  command('schedule add', 'send a job or a flow again and again; prints the id of the schedule', {
    args: {
      agent: optionalArgument('agent to send the jobs to; none with --flow'),
      prompt: optionalArgument('the task; omit it or use - to read standard input'),
    },
    flags: {
      every: text('the time between two runs, such as 90s, 15m, 6h or 1d'),
      cron: text('minute, hour, day, month and weekday, such as "0 9 * * 1-5"'),
      timeZone: text(
        'the time zone of --cron, such as Europe/Berlin; default that of this computer',
      ),
      name: text('a name to find it by'),
      missed: text('due times while nothing ran: skip (default), one run, or all'),
      overlap: text('a due time while the last run is open: skip (default), allow, or replace'),
      flow: text('a file with a flow to run, in place of a job'),
      requestId: text('your own id for the schedule; reusing it returns the same one'),
      write: flag('allow the jobs to change files'),
      worktree: flag('run each in its own git worktree'),
      cwd: text('the folder to work in'),
      model: text('the model'),
      effort: text('the reasoning effort'),
      conversation: text('the conversation that all of them continue'),
      priority: text('-100 to 100; higher runs first'),
      label: repeated('a label to filter by; can be repeated'),
      ttl: text('expire each after a duration such as 90s or 2h'),
      maxAttempts: text('maximum number of attempts of each'),
      ...BUDGET_FLAGS,
      fallback: text('agents that continue one when a turn ends early: claude,codex'),
      review: flag('let a person approve each before it runs'),
      check: repeated('a check that must pass before one is done; can be repeated'),
      checkRounds: text('how many turns each may take to pass its checks; default 3'),
    },
    hint: '; quote a prompt of several words, and an expression of --cron',
    load: async () => (await seldom()).addScheduleVerb,
  }),
  command('schedule list', 'list the schedules, with their next due times and last runs', {
    args: {},
    flags: { state: text('only those that are active, paused or removed') },
    load: async () => (await seldom()).schedulesVerb,
  }),
  command('schedule show', 'show a schedule, what it sends, and its latest runs', {
    args: { id },
    flags: {},
    load: async () => (await seldom()).showScheduleVerb,
  }),
  command('schedule pause', 'send no more runs of a schedule until it is resumed', {
    args: { id },
    flags: { reason },
    load: async () => (await seldom()).pauseScheduleVerb,
  }),
  command('schedule resume', 'let a paused schedule run again, from its next due time', {
    args: { id },
    flags: {},
    load: async () => (await seldom()).resumeScheduleVerb,
  }),
  command('schedule run-now', 'send one run of a schedule now; prints the id of its job or flow', {
    args: { id },
    flags: { requestId: text('your own id for the run; reusing it returns the same one') },
    load: async () => (await seldom()).runScheduleVerb,
  }),
  command('schedule remove', 'end a schedule for good; open runs continue', {
    args: { id },
    flags: { reason },
    load: async () => (await seldom()).removeScheduleVerb,
  }),
]
