import { GROUPS } from '../../schema/shown/job-group.ts'
import type { JobSort } from '../../schema/shown/find-words.ts'
import { groupOfTraits } from './filter.ts'
import type { Grouping } from './filter.ts'
import type { Traits } from './traits.ts'

export type Direction = 'asc' | 'desc'

/** How a list is sorted. `listing` has one direction. */
export type Order = { sort: JobSort; direction: Direction }

/**
 * The place of a job in an order. Places compare as tuples, then by id, so that no two are the same and jobs of several
 * stores can be merged.
 */
export type Place = { key: readonly [number, number, number]; job_id: string }

export function comparePlaces(one: Place, other: Place): number {
  for (const [at, value] of one.key.entries()) {
    const difference = value - (other.key[at] ?? 0)
    if (difference !== 0) return difference
  }
  return one.job_id === other.job_id ? 0 : one.job_id < other.job_id ? -1 : 1
}

/** Where a job is in an order. Jobs without a value come last in both directions. */
export function placeOf(traits: Traits, order: Order, grouping: Grouping): Place {
  const { job_id } = traits
  if (order.sort === 'listing') return { key: listingKey(traits, grouping), job_id }
  const value = valueOf(traits, order.sort)
  if (value === null) return { key: [1, 0, 0], job_id }
  return { key: [0, order.direction === 'asc' ? value : -value, 0], job_id }
}

function valueOf(traits: Traits, sort: Exclude<JobSort, 'listing'>): number | null {
  switch (sort) {
    case 'created':
      return Date.parse(traits.created_at)
    case 'updated':
      return Date.parse(traits.updated_at)
    case 'cost':
      return traits.cost_usd
    case 'duration':
      return traits.run_ms
  }
}

/** What waits longest first, queued jobs as they will run, ended ones latest first. */
function listingKey(traits: Traits, grouping: Grouping): Place['key'] {
  const group = groupOfTraits(traits, grouping)
  const rank = GROUPS.indexOf(group)
  switch (group) {
    case 'needs':
    case 'running':
      return [rank, Date.parse(traits.since), 0]
    case 'queued':
      return [rank, -traits.priority, Date.parse(traits.created_at)]
    case 'failed':
    case 'ended':
      return [rank, -Date.parse(traits.updated_at), 0]
  }
}
