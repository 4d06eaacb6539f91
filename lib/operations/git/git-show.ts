import * as z from 'zod/mini'

import { commitOf } from '../../workspace/git/revision.ts'
import { showCommit, showPath } from '../../workspace/git/show.ts'
import { READS } from '../effect.ts'
import { folder, root } from '../files/fields.ts'
import { operation } from '../operation.ts'
import { revision } from './fields.ts'
import { readRepository } from './on-repository.ts'

export const gitShow = operation({
  name: 'git_show',
  family: 'git',
  title: 'Show a commit or an old file',
  description:
    'Show a commit: its message, files and lines. With path: the file or folder as that commit holds it.',
  who: 'anyone',
  effect: READS,
  guarded: { scope: 'mcp:git', mode: 'observe' },
  http: { method: 'get', path: '/git/show' },
  input: z.strictObject({
    root,
    revision: revision('Commit, branch or tag; default HEAD'),
    path: folder,
  }),
  output: z.looseObject({ commit: z.string() }),
  run: (context, input) =>
    readRepository(context, { tool: 'git_show', input }, async (on) => {
      const { git, repository, maxBytes, pathOf } = on
      const commit = await commitOf(git, repository, input.revision ?? 'HEAD')
      if (input.path === undefined) {
        return showCommit(git, repository, { commit, maxBytes, signal: context.signal })
      }
      const path = pathOf(input.path)
      return { commit, path, ...(await showPath(git, repository, { commit, path, maxBytes })) }
    }),
})
