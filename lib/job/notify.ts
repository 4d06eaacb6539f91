import type { Job } from '../schema/job.ts'
import type { NotificationKind, StoredNotification } from '../schema/notification.ts'
import { sessionTag } from '../schema/session.ts'
import { jobSubject } from '../schema/subject.ts'

/**
 * The notification for a job's sender about its latest event. Needs no zod, because a hook process loads it.
 */
export function senderNotification(
  job: Job,
  kind: NotificationKind,
): Omit<StoredNotification, 'item_id'> {
  const { agent, session } = job.from
  return {
    subject: jobSubject(job.job_id),
    recipient: agent,
    event: `${job.version}-${kind}`,
    kind,
    version: job.version,
    at: job.updated_at,
    owner: session === undefined ? undefined : sessionTag(session),
  }
}
