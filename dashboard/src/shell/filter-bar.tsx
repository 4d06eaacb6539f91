import type { RefObject } from 'react'

import type { WorkspaceRow } from '../../../lib/schema/api.ts'
import type { Filter } from '../board/filter.ts'
import { oneLine } from '../text/visible.ts'
import { Icon } from '../base/icon.tsx'

const STATES: Record<NonNullable<Filter['state']>, string> = {
  needs: 'Needs you',
  queued: 'Queued',
  running: 'Running',
  needs_review: 'Review',
  needs_recovery: 'Recovery',
  completed: 'Done',
  failed: 'Failed',
  cancelled: 'Cancelled',
  expired: 'Expired',
}

/** The search, and what the list is narrowed to. */
export function FilterBar(props: {
  filter: Filter
  onFilter: (filter: Filter) => void
  search: RefObject<HTMLInputElement | null>
  workspaces: WorkspaceRow[]
}) {
  const { filter, onFilter, search, workspaces } = props
  const place = workspaces.find((row) => row.workspace === filter.workspace)
  const chips: [keyof Filter, string | null][] = [
    ['workspace', filter.workspace && (place?.name ?? filter.workspace)],
    ['agent', filter.agent],
    ['conversation', filter.conversation],
  ]
  return (
    <search className="filter-bar">
      <span className="search">
        <Icon name="search" />
        <input
          ref={search}
          type="search"
          aria-label="Search jobs"
          placeholder="Search"
          aria-keyshortcuts="/"
          value={filter.q}
          maxLength={200}
          onChange={(event) => onFilter({ ...filter, q: event.target.value })}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return
            event.preventDefault()
            onFilter({ ...filter, q: '' })
            event.currentTarget.blur()
          }}
        />
      </span>
      <select
        aria-label="State"
        value={filter.state ?? ''}
        onChange={(event) => onFilter({ ...filter, state: stateOf(event.target.value) })}
      >
        <option value="">Any state</option>
        {Object.entries(STATES).map(([state, words]) => (
          <option key={state} value={state}>
            {words}
          </option>
        ))}
      </select>
      {chips.map(
        ([name, value]) =>
          value !== null && (
            <button
              key={name}
              type="button"
              className="chip"
              aria-label={`Not only ${name} ${oneLine(value)}`}
              onClick={() => onFilter({ ...filter, [name]: null })}
            >
              <bdi>{oneLine(value)}</bdi>
              <Icon name="close" />
            </button>
          ),
      )}
    </search>
  )
}

function stateOf(chosen: string): Filter['state'] {
  return Object.hasOwn(STATES, chosen) ? (chosen as NonNullable<Filter['state']>) : null
}
