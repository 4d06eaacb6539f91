import * as z from 'zod/mini'

import { blameOf } from '../../workspace/git/blame.ts'
import { commitOf } from '../../workspace/git/revision.ts'
import { READS } from '../effect.ts'
import { path, root } from '../files/fields.ts'
import { optional, wholeFrom } from '../jobs/fields.ts'
import { operation } from '../operation.ts'
import { revision } from './fields.ts'
import { readRepository } from './on-repository.ts'

const LINES = 200
const MOST = 2000

export const gitBlame = operation({
  name: 'git_blame',
  family: 'git',
  title: 'Show who wrote lines',
  description: 'Show which commit wrote each line of a file last.',
  who: 'anyone',
  effect: READS,
  guarded: { scope: 'mcp:git', mode: 'observe' },
  http: { method: 'get', path: '/git/blame' },
  input: z.strictObject({
    root,
    path,
    from_line: optional(wholeFrom(1), 'First line; default 1'),
    to_line: optional(wholeFrom(1), `Last line; default ${LINES} lines`),
    revision: revision('As of this commit; default the present file'),
  }),
  output: z.looseObject({ lines: z.array(z.looseObject({ text: z.string() })) }),
  run: (context, input) =>
    readRepository(context, { tool: 'git_blame', input }, async ({ git, repository, pathOf }) => {
      const from = input.from_line ?? 1
      const to = Math.min(Math.max(from, input.to_line ?? from + LINES - 1), from + MOST - 1)
      const name = input.revision
      const commit = name === undefined ? undefined : await commitOf(git, repository, name)
      const wanted = { path: pathOf(input.path), commit, from, to, signal: context.signal }
      return { lines: await blameOf(git, repository, wanted) }
    }),
})
