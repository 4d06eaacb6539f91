import { useId } from 'react'
import type { RefObject } from 'react'

import { NO_JOURNAL_FILTER } from '../api/tool-journal.ts'
import type { JournalFilter } from '../api/tool-journal.ts'
import type { JournalCall } from '../api/tool-shapes.ts'
import { Icon } from '../base/icon.tsx'
import { oneLine } from '../text/visible.ts'
import { OUTCOMES, RISKS } from './journal-words.ts'

const TIMES: Record<string, string> = {
  '1': 'Last hour',
  '24': 'Last day',
  '168': 'Last week',
}

/** A call that still runs has no outcome to ask for. */
const ENDS = Object.fromEntries(Object.entries(OUTCOMES).filter(([key]) => key !== 'open'))

/** The filters of the journal. Names are suggested from the calls that are shown. */
export function JournalFilterBar(props: {
  filter: JournalFilter
  onFilter: (filter: JournalFilter) => void
  calls: readonly JournalCall[]
  search: RefObject<HTMLInputElement | null>
}) {
  const { filter, onFilter, calls, search } = props
  const set = (part: Partial<JournalFilter>) => onFilter({ ...filter, ...part })
  const isNarrowed = Object.values(filter).some((value) => value !== '')
  return (
    <search className="filter-bar" aria-label="Filter the journal">
      <span className="search">
        <Icon name="search" />
        <input
          ref={search}
          type="search"
          aria-label="Path or folder"
          placeholder="Path or folder"
          value={filter.path}
          maxLength={2000}
          onChange={(event) => set({ path: event.target.value })}
        />
      </span>
      <Choice
        label="Outcome"
        any="Any outcome"
        choices={ENDS}
        value={filter.outcome}
        onChoose={(outcome) => set({ outcome })}
      />
      <Choice
        label="Risk"
        any="Any risk"
        choices={RISKS}
        value={filter.risk}
        onChoose={(risk) => set({ risk })}
      />
      <Choice
        label="Time"
        any="Any time"
        choices={TIMES}
        value={filter.hours}
        onChoose={(hours) => set({ hours })}
      />
      <Named
        label="Tool"
        names={calls.map(({ tool }) => tool)}
        value={filter.tool}
        onName={(tool) => set({ tool })}
      />
      <Named
        label="Root"
        names={calls.flatMap(({ root }) => root ?? [])}
        value={filter.root}
        onName={(root) => set({ root })}
      />
      <Named
        label="Agent"
        names={calls.map(({ who }) => ('person' in who ? who.person : who.agent))}
        value={filter.agent}
        onName={(agent) => set({ agent })}
      />
      {isNarrowed && (
        <button type="button" onClick={() => onFilter(NO_JOURNAL_FILTER)}>
          Clear filters
        </button>
      )}
    </search>
  )
}

function Choice(props: {
  label: string
  any: string
  choices: Record<string, string>
  value: string
  onChoose: (value: string) => void
}) {
  const { label, any, choices, value, onChoose } = props
  return (
    <select aria-label={label} value={value} onChange={(event) => onChoose(event.target.value)}>
      <option value="">{any}</option>
      {Object.entries(choices).map(([key, name]) => (
        <option key={key} value={key}>
          {name}
        </option>
      ))}
    </select>
  )
}

function Named(props: {
  label: string
  names: string[]
  value: string
  onName: (name: string) => void
}) {
  const { label, names, value, onName } = props
  const listId = useId()
  return (
    <span className="named">
      <input
        aria-label={label}
        placeholder={label}
        list={listId}
        autoComplete="off"
        spellCheck={false}
        value={value}
        maxLength={200}
        onChange={(event) => onName(event.target.value)}
      />
      <datalist id={listId}>
        {[...new Set(names)].toSorted().map((name) => (
          <option key={name} value={name}>
            {oneLine(name)}
          </option>
        ))}
      </datalist>
    </span>
  )
}
