import { useMemo, useSyncExternalStore } from 'react'

import { hrefOf, machineHref, messagesHref, readHash } from './address.ts'
import type { JobRef, MachinePlace, MessagesPlace, Route } from './address.ts'
import { numbersHref } from './numbers-address.ts'
import type { NumbersPlace } from './numbers-address.ts'

/** What the address bar names. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => location.hash)
  return useMemo(() => readHash(hash), [hash])
}

export function openJob(ref: JobRef): void {
  location.hash = hrefOf(ref)
}

export function closeJob(): void {
  location.hash = '#/'
}

export function openMessages(place: MessagesPlace): void {
  location.hash = messagesHref(place)
}

export function openMachine(place: MachinePlace): void {
  location.hash = machineHref(place)
}

/** Shows the numbers: of the last 7 days unless the place names others. */
export function openNumbers(place: Partial<NumbersPlace>): void {
  location.hash = numbersHref(place)
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}
