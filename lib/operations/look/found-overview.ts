import { needOf } from '../../job/need.ts'
import type { Caller } from '../../rights/caller.ts'
import type { JobMatch } from '../../schema/api-find.ts'
import type { Need } from '../../schema/shown/find-words.ts'
import { summarize } from '../../schema/summary.ts'
import type { JobSummary } from '../../schema/summary.ts'
import type { Services } from '../services.ts'
import { findIn } from './found-pages.ts'
import type { Asked } from './found-pages.ts'
import { hostOf } from './row.ts'

/** A row of the overview: what the job needs a person for, and the host that runs its turn if it is another one. */
export type OverviewRow = JobSummary & { needs: Need | null; host: string | null }

/** A page of the jobs of one workspace that were found by their needs or texts, or are sorted. */
export async function foundOverview(
  relay: Services,
  caller: Caller,
  asked: Asked,
): Promise<{
  jobs: OverviewRow[]
  matches: Omit<JobMatch, 'workspace'>[]
  next_cursor: string | null
  note: string | null
}> {
  const page = await findIn([{ workspace: '', relay }], caller, asked)
  return {
    jobs: page.shown.map(({ job }) => {
      return { ...summarize(job), needs: needOf(job) ?? null, host: hostOf(job) }
    }),
    matches: page.shown
      .flatMap(({ match }) => match ?? [])
      .map(({ workspace: _workspace, ...match }) => match),
    next_cursor: page.next_cursor,
    note: page.note,
  }
}
