import { useState } from 'react'

import type { FetchedDetail } from '../api/job-detail.ts'
import { useJob } from '../api/job.ts'
import type { JobRef } from '../base/address.ts'
import { Icon } from '../base/icon.tsx'
import { Attempts } from './attempts.tsx'
import { Changes } from './changes/changes.tsx'
import { FollowUp } from './follow-up.tsx'
import { JobHeader } from './job-header.tsx'
import { RawLog } from './story/raw-log.tsx'
import { useStickToEnd } from './story/stick-to-end.ts'
import { Overview } from './overview/overview.tsx'
import { Unavailable } from './unavailable.tsx'
import { Tabs } from './tabs.tsx'
import type { TabLabel } from './tabs.tsx'

/** Everything about one job, beside the list or in its place. */
export function JobPane(props: {
  job: JobRef
  /** Each increment moves the focus into the pane; 0 while the keyboard only moves through the list. */
  focusRequests: number
  isWide: boolean
  onWide: (isWide: boolean) => void
  onClose: () => void
}) {
  const { job, focusRequests, isWide, onWide, onClose } = props
  const { data: detail, error, refetch } = useJob(job)
  return (
    <section className="job-pane" aria-label="Job">
      <div className="pane-bar">
        <button type="button" className="quiet phone-only" onClick={onClose}>
          <Icon name="back" /> Jobs
        </button>
        <span className="spacer" />
        <button
          type="button"
          className="quiet desktop-only"
          aria-pressed={isWide}
          aria-label="Expand"
          onClick={() => onWide(!isWide)}
        >
          <Icon name={isWide ? 'narrow' : 'wide'} />
        </button>
        <button type="button" className="quiet desktop-only" aria-label="Close" onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      {detail === undefined ? (
        <div className="note">
          {error === null ? (
            <p className="faint">Loading…</p>
          ) : (
            <Unavailable error={error} onRetry={() => void refetch()} />
          )}
        </div>
      ) : (
        <JobContent key={job.jobId} job={job} detail={detail} focusRequests={focusRequests} />
      )}
    </section>
  )
}

type ContentProps = { job: JobRef; detail: FetchedDetail; focusRequests: number }

function JobContent({ job, detail, focusRequests }: ContentProps) {
  const tabs = tabsOf(detail)
  const [asked, setTab] = useState<TabName>('overview')
  const tab = tabs.some(({ name }) => name === asked) ? asked : 'overview'
  const { box, hasMoreBelow, jumpToEnd } = useStickToEnd()
  const isLive = detail.job.state === 'running'
  return (
    <>
      <div className="pane-scroll" ref={box}>
        <JobHeader job={job} detail={detail} focusRequests={focusRequests} />
        <Tabs label="About this job" tabs={tabs} chosen={tab} onChoose={setTab}>
          {tab === 'overview' && <Overview job={job} detail={detail} />}
          {tab === 'changes' && <Changes job={job} />}
          {tab === 'attempts' && <Attempts detail={detail} />}
          {tab === 'log' && <RawLog job={job} detail={detail} />}
        </Tabs>
      </div>
      {tab === 'overview' && isLive && hasMoreBelow && (
        <button type="button" className="to-newest" onClick={jumpToEnd}>
          <Icon name="down" /> Newest
        </button>
      )}
      <FollowUp job={job} detail={detail} />
    </>
  )
}

type TabName = 'overview' | 'changes' | 'attempts' | 'log'

function tabsOf(detail: FetchedDetail): TabLabel<TabName>[] {
  const { worktree, attempts } = detail
  const count = attempts.length > 1 ? ` ${attempts.length}` : ''
  return [
    { name: 'overview', label: 'Overview' },
    ...(worktree === null ? [] : [{ name: 'changes', label: 'Changes' } as const]),
    { name: 'attempts', label: `Attempts${count}` },
    { name: 'log', label: 'Log' },
  ]
}
