import * as z from 'zod'

import { emptyGroups, totalOf } from '../../job/find/tally.ts'
import type { Groups, Tally } from '../../job/find/tally.ts'
import { JobCounts } from '../../schema/api-find.ts'
import { GROUPS } from '../../schema/shown/job-group.ts'
import { JOB_STATES } from '../../schema/job.ts'
import { READS } from '../effect.ts'
import { workspacesOperation } from '../operation.ts'
import type { Call } from '../operation.ts'
import { usableWorkspaces } from '../reach.ts'
import { whichJobs } from './browse-jobs.ts'
import { missingIn, requestOf } from './find-request.ts'
import type { WhichJobs } from './find-request.ts'

/** How long one call reads jobs that are not indexed yet. */
const WITHIN_MS = 300

/** Values of a filter in one answer. */
const MOST_VALUES = 200

export const countJobs = workspacesOperation({
  name: 'count_jobs',
  family: 'look',
  title: 'Count the jobs of every workspace',
  description:
    'Count the jobs that `GET /api/jobs` would list with the same filter, in all and by group, state, workspace, agent, conversation and label.',
  who: 'anyone',
  effect: READS,
  http: { method: 'get', path: '/jobs/counts' },
  input: z.strictObject(whichJobs),
  output: JobCounts,
  async run(call, asked) {
    const ids = await usableWorkspaces(call)
    return countsOf(await Promise.all(ids.map((id) => countIn(call, id, asked))))
  },
})

type Part = { workspace: string; tally: Tally; missing: string | undefined }

async function countIn(
  { caller, workspaces }: Call,
  workspace: string,
  asked: WhichJobs,
): Promise<Part> {
  const relay = await workspaces.open(workspace)
  const request = await requestOf(relay, caller, { asked, withinMs: WITHIN_MS })
  return { workspace, ...(await relay.queue.finder.count(request)) }
}

function countsOf(parts: Part[]): JobCounts {
  const groups = sumOf(parts.map(({ tally }) => tally.groups))
  const missing = missingIn(parts)
  const conversations = parts.flatMap(({ workspace, tally }) =>
    [...tally.conversations].map(([conversation_key, each]) => {
      return { workspace, conversation_key, total: totalOf(each), groups: each }
    }),
  )
  return {
    total: totalOf(groups),
    groups,
    states: Object.fromEntries(
      JOB_STATES.flatMap((state) => {
        const count = parts.reduce((sum, { tally }) => sum + (tally.states.get(state) ?? 0), 0)
        return count === 0 ? [] : [[state, count]]
      }),
    ),
    workspaces: parts.map(({ workspace, tally }) => {
      return { workspace, total: totalOf(tally.groups), groups: tally.groups }
    }),
    agents: mostOf(
      valuesOf(parts, 'agents').map(([agent, each]) => {
        return { agent, total: totalOf(each), groups: each }
      }),
    ),
    conversations: mostOf(conversations),
    labels: mostOf(
      valuesOf(parts, 'labels').map(([label, each]) => {
        return { label, total: totalOf(each), groups: each }
      }),
    ),
    is_complete: missing === null,
    note: missing,
  }
}

/** The counts of each value over all workspaces. */
function valuesOf(parts: Part[], of: 'agents' | 'labels'): [string, Groups][] {
  const names = new Set(parts.flatMap(({ tally }) => [...tally[of].keys()]))
  return [...names].map((name) => [
    name,
    sumOf(parts.flatMap(({ tally }) => tally[of].get(name) ?? [])),
  ])
}

function mostOf<V extends { total: number }>(values: V[]): V[] {
  return values.toSorted((one, other) => other.total - one.total).slice(0, MOST_VALUES)
}

function sumOf(all: Groups[]): Groups {
  const sum = emptyGroups()
  for (const groups of all) for (const group of GROUPS) sum[group] += groups[group]
  return sum
}
