import { useCallback, useDeferredValue, useEffect, useRef, useState } from 'react'

import type { ApiSession, JobDetail } from '../../../lib/schema/api.ts'
import { ApprovalBar } from '../approvals/approval-bar.tsx'
import { useCaller } from '../api/caller.ts'
import { useLive } from '../api/live.tsx'
import {
  closeJob,
  openFlows,
  openJob,
  openMachine,
  openMessages,
  openNumbers,
  useFilter,
  useRoute,
} from '../base/route.ts'
import { focusOpenLine, moveFocus, showOpenLine } from '../board/list-focus.ts'
import { OpenDispatch } from '../job/open-dispatch.ts'
import { FocusPane, nextNeeding, undoAndReturn } from '../job/triage.ts'
import { focusSendBox, stepMessage } from '../messages/message-focus.ts'
import { FlowsBoard } from '../flows/flows-board.tsx'
import { MentionAlert } from '../messages/mention-alert.tsx'
import { useMessagesWorkspace } from '../messages/workspace.ts'
import { NumbersBoard } from '../numbers/numbers-board.tsx'
import { JobsView } from './jobs-view.tsx'
import { ChannelList, MachineMenu, MachineView, MessagesView } from './later-views.ts'
import { LiveRegion } from './live-region.tsx'
import { useNotifications } from './notify.ts'
import { OfflineBanner } from './offline-banner.tsx'
import { OpenDialog } from './open-dialog.tsx'
import type { DialogName } from './open-dialog.tsx'
import { actOrGo } from './pane-keys.ts'
import { usePageShortcuts } from './page-shortcuts.ts'
import { SidebarFooter } from './sidebar-footer.tsx'
import { Sidebar } from './sidebar.tsx'
import { useTheme } from './theme.ts'
import { useTitle } from './title.ts'
import { UndoBar } from './undo-bar.tsx'
import { Views } from './views.tsx'

