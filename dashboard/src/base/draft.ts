import { createContext, useContext, useState, useSyncExternalStore } from 'react'

import { onStored, storedChanged } from './stored.ts'

/** Drafts of one browser, together: the oldest are dropped beyond either bound. */
const MOST_DRAFTS = 100
const MOST_UNITS = 2_000_000

const PREFIX = 'relay.draft.'

/** The names of the drafts in the order in which they were last changed. */
const ORDER = 'relay.drafts'

/** Texts that the storage did not take; they live as long as the page. */
const unstored = new Map<string, string>()

/** A text that is being written. `clear` keeps what was typed since `sent` was sent. */
export type Draft = [text: string, set: (text: string) => void, clear: (sent?: string) => void]

/** Whose drafts these are, so that two people at one browser do not see each other's. */
export const DraftOwner = createContext('')

/**
 * A text that is being written, kept in this browser until `clear` is called: over Escape, another view, a reload and a
 * sign-out. Boxes with one key share one text, also in other tabs. Keys: `answer/WS/ID/QUESTION`, `reply/WS/ID`, `dispatch`.
 */
export function useDraft(key: string): Draft {
  const owner = useContext(DraftOwner)
  const name = `${encodeURIComponent(owner)}/${key}`
  const text = useSyncExternalStore(onStored, () => read(name))
  const clear = (sent = read(name)) => (read(name) === sent ? write(name, '') : undefined)
  return [text, (next) => write(name, next), clear]
}

/** A text that lives as long as its box. */
export function useText(first = ''): Draft {
  const [text, setText] = useState(first)
  return [
    text,
    setText,
    (sent) => setText((now) => (sent === undefined || now === sent ? '' : now)),
  ]
}

function read(name: string): string {
  return unstored.get(name) ?? localStorage.getItem(PREFIX + name) ?? ''
}

function write(name: string, text: string): void {
  unstored.delete(name)
  const others = storedNames().filter((each) => each !== name)
  localStorage.removeItem(PREFIX + name)
  if (text === '') setOrder(others)
  else if (!store(name, text, others)) unstored.set(name, text)
  storedChanged()
}

/** Drops older drafts until the text fits; false for a text that does not fit at all. */
function store(name: string, text: string, others: string[]): boolean {
  if (text.length > MOST_UNITS) return false
  while (others.length >= MOST_DRAFTS || unitsOf(others) + text.length > MOST_UNITS) drop(others)
  for (;;) {
    try {
      localStorage.setItem(PREFIX + name, text)
      setOrder([...others, name])
      return true
    } catch (error) {
      // A full storage.
      if (!(error instanceof DOMException)) throw error
      if (others.length === 0) return false
      drop(others)
    }
  }
}

function drop(names: string[]): void {
  const oldest = names.shift()
  if (oldest !== undefined) localStorage.removeItem(PREFIX + oldest)
}

function unitsOf(names: string[]): number {
  return names.reduce((sum, name) => sum + read(name).length, 0)
}

function storedNames(): string[] {
  const names = (localStorage.getItem(ORDER) ?? '').split('\n')
  return names.filter((name) => localStorage.getItem(PREFIX + name) !== null)
}

function setOrder(names: string[]): void {
  localStorage.setItem(ORDER, names.join('\n'))
}
