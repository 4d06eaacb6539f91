import * as z from 'zod/mini'

import { statusOf } from '../../workspace/git/status.ts'
import { READS } from '../effect.ts'
import { folder, root } from '../files/fields.ts'
import { operation } from '../operation.ts'
import { readRepository } from './on-repository.ts'

/** Entries of one result. */
const MOST = 500

export const gitStatus = operation({
  name: 'git_status',
  family: 'git',
  title: 'Show the git status',
  description:
    'Show the branch and what differs from the last commit: staged, unstaged and untracked files. A root may hold several repositories; path chooses one.',
  who: 'anyone',
  effect: READS,
  guarded: { scope: 'mcp:git', mode: 'observe' },
  http: { method: 'get', path: '/git/status' },
  input: z.strictObject({ root, path: folder }),
  output: z.looseObject({ entries: z.array(z.looseObject({ path: z.string() })) }),
  run: (context, input) =>
    readRepository(context, { tool: 'git_status', input }, async ({ git, repository, pathOf }) => {
      const { signal } = context
      const paths = input.path === undefined ? undefined : [pathOf(input.path)]
      const { entries, is_cut, ...status } = await statusOf(git, repository, { paths, signal })
      const more = entries.length - MOST
      return {
        ...status,
        entries: entries.slice(0, MOST),
        ...(more > 0 && { more_entries: more }),
        ...(is_cut && { is_cut }),
      }
    }),
})
