import * as z from 'zod/mini'

import { RelayError } from '../../errors.ts'
import type { Outgoing, SentMessage, Upload } from '../../messages/send.ts'
import { messageIdOf } from '../../schema/channel.ts'
import type { Sent } from '../../schema/message.ts'
import { described, visible } from '../jobs/fields.ts'
import { seenJob } from '../reach.ts'
import type { Spoken } from './access.ts'
import { refuseUnknown } from './known.ts'
import { record } from './recorded.ts'

/** Recipients that the answer to a send names. */
const MOST_NAMED = 20

const CONTENT_TYPE = /^[a-zA-Z0-9.+-]{1,60}\/[a-zA-Z0-9.+-]{1,60}(?:; ?[a-zA-Z0-9=._-]{1,60})?$/

/** A file as clients send it: `text`, or `base64` for what is not text. */
const Given = z.strictObject({
  name: visible(200),
  content_type: z.optional(z.string().check(z.regex(CONTENT_TYPE, 'must be such as text/plain'))),
  text: z.optional(z.string()),
  base64: z.optional(z.string()),
})

/** `Given` is checked when the message is sent: its schema would cost tokens in every session. */
export const attachments = described(
  z.optional(z.array(z.looseObject({}))),
  'Each {name, content_type?, text or base64}',
)

/** What every verb that sends takes. */
export type Asked = {
  text: string
  attachments?: unknown[] | undefined
  job_id?: string | undefined
  request_id?: string | undefined
  allow_offline?: boolean | undefined
  ttl_ms?: number | undefined
}

/**
 * The message that a call sends. Throws `INPUT_INVALID` for an attachment, and `JOB_NOT_FOUND` for a job that does not
 * exist for the caller.
 */
export async function outgoing({ caller, relay, self }: Spoken, asked: Asked): Promise<Outgoing> {
  const { text, attachments: files, job_id, request_id, allow_offline = false, ttl_ms } = asked
  const job = job_id === undefined ? undefined : await seenJob(relay.queue, caller, job_id)
  return {
    from: self.agent,
    session: self.session,
    text,
    attachments: files?.map(uploadOf),
    job_id: job?.job_id,
    ttl_ms,
    request_id,
    check: async (mentioned) => {
      if (!allow_offline) await refuseUnknown({ relay, caller }, mentioned)
    },
  }
}

/** Records a send, and returns the answer to it. */
export async function sentOf(
  on: Spoken,
  { stored, notices, isRepeat }: SentMessage,
): Promise<Sent> {
  const { place, at } = stored
  const message_ids = [messageIdOf(place)]
  const repeated = isRepeat ? { repeated: true } : {}
  await record(on, { what: 'message.sent', channel: place.channel, message_ids, ...repeated })
  const notified = notices.filter(({ kind }) => kind !== 'unread')
  return {
    message_id: messageIdOf(place),
    channel: place.channel,
    at,
    recipients: notified
      .slice(0, MOST_NAMED)
      .map(({ recipient: agent }) => ({ agent, state: 'queued' })),
    ...(isRepeat ? { deduplicated: true } : {}),
  }
}

function uploadOf(given: unknown, at: number): Upload {
  const parsed = Given.safeParse(given)
  if (!parsed.success) {
    const { path, message } = parsed.error.issues[0] ?? { path: [], message: 'is not acceptable' }
    throw refused(at, `${path.join('.') || 'it'} ${message}`)
  }
  const { name, content_type, text, base64 } = parsed.data
  if ((text === undefined) === (base64 === undefined))
    throw refused(at, 'give either text or base64')
  if (base64 !== undefined && !/^[A-Za-z0-9+/]*={0,2}$/.test(base64)) {
    throw refused(at, 'base64 has other characters')
  }
  return {
    name,
    content_type: content_type ?? (text === undefined ? 'application/octet-stream' : 'text/plain'),
    bytes: text === undefined ? Buffer.from(base64 ?? '', 'base64') : Buffer.from(text),
  }
}

function refused(at: number, problem: string): RelayError {
  const message = `Cannot send: attachment ${at + 1} is not acceptable: ${problem}. Send {name, content_type, text} or {name, content_type, base64}.`
  return new RelayError('INPUT_INVALID', message, { details: { field: `attachments.${at}` } })
}
