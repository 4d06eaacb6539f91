import * as z from 'zod/mini'

import { RelayError } from '../../errors.ts'
import { createRootGit } from '../../workspace/git/git.ts'
import { repositoryOf } from '../../workspace/git/repository.ts'
import { statusOf } from '../../workspace/git/status.ts'
import type { Status, StatusEntry } from '../../workspace/git/status.ts'
import { READS } from '../effect.ts'
import { onRoot } from '../files/on-root.ts'
import { optional } from '../jobs/fields.ts'
import { operation } from '../operation.ts'
import type { Context } from '../operation.ts'
import type { Guard } from '../../workspace/guard/guard.ts'
import { jsonBytes, object, whole, workspaceId } from './fields.ts'

const MOST_FILES = 100

/** The whole result has at most 128 KiB; the rest is for what is around the files. */
const FILE_BYTES = 120 * 1024

/** How long git may take. */
export const GIT_MS = 3000

export const describeWorkspaceChanges = operation({
  name: 'describeWorkspaceChanges',
  family: 'viewer',
  title: 'Describe changes',
  description:
    'Return branch, upstream and the changed files of a git workspace. isGitRepository is false elsewhere.',
  who: 'anyone',
  effect: READS,
  guarded: { scope: 'mcp:read', mode: 'observe' },
  http: { method: 'get', path: '/viewer/changes' },
  input: z.strictObject({
    workspaceId,
    includeUntracked: optional(z.boolean(), 'Default true'),
    maxFiles: whole(1, MOST_FILES, 'Default and most 100'),
  }),
  output: z.looseObject({
    isGitRepository: z.boolean(),
    files: z.array(object),
    truncated: z.boolean(),
  }),
  async run(context, input) {
    const { workspaceId: root, includeUntracked = true, maxFiles = MOST_FILES } = input
    const about = { tool: 'describeWorkspaceChanges', mode: 'observe' as const, root, input }
    return onRoot(context, about, async (guard) => {
      const status = await statusIn(context, guard)
      if (status === undefined) return { isGitRepository: false, files: [], truncated: false }
      const { branch, commit: head, upstream, ahead, behind, entries, is_cut: isCut } = status
      const wanted = entries.filter(({ untracked }) => includeUntracked || untracked !== true)
      const files = fitting(wanted.map(shown), maxFiles)
      const facts = { branch, head, upstream, ahead, behind }
      return {
        isGitRepository: true,
        ...Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)),
        files,
        truncated: isCut || files.length < wanted.length,
      }
    })
  },
})

/** The status of the root's repository; undefined where there is none. */
async function statusIn(context: Context, guard: Guard): Promise<Status | undefined> {
  const git = gitOf(context, guard)
  const repository = repositoryOf(git.bounds, '')
  if (repository === undefined) return undefined
  const signal = AbortSignal.any([context.signal, AbortSignal.timeout(GIT_MS)])
  return inTime(signal, statusOf(git, repository, { untracked: 'all', signal }))
}

/** Git over a root, without what the root denies. */
function gitOf({ relay }: Context, guard: Guard) {
  const { directory } = guard.root
  const isDenied = (path: string, isFolder: boolean) => guard.rules.isDenied(path, isFolder)
  return createRootGit({ directory, isDenied }, relay.tools.env)
}

/** What git found. Throws `TOOL_TIMEOUT` where it was stopped because its time was up. */
export async function inTime<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (!signal.aborted || !(error instanceof RelayError)) throw error
    const message = `Cannot ask git: it takes longer than ${GIT_MS / 1000} s here.`
    throw new RelayError('TOOL_TIMEOUT', message, { cause: error })
  }
}

function shown({ path, from, staged, unstaged, untracked, conflict }: StatusEntry) {
  const change = staged ?? unstaged
  return {
    path,
    status: conflict === true ? 'unmerged' : untracked === true ? 'untracked' : wordFor(change),
    staged: staged !== undefined,
    unstaged: unstaged !== undefined || untracked === true,
    ...(from === undefined ? {} : { oldPath: from }),
  }
}

/** The viewer has no word for a change of type. */
function wordFor(change: StatusEntry['staged']): string {
  return change === undefined || change === 'type_changed' ? 'modified' : change
}

function fitting<T>(files: T[], most: number): T[] {
  let room = FILE_BYTES
  const fits = files.findIndex((file, at) => at >= most || (room -= jsonBytes(file)) < 0)
  return fits === -1 ? files : files.slice(0, fits)
}
