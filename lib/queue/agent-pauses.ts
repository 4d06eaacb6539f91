import type { AgentPause } from '../schema/pause.ts'
import type { Registry } from '../store/registry.ts'
import { pausedOf } from './pause.ts'
import type { Paused } from './pause.ts'

/** The latest faults of agents, shared by all workers of an agent; `pause.ts` has the rules. */
export type AgentPauses = {
  of(agent: string): Promise<AgentPause | undefined>
  /** The agents that are paused now. */
  list(): Promise<Paused[]>
  /** Replaces the known faults with what `decide` returns; the same object changes nothing. */
  change(
    agent: string,
    decide: (known: AgentPause | undefined) => AgentPause | undefined,
  ): Promise<AgentPause | undefined>
  /** Ends a pause because a person fixed the fault: jobs are claimed again at once. False when the agent was not paused. */
  end(agent: string): Promise<boolean>
}

export function createAgentPauses(registry: Registry): AgentPauses {
  return {
    of: (agent) => registry.get('pause', agent),
    list: async () => (await registry.list('pause')).flatMap((known) => pausedOf(known) ?? []),
    change: (agent, decide) => registry.change('pause', agent, decide),
    async end(agent) {
      const wasPaused = pausedOf(await registry.get('pause', agent)) !== undefined
      await registry.remove('pause', agent)
      return wasPaused
    },
  }
}
