import type { ConversationList, ConversationRow } from '../../schema/api.ts'
import { JobQuery } from '../../schema/api-request.ts'
import type { Caller } from '../../access/caller.ts'
import { placesFor } from '../house.ts'
import type { House } from '../house.ts'
import { readAs } from '../route.ts'
import type { Route } from '../route.ts'
import { agentsIn } from './workspaces.ts'

/** Conversations of one agent in an answer, latest first. */
const MOST = 100

/** What conversations are called by the agents that have them. */
export const conversationRoutes: Route[] = [
  {
    method: 'get',
    path: '/api/conversations',
    async run(house, { caller, query }): Promise<ConversationList> {
      const { workspace } = readAs(JobQuery, query, 'the query')
      const places = await placesFor(house, caller, workspace)
      const rows = await Promise.all(places.map((place) => conversationsIn(house, place, caller)))
      return { conversations: rows.flat() }
    },
  },
]

/** An owner's are those of every agent, an agent's its own. */
async function conversationsIn(
  house: House,
  workspace: string,
  caller: Caller,
): Promise<ConversationRow[]> {
  const services = await house.workspaces.open(workspace)
  const agents = caller.rights === 'agent' ? [caller.agent] : await agentsIn(house, services)
  const rows = agents.map(async (agent): Promise<ConversationRow[]> => {
    const records = await services.queue.conversations.list(agent)
    return records.slice(0, MOST).map(({ key, title = null, job_ids, updated_at }) => ({
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
