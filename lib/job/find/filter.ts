import { groupOf } from '../../schema/shown/job-group.ts'
import type { GroupName } from '../../schema/shown/job-group.ts'
import type { JobState } from '../../schema/job.ts'
import type { Need } from '../../schema/shown/find-words.ts'
import type { Traits } from './traits.ts'

/** The jobs that exist for a caller: those that its agent sent or works on, or those of one scope. */
export type SeenBy = { agent: string } | { scope: string }

/** Which jobs are meant. Every member that is present must fit. */
export type JobFilter = {
  states?: readonly JobState[] | undefined
  needs?: readonly Need[] | undefined
  group?: GroupName | undefined
  to?: string | undefined
  from?: string | undefined
  label?: string | undefined
  conversation?: string | undefined
  /** Changed at this time (ISO) or later. */
  since?: string | undefined
  seenBy?: SeenBy | undefined
}

/** What the group of a job depends on beside its log: the time, and the failures that a person has dismissed. */
export type Grouping = { nowMs: number; dismissed: ReadonlySet<string> }

/** The group of a job. */
export function groupOfTraits(traits: Traits, { nowMs, dismissed }: Grouping): GroupName {
  const group = groupOf(traits, nowMs)
  return group === 'failed' && dismissed.has(traits.job_id) ? 'ended' : group
}

/** True for a job that the filter describes. */
export function fits(traits: Traits, filter: JobFilter, grouping: Grouping): boolean {
  const { states, needs, group, to, from, label, conversation, since, seenBy } = filter
  if (seenBy !== undefined && !isSeenBy(traits, seenBy)) return false
  if (states?.includes(traits.state) === false) return false
  if (needs !== undefined && (traits.needs === null || !needs.includes(traits.needs))) return false
  if (to !== undefined && traits.to !== to) return false
  if (from !== undefined && traits.from !== from) return false
  if (label !== undefined && !traits.labels.includes(label)) return false
  if (conversation !== undefined && traits.conversation !== conversation) return false
  if (since !== undefined && traits.updated_at < since) return false
  return group === undefined || groupOfTraits(traits, grouping) === group
}

function isSeenBy({ to, from, scope }: Traits, seenBy: SeenBy): boolean {
  return 'scope' in seenBy ? scope === seenBy.scope : to === seenBy.agent || from === seenBy.agent
}
