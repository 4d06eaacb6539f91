import * as z from 'zod/mini'

import type { Found } from '../../messages/channels.ts'
import type { Stored } from '../../messages/texts.ts'
import type { UnreadMessage } from '../../schema/message.ts'
import { READS } from '../effect.ts'
import { operation } from '../operation.ts'
import { spoken } from './access.ts'
import type { Spoken } from './access.ts'
import { as, limit, object } from './fields.ts'
import { fitting, viewed } from './shown.ts'

/** Messages by default, and at most. */
const PAGE = 50
const MAX_PAGE = 100

export const listUnread = operation({
  name: 'list_unread',
  family: 'messages',
  title: 'List unread messages',
  description:
    'List unread messages of all your channels and threads: mentions and direct ones first, the latest first. Marks none as read.',
  who: 'anyone',
  effect: READS,
  http: { method: 'get', path: '/messages/unread', needsWorkspace: true },
  input: z.strictObject({ limit: limit('Default 50'), as }),
  output: z.strictObject({
    messages: z.array(object),
    unread: z.int(),
    for_you: z.int(),
  }),
  async run(context, given) {
    const on = await spoken(context, given.as)
    const { agent } = on.self
    const found = await on.relay.messages.channelsOf(agent)
    const all = (await Promise.all(found.map((each) => unreadIn(on, each)))).flat()
    const sorted = all.toSorted(
      (a, b) => Number(isForReader(b)) - Number(isForReader(a)) || (a.at < b.at ? 1 : -1),
    )
    const kept = fitting(sorted.slice(0, Math.min(given.limit ?? PAGE, MAX_PAGE)))
    const views = await viewed(on, kept)
    return {
      messages: views.map((message, index): UnreadMessage =>
        Object.assign(message, { unread_for: kept[index]?.unread_for ?? ('post' as const) }),
      ),
      unread: all.length,
      for_you: all.filter(isForReader).length,
    }
  },
})

type Unread = Stored & Pick<UnreadMessage, 'unread_for'>

/** The unread messages of one channel; of a muted one only those that mention the reader. */
async function unreadIn({ relay, self }: Spoken, found: Found): Promise<Unread[]> {
  const { state } = found
  if (state.isArchived) return []
  const { messages, mentions } = await relay.messages.unread(self.agent, found)
  const named = new Set(mentions)
  const reasonOf = (stored: Stored): UnreadMessage['unread_for'] => {
    if (named.has(stored)) return 'mention'
    if (state.kind !== 'channel') return 'direct'
    return stored.place.reply === undefined ? 'post' : 'reply'
  }
  const shown = state.members.get(self.agent)?.isMuted === true ? mentions : messages
  return shown.map((stored) => Object.assign(stored, { unread_for: reasonOf(stored) }))
}

function isForReader({ unread_for }: Unread): boolean {
  return unread_for !== 'post'
}
