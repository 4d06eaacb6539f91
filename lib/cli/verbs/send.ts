import { retry, steer } from '../commands/decide.ts'
import { dispatch } from '../commands/dispatch.ts'
import { fork } from '../commands/fork.ts'
import type { Parsing, Relay } from '../options.ts'

/** Verbs that send work to an agent. */
export function sendVerbs(relay: Relay, { run, reveal, words }: Parsing): Relay {
  const { text, texts, flag, word, more, id } = words
  return relay
    .command(
      'dispatch <agent> [prompt]',
      'send a job; its id on stdout, or with --wait what it gave',
      (y) =>
        y
          .positional('agent', word('who shall do it'))
          .positional(
            'prompt',
            more(
              'what to do; - or nothing reads standard input; after -- it may begin with a dash',
            ),
          )
          .option('request-id', text('your name for it: the same one again is the same job'))
          .option('write', flag('let it change files'))
          .option('worktree', flag('let it work in a git worktree of its own'))
          .option('cwd', text('the folder to work in'))
          .option('model', text('the model'))
          .option('effort', text('the reasoning effort'))
          .option('conversation', text('continue the thread of this name'))
          .option('priority', text('-100 to 100; higher first'))
          .option('label', { ...texts('a word to find it by; may be repeated'), nargs: 1 })
          .option('ttl', text('how long it is worth doing, such as 90s, 2h or milliseconds'))
          .option('max-attempts', text('how often it may be tried'))
          .option('not-before', text('earliest start: a time, or from now on such as 15m'))
          .option('review', flag('let a person approve it before it runs'))
          .option('wait', flag('wait for it and print what it gave'))
          .option(
            'timeout',
            text('longest wait, milliseconds or such as 90s; ends with exit code 3'),
          ),
      (args) =>
        run(args, (context) =>
          dispatch(
            context,
            {
              ...args,
              agent: reveal(args.agent),
              prompt: args.prompt === undefined ? undefined : reveal(args.prompt),
              label: args.label?.map(reveal),
            },
            process.stdin,
          ),
        ),
    )
    .command(
      'fork <id> [prompt]',
      'a new job that goes on from a copy of the thread of another one',
      (y) =>
        y
          .positional('id', id)
          .positional('prompt', more('what to do there; - or nothing reads standard input'))
          .option('request-id', text('your name for it: the same one again is the same job')),
      (args) =>
        run(args, (context) => {
          const prompt = args.prompt === undefined ? undefined : reveal(args.prompt)
          const asked = { id: reveal(args.id), prompt, requestId: args.requestId }
          return fork(context, asked, process.stdin)
        }),
    )
    .command(
      'retry <id>',
      'a new job with the task of one that has ended',
      (y) => y.positional('id', id),
      (args) => run(args, (context) => retry(context, reveal(args.id))),
    )
    .command(
      'steer <id> <text>',
      'say something to a job that a cloud agent works on',
      (y) => y.positional('id', id).positional('text', word('the guidance')),
      (args) => run(args, (context) => steer(context, reveal(args.id), reveal(args.text))),
    )
}
