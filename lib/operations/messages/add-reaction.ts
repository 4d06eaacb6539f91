import * as z from 'zod/mini'

import { described, visible } from '../jobs/fields.ts'
import { REPEATABLE } from '../effect.ts'
import { operation } from '../operation.ts'
import type { Context } from '../operation.ts'
import { messageToMark, spoken } from './access.ts'
import { as, changed, message_id } from './fields.ts'
import { record } from './recorded.ts'

/** Emoji of several code points exist; longer texts are messages. */
const emoji = described(visible(32), 'Emoji, or +1 check rocket eyes heart clap')

const input = z.strictObject({ message_id, emoji, as })

export const addReaction = operation({
  name: 'add_reaction',
  family: 'messages',
  title: 'React to a message',
  description: 'React to a message with an emoji.',
  who: 'anyone',
  effect: REPEATABLE,
  http: { method: 'post', path: '/messages/:message_id/reactions' },
  quiet: { fields: ['as'] },
  input,
  output: changed,
  run: (context, given) => react(context, given, { isTakenBack: false }),
})

export const removeReaction = operation({
  name: 'remove_reaction',
  family: 'messages',
  title: 'Take a reaction back',
  description: 'Take back your reaction.',
  who: 'anyone',
  effect: REPEATABLE,
  http: { method: 'post', path: '/messages/:message_id/reactions/remove' },
  quiet: { fields: ['as'] },
  input,
  output: changed,
  run: (context, given) => react(context, given, { isTakenBack: true }),
})

async function react(
  context: Context,
  given: z.output<typeof input>,
  { isTakenBack }: { isTakenBack: boolean },
) {
  const on = await spoken(context, given.as)
  const { place } = await messageToMark(on, given.message_id)
  const by = on.self.agent
  const done = await on.relay.messages.react(place, { by, emoji: given.emoji, isTakenBack })
  const { message_id: id } = given
  if (done.changed) {
    await record(on, { what: 'message.reacted', channel: place.channel, message_ids: [id] })
  }
  return { changed: done.changed }
}
