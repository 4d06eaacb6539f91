import * as z from 'zod/mini'

import { messageIdOf, placeOf } from '../../schema/channel.ts'
import type { MessageId } from '../../schema/channel.ts'
import { cut } from '../../text/cut.ts'
import { described, optional, visible } from '../jobs/fields.ts'
import { READS } from '../effect.ts'
import { operation } from '../operation.ts'
import { channelFor, maySeeChannel, spoken } from './access.ts'
import type { Spoken } from './access.ts'
import { as, channel, limit, object } from './fields.ts'

const PAGE = 20
const MAX_PAGE = 100

/** UTF-16 units of a text in a result; get_message_thread returns the whole. */
const EXCERPT = 400

export const searchMessages = operation({
  name: 'search_messages',
  family: 'messages',
  title: 'Search messages',
  description:
    'Find messages that hold all words, in the channels that you may read. Returns the beginnings of their texts.',
  who: 'anyone',
  effect: READS,
  http: { method: 'get', path: '/messages/search' },
  quiet: { fields: ['limit', 'order', 'cursor', 'as'] },
  input: z.strictObject({
    query: described(visible(500), 'Whole words'),
    channel: z.optional(channel),
    from: optional(visible(64), 'Its sender'),
    limit: limit('Default 20'),
    order: optional(z.enum(['newest', 'best']), 'Default newest'),
    cursor: optional(visible(300), 'next of the last page'),
    as,
  }),
  output: z.looseObject({ results: z.array(object), next: z.optional(z.string()) }),
  async run(context, given) {
    const on = await spoken(context, given.as)
    const { query, from, order = 'newest', cursor: after } = given
    const channels = await searchable(on, given.channel)
    const most = Math.min(given.limit ?? PAGE, MAX_PAGE)
    const { hits, next } = await on.relay.messages.search({
      query,
      from,
      channels,
      order,
      limit: most,
      after,
    })
    const results = await Promise.all(hits.map(({ message_id }) => found(on, message_id)))
    return { results: results.flat(), next }
  },
})

/** The channels that the speaker may search. Throws `CHANNEL_NOT_FOUND` for a named one that does not exist for it. */
async function searchable(on: Spoken, named: string | undefined): Promise<string[] | 'all'> {
  if (named !== undefined) return [(await channelFor(on, named)).channel]
  if (on.caller.kind === 'person') return 'all'
  const all = await on.relay.messages.channels()
  return all.filter((each) => maySeeChannel(on, each)).map((each) => each.channel)
}

/** What was found; nothing for a message that was deleted in the meantime. */
async function found({ relay }: Spoken, id: MessageId) {
  const place = placeOf(id)
  if (place === undefined) return []
  const { event, at, marks } = await relay.messages.get(place)
  if (marks?.deletedAt !== undefined) return []
  const { channel: inChannel, post, reply } = place
  return [
    {
      message_id: id,
      channel: inChannel,
      ...(reply === undefined ? {} : { thread_of: messageIdOf({ channel: inChannel, post }) }),
      from: event.from,
      at,
      text: cut((marks?.edit ?? event).text, EXCERPT),
    },
  ]
}
