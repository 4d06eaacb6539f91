import type { ReactNode } from 'react'

import type { JobRef } from '../api/job.ts'
import type { Filter } from '../board/filter.ts'
import { Dialog } from '../base/dialog.tsx'
import { DispatchDialog } from './dispatch-dialog.tsx'
import { HelpDialog } from './help-dialog.tsx'
import { Palette } from './palette.tsx'
import { Sidebar } from './sidebar.tsx'

/** What somebody wants to have above the page. */
export type DialogName = 'palette' | 'dispatch' | 'help' | 'sidebar'

/** The one dialog that is open, if any. */
export function OpenDialog(props: {
  asked: DialogName | undefined
  onAsk: (asked: DialogName | undefined) => void
  open: JobRef | undefined
  filter: Filter
  onFilter: (filter: Filter) => void
  onTheme: () => void
  /** What stands below the sidebar. */
  foot: ReactNode
}) {
  const { asked, onAsk, open, filter, onFilter, onTheme, foot } = props
  const close = () => onAsk(undefined)
  switch (asked) {
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
          onDispatch={() => onAsk('dispatch')}
          onHelp={() => onAsk('help')}
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
          {foot}
        </Dialog>
      )
  }
}
