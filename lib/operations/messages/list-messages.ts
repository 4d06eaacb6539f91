import * as z from 'zod/mini'

import { RelayError } from '../../errors.ts'
import { messageIdOf, placeOf } from '../../schema/channel.ts'
import type { Span } from '../../messages/texts.ts'
import { optional, visible } from '../jobs/fields.ts'
import { READS } from '../effect.ts'
import { operation } from '../operation.ts'
import { channelFor, spoken } from './access.ts'
import { as, channel, limit, object } from './fields.ts'
import { fitting, readAfterReply, viewed } from './shown.ts'

/** Messages of a page by default, and at most. */
export const PAGE = 50
export const MAX_PAGE = 100

/** Counts as read-only: it only records that the caller has read what it returned. */
export const listMessages = operation({
  name: 'list_messages',
  family: 'messages',
  title: 'List messages',
  description:
    'Read the latest posts of a channel, direct ones too, oldest first, without replies. For more pass next as before, or as after if you gave that.',
  who: 'anyone',
  effect: READS,
  http: { method: 'get', path: '/channels/:channel/messages' },
  input: z.strictObject({
    channel,
    limit: limit('Default 50'),
    before: optional(visible(130), 'Only posts before this id'),
    after: optional(visible(130), 'Only posts after this id'),
    as,
  }),
  output: z.looseObject({ messages: z.array(object), next: z.optional(z.string()) }),
  async run(context, given) {
    const on = await spoken(context, given.as)
    const { channel: id } = await channelFor(on, given.channel)
    const most = Math.min(given.limit ?? PAGE, MAX_PAGE)
    const span: Span =
      given.after === undefined
        ? { before: postIn(id, given.before) ?? Number.MAX_SAFE_INTEGER, limit: most }
        : { after: postIn(id, given.after) ?? 0, limit: most }
    const page = await on.relay.messages.page({ channel: id }, span)
    const isForward = 'after' in span
    const kept = isForward
      ? fitting(page.messages)
      : fitting(page.messages.toReversed()).toReversed()
    const isCut = kept.length < page.messages.length
    const edge = isForward ? kept.at(-1) : kept[0]
    readAfterReply(on, kept, 'list_messages')
    return {
      messages: await viewed(on, kept),
      next: edge !== undefined && (isCut || page.isMore) ? messageIdOf(edge.place) : undefined,
    }
  },
})

/** The number of a post of this channel. Throws `CURSOR_INVALID` for any other text. */
function postIn(id: string, typed: string | undefined): number | undefined {
  if (typed === undefined) return undefined
  const place = placeOf(typed)
  if (place?.channel === id && place.reply === undefined) return place.post
  const message = `Cannot list messages: "${typed.slice(0, 130)}" is not the id of a post in "${id}". Pass the next of the last page, or the id of a post.`
  throw new RelayError('CURSOR_INVALID', message)
}
