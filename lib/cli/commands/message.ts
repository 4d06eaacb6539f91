import * as fs from 'node:fs'
import { basename } from 'node:path'

import { RelayError, systemCode } from '../../errors.ts'
import { addReaction, removeReaction } from '../../operations/messages/add-reaction.ts'
import { deleteMessage, editMessage } from '../../operations/messages/edit-message.ts'
import { getAttachment } from '../../operations/messages/get-attachment.ts'
import { getMessageReaders } from '../../operations/messages/get-message-readers.ts'
import { getMessageThread } from '../../operations/messages/get-message-thread.ts'
import { listMessages } from '../../operations/messages/list-messages.ts'
import { markMessageRead } from '../../operations/messages/mark-message-read.ts'
import { postMessage } from '../../operations/messages/post-message.ts'
import { replyToThread } from '../../operations/messages/reply-to-thread.ts'
import { searchMessages } from '../../operations/messages/search-messages.ts'
import { sendDm, sendGroupDm } from '../../operations/messages/send-dm.ts'
import { MAX_ATTACHMENT_BYTES } from '../../schema/message.ts'
import type { Message, Sent } from '../../schema/message.ts'
import type { Output } from '../output.ts'
import type { Verb } from '../command.ts'
import type { Context } from '../context.ts'
import { paint } from '../terminal/screen.ts'
import { table } from '../terminal/table.ts'
import { oneLine, visible } from '../terminal/text.ts'
import { age, readNumber } from '../terminal/time.ts'
import { promptOf } from './dispatch.ts'

type Sending = {
  attach: string[] | undefined
  job: string | undefined
  requestId: string | undefined
  allowOffline: boolean
}

/** `relay post`: posts in a channel; prints the id of the message. */
export const postVerb: Verb<Sending & { channel: string; text: string | undefined }> = {
  operations: [postMessage],
  async run(context, given) {
    const asked = await askedOf(context, given)
    return sentOutput(await context.perform(postMessage, { channel: given.channel, ...asked }))
  },
}

/** `relay dm`: writes to one agent, or to a group; prints the id of the message. */
export const dmVerb: Verb<Sending & { agents: string; text: string | undefined }> = {
  operations: [sendDm, sendGroupDm],
  async run(context, given) {
    const asked = await askedOf(context, given)
    const [to = '', ...others] = given.agents.split(',').map((name) => name.trim())
    return sentOutput(
      others.length === 0
        ? await context.perform(sendDm, { to, ...asked })
        : await context.perform(sendGroupDm, { participants: [to, ...others], ...asked }),
    )
  },
}

type OnThread = Sending & { id: string; text: string | undefined; after: string | undefined }

/** `relay thread`: shows a thread, or replies in it. */
export const threadVerb: Verb<OnThread> = {
  operations: [getMessageThread, replyToThread],
  async run(context, given) {
    const { id: message_id, text, after } = given
    if (text !== undefined) {
      const asked = await askedOf(context, given)
      return sentOutput(await context.perform(replyToThread, { message_id, ...asked }))
    }
    const thread = await context.perform(getMessageThread, { message_id, after })
    const { parent, replies, next } = thread
    const shown = replies.flatMap((reply) => [''].concat(linesOf(context, reply)))
    return {
      document: thread,
      lines: [...linesOf(context, parent), ...shown],
      note: next === undefined ? undefined : `For more: --after ${next}`,
    }
  },
}

type Listing = { channel: string; limit?: string; before?: string; after?: string }

/** `relay messages list`: lists posts, oldest first. */
export const messagesVerb: Verb<{ [K in keyof Listing]-?: Listing[K] | undefined }> = {
  operations: [listMessages],
  async run(context, { channel, limit, before, after }) {
    const page = await context.perform(listMessages, {
      channel,
      before,
      after,
      limit: limit === undefined ? undefined : readNumber('limit', limit),
    })
    const lines = page.messages.flatMap((message, at) => [
      ...(at === 0 ? [] : ['']),
      ...linesOf(context, message),
    ])
    const way = after === undefined ? 'before' : 'after'
    return {
      document: page,
      lines: lines.length === 0 ? ['No messages.'] : lines,
      note: page.next === undefined ? undefined : `For more: --${way} ${page.next}`,
    }
  },
}

/** `relay messages search`. */
export const searchVerb: Verb<{
  query: string
  channel: string | undefined
  from: string | undefined
  limit: string | undefined
}> = {
  operations: [searchMessages],
  async run(context, { query, channel, from, limit }) {
    const most = limit === undefined ? undefined : readNumber('limit', limit)
    const found = await context.perform(searchMessages, { query, channel, from, limit: most })
    const rows = found.results.map(({ message_id, from: sender, at, text }) => [
      { text: message_id, colour: 'bold' as const },
      { text: sender },
      { text: age(at, context.now) },
      { text: oneLine(text) },
    ])
    const lines = table(context.screen, ['MESSAGE', 'FROM', 'AGE', 'TEXT'], rows)
    return { document: found, lines: rows.length === 0 ? ['Nothing found.'] : lines }
  },
}

/** `relay messages read`. */
export const readVerb: Verb<{ ids: string }> = {
  operations: [markMessageRead],
  async run({ perform }, { ids }) {
    const document = await perform(markMessageRead, {
      message_ids: ids.split(',').map((each) => each.trim()),
    })
    return { document, lines: [`Marked ${document.marked} as read.`] }
  },
}

