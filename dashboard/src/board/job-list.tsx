import { useEffect, useMemo, useRef } from 'react'

import type { JobMatch } from '../../../lib/schema/api-find.ts'
import type { JobRef } from '../base/address.ts'
import { useCounts } from '../api/counts.ts'
import { useJobs, useWorkspaces } from '../api/lists.ts'
import { Icon } from '../base/icon.tsx'
import { isPlain } from '../base/jobs-address.ts'
import { useRoute } from '../base/route.ts'
import { oneLine } from '../text/visible.ts'
import { BulkBar } from './bulk-bar-later.tsx'
import { keyOf } from './board.ts'
import { NO_FILTER } from './filter.ts'
import type { Filter } from './filter.ts'
import type { Group } from './groups.ts'
import { useGroupSettings } from './group-settings.ts'
import { JobGroup } from './job-group.tsx'
import { layOut } from './list-items.ts'
import { ListHead } from './list-head.tsx'
import { useWhyUnserved } from './served.ts'
import { useGroups } from './use-groups.ts'
import { useVirtualRows } from './virtual-rows.ts'

/** The jobs that match the filter; what needs a person comes first. */
export function JobList(props: {
  filter: Filter
  onFilter: (filter: Filter) => void
  open: JobRef | undefined
  /** Called when a person opens a job from the list. */
  onOpen: () => void
}) {
  const { filter, onFilter, open, onOpen } = props
  const pages = useJobs(filter)
  const matches = useMatches(pages.data?.pages ?? NO_PAGES)
  const found = useMemo(() => new Set(matches.keys()), [matches])
  const groups = useGroups(filter, found)
  const counts = useCounts(filter)
  const names = useWorkspaceNames()
  const openKey = open && `${open.workspace}/${open.jobId}`
  const list = useRef<HTMLDivElement>(null)
  const settings = useGroupSettings()
  const { shown } = settings
  const { sections, count } = useMemo(() => layOut(groups, (name) => shown[name]), [groups, shown])
  const { virtualizer, order, onFocus, onBlur } = useVirtualRows({ list, sections, count, openKey })
  const around = useAround(filter)
  const whyUnserved = useWhyUnserved()
  const lines = { names, openKey, around, whyUnserved, matches, onOpen, order }

  return (
    <div className="list-frame" data-workspaces={names.size > 1 ? 'many' : 'one'}>
      <UnreadableWorkspaces workspace={filter.workspace} />
      {groups.length > 0 && <ListHead filter={filter} onFilter={onFilter} />}
      <div className="job-list" ref={list} onFocus={onFocus} onBlur={onBlur}>
        {sections.map((section) => (
          <JobGroup
            key={section.name}
            {...{ section, virtualizer, lines }}
            total={totalOf(section.name, counts?.groups)}
            onShown={(chosen) => settings.set(section.name, chosen)}
          />
        ))}
        <Foot pages={pages} filter={filter} onFilter={onFilter} isEmpty={groups.length === 0} />
      </div>
      <BulkBar order={order} />
    </div>
  )
}

const NO_PAGES: readonly never[] = []

/** Of open jobs the page has every one; of ended ones only the server knows how many there are. */
function totalOf(
  name: Group['name'],
  groups: Record<Exclude<Group['name'], 'sorted'>, number> | undefined,
): number | undefined {
  if (groups === undefined) return undefined
  if (name === 'sorted') return groups.failed + groups.running + groups.queued + groups.ended
  return name === 'failed' || name === 'ended' ? groups[name] : undefined
}

/** What follows the rows: logs that cannot be read, an error, more jobs, or why there are none. */
function Foot(props: {
  pages: ReturnType<typeof useJobs>
  filter: Filter
  onFilter: (filter: Filter) => void
  isEmpty: boolean
}) {
  const { pages, filter, onFilter, isEmpty } = props
  const damaged = pages.data?.pages.flatMap((page) => page.damaged) ?? []
  const note = pages.data?.pages.at(-1)?.note ?? null
  return (
    <>
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
      {isEmpty && !pages.isFetching && !pages.error && (
        <NoJobs filter={filter} onFilter={onFilter} />
      )}
      {pages.isPending && <p className="note faint">Loading…</p>}
      {note !== null && !pages.isFetching && <p className="note faint">{oneLine(note)}</p>}
      {pages.hasNextPage && !pages.isFetching && (
        <OlderJobs onReach={() => void pages.fetchNextPage()} />
      )}
    </>
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
  if (isPlain(filter)) {
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

/** Where the server found the words of a search, by the key of the job. */
function useMatches(pages: readonly { matches: JobMatch[] }[]): ReadonlyMap<string, JobMatch> {
  return useMemo(
    () => new Map(pages.flatMap(({ matches }) => matches.map((match) => [keyOf(match), match]))),
    [pages],
  )
}

/** What a link to a job keeps of the address. */
function useAround(filter: Filter) {
  const route = useRoute()
  const tab = route.view === 'jobs' ? route.tab : undefined
  return useMemo(() => ({ tab, filter }), [tab, filter])
}

function useWorkspaceNames(): ReadonlyMap<string, string> {
  const { data } = useWorkspaces()
  return useMemo(
    () => new Map((data?.workspaces ?? []).map((row) => [row.workspace, row.name])),
    [data],
  )
}
