import { STATE_WORDS } from '../../../lib/schema/shown/state-words.ts'
import type { ShownState } from '../../../lib/schema/shown/state-words.ts'

/** The orders of the list. `listing`: by group, most urgent first. */
export const SORTS = ['listing', 'created', 'updated', 'cost', 'duration'] as const
export type Sort = (typeof SORTS)[number]

/** Which jobs the list shows, and in which order; null means all. */
export type Filter = {
  q: string
  workspace: string | null
  agent: string | null
  conversation: string | null
  /** `needs`: every job that waits for a person. */
  state: ShownState | 'needs' | null
  sort: Sort
  /** Of a sort other than `listing`. */
  order: 'asc' | 'desc'
}

export const NO_FILTER: Filter = {
  q: '',
  workspace: null,
  agent: null,
  conversation: null,
  state: null,
  sort: 'listing',
  order: 'desc',
}

/** The filter as the query of an address; what is not set is left out, so the same filter is always the same text. */
export function writeFilter(filter: Filter): string {
  const query = new URLSearchParams()
  for (const name of ['q', 'state', 'workspace', 'agent', 'conversation'] as const) {
    const value = filter[name]
    if (value !== null && value !== '') query.set(name, value)
  }
  if (filter.sort !== 'listing') query.set('sort', filter.sort)
  if (filter.sort !== 'listing' && filter.order !== 'desc') query.set('order', filter.order)
  return query.toString()
}

/** The filter of an address; a value that does not exist counts as none. */
export function readFilter(query: URLSearchParams): Filter {
  const named = (name: string) => query.get(name) || null
  const state = named('state')
  return {
    q: query.get('q') ?? '',
    workspace: named('workspace'),
    agent: named('agent'),
    conversation: named('conversation'),
    state: state !== null && isState(state) ? state : null,
    sort: SORTS.find((sort) => sort === query.get('sort')) ?? 'listing',
    order: query.get('order') === 'asc' ? 'asc' : 'desc',
  }
}

/** True when the list shows every job in its usual order. */
export function isPlain(filter: Filter): boolean {
  return writeFilter(filter) === ''
}

function isState(text: string): text is ShownState | 'needs' {
  return text === 'needs' || Object.hasOwn(STATE_WORDS, text)
}
