import * as z from 'zod/mini'

import { ADDS } from '../effect.ts'
import { operation } from '../operation.ts'
import { messageToMark, spoken } from './access.ts'
import {
  SELDOM,
  allow_offline,
  as,
  job_id,
  message_id,
  request_id,
  sent,
  text,
  ttl_ms,
} from './fields.ts'
import { outgoing, attachments, sentOf } from './outgoing.ts'

export const replyToThread = operation({
  name: 'reply_to_thread',
  family: 'messages',
  title: 'Reply in a thread',
  description: 'Reply in the thread of a post. Those who take part are notified.',
  who: 'anyone',
  effect: ADDS,
  http: { method: 'post', path: '/messages/:message_id/thread' },
  quiet: { fields: SELDOM },
  input: z.strictObject({
    message_id,
    text,
    attachments: attachments,
    job_id,
    request_id,
    allow_offline,
    ttl_ms,
    as,
  }),
  output: sent,
  async run(context, given) {
    const on = await spoken(context, given.as)
    const { channel, post } = (await messageToMark(on, given.message_id)).place
    return sentOf(on, await on.relay.messages.send({ channel, post }, await outgoing(on, given)))
  },
})
