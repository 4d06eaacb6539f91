import * as z from 'zod/mini'

import { RelayError } from '../../errors.ts'
import { described, optional, visible, wholeFrom } from '../jobs/fields.ts'
import { READS } from '../effect.ts'
import { operationWithView } from '../operation.ts'
import { messageFor, spoken } from './access.ts'
import type { Spoken } from './access.ts'
import { as } from './fields.ts'

/** Bytes of a slice by default, and at most. */
const SLICE = 24_000
const MAX_SLICE = 8 * 1024 * 1024

export const getAttachment = operationWithView({
  name: 'get_attachment',
  family: 'messages',
  title: 'Read an attachment',
  description: 'Read a file of a message. For more pass next_offset as offset.',
  who: 'anyone',
  effect: READS,
  http: { method: 'get', path: '/attachments/:attachment_id' },
  quiet: { fields: ['length', 'as'] },
  input: z.strictObject({
    attachment_id: described(visible(140), 'From a message'),
    offset: optional(wholeFrom(0), 'Bytes to skip'),
    length: optional(wholeFrom(1), 'Bytes; default 24000'),
    as,
  }),
  output: z.looseObject({ name: z.string(), content_type: z.string(), bytes: z.int() }),
  async run(context, given) {
    const on = await spoken(context, given.as)
    const file = await fileOf(on, given.attachment_id)
    const offset = given.offset ?? 0
    const length = Math.min(given.length ?? SLICE, MAX_SLICE)
    const content = await on.relay.messages.attachment(file, offset, length)
    if (content === undefined) throw noAttachment(given.attachment_id)
    return { ...file, offset, content }
  },
  view({ name, content_type, bytes, offset, content }) {
    const text = textOf(content_type, content, offset + content.length >= bytes)
    const end = offset + (text === undefined ? content.length : Buffer.byteLength(text))
    return {
      name,
      content_type,
      bytes,
      ...(text === undefined ? { base64: Buffer.from(content).toString('base64') } : { text }),
      ...(end < bytes ? { next_offset: end } : {}),
    }
  },
})

async function fileOf(on: Spoken, attachmentId: string) {
  const match = /^(.+)-([1-9]\d?)$/.exec(attachmentId)
  const stored = match?.[1] === undefined ? undefined : await messageFor(on, match[1])
  const file = stored?.event.attachments?.[Number(match?.[2]) - 1]
  if (file !== undefined && stored?.marks?.deletedAt === undefined) return file
  throw noAttachment(attachmentId)
}

function noAttachment(attachmentId: string): RelayError {
  const message = `Cannot read attachment "${attachmentId.slice(0, 140)}": no such attachment. A message lists the ids of its attachments.`
  return new RelayError('ATTACHMENT_NOT_FOUND', message)
}

/** The bytes as text where they are text; a slice ends before a character that it cuts. */
function textOf(contentType: string, content: Uint8Array, isEnd: boolean): string | undefined {
  if (!/^text\/|[/+](?:json|xml|yaml|javascript)\b/.test(contentType)) return undefined
  for (let end = content.length; end >= content.length - 3 && end >= 0; end -= 1) {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(content.subarray(0, end))
    } catch {
      // Not UTF-8, or the last character is cut: then one of the next tries fits.
      if (isEnd) return undefined
    }
  }
  return undefined
}
