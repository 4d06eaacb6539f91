import * as z from 'zod/mini'

import { RelayError } from '../../errors.ts'
import { messageIdOf, placeOf } from '../../schema/channel.ts'
import type { Message } from '../../schema/message.ts'
import { optional, visible } from '../jobs/fields.ts'
import { READS } from '../effect.ts'
import { operation } from '../operation.ts'
import { messageFor, spoken } from './access.ts'
import { as, limit, message_id, object } from './fields.ts'
import { MAX_PAGE, PAGE } from './list-messages.ts'
import { fitting, readAfterReply, viewed } from './shown.ts'

/** Counts as read-only, as `list_messages` does. */
export const getMessageThread = operation({
  name: 'get_message_thread',
  family: 'messages',
  title: 'Read a thread',
  description: 'Read a post and its replies, oldest first. Pass next as after for more.',
  who: 'anyone',
  effect: READS,
  http: { method: 'get', path: '/messages/:message_id/thread' },
  quiet: { fields: ['limit', 'as'] },
  input: z.strictObject({
    message_id,
    limit: limit('Default 50'),
    after: optional(visible(130), 'Only replies after this id'),
    as,
  }),
  output: z.looseObject({
    parent: object,
    replies: z.array(object),
    next: z.optional(z.string()),
  }),
  async run(context, given) {
    const on = await spoken(context, given.as)
    const { place, found: _found, ...named } = await messageFor(on, given.message_id)
    const { channel, post } = place
    const { messages } = on.relay
    const parent =
      place.reply === undefined ? { place, ...named } : await messages.get({ channel, post })
    const most = Math.min(given.limit ?? PAGE, MAX_PAGE)
    const after = replyIn({ channel, post }, given.after)
    const page = await messages.page({ channel, post }, { after, limit: most })
    const [first, ...rest] = fitting([parent, ...page.messages])
    const replies = first === undefined ? [] : rest
    const isCut = replies.length < page.messages.length
    const last = replies.at(-1)
    readAfterReply(on, [parent, ...replies], 'get_message_thread')
    const views = await viewed(on, [parent, ...replies])
    return {
      parent: firstOf(views),
      replies: views.slice(1),
      next: last !== undefined && (isCut || page.isMore) ? messageIdOf(last.place) : undefined,
    }
  },
})

/** The number of a reply in this thread, 0 for none. Throws `CURSOR_INVALID` for any other text. */
function replyIn(of: { channel: string; post: number }, typed: string | undefined): number {
  if (typed === undefined) return 0
  const place = placeOf(typed)
  if (place?.channel === of.channel && place.post === of.post) return place.reply ?? 0
  const message = `Cannot read this thread: "${typed.slice(0, 130)}" is not the id of a reply in it.`
  throw new RelayError('CURSOR_INVALID', message)
}

function firstOf(views: Message[]): Message {
  const [first] = views
  if (first === undefined) throw new Error('A stored message has no view.')
  return first
}
