import { memo } from 'react'
import type { MouseEvent } from 'react'

import type { JobMatch } from '../../../lib/schema/api-find.ts'
import type { JobRow } from '../../../lib/schema/api.ts'
import { useProgress } from '../api/live.tsx'
import { Icon } from '../base/icon.tsx'
import { hrefOf } from '../base/address.ts'
import { Age } from '../text/age.tsx'
import { dollars } from '../text/number.ts'
import { oneLine, visible } from '../text/visible.ts'
import { keyOf } from './board.ts'
import { toggle, useIsSelected } from './selection.ts'
import { StateBadge, labelOf } from './state-badge.tsx'

type Props = {
  job: JobRow
  workspaceName: string
  isOpen: boolean
  /** The filter and the tab of the address, which the link keeps. */
  around: Parameters<typeof hrefOf>[1]
  /** Why no worker takes the job; undefined for one that may run. */
  unserved: string | undefined
  /** Where the words of the search were found. */
  match: JobMatch | undefined
  onOpen: () => void
  /** The order of the list, for a choice of a range. */
  order: () => readonly string[]
}

/** One job in one line: its state, headline, latest notice, agent and age. */
export const JobLine = memo(function JobLine(props: Props) {
  const { job, workspaceName, isOpen, around, unserved, match, onOpen, order } = props
  const model = [job.executor === job.to ? null : job.executor, job.model].filter(Boolean).join(' ')
  const key = keyOf(job)

  function press(event: MouseEvent): void {
    // A link opens another tab with Control, and a window with Shift; in this list Shift chooses a range.
    if (!event.shiftKey) return event.ctrlKey || event.metaKey ? undefined : onOpen()
    event.preventDefault()
    toggle(key, order())
  }

  return (
    <div className="job-line" data-needs={job.needs !== null || undefined}>
      <Choose job={job} order={order} />
      <a
        href={hrefOf({ workspace: job.workspace, jobId: job.job_id }, around)}
        data-job={key}
        aria-current={isOpen || undefined}
        onClick={press}
      >
        <StateBadge job={job} />
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
          {match === undefined ? (
            <Snippet job={job} unserved={unserved} />
          ) : (
            <Found match={match} />
          )}
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
    </div>
  )
})

function Choose({ job, order }: { job: JobRow; order: () => readonly string[] }) {
  const key = keyOf(job)
  const isChosen = useIsSelected(key)
  return (
    <label className="choose">
      <input
        type="checkbox"
        aria-label={`Select ${oneLine(job.headline) || 'no prompt'}`}
        checked={isChosen}
        onClick={(event) => toggle(key, event.shiftKey ? order() : undefined)}
        // The click has changed it already.
        onChange={() => undefined}
      />
    </label>
  )
}

/** What the job asks, what went wrong, what it waits for, or what it is doing now. */
function Snippet({ job, unserved }: { job: JobRow; unserved: string | undefined }) {
  const { notice, needs, error_code, retried_as } = job
  if (unserved !== undefined) return <span className="snippet unserved">{unserved}</span>
  if (notice === null) return job.state === 'running' ? <CurrentStep job={job} /> : null
  return (
    <span className="snippet" data-label={needs === null ? undefined : labelOf(job)}>
      {needs === null && error_code !== null && <span className="code">{oneLine(error_code)}</span>}
      {retried_as !== null && <span className="tag">retried</span>}
      <bdi>{plain(notice)}</bdi>
    </span>
  )
}

/** Marks of Markdown say nothing on one line. */
function plain(notice: string): string {
  return oneLine(notice).replaceAll(/`|\*\*|__|^#+ |(?<=\s)#+ (?=\S)/g, '')
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

const FIELDS: Record<JobMatch['field'], string> = {
  id: 'Id',
  prompt: 'Prompt',
  result: 'Result',
  failure: 'Error',
  question: 'Question',
  note: 'Note',
  about: 'Details',
}

/** Where the server found the words of the search. */
function Found({ match: { field, excerpt, marks } }: { match: JobMatch }) {
  const parts = marks.map(([from, to], at) => (
    <span key={from}>
      {visible(excerpt.slice(marks[at - 1]?.[1] ?? 0, from))}
      <mark>{visible(excerpt.slice(from, to))}</mark>
    </span>
  ))
  return (
    <span className="snippet found">
      <span className="faint">{FIELDS[field]}:</span>
      <bdi>
        {parts}
        {visible(excerpt.slice(marks.at(-1)?.[1] ?? 0))}
      </bdi>
    </span>
  )
}
