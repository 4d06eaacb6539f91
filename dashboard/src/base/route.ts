import { useMemo, useSyncExternalStore } from 'react'

import { hrefOf, jobsHref, machineHref, messagesHref, readHash, readJobs } from './address.ts'
import type { JobRef, JobsRoute, MachinePlace, MessagesPlace, Route } from './address.ts'
import { flowsHref } from './flows-address.ts'
import type { FlowsPlace } from './flows-address.ts'
import type { Filter } from './jobs-address.ts'
import { numbersHref } from './numbers-address.ts'
import type { NumbersPlace } from './numbers-address.ts'

/** The list and tab that were shown last, for the way back from another view. */
let latest: JobsRoute | undefined

/** What the address bar names. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => location.hash)
  return useMemo(() => readHash(hash), [hash])
}

/**
 * The filter of the list, which is part of the address, and a function that changes it. Each change is a step that Back undoes;
 * the letters of one search are one step. From another view the function leads to the list.
 */
export function useFilter(): [Filter, (next: Filter) => void] {
  const hash = useSyncExternalStore(subscribe, () => location.hash)
  const filter = useMemo(() => jobsRoute(hash).filter, [hash])
  return [filter, setFilter]
}

/** Opens a job beside the list as it is, on the same tab. */
export function openJob(ref: JobRef): void {
  location.hash = jobHrefHere(ref)
}

/** The link to a job that keeps the filter and the tab of the address. */
export function jobHrefHere(ref: JobRef): string {
  const { tab, filter } = jobsRoute(location.hash)
  return hrefOf(ref, { tab, filter })
}

/** Shows another tab of the open job. */
export function openTab(tab: string | undefined): void {
  const route = jobsRoute(location.hash)
  if (route.job !== undefined) location.hash = hrefOf(route.job, { tab, filter: route.filter })
}

/** Leads to the list as it was filtered last. */
export function closeJob(): void {
  location.hash = jobsHref(jobsRoute(location.hash).filter)
}

export function openMessages(place: MessagesPlace): void {
  location.hash = messagesHref(place)
}

export function openMachine(place: MachinePlace): void {
  location.hash = machineHref(place)
}

export function openFlows(place: FlowsPlace): void {
  location.hash = flowsHref(place)
}

/** Shows the numbers: of the last 7 days unless the place names others. */
export function openNumbers(place: Partial<NumbersPlace>): void {
  location.hash = numbersHref(place)
}

function setFilter(next: Filter): void {
  const route = readHash(location.hash)
  const before = jobsRoute(location.hash).filter
  const job = route.view === 'jobs' ? route.job : undefined
  const { tab } = jobsRoute(location.hash)
  const href = job === undefined ? jobsHref(next) : hrefOf(job, { tab, filter: next })
  const isTyping = before.q !== '' && next.q !== before.q
  // The page follows at once. The event of a changed fragment arrives later, and a field that shows the filter would lose
  // what is typed until then.
  if (isTyping && route.view === 'jobs') history.replaceState(history.state, '', href)
  else if (href !== location.hash) history.pushState(null, '', href)
  for (const listener of listeners) listener()
}

/** The jobs view of the address; in another view, the one before it. */
function jobsRoute(hash: string): JobsRoute {
  const route = readHash(hash)
  if (route.view !== 'jobs') return latest ?? readJobs('')
  latest = route
  return route
}

const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  window.addEventListener('hashchange', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('hashchange', listener)
  }
}
