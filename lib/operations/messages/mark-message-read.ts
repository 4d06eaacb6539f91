import * as z from 'zod/mini'

import { RelayError } from '../../errors.ts'
import { optional, visible } from '../jobs/fields.ts'
import { REPEATABLE } from '../effect.ts'
import { operation } from '../operation.ts'
import { messageFor, spoken } from './access.ts'
import { as } from './fields.ts'
import { markDone } from './shown.ts'

const MOST = 100

export const markMessageRead = operation({
  name: 'mark_message_read',
  family: 'messages',
  title: 'Mark messages as read',
  description: 'Mark messages as dealt with: these and no others.',
  who: 'anyone',
  effect: REPEATABLE,
  http: { method: 'post', path: '/messages/read' },
  quiet: { fields: ['as'] },
  input: z.strictObject({
    message_id: optional(visible(130), 'One id'),
    message_ids: optional(z.array(visible(130)), 'Several; at most 100'),
    as,
  }),
  output: z.looseObject({ marked: z.int() }),
  async run(context, given) {
    const on = await spoken(context, given.as)
    const { message_id, message_ids = [] } = given
    const all = message_id === undefined ? message_ids : [message_id, ...message_ids]
    if (all.length === 0 || all.length > MOST) {
      const message = `Cannot mark_message_read: name 1 to ${MOST} messages in message_id or message_ids.`
      throw new RelayError('INPUT_INVALID', message, { details: { field: 'message_ids' } })
    }
    const stored = await Promise.all(all.map((id) => messageFor(on, id)))
    const marked = await markDone(
      on,
      stored.map(({ place }) => place),
      'mark_message_read',
    )
    return { marked }
  },
})
