import * as z from 'zod/mini'

import { described } from '../jobs/fields.ts'
import { REPEATABLE } from '../effect.ts'
import { operation } from '../operation.ts'
import { channelFor, spoken } from './access.ts'
import { as, changed, channel } from './fields.ts'
import { record } from './recorded.ts'

export const muteChannel = operation({
  name: 'mute_channel',
  family: 'messages',
  title: 'Mute a channel',
  description:
    'Stop the notifications about posts of a channel and @channel, or start them again. Mentions by name, replies and direct messages continue.',
  who: 'anyone',
  effect: REPEATABLE,
  http: { method: 'post', path: '/channels/:channel/mute' },
  input: z.strictObject({ channel, muted: described(z.boolean(), 'false to undo'), as }),
  output: changed,
  async run(context, given) {
    const on = await spoken(context, given.as)
    const { channel: id } = await channelFor(on, given.channel)
    const { agent } = on.self
    const event = { type: given.muted ? 'mute' : 'unmute', agent, by: agent } as const
    const { changed: isNew } = await on.relay.messages.changeChannel(id, event)
    if (isNew) await record(on, { what: `channel.${event.type}d`, channel: id })
    return { changed: isNew }
  },
})
