import { wantsOther } from '../job/fallback.ts'
import type { MetEnd } from '../job/fallback.ts'
import { agentsLeft, whyNotPassed } from '../job/passing.ts'
import { isGone } from '../process/process.ts'
import type { Job } from '../schema/job.ts'
import type { Store } from '../store/store.ts'
import { createAgentPauses } from './agent-pauses.ts'

/** True for an agent that a worker is started for when it has a job. */
export type IsStartable = (agent: string, job: Job) => boolean

/** Chooses the agent that continues a job whose turn ends early; undefined when it stays with its own. */
export type NextAgent = (job: Job, end: MetEnd) => Promise<string | undefined>

/**
 * The first agent of a job's `fallback` that has not had it yet and can take it now: it is not paused, and a worker serves it
 * with the rights of the job, or one is started for it. When the job would fail otherwise, it goes to the first one that
 * is left in any case, and `why` says what that waits for.
 */
export function createFallback(on: {
  store: Pick<Store, 'registry' | 'spansHosts'>
  isStartable: IsStartable | undefined
}): NextAgent {
  const { registry, spansHosts } = on.store
  return async (job, end) => {
    const left = agentsLeft(job).filter((agent) => whyNotPassed(job, agent) === undefined)
    const wants = left.length === 0 ? undefined : wantsOther(job, end)
    if (wants === undefined) return undefined
    const workers = (await registry.list('worker')).filter(
      ({ worker, silent_ms }) => !isGone(worker, silent_ms),
    )
    const paused = await createAgentPauses({ registry, spansHosts }).list()
    const able = left.filter((agent) => !paused.some((pause) => pause.agent === agent))
    const ready =
      able.find((agent) => workers.some((record) => serves(record, agent, job))) ??
      able.find((agent) => on.isStartable?.(agent, job) === true)
    return ready ?? (wants === 'fails' ? (able[0] ?? left[0]) : undefined)
  }
}

type Serving = { agents: string[]; allow_writes: string[] }

function serves({ agents, allow_writes }: Serving, agent: string, job: Job): boolean {
  if (!agents.includes(agent)) return false
  return job.task.write !== true || allow_writes.includes(agent)
}
