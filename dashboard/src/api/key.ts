/** The session key in this origin's storage, which no page on another port can read. */
const ITEM = 'relay.key'

/** The headers that a signed-in page sends with every request. */
export function keyHeaders(): Record<string, string> {
  const key = localStorage.getItem(ITEM)
  return key === null ? {} : { 'x-relay-key': key }
}

/** Stores the key that a sign-in returned. */
export function storeKey(key: string | undefined): void {
  if (key !== undefined) localStorage.setItem(ITEM, key)
}

export function deleteKey(): void {
  localStorage.removeItem(ITEM)
}
