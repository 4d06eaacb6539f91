import type { Activity, ActivityEntry } from '../schema/activity.ts'

/** What turns report while they work. Best effort: not durable, and a full disk fails no turn. */
export type ActivityLog = {
  /** Appends to the activity of a job; never throws for a full disk. */
  report(jobId: string, token: number, activity: Activity): void
  /** Activity from a position on, or the last `limit` lines when `after` is undefined. */
  read(jobId: string, page: { after?: number | undefined; limit: number }): Promise<ActivityEntry[]>
}
