import type { Activity, ActivityEntry } from '../schema/activity.ts'

/** What turns report while they work. Best effort: it is not durable, and a full disk never fails a turn. */
export type ActivityLog = {
  /**
   * Appends to the activity of a job. Does not throw when the disk is full. This process reads it at once, and others
   * a moment later.
   */
  report(jobId: string, token: number, activity: Activity): void
  /** The activity after a position, or the last `limit` lines when `after` is undefined. */
  read(jobId: string, page: { after?: number | undefined; limit: number }): Promise<ActivityEntry[]>
}
