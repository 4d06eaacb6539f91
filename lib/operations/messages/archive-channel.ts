import * as z from 'zod/mini'

import { optional } from '../jobs/fields.ts'
import { REPEATABLE } from '../effect.ts'
import { operation } from '../operation.ts'
import { channelToWrite, spoken } from './access.ts'
import { as, changed, channel } from './fields.ts'
import { record } from './recorded.ts'

export const archiveChannel = operation({
  name: 'archive_channel',
  family: 'messages',
  title: 'Archive a channel',
  description: 'Make a channel read-only and hide it from lists, or undo that.',
  who: 'anyone',
  effect: REPEATABLE,
  http: { method: 'post', path: '/channels/:channel/archive' },
  quiet: { fields: ['as'] },
  input: z.strictObject({ channel, archived: optional(z.boolean(), 'false to undo'), as }),
  output: changed,
  async run(context, given) {
    const on = await spoken(context, given.as)
    const { channel: id } = await channelToWrite(on, given.channel)
    const type = given.archived === false ? 'unarchive' : 'archive'
    const event = { type, by: on.self.agent } as const
    const { changed: isNew } = await on.relay.messages.changeChannel(id, event)
    if (isNew) await record(on, { what: `channel.${type}d`, channel: id })
    return { changed: isNew }
  },
})
