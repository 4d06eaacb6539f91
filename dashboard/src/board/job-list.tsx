import { useEffect, useMemo, useRef, useState } from 'react'
import type { MouseEvent } from 'react'

import type { JobRow } from '../../../lib/schema/api.ts'
import type { JobRef } from '../base/address.ts'
import { useJobs, useWorkspaces } from '../api/lists.ts'
import { useRows } from '../api/live.tsx'
import { Icon } from '../base/icon.tsx'
import { serverNow } from '../base/server-clock.ts'
import { useSetting } from '../base/setting.ts'
import { oneLine } from '../text/visible.ts'
import { keyOf } from './board.ts'
import { NO_FILTER } from './filter.ts'
import type { Filter } from './filter.ts'
import { groupsOf } from './groups.ts'
import type { Group, GroupName } from './groups.ts'
import { JobLine } from './job-line.tsx'

/** How often jobs are regrouped by age alone: a failure older than a day is no longer fresh. */
const REGROUP_MS = 60_000

const TITLES: Record<GroupName, string> = {
  needs: 'Needs you',
  failed: 'Failed',
  running: 'Running',
  queued: 'Queued',
  ended: 'Ended',
}

/** The jobs that match the filter; what needs a person comes first. */
export function JobList(props: {
  filter: Filter
  onFilter: (filter: Filter) => void
  open: JobRef | undefined
  /** Called when a person opens a job from the list. */
  onOpen: () => void
}) {
  const { filter, onFilter, open, onOpen } = props
  const rows = useRows()
  const pages = useJobs(filter)
  const now = useMinute()
  const groups = useMemo(() => groupsOf(rows.values(), filter, now), [rows, filter, now])
  const names = useWorkspaceNames()
  const openKey = open && `${open.workspace}/${open.jobId}`
  const damaged = pages.data?.pages.flatMap((page) => page.damaged) ?? []

  return (
    <div className="job-list" data-workspaces={names.size > 1 ? 'many' : 'one'}>
      <UnreadableWorkspaces workspace={filter.workspace} />
      {groups.map((group) => (
        <JobGroup key={group.name} {...{ group, names, openKey, onOpen }} />
      ))}
      {damaged.map(({ workspace, job_id, message }) => (
        <p key={`${workspace}/${job_id}`} className="damaged">
          <Icon name="warning" /> Cannot read job {job_id}: {oneLine(message)}
        </p>
      ))}
      {pages.error && (
        <p className="note" role="alert">
          {pages.error.message}{' '}
          <button type="button" onClick={() => void pages.refetch()}>
            Try again
          </button>
        </p>
      )}
      {groups.length === 0 && !pages.isFetching && !pages.error && (
        <NoJobs filter={filter} onFilter={onFilter} />
      )}
      {pages.isPending && <p className="note faint">Loading…</p>}
      {pages.hasNextPage && !pages.isFetching && (
        <OlderJobs onReach={() => void pages.fetchNextPage()} />
      )}
    </div>
  )
}

function JobGroup(props: {
  group: Group
  names: ReadonlyMap<string, string>
  openKey: string | undefined
  onOpen: () => void
}) {
  const { group, names, openKey, onOpen } = props
  const { name, rows } = group
  const [shown, setShown] = useSetting(`group.${name}`, ['open', 'closed'])
  const isShown = shown === 'open'
  const titleId = `group-${name}`

  /** The "Needs you" title stays visible while scrolling; a click on it from further down scrolls back up. */
  function press(event: MouseEvent): void {
    const list = event.currentTarget.closest('.job-list')
    const isScrolledPast = name === 'needs' && isShown && list !== null && list.scrollTop > 0
    if (isScrolledPast) list.scrollTo({ top: 0 })
    else setShown(isShown ? 'closed' : 'open')
  }

  return (
    <section className="job-group" data-group={name} aria-labelledby={titleId}>
      <h2 id={titleId}>
        <button type="button" aria-expanded={isShown} onClick={press}>
          <Icon name={isShown ? 'down' : 'right'} />
          {TITLES[name]} <span className="group-count">{rows.length}</span>
        </button>
      </h2>
      {isShown && (
        <ul>
          {rows.map((job: JobRow) => (
            <JobLine
              key={keyOf(job)}
              job={job}
              workspaceName={names.get(job.workspace) ?? job.workspace}
              isOpen={keyOf(job) === openKey}
              onOpen={onOpen}
            />
          ))}
        </ul>
      )}
    </section>
  )
}

/** The workspaces whose jobs are missing from the list, and why. */
function UnreadableWorkspaces({ workspace }: { workspace: string | null }) {
  const workspaces = useWorkspaces().data?.workspaces ?? []
  const shown = workspaces.filter((row) => workspace === null || row.workspace === workspace)
  return shown.map(
    ({ workspace: id, name, problem }) =>
      problem !== null && (
        <p key={id} className="damaged">
          <Icon name="warning" /> Cannot read workspace {oneLine(name)}: {oneLine(problem.message)}
        </p>
      ),
  )
}

function NoJobs({ filter, onFilter }: { filter: Filter; onFilter: (filter: Filter) => void }) {
  const isFiltered = Object.values(filter).some((value) => value !== null && value !== '')
  if (!isFiltered) {
    return (
      <div className="note">
        <p>No jobs yet.</p>
        <p className="faint">
          Press <kbd>n</kbd> to dispatch one, or run in a terminal:{' '}
          <code>relay dispatch codex 'what to do'</code>
        </p>
      </div>
    )
  }
  return (
    <p className="note">
      No matching jobs.{' '}
      <button type="button" onClick={() => onFilter(NO_FILTER)}>
        Show all
      </button>
    </p>
  )
}

/** Fetches older jobs when it scrolls into view, or when it is clicked. */
function OlderJobs({ onReach }: { onReach: () => void }) {
  const element = useRef<HTMLButtonElement>(null)
  const latest = useRef(onReach)
  useEffect(() => {
    latest.current = onReach
  })
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) latest.current()
      },
      { rootMargin: '600px' },
    )
    if (element.current !== null) observer.observe(element.current)
    return () => observer.disconnect()
  }, [])
  return (
    <button type="button" ref={element} className="older" onClick={onReach}>
      Show older jobs
    </button>
  )
}

function useMinute(): number {
  const [now, setNow] = useState(serverNow)
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), REGROUP_MS)
    return () => clearInterval(timer)
  }, [])
  return now
}

function useWorkspaceNames(): ReadonlyMap<string, string> {
  const { data } = useWorkspaces()
  return useMemo(
    () => new Map((data?.workspaces ?? []).map((row) => [row.workspace, row.name])),
    [data],
  )
}
