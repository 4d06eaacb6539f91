import { useId, useState } from 'react'

import type { FetchedDetail } from '../api/job-detail.ts'
import { useJob } from '../api/job.ts'
import type { JobRef } from '../base/address.ts'
import { Icon } from '../base/icon.tsx'
import { Attempts } from './attempts.tsx'
import { Changes } from './changes.tsx'
import { FollowUp } from './follow-up.tsx'
import { JobHeader } from './job-header.tsx'
import { RawLog } from './raw-log.tsx'
import { useStickToEnd } from './stick-to-end.ts'
import { Overview } from './overview.tsx'

type Tab = 'overview' | 'changes' | 'attempts' | 'log'

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
            <p role="alert">
              {error.message}{' '}
              <button type="button" onClick={() => void refetch()}>
                Try again
              </button>
            </p>
          )}
        </div>
      ) : (
        <JobContent job={job} detail={detail} focusRequests={focusRequests} />
      )}
    </section>
  )
}

function JobContent(props: { job: JobRef; detail: FetchedDetail; focusRequests: number }) {
  const { job, detail, focusRequests } = props
  const [tab, setTab] = useState<Tab>('overview')
  const panel = useId()
  const scroller = useStickToEnd()
  const tabs: [Tab, string][] = [
    ['overview', 'Overview'],
    ...(detail.worktree === null ? [] : [['changes', 'Changes'] satisfies [Tab, string]]),
    ['attempts', detail.attempts.length > 1 ? `Attempts ${detail.attempts.length}` : 'Attempts'],
    ['log', 'Log'],
  ]
  return (
    <>
      <div className="pane-scroll" ref={scroller}>
        <JobHeader job={job} detail={detail} focusRequests={focusRequests} />
        <div className="tabs" role="tablist" aria-label="About this job">
          {tabs.map(([name, label]) => (
            <button
              key={name}
              type="button"
              role="tab"
              id={`${panel}-${name}`}
              aria-selected={tab === name}
              aria-controls={panel}
              onClick={() => setTab(name)}
            >
              {label}
            </button>
          ))}
        </div>
        <div id={panel} role="tabpanel" aria-labelledby={`${panel}-${tab}`} className="panel">
          {tab === 'overview' && <Overview job={job} detail={detail} />}
          {tab === 'changes' && <Changes job={job} />}
          {tab === 'attempts' && <Attempts detail={detail} />}
          {tab === 'log' && <RawLog detail={detail} />}
        </div>
      </div>
      <FollowUp job={job} detail={detail} />
    </>
  )
}
