import * as z from 'zod/mini'

import { optional } from '../jobs/fields.ts'
import { READS } from '../effect.ts'
import { operation } from '../operation.ts'
import { maySeeChannel, spoken } from './access.ts'
import { channelView } from './channel-view.ts'
import { as, object } from './fields.ts'
import { pageOf, cursor } from './paging.ts'

export const listChannels = operation({
  name: 'list_channels',
  family: 'messages',
  title: 'List channels',
  description:
    'List channels, yours first, with topic and unread counts; for direct ones use list_dms.',
  who: 'anyone',
  effect: READS,
  http: { method: 'get', path: '/channels' },
  quiet: { fields: ['cursor', 'as'] },
  input: z.strictObject({
    include_archived: optional(z.boolean(), 'Default false'),
    cursor,
    as,
  }),
  output: z.looseObject({ channels: z.array(object), next: z.optional(z.string()) }),
  async run(context, given) {
    const on = await spoken(context, given.as)
    const all = (await on.relay.messages.channels()).filter(
      (found) =>
        found.state.kind === 'channel' &&
        (given.include_archived === true || !found.state.isArchived) &&
        maySeeChannel(on, found),
    )
    const isOwn = ({ state }: (typeof all)[number]) => state.members.has(on.self.agent)
    const sorted = [...all.filter(isOwn), ...all.filter((found) => !isOwn(found))]
    const { rows, next } = pageOf(sorted, given.cursor)
    return { channels: await Promise.all(rows.map((found) => channelView(on, found))), next }
  },
})
