import type { RefObject } from 'react'

import type { WorkspaceRow } from '../../../lib/schema/api.ts'
import { STATE_WORDS } from '../../../lib/schema/shown/state-words.ts'
import { Icon } from '../base/icon.tsx'
import { SORTS } from '../base/jobs-address.ts'
import type { Filter } from '../board/filter.ts'
import { oneLine } from '../text/visible.ts'
import { SaveView } from './saved-views.tsx'

const STATE_LABELS: Record<NonNullable<Filter['state']>, string> = {
  needs: 'Needs you',
  ...STATE_WORDS,
}

const SORT_LABELS: Record<Filter['sort'], string> = {
  listing: 'Most urgent first',
  updated: 'Last change',
  created: 'Newest',
  cost: 'Cost',
  duration: 'Run time',
}

/** The search box, the state filter, and a button to clear each filter of the sidebar. */
export function FilterBar(props: {
  filter: Filter
  onFilter: (filter: Filter) => void
  search: RefObject<HTMLInputElement | null>
  workspaces: WorkspaceRow[]
}) {
  const { filter, onFilter, search, workspaces } = props
  const workspace = workspaces.find((row) => row.workspace === filter.workspace)
  const chips: [keyof Filter, string | null][] = [
    ['workspace', filter.workspace && (workspace?.name ?? filter.workspace)],
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
        {Object.entries(STATE_LABELS).map(([state, label]) => (
          <option key={state} value={state}>
            {label}
          </option>
        ))}
      </select>
      <select
        aria-label="Sort"
        value={filter.sort}
        onChange={(event) =>
          onFilter({ ...filter, sort: sortOf(event.target.value), order: 'desc' })
        }
      >
        {Object.entries(SORT_LABELS).map(([sort, label]) => (
          <option key={sort} value={sort}>
            {label}
          </option>
        ))}
      </select>
      <SaveView filter={filter} />
      {chips.map(
        ([name, value]) =>
          value !== null && (
            <button
              key={name}
              type="button"
              className="chip"
              aria-label={`Clear ${name} ${oneLine(value)}`}
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

function sortOf(chosen: string): Filter['sort'] {
  return SORTS.find((sort) => sort === chosen) ?? 'listing'
}

function stateOf(chosen: string): Filter['state'] {
  return Object.hasOwn(STATE_LABELS, chosen) ? (chosen as NonNullable<Filter['state']>) : null
}
