const readers = new Set<() => void>()

/** Calls back when this page, or another one of this browser, changed what is stored. Returns a function that stops that. */
export function onStored(reader: () => void): () => void {
  readers.add(reader)
  window.addEventListener('storage', reader)
  return () => {
    readers.delete(reader)
    window.removeEventListener('storage', reader)
  }
}

/** A browser reports a change of the storage only to its other pages; this reports it to the readers of this one. */
export function storedChanged(): void {
  for (const reader of readers) reader()
}
