import { randomBytes } from 'node:crypto'

import * as z from 'zod'

import { keyWithin } from '../../schema/conversation.ts'
import type { Founder } from '../../schema/conversation.ts'
import type { Job } from '../../schema/job.ts'
import { ConversationKey } from '../../schema/name.ts'
import { ADDS, REPEATABLE } from '../effect.ts'
import { visible } from '../jobs/fields.ts'
import { oneLine } from '../../text/cut.ts'
import { operation } from '../operation.ts'
import { acceptWith } from './accept.ts'
import { capability, openJobOfCall } from './run.ts'
import { conversationOf, mayName } from './topic.ts'

/** A title is read in a narrow list; in Chinese or Japanese this is a whole sentence. */
const TITLE_UNITS = 15

const title = z
  .string()
  .transform(oneLine)
  .refine((text) => text.length >= 1 && text.length <= TITLE_UNITS, {
    message: `must have 1 to ${TITLE_UNITS} characters`,
  })

const conversation = z.strictObject({
  conversation: z.strictObject({ conversation_key: z.string(), title: z.string() }),
})

const titleInput = z.strictObject({
  capability,
  title: title.describe('What it is about, 15 characters at most'),
})

export const updateTitle = operation({
  name: 'update_conversation_title',
  family: 'report',
  title: 'Name the conversation',
  description:
    'Give the conversation of your run a short title, once, before the plan, so that people find it. Only your own conversation can be named. Returns the title.',
  who: 'holder',
  effect: REPEATABLE,
  input: titleInput,
  output: conversation,
  accept: acceptWith(
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
  name: visible(60).describe('What it is about'),
  conversation_key: visible(200).optional().describe('Its key; default one of ours'),
})

export const createConversation = operation({
  name: 'create_local_conversation',
  family: 'report',
  title: 'Create a conversation',
  description:
    'Note a new conversation of yours, for work that shall go on under a name of its own. It starts nothing: a person or agent dispatches jobs with its conversation_key. Returns the key.',
  who: 'holder',
  effect: ADDS,
  input: createInput,
  output: conversation,
  accept: acceptWith(
    { name: 'create_local_conversation', input: createInput },
    { name: 'TITLE_INVALID' },
  ),
  async run(context, given) {
    const { queue } = context.relay
    const job = await openJobOfCall(context, given.capability)
    const wanted = keyFor(job, given.conversation_key ?? newKey())
    // A key of another sender's conversation is not refused, which would say that there is one.
    const conversation_key = (await mayName(queue, job, wanted)) ? wanted : keyFor(job, newKey())
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

/** What a run names is its sender's, as what the sender itself names is. */
function keyFor({ scope }: Job, key: string): string {
  return ConversationKey.parse(scope === undefined ? key : keyWithin(scope, key))
}

function founderOf({ from, scope }: Job): Founder {
  return { agent: from.agent, scope }
}
