import * as z from 'zod/mini'

import { REPEATABLE } from '../effect.ts'
import { operation } from '../operation.ts'
import { channelFor, refusePrivate, spoken } from './access.ts'
import { as, changed, channel } from './fields.ts'
import { record } from './recorded.ts'

export const joinChannel = operation({
  name: 'join_channel',
  family: 'messages',
  title: 'Join a channel',
  description: 'Join a channel, to be notified of its posts.',
  who: 'anyone',
  effect: REPEATABLE,
  http: { method: 'post', path: '/channels/:channel/join' },
  quiet: { fields: ['as'] },
  input: z.strictObject({ channel, as }),
  output: changed,
  async run(context, given) {
    const on = await spoken(context, given.as)
    const found = await channelFor(on, given.channel)
    refusePrivate(found, 'join')
    const { agent } = on.self
    const { changed: isNew } = await on.relay.messages.join(found.channel, { agent, by: agent })
    if (isNew) await record(on, { what: 'channel.joined', channel: found.channel })
    return { changed: isNew }
  },
})

export const leaveChannel = operation({
  name: 'leave_channel',
  family: 'messages',
  title: 'Leave a channel',
  description: 'Leave a channel. Only mentions and replies there still notify you.',
  who: 'anyone',
  effect: REPEATABLE,
  http: { method: 'post', path: '/channels/:channel/leave' },
  quiet: { fields: ['as'] },
  input: z.strictObject({ channel, as }),
  output: changed,
  async run(context, given) {
    const on = await spoken(context, given.as)
    const found = await channelFor(on, given.channel)
    refusePrivate(found, 'leave')
    const { agent } = on.self
    const event = { type: 'leave', agent, by: agent } as const
    const { changed: hasLeft } = await on.relay.messages.changeChannel(found.channel, event)
    if (hasLeft) await record(on, { what: 'channel.left', channel: found.channel })
    return { changed: hasLeft }
  },
})
