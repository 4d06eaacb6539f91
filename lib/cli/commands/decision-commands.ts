import { argument, command, flag, text } from '../command.ts'
import type { Command } from '../command.ts'

const seldom = () => import('./seldom.ts')

const id = argument('the id of a job, or its first characters')
const note = text('a note for the log')

/** The commands that decide about a job, and those on the worktrees that jobs leave. */
export const DECISION_COMMANDS: readonly Command[] = [
  command('cancel', 'cancel a job and stop its processes', {
    args: { id },
    flags: { reason: text('the reason, for the log') },
    load: async () => (await seldom()).cancelVerb,
  }),
  command('recover', 'rerun a job whose write turn was interrupted', {
    args: { id },
    flags: { note, accept: flag('end it as completed: what it changed is all that is wanted') },
    load: async () => (await seldom()).recoverVerb,
  }),
  command('answer', 'answer the question of a running job', {
    args: { id, text: argument('the answer') },
    flags: {},
    load: async () => (await seldom()).answerVerb,
  }),
  command('review list', 'list the jobs that wait for a review', {
    args: {},
    flags: {},
    load: async () => (await seldom()).reviewsVerb,
  }),
  command('review approve', 'let a job run, or accept its result', {
    args: { id },
    flags: { note, accept: flag('accept the unfinished result of a blocked job as it is') },
    load: async () => (await seldom()).approveVerb,
  }),
  command('review reject', 'end a job as failed', {
    args: { id },
    flags: { note },
    load: async () => (await seldom()).rejectVerb,
  }),
  command(
    'review send-back',
    'run a job again with a note for its agent, or reply to a blocked one',
    {
      args: { id, text: argument('the note for the agent') },
      flags: {},
      load: async () => (await seldom()).sendBackVerb,
    },
  ),
  command('dismiss', 'take a failed job off the list of fresh failures', {
    args: { id },
    flags: { undo: flag('put it back') },
    load: async () => (await seldom()).dismissVerb,
  }),
  command('merge', 'merge the worktree of a job into the current branch', {
    args: { id },
    flags: {
      commit: flag('commit uncommitted changes of the turn first'),
      dryRun: flag('say what it would merge, and change nothing'),
    },
    load: async () => (await seldom()).mergeVerb,
  }),
  command('worktree list', 'list worktrees, and the unmerged work in each', {
    args: {},
    flags: {},
    load: async () => (await seldom()).worktreesVerb,
  }),
  command('worktree clean', 'remove worktrees with no unmerged work', {
    args: {},
    flags: {
      force: text('job whose worktree is removed even with unmerged work'),
      ignored: flag('also remove worktrees that hold only ignored files'),
    },
    load: async () => (await seldom()).cleanVerb,
  }),
]
