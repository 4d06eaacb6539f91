import { RelayError } from '../../errors.ts'
import { quotedList } from '../../text/count.ts'
import type { Caller } from '../../rights/caller.ts'
import { seesAll } from '../../rights/rights.ts'
import { agentsIn } from '../look/list-agents.ts'
import type { Context } from '../operation.ts'

/**
 * Refuses a message to agents that the workspace has never seen: not registered, without a living session, never a member
 * of a channel, served by no worker, not configured, and not the sender of the job that the caller works on. An agent
 * whose session ended is known, because messages wait for it. A caller that is limited to some channels must not learn
 * which agents exist: its message waits for the agent, as with `allow_offline`. Throws `AGENT_UNKNOWN`.
 */
export async function refuseUnknown(
  { relay, caller }: Pick<Context, 'relay' | 'caller'>,
  named: readonly string[],
): Promise<void> {
  if (named.length === 0 || !seesAll(caller)) return
  const known = new Set([
    ...(await agentsIn(relay)),
    ...(await relay.inbox.names.inUse()),
    ...(await sendersAbove(relay, caller)),
  ])
  const unknown: string[] = []
  for (const name of named) {
    if (!known.has(name) && !(await relay.messages.hasTakenPart(name))) unknown.push(name)
  }
  if (unknown.length === 0) return
  const message = `Cannot send: no agent is called ${quotedList(unknown, 5)}, and nothing was stored. list_agents lists the names. Put code such as \`@param\` in backticks, or set allow_offline for an agent that comes later.`
  throw new RelayError('AGENT_UNKNOWN', message, { details: { agent: unknown[0] } })
}

/** The senders of the job that a turn works on, and of the jobs above it. */
async function sendersAbove({ queue }: Context['relay'], caller: Caller): Promise<string[]> {
  if (caller.kind !== 'turn') return []
  const ids = [caller.turn.job_id, ...caller.turn.above]
  return Promise.all(ids.map(async (id) => (await queue.get(id)).from.agent))
}
