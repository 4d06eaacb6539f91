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

/** The part of a notification that its id says. */
export type ItemFacts = Pick<StoredNotification, 'subject' | 'kind' | 'version' | 'at' | 'owner'>

/**
 * The id of a notification: `<time>-<job id>-<version>-<kind>[~<owner>]` for a job, and
 * `<time>-<subject kind>.<id>-<version>-<kind>[~<owner>]` for any other subject. Ids sort by time. No job id contains a
 * dot, so a version that knows only jobs ignores the second form. Every store uses the same ids, so a client can
 * acknowledge an item after its workspace was copied to another store.
 */
export function itemIdOf({ subject, kind, version, at, owner }: ItemFacts): string {
  const time = Date.parse(at).toString(36).padStart(9, '0')
  const id = subject.kind === 'job' ? subject.id : `${subject.kind}.${subject.id}`
  return `${time}-${id}-${version}-${kind}${owner === undefined ? '' : `~${owner}`}`
}
