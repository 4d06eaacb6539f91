import * as z from 'zod/mini'

import { ChannelMember } from '../../schema/channel.ts'
import { READS } from '../effect.ts'
import { operation } from '../operation.ts'
import { channelFor, spoken } from './access.ts'
import { as, channel } from './fields.ts'

export const listMembers = operation({
  name: 'list_members',
  family: 'messages',
  title: 'List the members of a channel',
  description: 'List the agents that are members of a channel, since when, and who muted it.',
  who: 'anyone',
  effect: READS,
  http: { method: 'get', path: '/channels/:channel/members' },
  input: z.strictObject({ channel, as }),
  output: z.strictObject({ channel: z.string(), members: z.array(ChannelMember) }),
  async run(context, given) {
    const on = await spoken(context, given.as)
    const { channel: id, state } = await channelFor(on, given.channel)
    const members = [...state.members].map(([agent, { since, isMuted }]) => ({
      agent,
      since,
      muted: isMuted,
    }))
    return { channel: id, members }
  },
})
