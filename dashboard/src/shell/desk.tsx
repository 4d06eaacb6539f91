import { useCallback, useDeferredValue, useEffect, useRef, useState } from 'react'

import type { ApiSession } from '../../../lib/schema/api.ts'
import { NO_FILTER } from '../board/filter.ts'
import { JobList } from '../board/job-list.tsx'
import { focusOpenLine, showOpenLine, walk } from '../board/walk.ts'
import { JobPane } from '../job/job-pane.tsx'
import { AskedDialog } from './asked-dialog.tsx'
import type { Asked } from './asked-dialog.tsx'
import { BoardHead } from './board-head.tsx'
import { useDeskKeys } from './desk-keys.ts'
import { useNotifications, useTitle } from './notify.ts'
import { OfflineBanner } from './offline-banner.tsx'
import { closeJob, useOpenJob } from './route.ts'
import { Sidebar } from './sidebar.tsx'
import { SidebarFoot } from './sidebar-foot.tsx'
import { useTheme } from './theme.ts'

/** The whole page of who is signed in: sidebar, list, and the job that is open. */
export function Desk({ session }: { session: ApiSession }) {
  const [filter, setFilter] = useState(NO_FILTER)
  const shownFilter = useDeferredValue(filter)
  const [asked, setAsked] = useState<Asked>()
  const [isWide, setIsWide] = useState(false)
  // Counts the times that somebody went into a job; 0 for who only walks by.
  const [entries, setEntries] = useState(0)
  const open = useOpenJob()
  const theme = useTheme()
  const notifications = useNotifications()
  const search = useRef<HTMLInputElement>(null)
  const enter = useCallback(() => setEntries((count) => count + 1), [])
  useTitle()
  useEffect(showOpenLine, [open])

  function leave(): void {
    focusOpenLine()
    setIsWide(false)
    closeJob()
  }

  function step(by: 1 | -1): void {
    const line = walk(by)
    setEntries(0)
    // A pane that is open shows the line that one stands on.
    if (open !== undefined && line !== undefined) location.hash = line.hash
  }

  const widen = () => setIsWide(open !== undefined && !isWide)
  useDeskKeys({ search: () => search.current?.focus(), step, leave, widen, ask: setAsked })

  const foot = <SidebarFoot session={session} theme={theme} notifications={notifications} />
  const hasOpen = open !== undefined
  return (
    <div className="desk" data-open={hasOpen || undefined} data-wide={isWide || undefined}>
      <header className="sidebar">
        <h1>relay</h1>
        <Sidebar filter={filter} onFilter={setFilter} />
        {foot}
      </header>
      <main className="content">
        <section className="board" aria-label="Jobs">
          <OfflineBanner version={session.version} />
          <BoardHead filter={filter} onFilter={setFilter} search={search} onAsk={setAsked} />
          <JobList filter={shownFilter} onFilter={setFilter} open={open} onEnter={enter} />
        </section>
        {open && (
          <JobPane
            key={`${open.workspace}/${open.jobId}`}
            job={open}
            entries={entries}
            isWide={isWide}
            onWide={setIsWide}
            onClose={leave}
          />
        )}
      </main>
      <AskedDialog
        asked={asked}
        onAsk={setAsked}
        open={open}
        filter={filter}
        onFilter={setFilter}
        onTheme={theme.next}
        foot={foot}
      />
    </div>
  )
}
