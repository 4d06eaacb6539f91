import { answer, cancel, recover } from '../commands/decide.ts'
import { merge } from '../commands/merge.ts'
import { approve, reject, reviewList } from '../commands/review.ts'
import { worktreeClean, worktreeList } from '../commands/worktree.ts'
import { asFlags } from '../options.ts'
import type { Parsing, Relay } from '../options.ts'

/** Verbs by which a person decides. */
export function decideVerbs(relay: Relay, { run, reveal, words }: Parsing): Relay {
  const { text, flag, word, id, note } = words
  return relay
    .command(
      'cancel <id>',
      'end a job, and what it runs',
      (y) => y.positional('id', id).option('reason', text('why, kept in the log')),
      (args) => run(args, (context) => cancel(context, reveal(args.id), args.reason)),
    )
    .command(
      'recover <id>',
      'run again what a write turn left half-way',
      (y) => y.positional('id', id).option('note', note),
      (args) => run(args, (context) => recover(context, reveal(args.id), args.note)),
    )
    .command(
      'answer <id> <text>',
      'answer the question of a running job',
      (y) => y.positional('id', id).positional('text', word('the answer')),
      (args) => run(args, (context) => answer(context, reveal(args.id), reveal(args.text))),
    )
    .command('review', 'decide about jobs that wait for a person', (review) =>
      review
        .command('list', 'what waits for a review', {}, (args) => run(asFlags(args), reviewList))
        .command(
          'approve <id>',
          'let it run, or accept what it gave',
          (y) => y.positional('id', id).option('note', note),
          (args) => run(asFlags(args), (context) => approve(context, reveal(args.id), args.note)),
        )
        .command(
          'reject <id>',
          'end it as failed',
          (y) => y.positional('id', id).option('note', note),
          (args) => run(asFlags(args), (context) => reject(context, reveal(args.id), args.note)),
        )
        .demandCommand(1, 'say list, approve or reject.'),
    )
    .command(
      'merge <id>',
      'bring what a job changed in its worktree into the branch that you are on',
      (y) =>
        y
          .positional('id', id)
          .option('commit', flag('commit first what the turn left uncommitted')),
      (args) =>
        run(args, (context) => merge(context, reveal(args.id), { commit: args.commit === true })),
    )
    .command('worktree', 'the worktrees that turns left', (worktree) =>
      worktree
        .command('list', 'where they are, and what would be lost with each', {}, (args) =>
          run(asFlags(args), worktreeList),
        )
        .command(
          'clean',
          'remove those that nothing would be lost with',
          (y) =>
            y
              .option('force', text('a job whose worktree is removed with all that is in it'))
              .option('ignored', flag('also those that hold only files that .gitignore names')),
          ({ force, ignored, ...args }) =>
            run(asFlags(args), (context) =>
              worktreeClean(context, { force, ignored: ignored === true }),
            ),
        )
        .demandCommand(1, 'say list or clean.'),
    )
}
