import * as z from 'zod/mini'

import { ADDS } from '../effect.ts'
import { operation } from '../operation.ts'
import { channelToWrite, spoken } from './access.ts'
import { allow_offline, as, channel, job_id, request_id, sent, text, ttl_ms } from './fields.ts'
import { attachments, outgoing, sentOf } from './outgoing.ts'

export const postMessage = operation({
  name: 'post_message',
  family: 'messages',
  title: 'Post a message',
  description:
    'Post in a channel, direct and group ones too. To answer a post use reply_to_thread; for work use dispatch.',
  who: 'anyone',
  effect: ADDS,
  http: { method: 'post', path: '/channels/:channel/messages' },
  quiet: { fields: ['allow_offline', 'ttl_ms'] },
  input: z.strictObject({
    channel,
    text,
    attachments,
    job_id,
    request_id,
    allow_offline,
    ttl_ms,
    as,
  }),
  output: sent,
  async run(context, given) {
    const on = await spoken(context, given.as)
    const { channel: id } = await channelToWrite(on, given.channel)
    return sentOf(on, await on.relay.messages.send({ channel: id }, await outgoing(on, given)))
  },
})
