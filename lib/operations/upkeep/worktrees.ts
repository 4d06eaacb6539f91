import * as z from 'zod/mini'

import { RelayError } from '../../errors.ts'
import { otherHost } from '../../process/process.ts'
import type { Job } from '../../schema/job.ts'
import { cleanWorktree, viewWorktree } from '../../worktree/clean.ts'
import type { WorktreeView } from '../../worktree/clean.ts'
import { latestWorktree } from '../../worktree/job-worktree.ts'
import { READS, REPEATABLE } from '../effect.ts'
import { jobField, noInput, object } from '../look/fields.ts'
import { operationWithView } from '../operation.ts'
import type { Context } from '../operation.ts'
import { findJob } from '../reach.ts'

export const listWorktrees = operationWithView({
  name: 'list_worktrees',
  family: 'upkeep',
  title: 'List worktrees',
  description: 'List the git worktrees that turns left, and what would be lost with each.',
  who: 'anyone',
  effect: READS,
  input: noInput,
  output: z.strictObject({ worktrees: z.array(object) }),
  run: async (context) => ({ worktrees: await viewsOf(context) }),
  view: ({ worktrees }) => ({ worktrees: worktrees.map(documentOf) }),
})

export const cleanWorktrees = operationWithView({
  name: 'clean_worktrees',
  family: 'upkeep',
  title: 'Remove worktrees',
  description:
    'Remove the git worktrees that nothing would be lost with. A worktree with unmerged work is removed only when `force` names its job.',
  who: 'person',
  effect: { ...REPEATABLE, destructive: true },
  input: z.strictObject({
    force: z.optional(jobField).check(z.describe('A job whose worktree is removed as it is')),
    ignored: z
      .optional(z.boolean())
      .check(z.describe('Also worktrees that hold only files that .gitignore names')),
  }),
  output: z.strictObject({ removed: z.array(object), kept: z.array(object) }),
  async run(context, { force: typed, ignored = false }) {
    const on = context.relay.worktrees()
    const forced = typed === undefined ? undefined : await jobHere(context, typed)
    const views = await viewsOf(context)
    const removed: WorktreeView[] = []
    for (const view of views) {
      const force = view.record.job_id === forced
      if ((await cleanWorktree(on, view, { force, ignored })) !== undefined) removed.push(view)
    }
    const kept = views.filter((view) => !removed.includes(view))
    return { removed, kept, refused: kept.find(({ record }) => record.job_id === forced) }
  },
  view: ({ removed, kept }) => ({ removed: removed.map(documentOf), kept: kept.map(documentOf) }),
})

/** The job with this id. Throws `WORKTREE_NOT_FOUND` when its worktree is on another host. */
async function jobHere(context: Context, typed: string): Promise<string> {
  const { job } = await findJob(context, typed)
  if (job.holder !== undefined && otherHost(job.holder) !== undefined) {
    latestWorktree(context.relay.worktrees(), job)
  }
  return job.job_id
}

/** Looks at every worktree of the workspace. */
export async function viewsOf({ relay }: Context): Promise<WorktreeView[]> {
  const on = relay.worktrees()
  const views: WorktreeView[] = []
  for (const record of on.records.all()) {
    views.push(await viewWorktree(on, record, await jobOf(relay, record.job_id)))
  }
  return views
}

async function jobOf({ queue }: Context['relay'], jobId: string): Promise<Job | undefined> {
  try {
    return await queue.get(jobId)
  } catch (error) {
    // What git shows decides about the worktree of a job that is gone or damaged.
    if (error instanceof RelayError) return undefined
    throw error
  }
}

function documentOf({ record, job, holds, uncommitted, ignored, problem }: WorktreeView) {
  const { job_id, token, agent, path, branch, base, created_at } = record
  return {
    job_id,
    token,
    agent,
    state: job?.state ?? null,
    holds,
    uncommitted: uncommitted.length,
    ignored_files: ignored.files,
    ignored_bytes: ignored.bytes,
    problem: problem ?? null,
    path,
    branch,
    base,
    created_at,
  }
}
