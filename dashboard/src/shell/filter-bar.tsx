import type { RefObject } from 'react'

import type { WorkspaceRow } from '../../../lib/schema/api.ts'
import { STATE_WORDS } from '../../../lib/schema/shown/state-words.ts'
import { Icon } from '../base/icon.tsx'
import type { Filter } from '../board/filter.ts'
import { oneLine } from '../text/visible.ts'

const { needs_answer: _answer, blocked: _blocked, ...STATES } = STATE_WORDS
const STATE_LABELS: Record<NonNullable<Filter['state']>, string> = { needs: 'Needs you', ...STATES }

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

function stateOf(chosen: string): Filter['state'] {
  return Object.hasOwn(STATE_LABELS, chosen) ? (chosen as NonNullable<Filter['state']>) : null
}
