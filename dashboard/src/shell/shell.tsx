import { useCallback, useDeferredValue, useEffect, useRef, useState } from 'react'

import type { ApiSession } from '../../../lib/schema/api.ts'
import { closeJob, useOpenJob } from '../base/route.ts'
import { NO_FILTER } from '../board/filter.ts'
import { JobList } from '../board/job-list.tsx'
import { focusOpenLine, moveFocus, showOpenLine } from '../board/list-focus.ts'
import { JobPane } from '../job/job-pane.tsx'
import { BoardHeader } from './board-header.tsx'
import { useNotifications, useTitle } from './notify.ts'
import { OfflineBanner } from './offline-banner.tsx'
import { OpenDialog } from './open-dialog.tsx'
import type { DialogName } from './open-dialog.tsx'
import { usePageShortcuts } from './page-shortcuts.ts'
import { SidebarFooter } from './sidebar-footer.tsx'
import { Sidebar } from './sidebar.tsx'
import { useTheme } from './theme.ts'

/** The signed-in page: sidebar, list, and the open job. */
export function Shell({ session }: { session: ApiSession }) {
  const [filter, setFilter] = useState(NO_FILTER)
  const shownFilter = useDeferredValue(filter)
  const [dialog, setDialog] = useState<DialogName>()
  const [isWide, setIsWide] = useState(false)
  // 0 while the keyboard only moves through the list, whose line keeps the focus.
  const [focusRequests, setFocusRequests] = useState(0)
  const open = useOpenJob()
  const theme = useTheme()
  const notifications = useNotifications()
  const search = useRef<HTMLInputElement>(null)
  const focusPane = useCallback(() => setFocusRequests((count) => count + 1), [])
  useTitle()
  useEffect(showOpenLine, [open])

  function leave(): void {
    focusOpenLine()
    setIsWide(false)
    closeJob()
  }

  function step(by: 1 | -1): void {
    const line = moveFocus(by)
    setFocusRequests(0)
    // An open pane follows the focused line.
    if (open !== undefined && line !== undefined) location.hash = line.hash
  }

  const expand = () => setIsWide(open !== undefined && !isWide)
  const focusSearch = () => search.current?.focus()
  usePageShortcuts({ search: focusSearch, step, leave, expand, show: setDialog })

  const footer = <SidebarFooter session={session} theme={theme} notifications={notifications} />
  const hasOpen = open !== undefined
  return (
    <div className="shell" data-open={hasOpen || undefined} data-wide={isWide || undefined}>
      <header className="sidebar">
        <h1>relay</h1>
        <Sidebar filter={filter} onFilter={setFilter} />
        {footer}
      </header>
      <main className="content">
        <section className="board" aria-label="Jobs">
          <OfflineBanner version={session.version} />
          <BoardHeader filter={filter} onFilter={setFilter} search={search} onShow={setDialog} />
          <JobList filter={shownFilter} onFilter={setFilter} open={open} onOpen={focusPane} />
        </section>
        {open && (
          <JobPane
            key={`${open.workspace}/${open.jobId}`}
            job={open}
            focusRequests={focusRequests}
            isWide={isWide}
            onWide={setIsWide}
            onClose={leave}
          />
        )}
      </main>
      <OpenDialog
        name={dialog}
        onShow={setDialog}
        open={open}
        filter={filter}
        onFilter={setFilter}
        onTheme={theme.next}
        sidebarFooter={footer}
      />
    </div>
  )
}
