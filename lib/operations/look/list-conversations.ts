import * as z from 'zod'

import { ConversationList } from '../../schema/api.ts'
import type { ConversationRow } from '../../schema/api.ts'
import { READS } from '../effect.ts'
import { workspacesOperation } from '../operation.ts'
import type { Call } from '../operation.ts'
import { usableWorkspaces } from '../reach.ts'
import { agentsIn } from './list-agents.ts'

/** Conversations of one agent in one answer, latest first. */
const MOST_OF_AGENT = 100

export const listConversations = workspacesOperation({
  name: 'list_conversations',
  family: 'look',
  title: 'List conversations',
  description:
    'List the conversations of agents that report, with the titles that the agents chose. A remote caller sees those of its own agent.',
  who: 'anyone',
  effect: READS,
  http: { method: 'get', path: '/conversations' },
  input: z.strictObject({}),
  output: ConversationList,
  async run(call) {
    const ids = await usableWorkspaces(call)
    const rows = await Promise.all(ids.map((id) => conversationsIn(call, id)))
    return { conversations: rows.flat() }
  },
})

async function conversationsIn(
  { caller, workspaces }: Call,
  workspace: string,
): Promise<ConversationRow[]> {
  const relay = await workspaces.open(workspace)
  const agents = caller.kind === 'remote' ? [caller.agent] : await agentsIn(relay)
  const rows = agents.map(async (agent): Promise<ConversationRow[]> => {
    const records = await relay.queue.conversations.list(agent)
    return records.slice(0, MOST_OF_AGENT).map(({ key, title = null, job_ids, updated_at }) => ({
      workspace,
      agent,
      conversation_key: key,
      title,
      jobs: job_ids.length,
      updated_at,
    }))
  })
  return (await Promise.all(rows)).flat()
}
