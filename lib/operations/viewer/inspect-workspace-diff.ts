import * as z from 'zod/mini'

import { compare } from '../../workspace/git/changes.ts'
import { READS } from '../effect.ts'
import { onRepository } from '../git/on-repository.ts'
import { onRoot } from '../files/on-root.ts'
import { optional } from '../jobs/fields.ts'
import { operation } from '../operation.ts'
import { GIT_MS, inTime } from './describe-workspace-changes.ts'
import { jsonBytes, optionalPath, whole, workspaceId } from './fields.ts'

const MOST_BYTES = 128 * 1024

export const inspectWorkspaceDiff = operation({
  name: 'inspectWorkspaceDiff',
  family: 'viewer',
  title: 'Inspect a diff',
  description:
    'Return the uncommitted changes of a git workspace as a unified diff: unstaged ones, or with staged those in the index. Denied files are in no diff.',
  who: 'anyone',
  effect: READS,
  guarded: { scope: 'mcp:read', mode: 'observe' },
  http: { method: 'get', path: '/viewer/diff' },
  input: z.strictObject({
    workspaceId,
    path: optionalPath('Default all'),
    staged: optional(z.boolean(), 'Default false'),
    maxBytes: whole(1, MOST_BYTES, `Default and most ${MOST_BYTES}`),
  }),
  output: z.looseObject({ staged: z.boolean(), diff: z.string(), truncated: z.boolean() }),
  async run(context, input) {
    const { workspaceId: root, path, staged = false, maxBytes = MOST_BYTES } = input
    const paths = path === undefined ? [] : [path]
    const about = { tool: 'inspectWorkspaceDiff', mode: 'observe' as const, root, paths, input }
    return onRoot(context, about, async () => {
      const { git, repository, pathOf } = onRepository(context, { root, path })
      const signal = AbortSignal.any([context.signal, AbortSignal.timeout(GIT_MS)])
      const compared = compare(git, repository, {
        sides: staged ? ['--cached'] : [],
        path: path === undefined ? undefined : pathOf(path),
        maxBytes,
        signal,
      })
      const { patch, is_cut: isCut } = await inTime(signal, compared)
      const diff = fitting(patch)
      const truncated = isCut || diff.length < patch.length
      return { ...(path === undefined ? {} : { path }), staged, diff, truncated }
    })
  },
})

/** The part of a diff that has room in the result: JSON escapes some characters. */
function fitting(patch: string): string {
  let part = patch
  while (jsonBytes(part) > MOST_BYTES) {
    const half = part.slice(0, Math.floor(part.length * 0.8))
    part = half.slice(0, half.lastIndexOf('\n') + 1)
  }
  return part
}
