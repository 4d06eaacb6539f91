import { RelayError } from '../errors.ts'
import { actionOfAgent } from '../schema/action-agent.ts'

/** Refuses the name of the agent of an action, with `AGENT_RESERVED`. `what` is what was attempted. */
export function refuseReserved(agent: string, what: string): void {
  const action = actionOfAgent(agent)
  if (action === undefined) return
  const message = `Cannot ${what}: names that begin with "action." belong to actions. To call action ${JSON.stringify(action)}, use invoke_action or: relay action call ${action}`
  throw new RelayError('AGENT_RESERVED', message, { details: { agent } })
}
