import { useCallback, useDeferredValue, useEffect, useRef, useState } from 'react'

import type { ApiSession } from '../../../lib/schema/api.ts'
import { useWorkspaces } from '../api/lists.ts'
import { NO_FILTER } from '../board/filter.ts'
import { JobList } from '../board/job-list.tsx'
import { focusOpenLine, showOpenLine, walk } from '../board/walk.ts'
import { JobPane } from '../job/job-pane.tsx'
import { Dialog } from './dialog.tsx'
import { DispatchDialog } from './dispatch-dialog.tsx'
import { FilterBar } from './filter-bar.tsx'
import { HelpDialog } from './help-dialog.tsx'
import { Icon } from './icon.tsx'
import { useShortcuts } from './keyboard.ts'
import { useNotifications, useTitle } from './notify.ts'
import { OfflineBanner } from './offline-banner.tsx'
import { Palette } from './palette.tsx'
import { closeJob, useOpenJob } from './route.ts'
import { useSetting } from './setting.ts'
import { Sidebar } from './sidebar.tsx'
import { SidebarFoot } from './sidebar-foot.tsx'
import { useTheme } from './theme.ts'

type Asked = 'palette' | 'dispatch' | 'help' | 'sidebar'

/** The whole page of who is signed in: sidebar, list, and the job that is open. */
export function Desk({ session }: { session: ApiSession }) {
  const [filter, setFilter] = useState(NO_FILTER)
  const shownFilter = useDeferredValue(filter)
  const [asked, setAsked] = useState<Asked>()
  const [isWide, setIsWide] = useState(false)
  const [keys] = useSetting('keys', ['on', 'off'])
  const open = useOpenJob()
  const theme = useTheme()
  const notifications = useNotifications()
  const workspaces = useWorkspaces().data?.workspaces ?? []
  const search = useRef<HTMLInputElement>(null)
  const stopAsking = useCallback(() => setAsked(undefined), [])
  // Counts the times that somebody went into a job; 0 for who only walks by.
  const [entries, setEntries] = useState(0)
  const enter = useCallback(() => setEntries((count) => count + 1), [])
  useTitle()
  useEffect(showOpenLine, [open])

  const leave = useCallback(() => {
    focusOpenLine()
    setIsWide(false)
    closeJob()
  }, [])

  function step(by: 1 | -1): void {
    const line = walk(by)
    setEntries(0)
    // A pane that is open shows the line that one stands on.
    if (open !== undefined && line !== undefined) location.hash = line.hash
  }

  useShortcuts(
    {
      '/': (event) => {
        event.preventDefault()
        search.current?.focus()
      },
      j: () => step(1),
      k: () => step(-1),
      n: (event) => {
        event.preventDefault()
        setAsked('dispatch')
      },
      f: () => setIsWide(open !== undefined && !isWide),
      '?': () => setAsked('help'),
      Escape: leave,
      'Mod+K': (event) => {
        event.preventDefault()
        setAsked('palette')
      },
    },
    { singleKeys: keys === 'on' },
  )

  const sidebar = (
    <>
      <Sidebar filter={filter} onFilter={setFilter} />
      <SidebarFoot session={session} theme={theme} notifications={notifications} />
    </>
  )
  const hasOpen = open !== undefined
  return (
    <div className="desk" data-open={hasOpen || undefined} data-wide={isWide || undefined}>
      <header className="sidebar">
        <h1>relay</h1>
        {sidebar}
      </header>
      <main className="content">
        <section className="board" aria-label="Jobs">
          <OfflineBanner version={session.version} />
          <div className="board-head">
            <button
              type="button"
              className="quiet phone-only"
              aria-label="Workspaces, agents, settings"
              onClick={() => setAsked('sidebar')}
            >
              <Icon name="menu" />
            </button>
            <FilterBar
              filter={filter}
              onFilter={setFilter}
              search={search}
              workspaces={workspaces}
            />
            <button type="button" className="main" onClick={() => setAsked('dispatch')}>
              <Icon name="plus" />
              <span className="wide-words">Dispatch</span>
            </button>
          </div>
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
      {asked === 'palette' && (
        <Palette
          open={open}
          onFilter={setFilter}
          onDispatch={() => setAsked('dispatch')}
          onHelp={() => setAsked('help')}
          onTheme={theme.next}
          onClose={stopAsking}
        />
      )}
      {asked === 'dispatch' && (
        <DispatchDialog workspace={filter.workspace} agent={filter.agent} onClose={stopAsking} />
      )}
      {asked === 'help' && <HelpDialog onClose={stopAsking} />}
      {asked === 'sidebar' && (
        <Dialog title="relay" className="drawer" onClose={stopAsking}>
          {sidebar}
        </Dialog>
      )}
    </div>
  )
}
