import type { Job } from '../schema/job.ts'
import { FLOW_KINDS, JOB_KINDS, MESSAGE_KINDS } from '../schema/notification.ts'
import type {
  FlowKind,
  JobKind,
  NewNotification,
  NotificationKind,
  StoredNotification,
} from '../schema/notification.ts'
import { sessionTag } from '../schema/session.ts'
import { flowSubject, jobSubject, messageSubject } from '../schema/subject.ts'
import type { Sender } from '../schema/task.ts'
import type { Subject } from '../schema/subject.ts'

/**
 * The notification for a job's sender about its latest event. Needs no zod, because a hook process loads it.
 */
export function senderNotification(job: Job, kind: JobKind): NewNotification {
  const { agent, session } = job.from
  return {
    subject: jobSubject(job.job_id),
    recipient: agent,
    kind,
    version: job.version,
    at: job.updated_at,
    owner: session === undefined ? undefined : sessionTag(session),
  }
}

/** The notification for the sender of a flow about its end. */
export function flowNotification(flow: {
  flow_id: string
  from: Sender
  kind: FlowKind
  /** Which of its ends this is: a retry may let it continue. */
  version: number
  at: string
}): NewNotification {
  const { flow_id, from, kind, version, at } = flow
  const owner = from.session === undefined ? undefined : sessionTag(from.session)
  return { subject: flowSubject(flow_id), recipient: from.agent, kind, version, at, owner }
}

/** A notification as it is stored: its id and its event say what the rest says. */
export function storedNotification(facts: NewNotification): StoredNotification {
  return { ...facts, item_id: itemIdOf(facts), event: `${facts.version}-${facts.kind}` }
}

/**
 * The id of a notification: `<time>-<job id>-<version>-<kind>[~<owner>]` for a job, and
 * `<time>-message.<id>-<version>-<kind>[~<owner>][@<sender>][!<expiry>]` for a message or a channel; `flow.<id>` in the
 * same place is a flow. Ids sort by time.
 * No job id contains a dot, so a version that knows only jobs ignores the second form. Every store uses the same ids, so
 * a client can acknowledge an item after its workspace was copied to another store.
 */
export function itemIdOf(facts: Omit<NewNotification, 'recipient'>): string {
  const { subject, kind, version, at, owner, sender, expires_at } = facts
  const id = subject.kind === 'job' ? subject.id : `${subject.kind}.${subject.id}`
  const by = sender === undefined ? '' : `@${sender}`
  const until = expires_at === undefined ? '' : `!${timeWord(expires_at)}`
  const to = owner === undefined ? '' : `~${owner}`
  return `${timeWord(at)}-${id}-${version}-${kind}${to}${by}${until}`
}

const ITEM =
  /^([0-9a-z]{9})-(?:([a-z2-7]{26})|(message|flow)\.([A-Za-z0-9._-]+))-(\d{1,15})-([a-z_]+)(?:~([0-9a-f]{12}))?(?:@([A-Za-z0-9][A-Za-z0-9._-]*))?(?:!([0-9a-z]{9}))?$/

/** No id is longer: the names of files are not. */
const LONGEST_ID = 255

/** The notification that an id says, for this recipient; undefined for an id that this version does not know. */
export function parseItemId(itemId: string, recipient: string): StoredNotification | undefined {
  if (itemId.length > LONGEST_ID) return undefined
  const [, time = '', jobId, about, aboutId = '', version = '', word, owner, sender, expiry] =
    ITEM.exec(itemId) ?? []
  const [kinds, subject] = subjectOfId({ jobId, about, aboutId })
  const kind = kinds.find((known) => known === word)
  if (kind === undefined) return undefined
  return {
    item_id: itemId,
    subject,
    recipient,
    event: `${version}-${kind}`,
    kind,
    version: Number(version),
    at: timeOf(time),
    owner,
    ...(sender === undefined ? {} : { sender }),
    ...(expiry === undefined ? {} : { expires_at: timeOf(expiry) }),
  }
}

type IdParts = { jobId: string | undefined; about: string | undefined; aboutId: string }

function subjectOfId({ jobId, about, aboutId }: IdParts): [readonly NotificationKind[], Subject] {
  if (jobId !== undefined) return [JOB_KINDS, jobSubject(jobId)]
  return about === 'flow'
    ? [FLOW_KINDS, flowSubject(aboutId)]
    : [MESSAGE_KINDS, messageSubject(aboutId)]
}

/** A time as nine characters that sort by it. */
export function timeWord(at: string): string {
  return Date.parse(at).toString(36).padStart(9, '0')
}

function timeOf(word: string): string {
  return new Date(Number.parseInt(word, 36)).toISOString()
}
