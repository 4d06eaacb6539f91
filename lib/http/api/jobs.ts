import { maySee } from '../../access/caller.ts'
import type { ActivityPage, JobDetail, JobDiff } from '../../schema/api.ts'
import { ActivityQuery, JobQuery, JobsQuery, OutputQuery } from '../../schema/api-request.ts'
import type { OutputPage } from '../../schema/api-result.ts'
import { openCursor, sealCursor } from '../../queue/seal.ts'
import type { JobSummary } from '../../schema/summary.ts'
import { diffWorktree } from '../../worktree/diff-worktree.ts'
import { latestWorktree } from '../../worktree/job-worktree.ts'
import { findJob, placesFor } from '../house.ts'
import { readAs } from '../route.ts'
import type { Route } from '../route.ts'
import { detailOf } from '../view/detail.ts'
import { resultOf } from '../view/row.ts'
import { listJobs } from './list.ts'

/** Lines of activity in one answer unless asked otherwise. */
const LINES = 200

/** Units of output in one answer unless asked otherwise. */
const OUTPUT_UNITS = 200_000

/** What can be asked about jobs. */
export const jobRoutes: Route[] = [
  {
    method: 'get',
    path: '/api/jobs',
    async run(house, { caller, query }) {
      const asked = readAs(JobsQuery, query, 'the query')
      const workspaces = await placesFor(house, caller, asked.workspace)
      const mayList = (workspace: string, row: JobSummary) => maySee(caller, workspace, row)
      if (caller.rights === 'owner') return listJobs(house, { asked, workspaces, mayList })
      const { cursor } = asked
      const opened = { ...asked, cursor: cursor && openCursor(cursor) }
      const { jobs, next_cursor: next } = await listJobs(house, {
        asked: opened,
        workspaces,
        mayList,
      })
      // Whose a job is that cannot be read is not known, and the message names its file.
      return { jobs, damaged: [], next_cursor: next === null ? null : sealCursor(next) }
    },
  },
  {
    method: 'get',
    path: '/api/jobs/:id',
    async run(house, call): Promise<JobDetail> {
      return detailOf(house, await findJob(house, call.caller, jobOf(call)))
    },
  },
  {
    method: 'get',
    path: '/api/jobs/:id/activity',
    async run(house, { caller, params, query }): Promise<ActivityPage> {
      const { workspace, after, limit = LINES } = readAs(ActivityQuery, query, 'the query')
      const { job, services } = await findJob(house, caller, { id: params['id'] ?? '', workspace })
      const activity = await services.queue.activity(job.job_id, { after, limit })
      const next = activity.length === limit ? (activity.at(-1)?.after ?? null) : null
      return { activity, next }
    },
  },
  {
    method: 'get',
    path: '/api/jobs/:id/output',
    async run(house, { caller, params, query }): Promise<OutputPage> {
      const asked = readAs(OutputQuery, query, 'the query')
      const { offset = 0, length = OUTPUT_UNITS, workspace } = asked
      const { job, services } = await findJob(house, caller, { id: params['id'] ?? '', workspace })
      const result = resultOf(job)
      if (result === undefined) return { text: '', offset, next_offset: null, length: 0 }
      const { text, total } = await services.queue.output(result, offset, length)
      const end = offset + text.length
      return { text, offset, next_offset: end < total ? end : null, length: total }
    },
  },
  {
    method: 'get',
    path: '/api/jobs/:id/diff',
    async run(house, call): Promise<JobDiff> {
      const { services, job } = await findJob(house, call.caller, jobOf(call))
      const on = services.worktrees()
      const record = latestWorktree(on, job)
      const { files, patch, is_cut, merged, conflicts, notes } = await diffWorktree(on, record)
      const { path, branch, base } = record
      return {
        worktree: { path, branch, base },
        files: files.map(({ path: file, from, added, deleted }) => ({
          path: file,
          from: from ?? null,
          added,
          removed: deleted,
        })),
        patch,
        truncated: is_cut,
        merged,
        conflicts,
        notes,
      }
    },
  },
]

/** The job that a path and its query name. */
export function jobOf({ params, query }: { params: Record<string, string>; query: unknown }) {
  return { id: params['id'] ?? '', ...readAs(JobQuery, query, 'the query') }
}
