import { memo } from 'react'

import type { JobRow } from '../../../lib/schema/api.ts'
import { useProgress } from '../api/live.tsx'
import { hrefOf } from '../base/route.ts'
import { Icon } from '../base/icon.tsx'
import { Age } from '../text/age.tsx'
import { oneLine } from '../text/visible.ts'
import { dollars } from '../text/number.ts'
import { keyOf } from './board.ts'
import { StateBadge, labelOf } from './state-badge.tsx'

type Props = { job: JobRow; workspaceName: string; isOpen: boolean; onEnter: () => void }

/** One job, one line: what it is and what is to be known of it, who does it, how long it has stood so. */
export const JobLine = memo(function JobLine({ job, workspaceName, isOpen, onEnter }: Props) {
  const by = [job.executor === job.to ? null : job.executor, job.model].filter(Boolean).join(' ')
  return (
    <li className="job-line" data-needs={job.needs !== null || undefined}>
      <a
        href={hrefOf({ workspace: job.workspace, jobId: job.job_id })}
        data-job={keyOf(job)}
        aria-current={isOpen || undefined}
        onClick={onEnter}
      >
        <StateBadge job={job} withWords={job.needs !== null} />
        <span className="cell headline">
          <span className="title">
            <bdi>{oneLine(job.headline) || 'no text'}</bdi>
            {job.labels.map((label) => (
              <span className="tag" key={label}>
                {oneLine(label)}
              </span>
            ))}
          </span>
          <Snippet job={job} />
        </span>
        <span className="cell agent">
          {job.write && (
            <span className="writes" title="May change files">
              <Icon name="write" />
              <span className="visually-hidden">may change files</span>
            </span>
          )}
          <bdi>{job.to}</bdi>
        </span>
        <span className="cell by">{oneLine(by)}</span>
        <span className="cell workspace">
          <bdi>{oneLine(workspaceName)}</bdi>
        </span>
        <span className="cell try" title={`Attempt ${job.attempts} of ${job.max_attempts}`}>
          {job.attempts > 1 && (
            <>
              <span aria-hidden="true">×{job.attempts}</span>
              <span className="visually-hidden">attempt {job.attempts}</span>
            </>
          )}
        </span>
        <span className="cell cost">{job.cost_usd !== null && dollars(job.cost_usd)}</span>
        <Age at={job.state_since} className="cell age" />
      </a>
    </li>
  )
})

/** Beside what the job is, what is to be known of it now: what it asks, what went wrong, what it does. */
function Snippet({ job }: { job: JobRow }) {
  const { notice, needs, error_code } = job
  if (notice === null) return job.state === 'running' ? <Doing job={job} /> : null
  return (
    <span className="snippet" data-word={needs === null ? undefined : labelOf(job)}>
      {needs === null && error_code !== null && <span className="code">{oneLine(error_code)}</span>}
      <bdi>{oneLine(notice).replaceAll('`', '')}</bdi>
    </span>
  )
}

function Doing({ job }: { job: JobRow }) {
  const now = useProgress(keyOf(job))
  if (now === undefined) return null
  const { steps, text } = now
  return (
    <span className="snippet">
      {steps !== null && (
        <span className="steps">
          {steps.done}/{steps.of}
          <span className="visually-hidden"> steps</span>
        </span>
      )}
      <bdi>{oneLine(text)}</bdi>
    </span>
  )
}
