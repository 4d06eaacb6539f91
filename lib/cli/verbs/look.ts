import { JOB_STATES } from '../../schema/job.ts'
import { agents } from '../commands/agents.ts'
import { artifact } from '../commands/artifact.ts'
import { diff } from '../commands/diff.ts'
import { limitOf, stateOf } from '../filter.ts'
import { inbox } from '../commands/inbox.ts'
import { list } from '../commands/list.ts'
import { show } from '../commands/show.ts'
import { tail } from '../commands/tail.ts'
import { readSince } from '../terminal/time.ts'
import { why } from '../commands/why.ts'
import { asFlags } from '../options.ts'
import type { Parsing, Relay } from '../options.ts'

/** Verbs that look and change nothing. */
export function lookVerbs(relay: Relay, { run, reveal, words }: Parsing): Relay {
  const { text, texts, flag, word, more, id } = words
  return relay
    .command(
      'list',
      'jobs: what needs you first, then running, queued and ended ones',
      (y) =>
        y
          .option('state', text(`only this state: ${JOB_STATES.join(', ')}`))
          .option('to', text('only for this agent'))
          .option('from', text('only from this agent'))
          .option('label', text('only with this label'))
          .option('since', text('only what changed since then: a time, or so long ago, as 2h'))
          .option('limit', text('rows of a page'))
          .option('cursor', text('where the page before ended')),
      ({ state, to, from, label, since, limit, cursor, ...args }) =>
        run(args, (context) =>
          list(context, {
            state: stateOf(state),
            to,
            from,
            label,
            since: since === undefined ? undefined : readSince('since', since, context.now),
            cursor,
            limit: limitOf(limit),
          }),
        ),
    )
    .command(
      'show <id>',
      'everything about one job',
      (y) => y.positional('id', id),
      (args) => run(args, (context) => show(context, reveal(args.id))),
    )
    .command(
      'tail <id>',
      'what happens to a job and what it tells',
      (y) => y.positional('id', id).option('follow', { ...flag('go on to its end'), alias: 'f' }),
      (args) =>
        run(args, (context) => tail(context, reveal(args.id), { follow: args.follow === true })),
    )
    .command(
      'why <id>',
      'one sentence: what it waits for, or how it ended',
      (y) => y.positional('id', id),
      (args) => run(args, (context) => why(context, reveal(args.id))),
    )
    .command(
      'diff <id>',
      'what a job changed in its worktree',
      (y) => y.positional('id', id),
      (args) => run(args, (context) => diff(context, reveal(args.id))),
    )
    .command(
      'artifact <id> [name]',
      'the files that came with a result, or the content of one',
      (y) =>
        y
          .positional('id', id)
          .positional('name', more('its name or number'))
          .option('out', text('write it to this new file')),
      (args) =>
        run(args, (context) =>
          artifact(context, reveal(args.id), {
            which: args.name === undefined ? undefined : reveal(args.name),
            out: args.out,
          }),
        ),
    )
    .command(
      'inbox <agent>',
      'what an agent has to look at',
      (y) =>
        y
          .positional('agent', word('whose inbox'))
          .option('ack', texts('items that are dealt with')),
      (args) =>
        run(args, (context) => inbox(context, reveal(args.agent), (args.ack ?? []).map(reveal))),
    )
    .command('agents', 'who is known here, who serves them, how much waits', {}, (args) =>
      run(asFlags(args), agents),
    )
}
