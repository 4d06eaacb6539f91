import { useSyncExternalStore } from 'react'

/** How long a decision can be undone. */
const UNDO_MS = 5000

/** A decision that is not sent yet. */
export type Decision = {
  /** What it is about, such as the keys of the jobs. */
  keys: readonly string[]
  /** What the person decided, in words such as `Approved “Tidy up”`. */
  words: string
  /** Sends it. */
  run: () => Promise<unknown>
  /** Sends it while the page is closed, when nothing can wait for the answer any more. */
  flush: () => void
}

/** `waiting` can be undone; `failed` was refused, or did not reach the server. */
export type Deferred = {
  waiting: Decision | undefined
  failed: { words: string; message: string } | undefined
}

let state: Deferred = { waiting: undefined, failed: undefined }
let timer: ReturnType<typeof setTimeout> | undefined
/** What was decided about, until its row shows it. */
const decided = new Set<string>()
const readers = new Set<() => void>()

function set(next: Deferred): void {
  state = next
  for (const reader of readers) reader()
}

/** Sends a decision in 5 s, unless it is undone. The one before it is sent at once, so only the latest can be undone. */
export function defer(decision: Decision): void {
  sendNow()
  for (const key of decision.keys) decided.add(key)
  set({ waiting: decision, failed: undefined })
  timer = setTimeout(sendNow, UNDO_MS)
}

/** Takes the latest decision back; returns what it was about, nothing when none waits. */
export function undo(): readonly string[] {
  const { waiting } = state
  clearTimeout(timer)
  if (waiting === undefined) return []
  forget(waiting)
  set({ ...state, waiting: undefined })
  return waiting.keys
}

/** Sends the decision that waits, if one does. */
export function sendNow(): void {
  const { waiting } = state
  clearTimeout(timer)
  if (waiting === undefined) return
  set({ ...state, waiting: undefined })
  waiting
    .run()
    .catch((error: unknown) => {
      const message = error instanceof Error ? error.message : String(error)
      set({ ...state, failed: { words: waiting.words, message } })
    })
    .finally(() => forget(waiting))
}

function forget({ keys }: Decision): void {
  for (const key of keys) decided.delete(key)
}

/** The page is closed: sends what waits. */
export function flush(): void {
  const { waiting } = state
  clearTimeout(timer)
  if (waiting === undefined) return
  set({ ...state, waiting: undefined })
  waiting.flush()
}

/** Removes the word about a decision that failed. */
export function forgetFailure(): void {
  set({ ...state, failed: undefined })
}

/** True for what was decided about, although its row does not show it yet. */
export function isDecided(key: string): boolean {
  return decided.has(key)
}

/** The decision that waits, and the latest that failed. */
export function useDeferred(): Deferred {
  return useSyncExternalStore(subscribe, () => state)
}

function subscribe(reader: () => void): () => void {
  readers.add(reader)
  return () => readers.delete(reader)
}
