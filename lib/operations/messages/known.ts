import { RelayError } from '../../errors.ts'
import { quotedList } from '../../text/count.ts'
import { seesAll } from '../../rights/rights.ts'
import { agentsIn } from '../look/list-agents.ts'
import type { Context } from '../operation.ts'

/**
 * Refuses a message to agents that do not exist: not registered, without a living session, served by no worker, and not
 * configured. A caller that is limited to some channels must not learn which agents exist: its message waits for the
 * agent, as with `allow_offline`. Throws `AGENT_UNKNOWN`.
 */
export async function refuseUnknown(
  { relay, caller }: Pick<Context, 'relay' | 'caller'>,
  named: readonly string[],
): Promise<void> {
  if (named.length === 0 || !seesAll(caller)) return
  const known = new Set([...(await agentsIn(relay)), ...(await relay.inbox.names.inUse())])
  const unknown = named.filter((name) => !known.has(name))
  if (unknown.length === 0) return
  const message = `Cannot send: no agent is called ${quotedList(unknown, 5)}, and nothing was stored. list_agents lists the names. Put code such as \`@param\` in backticks, or set allow_offline for an agent that comes later.`
  throw new RelayError('AGENT_UNKNOWN', message, { details: { agent: unknown[0] } })
}
