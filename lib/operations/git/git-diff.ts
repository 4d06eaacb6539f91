import * as z from 'zod/mini'

import { compare } from '../../workspace/git/changes.ts'
import { rangeOf } from '../../workspace/git/revision.ts'
import { READS } from '../effect.ts'
import { folder, root } from '../files/fields.ts'
import { optional, wholeFrom } from '../jobs/fields.ts'
import { operation } from '../operation.ts'
import { changedFile, revision } from './fields.ts'
import { readRepository } from './on-repository.ts'

export const gitDiff = operation({
  name: 'git_diff',
  family: 'git',
  title: 'Show changes',
  description:
    'Show changed files and lines: of the work tree, of the index (staged), or between commits (range). A long patch is cut; narrow it with path. New files that are not staged are only in git_status.',
  who: 'anyone',
  effect: READS,
  guarded: { scope: 'mcp:git', mode: 'observe' },
  http: { method: 'get', path: '/git/diff' },
  input: z.strictObject({
    root,
    path: folder,
    staged: optional(z.boolean(), 'What is staged'),
    range: revision('Such as main..topic, main...topic, HEAD~2'),
    context: optional(
      wholeFrom(0).check(z.refine((lines) => lines <= 100, 'must be at most 100')),
      'Lines around changes; default 3',
    ),
  }),
  output: z.looseObject({ files: z.array(changedFile), patch: z.string() }),
  run: (context, input) =>
    readRepository(context, { tool: 'git_diff', input }, async (on) => {
      const { git, repository, pathOf, maxBytes } = on
      const { staged = false, range, path, context: lines } = input
      const sides = staged ? ['--cached'] : []
      if (range !== undefined) {
        const { from, to } = await rangeOf(git, repository, range)
        sides.splice(0, sides.length, from, to)
      }
      return compare(git, repository, {
        sides,
        path: path === undefined ? undefined : pathOf(path),
        context: lines,
        maxBytes,
        signal: context.signal,
      })
    }),
})
