import type { RefObject } from 'react'

import { useWorkspaces } from '../api/lists.ts'
import { Icon } from '../base/icon.tsx'
import { MenuButton } from '../base/menu-button.tsx'
import type { Filter } from '../board/filter.ts'
import { FilterBar } from './filter-bar.tsx'
import type { DialogName } from './open-dialog.tsx'

/** The toolbar above the list: search, filters and the button to dispatch; on a phone, the sidebar's button. */
export function BoardHeader(props: {
  filter: Filter
  onFilter: (filter: Filter) => void
  search: RefObject<HTMLInputElement | null>
  onShow: (dialog: DialogName) => void
}) {
  const { filter, onFilter, search, onShow } = props
  const workspaces = useWorkspaces().data?.workspaces ?? []
  return (
    <div className="board-header">
      <MenuButton label="Workspaces, agents, settings" onClick={() => onShow('sidebar')} />
      <FilterBar filter={filter} onFilter={onFilter} search={search} workspaces={workspaces} />
      <button type="button" className="main" onClick={() => onShow('dispatch')}>
        <Icon name="plus" />
        <span className="wide-label">Dispatch</span>
      </button>
    </div>
  )
}
