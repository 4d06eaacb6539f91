import { loadavg } from 'node:os'

import type { Lifelines } from '../process/lifeline.ts'
import { hostName, isGone, ownIdentity } from '../process/process.ts'
import type { ListedWorker, SpawnRecord, WorkerRecord } from '../schema/registry.ts'
import type { Registry } from '../store/registry.ts'

/** The workers of a workspace. */
export type Workers = {
  /** Registers a worker as serving, and removes the records of dead ones. */
  enlist(record: WorkerRecord): Promise<void>
  /**
   * Records a sign of life of a worker. Registers it again if another process removed it, as can happen after a
   * long pause.
   */
  beat(record: WorkerRecord): Promise<void>
  /** Removes a worker from the list. */
  discharge(workerId: string): Promise<void>
  /**
   * Workers whose process is alive or, if the process cannot be seen from here, that gave a recent sign of
   * life.
   */
  list(): Promise<ListedWorker[]>
  /** The latest worker that a dispatch started here for an agent; undefined after that worker exited normally. */
  latestStart(agent: string): Promise<SpawnRecord | undefined>
  recordStart(record: SpawnRecord): Promise<void>
  forgetStart(agent: string): Promise<void>
}

export function createWorkers(on: {
  registry: Registry
  spansHosts: boolean
  lifelines: Pick<Lifelines, 'removeOld'>
}): Workers {
  const { registry, spansHosts } = on

  /** Each host starts workers of its own, and keeps their logs. */
  function keyOfStart(agent: string): string {
    return spansHosts ? `${agent}@${ownIdentity().host ?? ''}` : agent
  }

  return {
    async enlist(record) {
      const listed = new Set([record.worker.id])
      for (const other of await registry.list('worker')) {
        if (isGone(other.worker, other.silent_ms)) await registry.remove('worker', other.worker.id)
        else listed.add(other.worker.id)
      }
      on.lifelines.removeOld(listed)
      await registry.put('worker', record.worker.id, record)
    },
    async beat(record) {
      const { id } = record.worker
      // Other hosts see the load of this one in its workers' records alone.
      if (spansHosts) return registry.put('worker', id, { ...record, load: loadavg() })
      if (!(await registry.beat('worker', id))) await registry.put('worker', id, record)
    },
    async discharge(workerId) {
      await registry.remove('worker', workerId)
    },
    async list() {
      const records = await registry.list('worker')
      return records.filter(({ worker, silent_ms }) => !isGone(worker, silent_ms))
    },
    latestStart: (agent) => registry.get('spawn', keyOfStart(agent)),
    recordStart(record) {
      const place = spansHosts ? { host: ownIdentity().host, host_name: hostName() } : {}
      return registry.put('spawn', keyOfStart(record.agent), { ...record, ...place })
    },
    async forgetStart(agent) {
      await registry.remove('spawn', keyOfStart(agent))
    },
  }
}
