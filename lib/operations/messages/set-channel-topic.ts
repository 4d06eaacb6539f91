import * as z from 'zod/mini'

import { MAX_TOPIC } from '../../schema/channel.ts'
import { described } from '../jobs/fields.ts'
import { REPEATABLE } from '../effect.ts'
import { operation } from '../operation.ts'
import { channelToWrite, spoken } from './access.ts'
import { as, changed, channel } from './fields.ts'
import { record } from './recorded.ts'

const topic = z
  .string()
  .check(z.refine((text) => text.length <= MAX_TOPIC, `must have at most ${MAX_TOPIC} characters`))

export const setChannelTopic = operation({
  name: 'set_channel_topic',
  family: 'messages',
  title: 'Set a topic',
  description: 'Change what a channel is about.',
  who: 'anyone',
  effect: REPEATABLE,
  http: { method: 'post', path: '/channels/:channel/topic' },
  quiet: { fields: ['as'] },
  input: z.strictObject({ channel, topic: described(topic, 'Empty for none'), as }),
  output: changed,
  async run(context, given) {
    const on = await spoken(context, given.as)
    const { channel: id } = await channelToWrite(on, given.channel)
    const event = { type: 'topic', topic: given.topic, by: on.self.agent } as const
    const { changed: isNew } = await on.relay.messages.changeChannel(id, event)
    if (isNew) await record(on, { what: 'channel.topic', channel: id })
    return { changed: isNew }
  },
})
