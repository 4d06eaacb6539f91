import * as z from 'zod/mini'

import { RelayError } from '../../errors.ts'
import { MAX_PARTICIPANTS } from '../../schema/channel.ts'
import { mentionsIn } from '../../channel/mentions.ts'
import { privateChannel } from '../../messages/channels.ts'
import { checkText } from '../../messages/send.ts'
import { EVERYONE } from '../../schema/message.ts'
import { described, optional, parseAgentId, visible } from '../jobs/fields.ts'
import { ADDS } from '../effect.ts'
import { operation } from '../operation.ts'
import { spoken } from './access.ts'
import type { Spoken } from './access.ts'
import { SELDOM, allow_offline, as, job_id, request_id, sent, text, ttl_ms } from './fields.ts'
import { refuseUnknown } from './known.ts'
import { outgoing, attachments, sentOf } from './outgoing.ts'
import type { Asked } from './outgoing.ts'

export const sendDm = operation({
  name: 'send_dm',
  family: 'messages',
  title: 'Send a direct message',
  description:
    'Write to one agent, which is notified at once. get_message_readers shows whether it was seen.',
  who: 'anyone',
  effect: ADDS,
  http: { method: 'post', path: '/dms' },
  quiet: { fields: SELDOM },
  input: z.strictObject({
    to: described(z.string(), 'Agent id'),
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
    return sendTo(on, [parseAgentId(given.to, 'send_dm')], given)
  },
})

export const sendGroupDm = operation({
  name: 'send_group_dm',
  family: 'messages',
  title: 'Send a group message',
  description: 'Write to several agents. Follow up with post_message and the returned channel.',
  who: 'anyone',
  effect: ADDS,
  http: { method: 'post', path: '/group-dms' },
  quiet: { fields: SELDOM },
  input: z.strictObject({
    participants: described(z.array(z.string()), 'Agent ids'),
    text,
    name: optional(visible(80), 'Name of the group'),
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
    const to = given.participants.map((name) => parseAgentId(name, 'send_group_dm'))
    return sendTo(on, to, given)
  },
})

/** Sends to the private channel of the speaker and these agents, which is created with the first message. */
async function sendTo(
  on: Spoken,
  to: readonly string[],
  given: Asked & { name?: string | undefined },
) {
  const { messages } = on.relay
  const { agent } = on.self
  const others = [...new Set(to)].filter((name) => name !== agent)
  if (others.length === 0 || others.length >= MAX_PARTICIPANTS) {
    const message = `Cannot send: name at least one other agent, and at most ${MAX_PARTICIPANTS - 1}.`
    throw new RelayError('INPUT_INVALID', message)
  }
  const participants = [agent, ...others]
  const { channel } = privateChannel(participants)
  const message = await outgoing(on, given)
  if ((await messages.findChannel(channel)) === undefined) {
    // Who wrote here before may be answered, also when it is offline now.
    if (given.allow_offline !== true) {
      await refuseUnknown(on, [...others, ...agentsIn(given.text)])
    }
    checkText(given.text)
    await messages.privateChannel(participants, { by: agent, name: given.name })
  }
  return sentOf(on, await messages.send({ channel }, message))
}

/** The agents that a text mentions by name. */
function agentsIn(message: string): string[] {
  return mentionsIn(message).filter((name) => name !== EVERYONE)
}