/** The signed-in page: sidebar, and the jobs, the messages or the machine. */
export function Shell({ session }: { session: ApiSession }) {
  const [filter, setFilter] = useFilter()
  const shownFilter = useDeferredValue(filter)
  const [dialog, show] = useState<DialogName>()
  const [edited, setEdited] = useState<JobDetail>()
  const [isWide, setIsWide] = useState(false)
  // 0 while the keyboard only moves through the list, whose line keeps the focus.
  const [focusRequests, setFocusRequests] = useState(0)
  const route = useRoute()
  const open = route.view === 'jobs' ? route.job : undefined
  const place = route.view === 'messages' ? route.place : undefined
  const machine = route.view === 'machine' ? route.place : undefined
  const flows = route.view === 'flows' ? route.place : undefined
  const workspace = useMessagesWorkspace(place ?? machine ?? flows, filter.workspace)
  const { sends_as: me } = useCaller()
  const { board } = useLive()
  const theme = useTheme()
  const notifications = useNotifications()
  const search = useRef<HTMLInputElement>(null)
  const setDialog = useCallback((name: DialogName | undefined) => {
    setEdited(undefined)
    show(name)
  }, [])
  const edit = useCallback((detail: JobDetail) => {
    setEdited(detail)
    show('dispatch')
  }, [])
  const focusPane = useCallback(() => setFocusRequests((count) => count + 1), [])
  useTitle(open)
  useEffect(showOpenLine, [open])

  function leave(): void {
    if (place !== undefined) return closeThread()
    if (machine !== undefined) return openMachine({ ...machine, id: undefined })
    if (flows !== undefined) return openFlows({ workspace })
    focusOpenLine()
    setIsWide(false)
    closeJob()
  }

  function closeThread(): void {
    if (place?.post !== undefined) openMessages({ workspace, channel: place.channel })
  }

  function step(by: 1 | -1): void {
    if (place !== undefined) return stepMessage(by)
    if (machine !== undefined || flows !== undefined) return
    const line = moveFocus(by)
    setFocusRequests(0)
    // An open pane follows the focused line.
    if (open !== undefined && line !== undefined) location.hash = line.hash
  }

  usePageShortcuts({
    search: () => search.current?.focus(),
    step,
    leave,
    expand: () => setIsWide(open !== undefined && !isWide),
    write: focusSendBox,
    switchView: () => (place === undefined ? openMessages({}) : closeJob()),
    goTo: {
      1: closeJob,
      2: () => openMessages({}),
      3: () => openMachine({ part: 'overview' }),
      4: () => openNumbers({}),
      5: () => openFlows({}),
    },
    act: () => actOrGo(nextNeeding(board.rows()), focusPane),
    nextNeed: () => {
      const next = nextNeeding(board.rows(), open)
      if (next === undefined) return
      openJob(next)
      focusPane()
    },
    undo: undoAndReturn,
    show: setDialog,
  })

  const views = <Views route={route} />
  const banner = <OfflineBanner version={session.version} />
  const footer = <SidebarFooter session={session} theme={theme} notifications={notifications} />
  const loading = <p className="note faint">Loading…</p>
  const showSidebar = () => setDialog('sidebar')
  const menu = menuOf()
  const hasPane = open !== undefined || place?.post !== undefined || machine?.id !== undefined

  /** What the sidebar offers beside the views; the filters of the jobs where it is undefined. */
  function menuOf() {
    // These have their filters beside them.
    if (route.view === 'numbers' || route.view === 'flows') return <></>
    if (workspace === undefined) return undefined
    if (place !== undefined) {
      return <ChannelList fallback={null} workspace={workspace} me={me} open={place.channel} />
    }
    return machine === undefined ? undefined : (
      <MachineMenu fallback={null} part={machine.part} workspace={workspace} />
    )
  }

  return (
    <FocusPane value={focusPane}>
      <OpenDispatch value={edit}>
        <div className="page">
          <SkipLink />
          {machine?.part !== 'approvals' && <ApprovalBar />}
          <div className="shell" data-open={hasPane || undefined} data-wide={isWide || undefined}>
            <header className="sidebar">
              <h1>relay</h1>
              {views}
              {menu ?? <Sidebar filter={filter} onFilter={setFilter} />}
              {footer}
            </header>
            <main className="content" tabIndex={-1}>
              {route.view === 'numbers' ? (
                <NumbersBoard place={route.place} banner={banner} onMenu={showSidebar} />
              ) : route.view === 'jobs' || workspace === undefined ? (
                <JobsView
                  {...{ open, filter, shownFilter, search, banner, focusRequests, isWide }}
                  onFilter={setFilter}
                  onShow={setDialog}
                  onFocusPane={focusPane}
                  onWide={setIsWide}
                  onClose={leave}
                />
              ) : route.view === 'flows' ? (
                <FlowsBoard
                  place={{ ...route.place, workspace }}
                  banner={banner}
                  onMenu={showSidebar}
                />
              ) : route.view === 'machine' ? (
                <MachineView
                  fallback={loading}
                  {...{ search, banner }}
                  place={{ ...route.place, workspace }}
                  onMenu={showSidebar}
                  onClose={leave}
                />
              ) : (
                <MessagesView
                  fallback={loading}
                  {...{ me, search, banner }}
                  place={{ ...route.place, workspace }}
                  onMenu={showSidebar}
                  onCloseThread={closeThread}
                />
              )}
            </main>
          </div>
          {workspace !== undefined && <MentionAlert workspace={workspace} me={me} />}
          <OpenDialog
            name={dialog}
            onShow={setDialog}
            open={open}
            filter={filter}
            onFilter={setFilter}
            onTheme={theme.next}
            edited={edited}
            messages={{ workspace, me }}
            views={views}
            menu={menu}
            sidebarFooter={footer}
          />
          <UndoBar />
          <LiveRegion />
        </div>
      </OpenDispatch>
    </FocusPane>
  )
}

/** Leads past the sidebar. The fragment of the address names the view, so it moves the focus itself. */
function SkipLink() {
  return (
    <button
      type="button"
      className="skip-link"
      onClick={() => {
        const content = document.querySelector<HTMLElement>('.content')
        const first = content?.querySelector<HTMLElement>('a[data-job]') ?? content
        first?.focus()
      }}
    >
      Skip to the content
    </button>
  )
}
