import type { AgentPause } from '../schema/pause.ts'
import type { Store } from '../store/store.ts'
import { pausedOf } from './pause.ts'
import type { Paused } from './pause.ts'

type Decide = (known: AgentPause | undefined) => AgentPause | undefined

/** What is known of the latest faults of agents, for all their workers together; the rules are in `pause.ts`. */
export function createAgentPauses(store: Store) {
  return {
    of: (agent: string): Promise<AgentPause | undefined> => store.registry.pause(agent),

    /** The agents that are paused now. */
    async list(): Promise<Paused[]> {
      return (await store.registry.pauses()).flatMap((known) => pausedOf(known) ?? [])
    },

    /** Replaces what is known by what `decide` returns; the same object changes nothing. */
    change: (agent: string, decide: Decide): Promise<AgentPause | undefined> =>
      store.registry.changePause(agent, decide),

    /** A person says that the fault is mended: jobs are taken at once. False when the agent was not paused. */
    async end(agent: string): Promise<boolean> {
      const wasPaused = pausedOf(await store.registry.pause(agent)) !== undefined
      await store.registry.changePause(agent, () => undefined)
      return wasPaused
    },
  }
}
