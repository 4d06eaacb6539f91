import * as z from 'zod/mini'

import { Message } from '../../schema/message.ts'
import { READS } from '../effect.ts'
import { operation } from '../operation.ts'
import { messageFor, spoken } from './access.ts'
import { as, message_id } from './fields.ts'
import { readAfterReply, viewed } from './shown.ts'

/** Counts as read-only, as `list_messages` does. */
export const getMessage = operation({
  name: 'get_message',
  family: 'messages',
  title: 'Read a message',
  description: 'Read one message, and the jobs that were sent because of it.',
  who: 'anyone',
  effect: READS,
  http: { method: 'get', path: '/messages/:message_id' },
  input: z.strictObject({ message_id, as }),
  output: z.strictObject({ message: Message }),
  async run(context, given) {
    const on = await spoken(context, given.as)
    const stored = await messageFor(on, given.message_id)
    const [message] = await viewed(on, [stored])
    if (message === undefined) throw new Error('A stored message has no view.')
    readAfterReply(on, [stored], 'get_message')
    return { message }
  },
})
