import * as z from 'zod/mini'

import { MAX_TOPIC } from '../../schema/channel.ts'
import { channelNamed } from '../../messages/channels.ts'
import { described, optional, prose, visible } from '../jobs/fields.ts'
import { REPEATABLE } from '../effect.ts'
import { operation } from '../operation.ts'
import { refuseLimited, spoken } from './access.ts'
import { as } from './fields.ts'
import { record } from './recorded.ts'

export const topic = prose(MAX_TOPIC)

export const createChannel = operation({
  name: 'create_channel',
  family: 'messages',
  title: 'Create a channel',
  description: 'Create a channel, or find the one of this name, and join it.',
  who: 'anyone',
  effect: REPEATABLE,
  http: { method: 'post', path: '/channels' },
  quiet: { fields: ['as'] },
  input: z.strictObject({
    name: described(visible(90), 'a-z 0-9 _ -'),
    topic: optional(topic, 'What it is about'),
    as,
  }),
  output: z.looseObject({ channel: z.string(), created: z.boolean() }),
  async run(context, given) {
    const on = await spoken(context, given.as)
    const channel = channelNamed(given.name)
    refuseLimited(on, channel, 'create')
    const { agent } = on.self
    const { messages } = on.relay
    const { created } = await messages.createChannel(channel, { by: agent, topic: given.topic })
    const { changed } = await messages.join(channel, { agent, by: agent })
    if (created) await record(on, { what: 'channel.created', channel })
    else if (changed) await record(on, { what: 'channel.joined', channel })
    return { channel, created }
  },
})
