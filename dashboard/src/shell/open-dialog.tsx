import type { ReactNode } from 'react'

import type { JobRef } from '../api/job.ts'
import { Dialog } from '../base/dialog.tsx'
import type { Filter } from '../board/filter.ts'
import { DispatchDialog } from './dispatch-dialog.tsx'
import { HelpDialog } from './help-dialog.tsx'
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
  sidebarFooter: ReactNode
}) {
  const { name, onShow, open, filter, onFilter, onTheme, sidebarFooter } = props
  const close = () => onShow(undefined)
  switch (name) {
    case undefined:
      return null
    case 'help':
      return <HelpDialog onClose={close} />
    case 'dispatch':
      return <DispatchDialog workspace={filter.workspace} agent={filter.agent} onClose={close} />
    case 'palette':
      return (
        <Palette
          open={open}
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
          <Sidebar
            filter={filter}
            onFilter={(next) => {
              onFilter(next)
              close()
            }}
          />
          {sidebarFooter}
        </Dialog>
      )
  }
}