/** `relay messages readers`. */
export const readersVerb: Verb<{ id: string }> = {
  operations: [getMessageReaders],
  async run({ perform, screen, now }, { id }) {
    const document = await perform(getMessageReaders, { message_id: id })
    const rows = document.readers.map((reader) => {
      const { agent, state, queued_at, offered_at, seen_at, done_at, expired_at } = reader
      const at = done_at ?? seen_at ?? expired_at ?? offered_at ?? queued_at
      return [
        { text: agent, colour: 'bold' as const },
        { text: state },
        { text: age(at, now) },
        { text: reader.offered_way ?? '' },
      ]
    })
    const lines = table(screen, ['AGENT', 'STATE', 'SINCE', 'NOTIFIED BY'], rows)
    return { document, lines: rows.length === 0 ? ['No recipients.'] : lines }
  },
}

/** `relay messages react`. */
export const reactVerb: Verb<{ id: string; emoji: string; remove: boolean }> = {
  operations: [addReaction, removeReaction],
  run: async ({ perform }, { id: message_id, emoji, remove }) =>
    outcome(await perform(remove ? removeReaction : addReaction, { message_id, emoji }), 'Done.'),
}

/** `relay messages edit`. */
export const editVerb: Verb<{
  id: string
  text: string | undefined
  requestId: string | undefined
  allowOffline: boolean
}> = {
  operations: [editMessage],
  async run(context, { id: message_id, text: typed, requestId, allowOffline }) {
    const text = await promptOf(context, typed, 'text')
    const asked = { message_id, text, request_id: requestId, allow_offline: allowOffline }
    return outcome(await context.perform(editMessage, asked), 'Edited.')
  },
}

/** `relay messages delete`. */
export const deleteVerb: Verb<{ id: string }> = {
  operations: [deleteMessage],
  run: async ({ perform }, { id: message_id }) =>
    outcome(await perform(deleteMessage, { message_id }), 'Deleted.'),
}

/**
 * `relay messages get`: prints an attachment, or writes it to a new file. The name that its sender chose is never used as
 * a path, and what is not text is not printed.
 */
export const attachmentVerb: Verb<{ id: string; out: string | undefined }> = {
  operations: [getAttachment],
  async run({ perform, screen }, { id: attachment_id, out }) {
    const file = await perform(getAttachment, { attachment_id, length: MAX_ATTACHMENT_BYTES })
    const document = getAttachment.view(file)
    const { name, content_type, bytes } = document
    if (out !== undefined) {
      writeNew(out, file.content)
      return {
        document: { name, content_type, bytes, written: out },
        lines: [`Written to ${out}.`],
      }
    }
    const text = 'text' in document ? document.text : undefined
    if (text === undefined) {
      return { document, lines: [], note: `${bytes} bytes of ${oneLine(content_type)}: use --out.` }
    }
    const shown = screen.columns === undefined ? text : visible(text)
    return { document, lines: [shown.replace(/\n$/, '')] }
  },
}

/** A message for a person: who and when, its text with control characters made visible, and what belongs to it. */
function linesOf({ screen, now }: Pick<Context, 'screen' | 'now'>, message: Message): string[] {
  const { message_id, from, at, text, attachments, reactions, reply_count } = message
  const marks = [
    age(at, now),
    message.edited_at === undefined ? '' : 'edited',
    message.unread === true ? 'unread' : '',
    message.job_id === undefined ? '' : `job ${message.job_id}`,
  ].filter((mark) => mark !== '')
  const head = `${paint(screen, 'bold', from)}  ${paint(screen, 'dim', `${message_id}  ${marks.join('  ')}`)}`
  const isDeleted = message.deleted_at !== undefined
  const body = isDeleted ? [paint(screen, 'dim', '(deleted)')] : visible(text).split('\n')
  const files = attachments.map(
    ({ attachment_id, name, bytes }) => `[${attachment_id}] ${oneLine(name)} (${bytes} bytes)`,
  )
  const replies = reply_count === 0 ? [] : [`replies: ${reply_count}`]
  const reacted = reactions.map(({ emoji, count }) => `${oneLine(emoji)} ${count}`)
  const beside = [...reacted, ...replies].join('  ')
  return [head, ...body, ...files, ...(beside === '' ? [] : [paint(screen, 'dim', beside)])]
}

async function askedOf(
  context: Context,
  { text: typed, attach, job, requestId, allowOffline }: Sending & { text: string | undefined },
) {
  return {
    text: await promptOf(context, typed, 'text'),
    attachments: attach?.map(fileOf),
    job_id: job,
    request_id: requestId,
    allow_offline: allowOffline,
  }
}

function fileOf(path: string) {
  const bytes = fs.readFileSync(path)
  return { name: basename(path), base64: bytes.toString('base64'), content_type: typeOf(bytes) }
}

/** Text where the bytes are UTF-8, so that agents read it as such. */
function typeOf(bytes: Uint8Array): string {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return 'text/plain'
  } catch {
    // Not UTF-8.
    return 'application/octet-stream'
  }
}

/** Throws `INPUT_INVALID` if the file exists. */
function writeNew(path: string, content: Uint8Array): void {
  try {
    fs.writeFileSync(path, content, { flag: 'wx' })
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error
    const message = `Cannot write "${path}": it already exists. Choose a new file.`
    throw new RelayError('INPUT_INVALID', message)
  }
}

function sentOutput(sent: Sent): Output {
  const { message_id, recipients, deduplicated } = sent
  const names = recipients.map(({ agent }) => agent).join(', ')
  const known = deduplicated === true ? 'This request_id was already used. ' : ''
  const note = names === '' ? known : `${known}Notifies ${names}.`
  return { document: sent, lines: [message_id], note: note === '' ? undefined : note }
}

function outcome(document: { changed: boolean }, done: string): Output {
  return { document, lines: [document.changed ? done : 'Nothing to change.'] }
}
