import { useLayoutEffect, useRef } from 'react'
import type { ReactNode } from 'react'

import type { JobDetail } from '../../../lib/schema/api.ts'
import type { JobRef } from '../base/address.ts'
import { useTitles, useWorkspaces } from '../api/lists.ts'
import { useRows } from '../api/live.tsx'
import { hrefOf, messagesHref, placeOfMessage } from '../base/address.ts'
import { flowsHref } from '../base/flows-address.ts'
import { keyOf } from '../board/board.ts'
import { titleOf } from '../board/conversations.ts'
import { StateBadge } from '../board/state-badge.tsx'
import { Age } from '../text/age.tsx'
import { CopyButton } from '../text/copy-button.tsx'
import { dollars } from '../text/number.ts'
import { oneLine } from '../text/visible.ts'
import { Actions } from './actions.tsx'
import { NeedCard } from './need-card.tsx'
import { Why } from './why.tsx'

/** A job's state and why it is in it, its facts, and what a person can do. */
export function JobHeader(props: { job: JobRef; detail: JobDetail; focusRequests: number }) {
  const { job: ref, focusRequests } = props
  const detail = useMarked(props.detail)
  const { job } = detail
  const title = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => {
    if (focusRequests > 0) title.current?.focus()
  }, [focusRequests])
  return (
    <header className="job-header">
      <p className="status">
        <StateBadge job={job} showsLabel /> <Age at={job.state_since} className="faint" />
      </p>
      <h2 ref={title} tabIndex={-1}>
        <bdi>{oneLine(job.headline) || 'no prompt'}</bdi>
      </h2>
      {/* A job that needs a person shows its reason beside the buttons. */}
      {job.needs === null && <Why detail={detail} />}
      <Facts detail={detail} />
      <NeedCard key={detail.question?.question_id ?? job.state} job={ref} detail={detail} />
      <Actions job={ref} detail={detail} />
    </header>
  )
}

/** The detail with what was noted beside the log of the job since it was read. */
function useMarked(detail: JobDetail): JobDetail {
  const row = useRows().get(keyOf(detail.job))
  if (row === undefined || row.version !== detail.job.version) return detail
  const { dismissed, retried_as, marks } = row
  if (marks <= detail.job.marks) return detail
  return { ...detail, job: { ...detail.job, dismissed, retried_as, marks } }
}

function Facts({ detail }: { detail: JobDetail }) {
  const { job, parent, task, message_id } = detail
  const workspaces = useWorkspaces().data?.workspaces ?? []
  const workspace = workspaces.find((row) => row.workspace === job.workspace)?.name ?? job.workspace
  const executor = job.executor === job.to ? null : job.executor
  const facts: [name: string, value: ReactNode][] = [
    ['Agent', <bdi key="to">{job.to}</bdi>],
    [
      'Model',
      [executor, job.model, task.effort].filter(Boolean).map(String).map(oneLine).join(' '),
    ],
    ['Sent by', <bdi key="from">{job.from}</bdi>],
    ['Workspace', oneLine(task.cwd ?? workspace)],
    ['Host', oneLine(job.host ?? '')],
    ['Conversation', oneLine(titleOf(job, useTitles()) ?? job.conversation_key ?? '')],
    ['Attempt', job.attempts > 1 ? `${job.attempts} of ${job.max_attempts}` : ''],
    ['Cost', job.cost_usd === null ? '' : dollars(job.cost_usd)],
    ['May change files', job.write ? (task.worktree === true ? 'in a worktree' : 'yes') : ''],
    ['Parent', parent === null ? '' : <ParentLink key="parent" detail={detail} />],
    ['Flow', detail.flow === null ? '' : <FlowLink key="flow" detail={detail} />],
    ['Retry of', job.retry_of === null ? '' : <JobLink key="of" job={job} id={job.retry_of} />],
    [
      'Retried as',
      job.retried_as === null ? '' : <JobLink key="as" job={job} id={job.retried_as} />,
    ],
    ['From message', message_id === null ? '' : <MessageLink key="message" detail={detail} />],
    ['Labels', job.labels.map(oneLine).join(', ')],
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
        <dt>Job</dt>
        <dd className="id">
          <code>{job.job_id.slice(0, 8)}</code>
          <CopyButton text={job.job_id} label="Copy id" />
        </dd>
      </div>
    </dl>
  )
}

function JobLink({ job, id }: { job: JobDetail['job']; id: string }) {
  return <a href={hrefOf({ workspace: job.workspace, jobId: id })}>job {id.slice(0, 8)}</a>
}

function ParentLink({ detail: { job, parent } }: { detail: JobDetail }) {
  if (parent === null) return null
  return (
    <a href={hrefOf({ workspace: job.workspace, jobId: parent.job_id })}>
      job {parent.job_id.slice(0, 8)}
    </a>
  )
}

/** Leads to the flow that the job belongs to. */
function FlowLink({ detail: { job, flow } }: { detail: JobDetail }) {
  if (flow === null) return null
  const name = flow.name === null ? `flow ${flow.flow_id.slice(0, 8)}` : oneLine(flow.name)
  return (
    <>
      <code>{flow.node}</code> of{' '}
      <a href={flowsHref({ workspace: job.workspace, id: flow.flow_id })}>
        <bdi>{name}</bdi>
      </a>
    </>
  )
}

/** Leads to the message that the job comes from. */
function MessageLink({ detail: { job, message_id } }: { detail: JobDetail }) {
  const place = message_id === null ? undefined : placeOfMessage(message_id)
  if (place === undefined) return null
  return (
    <a href={messagesHref({ workspace: job.workspace, ...place })}>
      in {/^(?:dm|group)\./.test(place.channel) ? 'a direct message' : `#${place.channel}`}
    </a>
  )
}
