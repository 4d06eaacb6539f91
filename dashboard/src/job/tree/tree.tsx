import { useQuery } from '@tanstack/react-query'

import type { JobTree, TreeJob } from '../../../../lib/schema/api-story.ts'
import { STATE_WORDS, shownState } from '../../../../lib/schema/shown/state-words.ts'
import { get } from '../../api/client.ts'
import type { JobRef } from '../../base/address.ts'
import { hrefOf } from '../../base/address.ts'
import { StateBadge } from '../../board/state-badge.tsx'
import { Age } from '../../text/age.tsx'
import { counted, dollars } from '../../text/number.ts'
import { oneLine } from '../../text/visible.ts'

/** How often a tree with unfinished jobs is fetched again. */
const REFETCH_MS = 3000

const FINAL: ReadonlySet<string> = new Set(['completed', 'failed', 'cancelled', 'expired'])

/** The jobs that a job comes from and those that its turns sent, with their states and costs. */
export function Tree({ job }: { job: JobRef }) {
  const { workspace, jobId } = job
  const { data, error } = useQuery({
    queryKey: ['tree', workspace, jobId],
    queryFn: ({ signal }) => get<JobTree>(`jobs/${jobId}/tree`, { workspace }, signal),
    staleTime: 0,
    refetchInterval: ({ state }) =>
      state.data?.jobs.every(({ state: each }) => FINAL.has(each)) === true ? false : REFETCH_MS,
  })
  if (error !== null && data === undefined) return <p role="alert">{error.message}</p>
  if (data === undefined) return <p className="faint">Loading…</p>
  const [root] = data.jobs
  return (
    <section className="part" aria-labelledby="tree-title">
      <div className="part-head">
        <h3 id="tree-title">{counted(data.jobs.length, 'job')}</h3>
        <span className="faint">
          {countsOf(data.jobs)}
          {data.total_cost_usd !== null && ` · ${dollars(data.total_cost_usd)} in total`}
        </span>
      </div>
      {data.jobs.length === 1 && <p>This job was not sent by another one, and has sent none.</p>}
      {root !== undefined && data.jobs.length > 1 && (
        <ul className="tree">
          <Branch line={root} tree={data} workspace={workspace} />
        </ul>
      )}
      {data.unfinished_below > 0 && (
        <p className="faint">
          Cancelling this job also cancels {counted(data.unfinished_below, 'unfinished job')} below
          it.
        </p>
      )}
      {data.missing !== null && <p role="note">{oneLine(data.missing)}</p>}
    </section>
  )
}

function Branch(props: { line: TreeJob; tree: JobTree; workspace: string }) {
  const { line, tree, workspace } = props
  const children = tree.jobs.filter(({ parent }) => parent === line.job_id)
  const isAsked = line.job_id === tree.job_id
  return (
    <li>
      <div className="tree-line">
        <StateBadge job={line} />
        <a
          href={hrefOf({ workspace, jobId: line.job_id })}
          aria-current={isAsked ? 'true' : undefined}
        >
          <bdi>{oneLine(line.headline) || 'no prompt'}</bdi>
        </a>
        <span className="faint tree-facts">
          <bdi>{line.to}</bdi>
          {line.cost_usd !== null && <span>{dollars(line.cost_usd)}</span>}
          <Age at={line.state_since} />
        </span>
      </div>
      {children.length > 0 && (
        <ul>
          {children.map((child) => (
            <Branch key={child.job_id} line={child} tree={tree} workspace={workspace} />
          ))}
        </ul>
      )}
    </li>
  )
}

/** How many jobs are in each state: `1 running, 3 completed`. */
function countsOf(jobs: TreeJob[]): string {
  const counts = new Map<string, number>()
  for (const job of jobs) {
    const word = STATE_WORDS[shownState(job)]
    counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return Object.values(STATE_WORDS)
    .filter((word) => counts.has(word))
    .map((word) => `${counts.get(word)} ${word.toLowerCase()}`)
    .join(', ')
}
