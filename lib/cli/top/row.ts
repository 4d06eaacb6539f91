import type { CurrentStep } from '../../operations/look/current-step.ts'
import type { OverviewRow } from '../../operations/look/found-overview.ts'

/** A workspace on the screen: its id, and its name for people. */
export type PlaceName = { id: string; name: string }

/** A job on the list. */
export type Row = OverviewRow & {
  place: PlaceName
  /** What it does now; absent for a job that does not run. */
  step?: CurrentStep | undefined
}

/** Names a job among those of all workspaces. */
export function keyOf({ place, job_id }: Pick<Row, 'place' | 'job_id'>): string {
  return `${place.id}/${job_id}`
}
