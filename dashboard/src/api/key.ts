/** The session key in this origin's storage, which no page on another port can read. */
const ITEM = 'relay.key'

/** The key of this browser's session; null where none is needed or kept. */
export function readKey(): string | null {
  return localStorage.getItem(ITEM)
}

/** Calls the listener when another page signs in or out. Returns a function that stops. */
export function onKeyChange(listener: () => void): () => void {
  const changed = ({ key }: StorageEvent) => (key === ITEM ? listener() : undefined)
  window.addEventListener('storage', changed)
  return () => window.removeEventListener('storage', changed)
}

/** The headers that a signed-in page sends with every request. */
export function keyHeaders(): Record<string, string> {
  const key = readKey()
  return key === null ? {} : { 'x-relay-key': key }
}

/** Stores the key that a sign-in returned. */
export function storeKey(key: string | undefined): void {
  if (key !== undefined) localStorage.setItem(ITEM, key)
}

export function deleteKey(): void {
  localStorage.removeItem(ITEM)
}
