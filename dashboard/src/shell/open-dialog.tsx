import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'

import type { JobDetail } from '../../../lib/schema/api.ts'
import type { JobRef } from '../base/address.ts'
import { Dialog } from '../base/dialog.tsx'
import type { Filter } from '../board/filter.ts'
import { DispatchDialog, HelpDialog } from './later-views.ts'
import { Palette } from './palette.tsx'
import { Sidebar } from './sidebar.tsx'

/** The dialogs of the page; `sidebar` is the sidebar of a narrow window. */
export type DialogName = 'palette' | 'dispatch' | 'help' | 'sidebar'

/** The open dialog, if any; at most one is open. */
export function OpenDialog(props: {
  name: DialogName | undefined
  onShow: (name: DialogName | undefined) => void
  open: JobRef | undefined
  filter: Filter
  onFilter: (filter: Filter) => void
  onTheme: () => void
  /** The job that the dispatch dialog edits, if any. */
  edited: JobDetail | undefined
  messages: { workspace: string | undefined; me: string }
  views: ReactNode
  /** The channels or the parts of the machine, in place of the filters; undefined among the jobs. */
  menu: ReactNode | undefined
  sidebarFooter: ReactNode
}) {
  const { name, onShow, open, filter, onFilter, onTheme, messages } = props
  const { views, menu, sidebarFooter } = props
  const close = () => onShow(undefined)
  switch (name) {
    case undefined:
      return null
    case 'help':
      return <HelpDialog fallback={null} onClose={close} />
    case 'dispatch':
      return (
        <DispatchDialog
          fallback={null}
          key={props.edited?.job.job_id}
          workspace={filter.workspace}
          agent={filter.agent}
          from={props.edited}
          onClose={close}
        />
      )
    case 'palette':
      return (
        <Palette
          open={open}
          messages={messages}
          onFilter={onFilter}
          onDispatch={() => onShow('dispatch')}
          onHelp={() => onShow('help')}
          onTheme={onTheme}
          onClose={close}
        />
      )
    case 'sidebar':
      return (
        <Dialog title="relay" className="drawer" onClose={close}>
          <CloseOnLink onClose={close}>
            {views}
            {menu ?? (
              <Sidebar
                filter={filter}
                onFilter={(next) => {
                  onFilter(next)
                  close()
                }}
              />
            )}
          </CloseOnLink>
          {sidebarFooter}
        </Dialog>
      )
  }
}

/** Closes the drawer when a link in it leads elsewhere. */
function CloseOnLink({ onClose, children }: { onClose: () => void; children: ReactNode }) {
  const latest = useRef(onClose)
  useEffect(() => {
    latest.current = onClose
  })
  useEffect(() => {
    // Added once: a listener that a render replaces during the event would not be called.
    const close = () => latest.current()
    window.addEventListener('hashchange', close)
    return () => window.removeEventListener('hashchange', close)
  }, [])
  return children
}
