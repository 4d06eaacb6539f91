import { RelayError } from '../errors.ts'
import { actionOfAgent } from '../schema/action-agent.ts'
import type { Fork, Request } from '../schema/task.ts'
import { refuseReserved } from './reserved.ts'

/** The agents that continue jobs of an agent whose sender names none. */
export type FallbackOf = (agent: string) => readonly string[]

type Asked = Pick<Request, 'to' | 'task' | 'fallback'> & { fork?: Fork | undefined }

/**
 * The agents that are to continue a job, each once: those that the sender names, or else those that the operator chose.
 * A conversation and a copied thread belong to one agent, so with them a sender is refused, with `TASK_INVALID`, and the
 * operator's choice does not count.
 */
export function wantedFallback(
  { to, task, fork, fallback: named }: Asked,
  fallbackOf: FallbackOf | undefined,
): string[] {
  const belongs = task.conversation_key !== undefined || fork !== undefined
  if (named === undefined && (belongs || actionOfAgent(to) !== undefined)) return []
  const agents = [...new Set(named ?? fallbackOf?.(to) ?? [])].filter((agent) => agent !== to)
  if (agents.length === 0 || !belongs) return agents
  const message = `Cannot dispatch with "fallback": a conversation is a thread of "${to}", which no other agent has. Leave out conversation_key or fallback.`
  throw new RelayError('TASK_INVALID', message, { details: { field: 'fallback' } })
}

/**
 * Those of the agents that the job may be sent to: `admit` throws for the others. When the sender named them, all must be
 * acceptable; of the operator's choice, the others are left out.
 */
export async function admitted(
  agents: readonly string[],
  isNamed: boolean,
  admit: (agent: string) => Promise<void>,
): Promise<string[]> {
  const able: string[] = []
  for (const agent of agents) {
    try {
      refuseReserved(agent, 'dispatch with that fallback')
      await admit(agent)
      able.push(agent)
    } catch (error) {
      if (isNamed || !(error instanceof RelayError)) throw error
    }
  }
  return able
}
