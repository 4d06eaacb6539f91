import { memo } from 'react'

import type { JobRow } from '../../../lib/schema/api.ts'
import { useProgress } from '../api/live.tsx'
import { Icon } from '../base/icon.tsx'
import { hrefOf } from '../base/address.ts'
import { Age } from '../text/age.tsx'
import { dollars } from '../text/number.ts'
import { oneLine } from '../text/visible.ts'
import { keyOf } from './board.ts'
import { StateBadge, labelOf } from './state-badge.tsx'

type Props = { job: JobRow; workspaceName: string; isOpen: boolean; onOpen: () => void }

/** One job in one line: its state, headline, latest notice, agent and age. */
export const JobLine = memo(function JobLine({ job, workspaceName, isOpen, onOpen }: Props) {
  const model = [job.executor === job.to ? null : job.executor, job.model].filter(Boolean).join(' ')
  return (
    <li className="job-line" data-needs={job.needs !== null || undefined}>
      <a
        href={hrefOf({ workspace: job.workspace, jobId: job.job_id })}
        data-job={keyOf(job)}
        aria-current={isOpen || undefined}
        onClick={onOpen}
      >
        <StateBadge job={job} showsLabel={job.needs !== null} />
        <span className="cell headline">
          <span className="title">
            <bdi>{oneLine(job.headline) || 'no prompt'}</bdi>
            {job.host !== null && <span className="tag">on {oneLine(job.host)}</span>}
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
        <span className="cell model">{oneLine(model)}</span>
        <span className="cell workspace">
          <bdi>{oneLine(workspaceName)}</bdi>
        </span>
        <span className="cell attempt" title={`Attempt ${job.attempts} of ${job.max_attempts}`}>
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

/** What the job asks, what went wrong, or what it is doing now. */
function Snippet({ job }: { job: JobRow }) {
  const { notice, needs, error_code } = job
  if (notice === null) return job.state === 'running' ? <CurrentStep job={job} /> : null
  return (
    <span className="snippet" data-label={needs === null ? undefined : labelOf(job)}>
      {needs === null && error_code !== null && <span className="code">{oneLine(error_code)}</span>}
      <bdi>{oneLine(notice).replaceAll('`', '')}</bdi>
    </span>
  )
}

function CurrentStep({ job }: { job: JobRow }) {
  const progress = useProgress(keyOf(job))
  if (progress === undefined) return null
  const { steps, text } = progress
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
