import { useCallback, useDeferredValue, useEffect, useRef, useState } from 'react'

import type { ApiSession } from '../../../lib/schema/api.ts'
import { NO_FILTER } from '../board/filter.ts'
import { JobList } from '../board/job-list.tsx'
import { focusOpenLine, showOpenLine, moveFocus } from '../board/list-focus.ts'
import { JobPane } from '../job/job-pane.tsx'
import { OpenDialog } from './open-dialog.tsx'
import type { DialogName } from './open-dialog.tsx'
import { BoardHeader } from './board-header.tsx'
import { usePageShortcuts } from './page-shortcuts.ts'
import { useNotifications, useTitle } from './notify.ts'
import { OfflineBanner } from './offline-banner.tsx'
import { closeJob, useOpenJob } from '../base/route.ts'
import { Sidebar } from './sidebar.tsx'
import { SidebarFooter } from './sidebar-footer.tsx'
import { useTheme } from './theme.ts'

/** The whole page of who is signed in: sidebar, list, and the job that is open. */
export function Shell({ session }: { session: ApiSession }) {
  const [filter, setFilter] = useState(NO_FILTER)
  const shownFilter = useDeferredValue(filter)
  const [asked, setAsked] = useState<DialogName>()
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
    const line = moveFocus(by)
    setEntries(0)
    // A pane that is open shows the line that one stands on.
    if (open !== undefined && line !== undefined) location.hash = line.hash
  }

  const widen = () => setIsWide(open !== undefined && !isWide)
  usePageShortcuts({ search: () => search.current?.focus(), step, leave, widen, ask: setAsked })

  const foot = <SidebarFooter session={session} theme={theme} notifications={notifications} />
  const hasOpen = open !== undefined
  return (
    <div className="shell" data-open={hasOpen || undefined} data-wide={isWide || undefined}>
      <header className="sidebar">
        <h1>relay</h1>
        <Sidebar filter={filter} onFilter={setFilter} />
        {foot}
      </header>
      <main className="content">
        <section className="board" aria-label="Jobs">
          <OfflineBanner version={session.version} />
          <BoardHeader filter={filter} onFilter={setFilter} search={search} onAsk={setAsked} />
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
      <OpenDialog
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
