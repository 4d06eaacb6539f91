import { hostName, isGone, ownIdentity } from '../process/process.ts'
import type { AgentPause } from '../schema/pause.ts'
import type { Registry } from '../store/registry.ts'
import { pausedOf } from './pause.ts'
import type { Paused } from './pause.ts'

/**
 * The latest faults of agents, shared by all workers of an agent on one host: on another host its program, login and
 * disk are others. `pause.ts` has the rules.
 */
export type AgentPauses = {
  /** The faults of an agent on this host. */
  of(agent: string): Promise<AgentPause | undefined>
  /** The agents that are paused now, on this host and on others that have workers. */
  list(): Promise<Paused[]>
  /** Replaces the known faults on this host with what `decide` returns; the same object changes nothing. */
  change(
    agent: string,
    decide: (known: AgentPause | undefined) => AgentPause | undefined,
  ): Promise<AgentPause | undefined>
  /**
   * Ends the pauses of an agent on every host because a person fixed the fault: jobs are claimed again at once. False
   * when the agent was not paused.
   */
  end(agent: string): Promise<boolean>
}

export function createAgentPauses(on: { registry: Registry; spansHosts: boolean }): AgentPauses {
  const { registry, spansHosts } = on
  const keyOf = (agent: string, host: string | undefined) =>
    host === undefined ? agent : `${agent}@${host}`
  const hostHere = () => (spansHosts ? ownIdentity().host : undefined)
  const keyHere = (agent: string) => keyOf(agent, hostHere())

  return {
    of: (agent) => registry.get('pause', keyHere(agent)),

    async list() {
      const known = await registry.list('pause')
      const hosts = spansHosts ? await hostsIn(registry) : undefined
      return known.flatMap((pause) => {
        // Nothing tests an agent on a host that has no worker, so its pause there would be shown for ever.
        const isOver = pause.host !== undefined && hosts?.has(pause.host) !== true
        return isOver ? [] : (pausedAt(pause) ?? [])
      })
    },

    change: (agent, decide) =>
      registry.change('pause', keyHere(agent), (known) => {
        const next = decide(known)
        if (next === known || next === undefined || !spansHosts) return next
        return { ...next, host: hostHere(), host_name: hostName() }
      }),

    async end(agent) {
      const known = (await registry.list('pause')).filter((pause) => pause.agent === agent)
      for (const { host } of known) await registry.remove('pause', keyOf(agent, host))
      return known.some((pause) => pausedOf(pause) !== undefined)
    },
  }
}

/** The hosts that have a worker. */
async function hostsIn(registry: Registry): Promise<Set<string | undefined>> {
  const workers = await registry.list('worker')
  const alive = workers.filter(({ worker, silent_ms }) => !isGone(worker, silent_ms))
  return new Set([ownIdentity().host, ...alive.map(({ worker }) => worker.host)])
}

/** A pause whose reason names the host, if it is another one. */
function pausedAt(pause: AgentPause): Paused | undefined {
  const paused = pausedOf(pause)
  const { host, host_name } = pause
  if (paused === undefined || host === undefined || host === ownIdentity().host) return paused
  const there = `on "${host_name ?? host}": `
  return { ...paused, reason: there + paused.reason, words: there + paused.words }
}
