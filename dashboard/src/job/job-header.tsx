import { useLayoutEffect, useRef } from 'react'
import type { ReactNode } from 'react'

import type { JobDetail } from '../../../lib/schema/api.ts'
import type { JobRef } from '../api/job.ts'
import { useTitles, useWorkspaces } from '../api/lists.ts'
import { titleOf } from '../board/conversations.ts'
import { StateBadge } from '../board/state-badge.tsx'
import { hrefOf } from '../base/route.ts'
import { Age } from '../text/age.tsx'
import { CopyButton } from '../text/copy-button.tsx'
import { oneLine } from '../text/visible.ts'
import { dollars } from '../text/number.ts'
import { withTimesHere } from '../text/time.ts'
import { Actions } from './actions.tsx'
import { NeedCard } from './need-card.tsx'

/** What the job is, how it stands and why, and what can be done about it. */
export function JobHeader(props: { job: JobRef; detail: JobDetail; entries: number }) {
  const { job: ref, detail, entries } = props
  const { job } = detail
  const title = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => {
    if (entries > 0) title.current?.focus()
  }, [entries])
  return (
    <header className="job-header">
      <p className="status">
        <StateBadge job={job} withWords /> <Age at={job.state_since} className="faint" />
      </p>
      <h2 ref={title} tabIndex={-1}>
        <bdi>{oneLine(job.headline) || 'no text'}</bdi>
      </h2>
      {/* Who is asked reads the reason beside the buttons. */}
      {job.needs === null && <p className="why">{withTimesHere(oneLine(detail.why))}</p>}
      <Facts detail={detail} />
      <NeedCard key={detail.question?.question_id ?? job.state} job={ref} detail={detail} />
      <Actions job={ref} detail={detail} />
    </header>
  )
}

function Facts({ detail }: { detail: JobDetail }) {
  const { job, parent, task } = detail
  const workspaces = useWorkspaces().data?.workspaces ?? []
  const place = workspaces.find((row) => row.workspace === job.workspace)?.name ?? job.workspace
  const executor = job.executor === job.to ? null : job.executor
  const facts: [name: string, value: ReactNode][] = [
    ['for', <bdi key="to">{job.to}</bdi>],
    ['by', [executor, job.model, task.effort].filter(Boolean).map(String).map(oneLine).join(' ')],
    ['from', <bdi key="from">{job.from}</bdi>],
    ['in', oneLine(task.cwd ?? place)],
    ['conversation', oneLine(titleOf(job, useTitles()) ?? job.conversation_key ?? '')],
    ['attempt', job.attempts > 1 ? `${job.attempts} of ${job.max_attempts}` : ''],
    ['cost', job.cost_usd === null ? '' : dollars(job.cost_usd)],
    ['may change files', job.write ? (task.worktree === true ? 'in a worktree' : 'yes') : ''],
    ['sent by', parent === null ? '' : <ParentLink key="parent" detail={detail} />],
    ['labels', job.labels.map(oneLine).join(', ')],
  ]
  return (
    <dl className="facts">
      {facts.map(
        ([name, value]) =>
          value !== '' && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
      <div>
        <dt>id</dt>
        <dd className="id">
          <code>{job.job_id.slice(0, 8)}</code>
          <CopyButton text={job.job_id} label="Copy id" />
        </dd>
      </div>
    </dl>
  )
}

function ParentLink({ detail: { job, parent } }: { detail: JobDetail }) {
  if (parent === null) return null
  return (
    <a href={hrefOf({ workspace: job.workspace, jobId: parent.job_id })}>
      job {parent.job_id.slice(0, 8)}
    </a>
  )
}
