import { GROUPS } from '../../schema/shown/job-group.ts'
import type { GroupName } from '../../schema/shown/job-group.ts'
import type { JobState } from '../../schema/job.ts'
import { groupOfTraits } from './filter.ts'
import type { Grouping } from './filter.ts'
import type { Traits } from './traits.ts'

/** How many jobs are in each group. */
export type Groups = Record<GroupName, number>

/** How many jobs there are: in each group and state, and by the values that a list is filtered by. */
export type Tally = {
  groups: Groups
  states: Map<JobState, number>
  agents: Map<string, Groups>
  conversations: Map<string, Groups>
  labels: Map<string, Groups>
}

export function emptyTally(): Tally {
  const groups = emptyGroups()
  return {
    groups,
    states: new Map(),
    agents: new Map(),
    conversations: new Map(),
    labels: new Map(),
  }
}

export function emptyGroups(): Groups {
  return { needs: 0, failed: 0, running: 0, queued: 0, ended: 0 }
}

export function totalOf(groups: Groups): number {
  return GROUPS.reduce((sum, group) => sum + groups[group], 0)
}

/** Jobs that are counted together, because they differ in nothing that is counted. */
export type Counted = {
  group: GroupName
  state: JobState
  to: string
  conversation: string | null
  labels: readonly string[]
  count: number
}

/** Adds one job. */
export function addTo(tally: Tally, traits: Traits, grouping: Grouping): void {
  const { state, to, conversation, labels } = traits
  const group = groupOfTraits(traits, grouping)
  addCount(tally, { group, state, to, conversation, labels, count: 1 })
}

/** Adds several jobs. */
export function addCount(tally: Tally, jobs: Counted): void {
  const { group, state, to, conversation, labels, count } = jobs
  tally.groups[group] += count
  tally.states.set(state, (tally.states.get(state) ?? 0) + count)
  groupsIn(tally.agents, to)[group] += count
  if (conversation !== null) groupsIn(tally.conversations, conversation)[group] += count
  for (const label of labels) groupsIn(tally.labels, label)[group] += count
}

function groupsIn(counts: Map<string, Groups>, value: string): Groups {
  let groups = counts.get(value)
  if (groups === undefined) counts.set(value, (groups = emptyGroups()))
  return groups
}
