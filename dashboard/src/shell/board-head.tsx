import type { RefObject } from 'react'

import { useWorkspaces } from '../api/lists.ts'
import type { Filter } from '../board/filter.ts'
import type { Asked } from './asked-dialog.tsx'
import { FilterBar } from './filter-bar.tsx'
import { Icon } from './icon.tsx'

/** What stands above the list: the way to the sidebar where it has no room, the search, a new job. */
export function BoardHead(props: {
  filter: Filter
  onFilter: (filter: Filter) => void
  search: RefObject<HTMLInputElement | null>
  onAsk: (asked: Asked) => void
}) {
  const { filter, onFilter, search, onAsk } = props
  const workspaces = useWorkspaces().data?.workspaces ?? []
  return (
    <div className="board-head">
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
        <span className="wide-words">Dispatch</span>
      </button>
    </div>
  )
}
