/** Where this address keeps the key of its session; no page of another port can read it. */
const PLACE = 'relay.key'

/** What goes with every request of a page that is signed in. */
export function keyHeaders(): Record<string, string> {
  const key = localStorage.getItem(PLACE)
  return key === null ? {} : { 'x-relay-key': key }
}

/** Keeps the key that a sign-in gave. */
export function keepKey(key: string | undefined): void {
  if (key !== undefined) localStorage.setItem(PLACE, key)
}

export function forgetKey(): void {
  localStorage.removeItem(PLACE)
}
