import { randomBytes } from 'node:crypto'

import * as z from 'zod'

import { keyWithin } from '../../schema/conversation.ts'
import type { Founder } from '../../schema/conversation.ts'
import type { Job } from '../../schema/job.ts'
import { ConversationKey } from '../../schema/name.ts'
import { ADDS, REPEATABLE } from '../effect.ts'
import { described, optional, visible } from '../jobs/fields.ts'
import { oneLine } from '../../text/cut.ts'
import { operation } from '../operation.ts'
import { acceptWithCodes } from './field-codes.ts'
import { capability, openJobOfCall } from './reported-run.ts'
import { conversationOf, mayUseKey } from './visible-conversations.ts'

/** Titles appear in a narrow list. In Chinese or Japanese this is enough for a sentence. */
const TITLE_LENGTH = 15

const title = z
  .string()
  .transform(oneLine)
  .refine((text) => text.length >= 1 && text.length <= TITLE_LENGTH, {
    message: `must have 1 to ${TITLE_LENGTH} characters`,
  })

const conversation = z.strictObject({
  conversation: z.strictObject({ conversation_key: z.string(), title: z.string() }),
})

const titleInput = z.strictObject({
  capability,
  title: title.describe('Its topic, at most 15 characters'),
})

export const updateTitle = operation({
  name: 'update_conversation_title',
  family: 'report',
  title: 'Name the conversation',
  description:
    'Give the conversation of your run a short title, once, before the plan, so that people can find it. Not for other conversations. Returns the title.',
  who: 'holder',
  effect: REPEATABLE,
  input: titleInput,
  output: conversation,
  accept: acceptWithCodes(
    { name: 'update_conversation_title', input: titleInput },
    { title: 'TITLE_INVALID' },
  ),
  async run(context, given) {
    const job = await openJobOfCall(context, given.capability)
    const conversation_key = conversationOf(job)
    const note = { title: given.title, founder: founderOf(job) }
    await context.relay.queue.conversations.note(job.to, conversation_key, note)
    return { conversation: { conversation_key, title: given.title } }
  },
})

const createInput = z.strictObject({
  capability,
  name: described(visible(60), 'Its topic'),
  conversation_key: optional(visible(200), 'Default: a generated key'),
})

export const createConversation = operation({
  name: 'create_local_conversation',
  family: 'report',
  title: 'Create a conversation',
  description:
    'Start a named conversation for follow-up work. It runs nothing: a person or agent must dispatch jobs with its conversation_key. Returns the key.',
  who: 'holder',
  effect: ADDS,
  input: createInput,
  output: conversation,
  accept: acceptWithCodes(
    { name: 'create_local_conversation', input: createInput },
    { name: 'TITLE_INVALID' },
  ),
  async run(context, given) {
    const { queue } = context.relay
    const job = await openJobOfCall(context, given.capability)
    const wanted = keyFor(job, given.conversation_key ?? newKey())
    // The key of another sender's conversation is replaced; a refusal would reveal that it exists.
    const conversation_key = (await mayUseKey(queue, job, wanted)) ? wanted : keyFor(job, newKey())
    await queue.conversations.note(job.to, conversation_key, {
      title: given.name,
      founder: founderOf(job),
    })
    return { conversation: { conversation_key, title: given.name } }
  },
})

function newKey(): string {
  return `local-${randomBytes(6).toString('hex')}`
}

/** The key of a conversation that a run names; it belongs to the sender of the run's job. */
function keyFor({ scope }: Job, key: string): string {
  return ConversationKey.parse(scope === undefined ? key : keyWithin(scope, key))
}

function founderOf({ from, scope }: Job): Founder {
  return { agent: from.agent, scope }
}
