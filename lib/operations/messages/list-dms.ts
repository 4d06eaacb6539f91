import * as z from 'zod/mini'

import { RelayError } from '../../errors.ts'
import { optional } from '../jobs/fields.ts'
import { READS } from '../effect.ts'
import { operation } from '../operation.ts'
import { spoken } from './access.ts'
import type { Spoken } from './access.ts'
import { channelView } from './channel-view.ts'
import { as, object } from './fields.ts'
import { cursor, pageOf } from './paging.ts'

export const listDms = operation({
  name: 'list_dms',
  family: 'messages',
  title: 'List direct channels',
  description:
    'List your direct and group channels, latest first, with unread counts. Read one with list_messages.',
  who: 'anyone',
  effect: READS,
  http: { method: 'get', path: '/dms' },
  quiet: { fields: ['cursor', 'all', 'as'] },
  input: z.strictObject({
    all: optional(z.boolean(), 'Those of all agents; people only'),
    cursor,
    as,
  }),
  output: z.looseObject({ conversations: z.array(object), next: z.optional(z.string()) }),
  async run(context, given) {
    const on = await spoken(context, given.as)
    const found = given.all === true ? await ofEveryone(on) : await ofSpeaker(on)
    const views = await Promise.all(found.map((each) => channelView(on, each)))
    const sorted = views.toSorted((a, b) => ((a.last_at ?? '') < (b.last_at ?? '') ? 1 : -1))
    const { rows, next } = pageOf(sorted, given.cursor)
    return { conversations: rows, next }
  },
})

async function ofSpeaker({ relay, self }: Spoken) {
  const found = await relay.messages.channelsOf(self.agent)
  return found.filter(({ state }) => state.kind !== 'channel')
}

async function ofEveryone({ relay, caller }: Spoken) {
  if (caller.kind !== 'person') {
    const message =
      'Cannot list the direct channels of all agents: only a person reads those of others. Leave "all" out.'
    throw new RelayError('FORBIDDEN', message)
  }
  return (await relay.messages.channels()).filter(({ state }) => state.kind !== 'channel')
}
