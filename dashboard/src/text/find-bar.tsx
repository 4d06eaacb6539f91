import { useDeferredValue, useEffect, useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'

import { Icon } from '../base/icon.tsx'
import { MOST_MATCHES } from './find-text.ts'
import { compact } from './number.ts'

/** A search in one long text or list: its matches, in order, and the one that is shown. */
export type Find<Match> = {
  typed: string
  type: (text: string) => void
  /** What the matches are of; behind `typed` while the search runs. */
  sought: string
  /** Undefined while the search runs. */
  matches: readonly Match[] | undefined
  current: Match | undefined
  at: number
  step: (by: 1 | -1) => void
}

/** Searches with `search` whenever the text of the find bar changes, and keeps the current match. */
export function useFind<Match>(
  search: (sought: string, signal: AbortSignal) => readonly Match[] | Promise<readonly Match[]>,
): Find<Match> {
  const [typed, type] = useState('')
  const sought = useDeferredValue(typed)
  const [matches, setMatches] = useState<readonly Match[] | undefined>([])
  const [at, setAt] = useState(0)
  useEffect(() => {
    const abort = new AbortController()
    setMatches(sought === '' ? [] : undefined)
    setAt(0)
    void Promise.resolve(sought === '' ? [] : search(sought, abort.signal)).then(
      (found) => (abort.signal.aborted ? undefined : setMatches(found)),
      () => undefined,
    )
    return () => abort.abort()
    // What is searched is read when the search begins.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [sought])
  const count = matches?.length ?? 0
  return {
    typed,
    type,
    sought,
    matches,
    current: matches?.[at],
    at,
    step: (by) => setAt((now) => (count === 0 ? 0 : (now + by + count) % count)),
  }
}

/** The field of a search with the count of its matches, and buttons that step through them. */
export function FindBar<Match>(props: { find: Find<Match>; label: string; children?: ReactNode }) {
  const { find, label, children } = props
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Enter') {
      event.preventDefault()
      find.step(event.shiftKey ? -1 : 1)
    }
    if (event.key === 'Escape' && find.typed !== '') {
      event.stopPropagation()
      find.type('')
    }
  }
  const hasMatches = (find.matches?.length ?? 0) > 0
  return (
    <div className="find-bar" role="search">
      <input
        type="search"
        value={find.typed}
        placeholder={label}
        aria-label={label}
        onChange={(event) => find.type(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <span role="status">{find.typed === '' ? '' : countOf(find)}</span>
      {find.typed !== '' && (
        <>
          <button
            type="button"
            className="quiet"
            aria-label="Previous match"
            disabled={!hasMatches}
            onClick={() => find.step(-1)}
          >
            <Icon name="down" className="flipped" />
          </button>
          <button
            type="button"
            className="quiet"
            aria-label="Next match"
            disabled={!hasMatches}
            onClick={() => find.step(1)}
          >
            <Icon name="down" />
          </button>
        </>
      )}
      <span className="spacer" />
      {children}
    </div>
  )
}

function countOf<Match>({ matches, at }: Find<Match>): string {
  if (matches === undefined) return 'Searching…'
  if (matches.length === 0) return 'No results'
  const total =
    matches.length === MOST_MATCHES ? `${compact(MOST_MATCHES)}+` : String(matches.length)
  return `${at + 1} of ${total}`
}
