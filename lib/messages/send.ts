import { hash } from 'node:crypto'

import { ERROR_STATUS, RelayError } from '../errors.ts'
import { mentionsIn } from '../channel/mentions.ts'
import type { ChannelId, MessagePlace } from '../schema/channel.ts'
import {
  EVERYONE,
  MAX_ATTACHMENTS,
  MAX_ATTACHMENT_BYTES,
  MAX_TEXT_BYTES,
  PostEvent,
} from '../schema/message.ts'
import type { StoredAttachment } from '../schema/message.ts'
import type { NewNotification } from '../schema/notification.ts'
import type { Blobs } from '../store/blobs.ts'
import type { Logs } from '../store/logs.ts'
import type { Channels, Found } from './channels.ts'
import type { Mine } from './mine.ts'
import { logOf, threadLog } from './names.ts'
import type { Notices } from './notices.ts'
import { requestKey } from './requests.ts'
import type { Requests } from './requests.ts'
import type { Stored, Texts } from './texts.ts'
import type { Unnotified } from './unnotified.ts'

/** A file to send. */
export type Upload = { name: string; content_type: string; bytes: Uint8Array }

/** What an agent sends. */
export type Outgoing = {
  from: string
  session?: string | undefined
  text: string
  attachments?: readonly Upload[] | undefined
  job_id?: string | undefined
  ttl_ms?: number | undefined
  request_id?: string | undefined
  /**
   * Called with the agents that the text mentions before anything is stored of a message that was not sent before. What it
   * throws refuses the message.
   */
  check?: ((mentioned: string[]) => Promise<void>) | undefined
}

/** A sent message, and who is notified of it. `isRepeat`: it was sent before with the same request id. */
export type SentMessage = { stored: Stored; notices: NewNotification[]; isRepeat: boolean }

type On = {
  logs: Logs
  blobs: Pick<Blobs, 'keep'>
  channels: Channels
  mine: Mine
  texts: Texts
  notices: Notices
  requests: Requests
  unnotified: Unnotified
  notify: (notices: NewNotification[]) => Promise<void>
}

/**
 * Stores a message: a post of a channel, or a reply in the thread of a post. When it resolves the message is on the disk
 * and the notices are stored. A crash between the two leaves a message whose notices a later process adds. Throws
 * `CHANNEL_NOT_FOUND`, `CHANNEL_ARCHIVED`, `MESSAGE_NOT_FOUND`, `MESSAGE_TOO_LARGE` and `REQUEST_ID_CONFLICT`.
 */
export async function send(
  on: On,
  to: { channel: ChannelId; post?: number | undefined },
  given: Outgoing,
): Promise<SentMessage> {
  const { channel, post } = to
  const found = await on.channels.get(channel)
  const parent = post === undefined ? undefined : await on.texts.get({ channel, post })
  const event = eventOf(given)
  const log = logOf(post === undefined ? { channel, post: 1 } : { channel, post, reply: 1 })
  const { text, attachments, job_id, ttl_ms } = event
  const request = requestKey(given.from, given.request_id, [log, text, attachments, job_id, ttl_ms])
  const check = async () => {
    refuseArchived(found)
    await given.check?.(event.mentions.filter((name) => name !== EVERYONE))
    for (const { bytes } of given.attachments ?? []) await on.blobs.keep(bytes)
    if (parent !== undefined) await joinThread(on, parent, given.from)
  }
  const removeNote = await on.unnotified.note({ channel, post }, await on.logs.last(log))
  const { line, isRepeat } = await on.requests
    .once({ log, event, request }, check)
    .catch(async (error: unknown) => {
      // After any other failure the message may be stored.
      if (isRefusal(error)) await removeNote()
      throw error
    })
  const place: MessagePlace =
    post === undefined ? { channel, post: line.version } : { channel, post, reply: line.version }
  const stored = { place, at: line.at, event: PostEvent.parse(line.event), marks: undefined }
  const notices = await on.notices.of(found, stored)
  if (!isRepeat) await on.notify(notices)
  await removeNote()
  return { stored, notices, isRepeat }
}

function isRefusal(error: unknown): boolean {
  return error instanceof RelayError && ERROR_STATUS[error.code] < 500
}

/** Writes down who takes part before the reply is stored, so that no reply is missed by those who do. */
async function joinThread({ logs, texts, mine }: On, parent: Stored, from: string): Promise<void> {
  const { channel, post } = parent.place
  await texts.mark(parent.place, (marks) =>
    marks?.hasThread === true ? undefined : { type: 'thread', message: post, by: from },
  )
  await mine.addThread(parent.event.from, { channel, post, after: 0 })
  await mine.addThread(from, { channel, post, after: await logs.last(threadLog(channel, post)) })
}

function eventOf({ from, session, text, attachments = [], job_id, ttl_ms }: Outgoing): PostEvent {
  checkText(text)
  if (attachments.length > MAX_ATTACHMENTS) {
    throw tooLarge(`${attachments.length} attachments, and at most ${MAX_ATTACHMENTS} are accepted`)
  }
  return {
    type: 'post',
    from,
    session,
    text,
    mentions: mentionsIn(text),
    attachments: attachments.length === 0 ? undefined : attachments.map(storedOf),
    job_id,
    ttl_ms,
  }
}

function storedOf({ name, content_type, bytes }: Upload): StoredAttachment {
  const { length } = bytes
  if (length > MAX_ATTACHMENT_BYTES) {
    throw tooLarge(
      `an attachment of ${length} bytes, and at most ${MAX_ATTACHMENT_BYTES} are accepted`,
    )
  }
  return { name, content_type, sha256: hash('sha256', bytes), bytes: length }
}

/** Throws `MESSAGE_TOO_LARGE` for a text that has to be attached. */
export function checkText(text: string): void {
  const bytes = Buffer.byteLength(text)
  if (bytes <= MAX_TEXT_BYTES) return
  throw tooLarge(
    `a text of ${bytes} bytes, and at most ${MAX_TEXT_BYTES} are accepted. Send a short text and attach the long one`,
  )
}

function tooLarge(what: string): RelayError {
  return new RelayError('MESSAGE_TOO_LARGE', `Cannot send this message: it has ${what}.`)
}

/** Throws `CHANNEL_ARCHIVED`. */
export function refuseArchived({ channel, state }: Found): void {
  if (!state.isArchived) return
  const message = `Cannot change anything in channel "${channel}": it is archived and can only be read. Unarchive it first.`
  throw new RelayError('CHANNEL_ARCHIVED', message, { details: { channel } })
}
