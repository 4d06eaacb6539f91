import * as z from 'zod/mini'

import { READS } from '../effect.ts'
import { operation } from '../operation.ts'
import { messageFor, spoken } from './access.ts'
import { as, message_id, object } from './fields.ts'
import { readersOf } from './readers.ts'

export const getMessageReaders = operation({
  name: 'get_message_readers',
  family: 'messages',
  title: 'List readers',
  description:
    'For each recipient: queued, offered to its session, seen (its call returned the text) or done, with times.',
  who: 'anyone',
  effect: READS,
  http: { method: 'get', path: '/messages/:message_id/readers' },
  quiet: { fields: ['as'] },
  input: z.strictObject({ message_id, as }),
  output: z.looseObject({ message_id: z.string(), readers: z.array(object) }),
  async run(context, given) {
    const on = await spoken(context, given.as)
    const stored = await messageFor(on, given.message_id)
    return { message_id: given.message_id, readers: await readersOf(on, stored) }
  },
})
