import type { RefObject } from 'react'

import { useWorkspaces } from '../api/lists.ts'
import type { Filter } from '../board/filter.ts'
import type { DialogName } from './open-dialog.tsx'
import { FilterBar } from './filter-bar.tsx'
import { Icon } from '../base/icon.tsx'

/** What stands above the list: the way to the sidebar where it has no room, the search, a new job. */
export function BoardHeader(props: {
  filter: Filter
  onFilter: (filter: Filter) => void
  search: RefObject<HTMLInputElement | null>
  onAsk: (asked: DialogName) => void
}) {
  const { filter, onFilter, search, onAsk } = props
  const workspaces = useWorkspaces().data?.workspaces ?? []
  return (
    <div className="board-header">
      <button
        type="button"
        className="quiet phone-only"
        aria-label="Workspaces, agents, settings"
        onClick={() => onAsk('sidebar')}
      >
        <Icon name="menu" />
      </button>
      <FilterBar filter={filter} onFilter={onFilter} search={search} workspaces={workspaces} />
      <button type="button" className="main" onClick={() => onAsk('dispatch')}>
        <Icon name="plus" />
        <span className="wide-label">Dispatch</span>
      </button>
    </div>
  )
}
