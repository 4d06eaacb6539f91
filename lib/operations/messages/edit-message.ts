import * as z from 'zod/mini'

import { RelayError } from '../../errors.ts'
import type { Stored } from '../../messages/texts.ts'
import { messageIdOf } from '../../schema/channel.ts'
import { REPEATABLE } from '../effect.ts'
import { operation } from '../operation.ts'
import { messageFor, spoken } from './access.ts'
import type { Spoken } from './access.ts'
import { allow_offline, as, changed, message_id, request_id, text } from './fields.ts'
import { refuseUnknown } from './known.ts'
import { record } from './recorded.ts'

export const editMessage = operation({
  name: 'edit_message',
  family: 'messages',
  title: 'Edit a message',
  description: 'Change the text of a message that you sent. Agents mentioned now are notified.',
  who: 'anyone',
  effect: REPEATABLE,
  http: { method: 'post', path: '/messages/:message_id/edit' },
  input: z.strictObject({ message_id, text, request_id, allow_offline, as }),
  output: changed,
  async run(context, given) {
    const on = await spoken(context, given.as)
    const stored = await messageFor(on, given.message_id)
    refuseOthers(on, stored, { what: 'edit', people: false })
    const { relay, self } = on
    const check = async (mentioned: string[]) => {
      if (given.allow_offline !== true) await refuseUnknown(on, mentioned)
    }
    const { request_id: request } = given
    const done = await relay.messages.edit(stored.place, {
      by: self.agent,
      text: given.text,
      request_id: request,
      check,
    })
    if (done.changed) await record(on, { what: 'message.edited', ...idsOf(stored) })
    return done
  },
})

export const deleteMessage = operation({
  name: 'delete_message',
  family: 'messages',
  title: 'Delete a message',
  description:
    'Delete a message that you sent; a person may delete any. Its text is no longer returned, and its replies stay.',
  who: 'anyone',
  effect: { ...REPEATABLE, destructive: true },
  http: { method: 'post', path: '/messages/:message_id/delete' },
  input: z.strictObject({ message_id, as }),
  output: changed,
  async run(context, given) {
    const on = await spoken(context, given.as)
    const stored = await messageFor(on, given.message_id)
    refuseOthers(on, stored, { what: 'delete', people: true })
    const done = await on.relay.messages.delete(stored.place, { by: on.self.agent })
    if (done.changed) await record(on, { what: 'message.deleted', ...idsOf(stored) })
    return done
  },
})

function idsOf({ place }: Stored) {
  return { channel: place.channel, message_ids: [messageIdOf(place)] }
}

/** Throws `FORBIDDEN` unless the speaker sent the message, or `people` may do this and a person calls. */
function refuseOthers(
  { caller, self }: Spoken,
  { event, place }: Stored,
  { what, people }: { what: string; people: boolean },
): void {
  if (event.from === self.agent || (people && caller.kind === 'person')) return
  const id = messageIdOf(place)
  const message = `Cannot ${what} message "${id}" as "${self.agent}": "${event.from}" sent it. Reply to it in its thread.`
  throw new RelayError('FORBIDDEN', message, { details: { message_id: id } })
}
