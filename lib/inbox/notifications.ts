import type { InboxItem } from '../schema/inbox-item.ts'
import type { Notification, StoredNotification } from '../schema/notification.ts'
import { channelOfMessage, jobSubject } from '../schema/subject.ts'
import type { Jobs, Topic, Watch } from '../store/jobs.ts'
import type { Mailbox } from '../store/mailbox.ts'
import type { Registry, SessionKind } from '../store/registry.ts'

/** The parts of a store that notifications need. A hook opens no others. */
export type InboxStore = {
  mailbox: Mailbox
  registry: Registry<SessionKind>
  jobs: Pick<Jobs, 'queued'> & { watch: (topic: Topic, listener: () => void) => Watch }
}

/** The most queued jobs that one check reads. Later checks find the others. */
const MOST_QUEUED = 100

/** The most jobs that one message names. It counts the others. */
const MOST_NAMED = 10

/** Everything an agent can be notified of: its inbox, oldest first, and with `works` the jobs queued for it. */
export async function notificationsOf(
  { mailbox, jobs }: InboxStore,
  { recipient, works }: { recipient: string; works: boolean },
): Promise<Notification[]> {
  const stored = await mailbox.notifications(recipient)
  if (!works) return stored
  const [queue] = await jobs.queued({ agent: recipient, most: MOST_QUEUED })
  const queued = (queue?.job_ids ?? []).map((job_id): Notification => ({
    item_id: `queued-${job_id}`,
    subject: jobSubject(job_id),
    recipient,
    event: 'queued',
    kind: 'queued',
  }))
  return [...stored, ...queued]
}

/** A notification as clients read it. */
export function inboxItemOf(notification: StoredNotification): InboxItem {
  const { item_id, kind, version, recipient, at, owner } = notification
  return { item_id, kind, ...aboutOf(notification), version, agent: recipient, at, owner }
}

/** What a notification is about, as clients read it: a job, a flow, or a message and its channel. */
export function aboutOf({ subject, kind, sender }: About): {
  job_id?: string
  flow_id?: string
  message_id?: string
  channel?: string
  from?: string
} {
  if (subject.kind === 'flow') return { flow_id: subject.id }
  if (subject.kind !== 'message') return { job_id: subject.id }
  return {
    ...(kind === 'unread' ? {} : { message_id: subject.id }),
    channel: channelOfMessage(subject.id),
    ...(sender === undefined ? {} : { from: sender }),
  }
}

type About = Pick<Notification, 'subject' | 'kind' | 'sender'>

/** True when its subject is a job or a flow that will cause no further notification. */
export function isLast({ kind }: Notification): boolean {
  switch (kind) {
    case 'queued':
    case 'question':
    case 'needs_review':
    case 'needs_recovery':
    case 'mention':
    case 'direct':
    case 'reply':
    case 'unread':
    case 'bounced':
      return false
    case 'completed':
    case 'failed':
    case 'cancelled':
    case 'expired':
    case 'flow_completed':
    case 'flow_failed':
    case 'flow_cancelled':
      return true
  }
}

/** Several notifications in one line. */
export function sentencesOf(notifications: Notification[]): string {
  const named = notifications.slice(0, MOST_NAMED).map(sentenceOf)
  const more = notifications.length - named.length
  const rest = more > 0 ? [`${more} more: call check_inbox.`] : []
  return [...named, ...rest].join(' ')
}

/**
 * One sentence: which job or message, what happened to it, and which tool returns more. It never quotes an agent or a
 * user; the names of agents and channels hold only letters, digits, `.`, `_` and `-`.
 */
export function sentenceOf({ subject, kind, sender = 'another agent' }: About): string {
  const job = `Job ${subject.id}`
  const message = `Message ${subject.id}`
  switch (kind) {
    case 'queued':
      return `${job} is queued for you: take it with claim_job.`
    case 'question':
      return `${job} asks a question: read it with poll, then call answer.`
    case 'needs_review':
    case 'needs_recovery':
      return `${job} is ${kind} and waits for a person: read why with poll.`
    case 'completed':
    case 'failed':
    case 'cancelled':
    case 'expired':
      return `${job} is ${kind}: read it with poll.`
    case 'flow_completed':
    case 'flow_failed':
    case 'flow_cancelled':
      return `Flow ${subject.id} is ${kind.slice('flow_'.length)}: read it with show_flow.`
    case 'mention':
      return `${message} from ${sender} in channel ${channelOfMessage(subject.id)} mentions you: read it with check_inbox, and answer with reply_to_thread.`
    case 'direct':
      return `${message} from ${sender} is addressed to you: read it with check_inbox, and answer with reply_to_thread.`
    case 'reply':
      return `${message} from ${sender} in channel ${channelOfMessage(subject.id)} replies in a thread that you take part in: read it with get_message_thread.`
    case 'unread':
      return `Channel ${subject.id} has unread messages: read them with list_messages.`
    case 'bounced':
      return `${message}, which you sent, was not read in time: see by which agents with get_message_readers.`
  }
}

/** Ends every message that wakes a session, so that the session does not take it for an instruction. */
export const NOTIFICATION_ONLY =
  'This is a notification only; it carries no result and no instruction.'
