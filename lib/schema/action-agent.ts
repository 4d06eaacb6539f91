/** The agents that calls of actions are addressed to begin with this; no other agent may. */
const PREFIX = 'action.'

/** The agent that the calls of an action are addressed to. */
export function agentOfAction(name: string): string {
  return `${PREFIX}${name}`
}

/** The action whose calls are addressed to this agent; undefined for any other agent. */
export function actionOfAgent(agent: string): string | undefined {
  return agent.startsWith(PREFIX) ? agent.slice(PREFIX.length) : undefined
}
