import type { FetchedDetail } from '../api/job-detail.ts'
import { useJob } from '../api/job.ts'
import type { JobRef } from '../base/address.ts'
import { openTab, useRoute } from '../base/route.ts'
import { Icon } from '../base/icon.tsx'
import { Attempts } from './attempts/attempts.tsx'
import { CompareAttempts } from './attempts/compare-attempts.tsx'
import { Changes } from './changes/changes.tsx'
import { FollowUp } from './follow-up.tsx'
import { JobHeader } from './job-header.tsx'
import { RawLog } from './story/raw-log.tsx'
import { useStickToEnd } from './story/stick-to-end.ts'
import { Overview } from './overview/overview.tsx'
import { Unavailable } from './unavailable.tsx'
import { Tabs } from './tabs.tsx'
import { Thread } from './thread/thread.tsx'
import { TimeTab } from './time/time.tsx'
import { Tree } from './tree/tree.tsx'
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
  const route = useRoute()
  const asked = route.view === 'jobs' ? route.tab : undefined
  const tab = tabs.find(({ name }) => name === asked)?.name ?? 'overview'
  const setTab = (name: TabName) => openTab(name === 'overview' ? undefined : name)
  const { box, hasMoreBelow, jumpToEnd } = useStickToEnd()
  const isLive = detail.job.state === 'running'
  return (
    <>
      <div className="pane-scroll" ref={box}>
        <JobHeader job={job} detail={detail} focusRequests={focusRequests} />
        <Tabs label="About this job" tabs={tabs} chosen={tab} onChoose={setTab}>
          {tab === 'overview' && <Overview job={job} detail={detail} />}
          {tab === 'changes' && <Changes job={job} />}
          {tab === 'thread' && (
            <Thread job={job} version={detail.job.version} executor={detail.job.executor} />
          )}
          {tab === 'tree' && <Tree job={job} />}
          {tab === 'time' && <TimeTab detail={detail} />}
          {tab === 'attempts' && <Attempts detail={detail} />}
          {tab === 'compare' && <CompareAttempts detail={detail} />}
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

type TabName = 'overview' | 'changes' | 'thread' | 'tree' | 'time' | 'attempts' | 'compare' | 'log'

/** The tabs of a job: those that can show something. */
function tabsOf(detail: FetchedDetail): TabLabel<TabName>[] {
  const { worktree, attempts, job } = detail
  const isRepeated = attempts.length > 1
  const tabs: (TabLabel<TabName> & { isShown: boolean })[] = [
    { name: 'overview', label: 'Overview', isShown: true },
    { name: 'changes', label: 'Changes', isShown: worktree !== null },
    { name: 'thread', label: 'Conversation', isShown: job.conversation_key !== null },
    { name: 'tree', label: 'Tree', isShown: true },
    { name: 'time', label: 'Time', isShown: true },
    {
      name: 'attempts',
      label: isRepeated ? `Attempts ${attempts.length}` : 'Attempts',
      isShown: true,
    },
    { name: 'compare', label: 'Compare', isShown: isRepeated },
    { name: 'log', label: 'Log', isShown: true },
  ]
  return tabs.filter(({ isShown }) => isShown)
}
