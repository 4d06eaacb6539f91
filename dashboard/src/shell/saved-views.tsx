import { useState, useSyncExternalStore } from 'react'
import type { FormEvent } from 'react'

import { Dialog } from '../base/dialog.tsx'
import { Icon } from '../base/icon.tsx'
import { TextField } from '../base/field.tsx'
import { onStored, storedChanged } from '../base/stored.ts'
import { jobsHref } from '../base/address.ts'
import { isPlain, readFilter, writeFilter } from '../base/jobs-address.ts'
import type { Filter } from '../base/jobs-address.ts'
import { oneLine } from '../text/visible.ts'

/** A filter with a name, kept in this browser. */
type View = { name: string; query: string }

const STORED = 'relay.views'
/** More would hide the rest of the sidebar. */
const MOST = 30

/** The saved views, each a link, with a button that removes it. */
export function SavedViews({ filter }: { filter: Filter }) {
  const views = useViews()
  if (views.length === 0) return null
  const here = writeFilter(filter)
  return (
    <section>
      <h2>Saved views</h2>
      <ul>
        {views.map(({ name, query }) => (
          <li key={name} className="saved-view">
            <a
              className="choice"
              href={jobsHref(readFilter(new URLSearchParams(query)))}
              aria-current={query === here || undefined}
            >
              <Icon name="search" />
              <span className="choice-name">
                <bdi>{oneLine(name)}</bdi>
              </span>
            </a>
            <button
              type="button"
              className="quiet"
              aria-label={`Remove view ${oneLine(name)}`}
              onClick={() => write(views.filter((view) => view.name !== name))}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Saves the filter under a name; nothing while there is no filter, or when it is saved. */
export function SaveView({ filter }: { filter: Filter }) {
  const views = useViews()
  const [isAsking, setIsAsking] = useState(false)
  const [name, setName] = useState('')
  const query = writeFilter(filter)
  if (isPlain(filter) || views.some((view) => view.query === query)) return null

  function save(event: FormEvent): void {
    event.preventDefault()
    const named = name.trim()
    if (named === '') return
    write([...views.filter((view) => view.name !== named), { name: named, query }].slice(-MOST))
    setName('')
    setIsAsking(false)
  }

  return (
    <>
      <button type="button" className="quiet" onClick={() => setIsAsking(true)}>
        Save view
      </button>
      {isAsking && (
        <Dialog title="Save this view" className="confirm" onClose={() => setIsAsking(false)}>
          <form onSubmit={save}>
            <TextField
              label="Name"
              hint="kept in this browser"
              value={name}
              onText={setName}
              isRequired
              isFirst
            />
            <div className="row end">
              <button type="submit" className="main" disabled={name.trim() === ''}>
                Save
              </button>
            </div>
          </form>
        </Dialog>
      )}
    </>
  )
}

function useViews(): readonly View[] {
  const text = useSyncExternalStore(onStored, () => localStorage.getItem(STORED) ?? '[]')
  return parsed(text)
}

/** What another program wrote there counts as no views. */
function parsed(text: string): View[] {
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) ? value.filter(isView) : []
  } catch {
    return []
  }
}

function isView(value: unknown): value is View {
  return (
    typeof value === 'object' &&
    value !== null &&
    'name' in value &&
    'query' in value &&
    typeof value.name === 'string' &&
    typeof value.query === 'string'
  )
}

function write(views: readonly View[]): void {
  localStorage.setItem(STORED, JSON.stringify(views))
  storedChanged()
}
