import * as z from 'zod/mini'

import { logOf } from '../../workspace/git/log.ts'
import { commitOf, rangeOf } from '../../workspace/git/revision.ts'
import { READS } from '../effect.ts'
import { folder, limit, root } from '../files/fields.ts'
import { optional, visible, wholeFrom } from '../jobs/fields.ts'
import { operation } from '../operation.ts'
import { commitView, revision } from './fields.ts'
import { readRepository } from './on-repository.ts'

const MOST = 200

export const gitLog = operation({
  name: 'git_log',
  family: 'git',
  title: 'List commits',
  description:
    'List commits, newest first: of a branch or range, of a path, or with a text in their message. next is the skip of the following page.',
  who: 'anyone',
  effect: READS,
  guarded: { scope: 'mcp:git', mode: 'observe' },
  http: { method: 'get', path: '/git/log' },
  input: z.strictObject({
    root,
    path: folder,
    revision: revision('Branch, commit or A..B; default HEAD'),
    text: optional(visible(200), 'Text in the message'),
    limit: limit(MOST),
    skip: optional(wholeFrom(0), 'Commits to leave out'),
  }),
  output: z.looseObject({ commits: z.array(commitView) }),
  run: (context, input) =>
    readRepository(context, { tool: 'git_log', input }, async ({ git, repository, pathOf }) => {
      const { path, revision: name = 'HEAD', text, limit: count = 20, skip = 0 } = input
      const range = name.includes('..')
        ? await rangeOf(git, repository, name)
        : { from: undefined, to: await commitOf(git, repository, name) }
      const at = path === undefined ? undefined : pathOf(path)
      return logOf(git, repository, {
        ...range,
        path: at,
        text,
        limit: count,
        skip,
        signal: context.signal,
      })
    }),
})
