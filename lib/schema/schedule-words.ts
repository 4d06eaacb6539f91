/** What happens to due times that no process was there for: none of them runs, the latest does, or every one. */
export const MISSED = ['skip', 'one', 'all'] as const
export type Missed = (typeof MISSED)[number]

/** What happens to a due time while an earlier run is open: it is left out, sent as well, or sent in place of that run. */
export const OVERLAPS = ['skip', 'allow', 'replace'] as const
export type Overlap = (typeof OVERLAPS)[number]

export const SCHEDULE_STATES = ['active', 'paused', 'removed'] as const
export type ScheduleState = (typeof SCHEDULE_STATES)[number]
