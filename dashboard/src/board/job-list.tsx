import { useEffect, useMemo, useRef, useState } from 'react'
import type { MouseEvent } from 'react'

import type { JobRow } from '../../../lib/schema/api.ts'
import type { JobRef } from '../api/job.ts'
import { useJobs, useWorkspaces } from '../api/lists.ts'
import { useRows } from '../api/live.tsx'
import { Icon } from '../base/icon.tsx'
import { useSetting } from '../base/setting.ts'
import { oneLine } from '../text/visible.ts'
import { keyOf } from './board.ts'
import { NO_FILTER } from './filter.ts'
import type { Filter } from './filter.ts'
import { useSettled } from '../shell/settled.ts'
import { groupsOf } from './groups.ts'
import type { Group, GroupName } from './groups.ts'
import { JobLine } from './job-line.tsx'

/** Jobs move between groups by age alone, too: a failure is fresh for a day. */
const REGROUP_MS = 60_000

const TITLES: Record<GroupName, string> = {
  needs: 'Needs you',
  failed: 'Failed',
  running: 'Running',
  queued: 'Queued',
  done: 'Done',
}

/** Every job that fits, what needs a person first. */
export function JobList(props: {
  filter: Filter
  onFilter: (filter: Filter) => void
  open: JobRef | undefined
  /** Called when somebody goes into a job. */
  onEnter: () => void
}) {
  const { filter, onFilter, open, onEnter } = props
  const rows = useRows()
  const pages = useJobs(useSettled(filter))
  const now = useMinute()
  const groups = useMemo(() => groupsOf(rows.values(), filter, now), [rows, filter, now])
  const names = useWorkspaceNames()
  const openKey = open && `${open.workspace}/${open.jobId}`
  const damaged = pages.data?.pages.flatMap((page) => page.damaged) ?? []

  return (
    <div className="job-list" data-workspaces={names.size > 1 ? 'many' : 'one'}>
      <Unreadable workspace={filter.workspace} />
      {groups.map((group) => (
        <JobGroup key={group.name} {...{ group, names, openKey, onEnter }} />
      ))}
      {damaged.map(({ workspace, job_id, message }) => (
        <p key={`${workspace}/${job_id}`} className="damaged">
          <Icon name="warning" /> Job {job_id} cannot be read: {oneLine(message)}
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
      {pages.isPending && <p className="note faint">Looking…</p>}
      {pages.hasNextPage && !pages.isFetching && (
        <Older onReach={() => void pages.fetchNextPage()} />
      )}
    </div>
  )
}

function JobGroup(props: {
  group: Group
  names: ReadonlyMap<string, string>
  openKey: string | undefined
  onEnter: () => void
}) {
  const { group, names, openKey, onEnter } = props
  const { name, rows } = group
  const [shown, setShown] = useSetting(`group.${name}`, ['open', 'closed'])
  const isShown = shown === 'open'
  const titleId = `group-${name}`

  /** The title of what needs somebody stays in sight; from further down it leads back up. */
  function press(event: MouseEvent): void {
    const list = event.currentTarget.closest('.job-list')
    const isAbove = name === 'needs' && isShown && list !== null && list.scrollTop > 0
    if (isAbove) list.scrollTo({ top: 0 })
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
              onEnter={onEnter}
            />
          ))}
        </ul>
      )}
    </section>
  )
}

/** Workspaces whose jobs are not on the list, and why. */
function Unreadable({ workspace }: { workspace: string | null }) {
  const workspaces = useWorkspaces().data?.workspaces ?? []
  const shown = workspaces.filter((row) => workspace === null || row.workspace === workspace)
  return shown.map(
    ({ workspace: id, name, problem }) =>
      problem !== null && (
        <p key={id} className="damaged">
          <Icon name="warning" /> Workspace {oneLine(name)} cannot be read:{' '}
          {oneLine(problem.message)}
        </p>
      ),
  )
}

function NoJobs({ filter, onFilter }: { filter: Filter; onFilter: (filter: Filter) => void }) {
  const isNarrow = Object.values(filter).some((value) => value !== null && value !== '')
  if (!isNarrow) {
    return (
      <div className="note">
        <p>No jobs yet.</p>
        <p className="faint">
          Press <kbd>n</kbd> to dispatch one, or in a terminal:{' '}
          <code>relay dispatch codex 'what to do'</code>
        </p>
      </div>
    )
  }
  return (
    <p className="note">
      No job fits.{' '}
      <button type="button" onClick={() => onFilter(NO_FILTER)}>
        Show all
      </button>
    </p>
  )
}

/** Asks for older jobs when it comes into view; a button for who does not scroll. */
function Older({ onReach }: { onReach: () => void }) {
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
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), REGROUP_MS)
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
