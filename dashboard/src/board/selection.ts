import { useSyncExternalStore } from 'react'

/** The keys of the chosen jobs, for actions on several at once. */
let chosen: ReadonlySet<string> = new Set()
/** Where a range begins: the job that was chosen last. */
let anchor: string | undefined
const readers = new Set<() => void>()

export function useSelection(): ReadonlySet<string> {
  return useSyncExternalStore(subscribe, () => chosen)
}

/** Re-renders only when this job is chosen or no longer so. */
export function useIsSelected(key: string): boolean {
  return useSyncExternalStore(subscribe, () => chosen.has(key))
}

/** Chooses a job or no longer so. With `order`, every job between it and the one before changes with it. */
export function toggle(key: string, order?: readonly string[]): void {
  const next = new Set(chosen)
  const isChosen = !next.has(key)
  for (const each of order === undefined ? [key] : between(order, key)) {
    if (isChosen) next.add(each)
    else next.delete(each)
  }
  anchor = key
  publish(next)
}

export function select(keys: Iterable<string>): void {
  publish(new Set(keys))
}

export function clearSelection(): void {
  anchor = undefined
  if (chosen.size > 0) publish(new Set())
}

function between(order: readonly string[], key: string): readonly string[] {
  const [at, from] = [order.indexOf(key), order.indexOf(anchor ?? key)]
  if (at === -1 || from === -1) return [key]
  return order.slice(Math.min(at, from), Math.max(at, from) + 1)
}

function publish(next: ReadonlySet<string>): void {
  chosen = next
  for (const reader of readers) reader()
}

function subscribe(reader: () => void): () => void {
  readers.add(reader)
  return () => readers.delete(reader)
}
