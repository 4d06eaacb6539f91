import * as z from 'zod/mini'

import { described, parseAgentId } from '../jobs/fields.ts'
import { REPEATABLE } from '../effect.ts'
import { operation } from '../operation.ts'
import { channelFor, refusePrivate, spoken } from './access.ts'
import { allow_offline, as, changed, channel } from './fields.ts'
import { refuseUnknown } from './known.ts'
import { record } from './recorded.ts'

export const inviteToChannel = operation({
  name: 'invite_to_channel',
  family: 'messages',
  title: 'Invite to a channel',
  description: 'Make another agent a member of a channel; it need not accept.',
  who: 'anyone',
  effect: REPEATABLE,
  http: { method: 'post', path: '/channels/:channel/invite' },
  quiet: { fields: ['allow_offline', 'as'] },
  input: z.strictObject({ channel, agent: described(z.string(), 'Agent id'), allow_offline, as }),
  output: changed,
  async run(context, given) {
    const on = await spoken(context, given.as)
    const agent = parseAgentId(given.agent, 'invite_to_channel')
    const found = await channelFor(on, given.channel)
    refusePrivate(found, 'invite to')
    if (given.allow_offline !== true) await refuseUnknown(on, [agent])
    const by = on.self.agent
    const { changed: isNew } = await on.relay.messages.join(found.channel, { agent, by })
    if (isNew) await record(on, { what: 'channel.invited', channel: found.channel, agent })
    return { changed: isNew }
  },
})
