import { createHash } from 'node:crypto'

import * as z from 'zod/mini'

import { canonical } from '../../schema/canonical.ts'
import { makeCommit, planCommit } from '../../workspace/git/commit.ts'
import { ADDS } from '../effect.ts'
import { folder, root as rootName } from '../files/fields.ts'
import { described, optional } from '../jobs/fields.ts'
import { operation } from '../operation.ts'
import { changing } from '../guarded/guarded-call.ts'
import { changedFile } from './fields.ts'
import { onRepository } from './on-repository.ts'

const MOST_PATHS = 200
const MOST_DIFF = 20_000

export const gitCommit = operation({
  name: 'git_commit',
  family: 'git',
  title: 'Commit',
  description:
    'Commit the named files and folders as they are now, new files too, or all tracked changes if no paths are given. What else is staged stays staged. No hooks run. Run it with dry_run false after you saw the diff.',
  who: 'anyone',
  effect: ADDS,
  guarded: { scope: 'mcp:git', mode: 'edit' },
  http: { method: 'post', path: '/git/commit' },
  input: z.strictObject({
    root: rootName,
    path: z.optional(folder.check(z.describe('Repository; default the root'))),
    message: described(
      z
        .string()
        .check(
          z.refine(
            (text) => text.trim() !== '' && text.length <= 20_000 && !text.includes('\0'),
            'must be a text of at most 20000 characters',
          ),
        ),
      'Message',
    ),
    paths: optional(
      z
        .array(z.string())
        .check(
          z.refine(
            ({ length }) => length >= 1 && length <= MOST_PATHS,
            `must have 1 to ${MOST_PATHS} paths`,
          ),
        ),
      'What to commit',
    ),
    dry_run: optional(z.boolean(), 'Only show the diff; default true'),
  }),
  output: z.looseObject({ dry_run: z.boolean(), files: z.array(changedFile) }),
  async run(context, { dry_run = true, message, paths, ...input }) {
    const { tools } = context.relay
    const { signal } = context
    const root = tools.root(context.caller, input.root)
    const first = message.trim().split('\n')[0] ?? ''
    let last: Awaited<ReturnType<typeof planCommit>> | undefined
    const done = await changing(context, {
      tool: 'git_commit',
      scope: 'mcp:git',
      mode: 'edit',
      root,
      dryRun: dry_run,
      paths: paths ?? [],
      input: { ...input, message, paths },
      async plan() {
        const { git, repository, pathOf, maxBytes } = onRepository(context, {
          ...input,
          path: input.path ?? paths?.[0],
        })
        const plan = await planCommit(git, repository, {
          paths: paths?.map(pathOf),
          message,
          maxBytes,
          signal,
        })
        last = plan
        const { head, tree, diff } = plan
        return {
          value: { git, repository, plan },
          preview: {
            kind: 'diff' as const,
            title: `Commit ${JSON.stringify(first)}`,
            text: `${message.trim()}\n\n${diff.patch}`,
          },
          digest: createHash('sha256')
            .update(canonical([head ?? null, tree, message]))
            .digest('hex'),
          paths: diff.files.map(({ path }) => path),
        }
      },
      async apply({ git, repository, plan }, { effect }) {
        const commit = await makeCommit(git, repository, plan)
        const before = plan.head === undefined ? {} : { before: plan.head }
        effect({ operation: 'commit', ...before, after: commit })
        return { commit }
      },
    })
    const files = last?.diff.files ?? []
    if (done.dry_run) {
      const diff = last?.diff.patch.slice(0, MOST_DIFF) ?? ''
      return { dry_run: true, files, diff, policy: done.verdict }
    }
    const { operation_id, result, approved_by } = done
    return {
      dry_run: false,
      operation_id,
      ...result,
      files,
      ...(approved_by !== undefined && { approved_by }),
    }
  },
})
