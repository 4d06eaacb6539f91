import { randomBytes } from 'node:crypto'

import { folderIdentity } from '../files/folder-identity.ts'
import { ownWorker } from '../process/process.ts'
import type { Queue } from '../queue/queue.ts'
import type { WorkerRecord } from '../schema/registry.ts'
import type { Tracing } from '../tracing/tracing.ts'
import { createRegistration } from './registration.ts'
import { createWorker } from './worker.ts'
import type { ServedAgent, TurnReport, WorkerOptions } from './worker-options.ts'

/** The longest time between two checks of the queue; a signal of new work comes sooner. */
const INTERVAL_MS = 2000

/** A worker that runs inside a program, which also does other things. */
export type WorkerHere = {
  /**
   * Claims no more jobs and resolves when the running turns have ended. They may take `DRAIN_MS`; then they are
   * stopped, and their jobs released. Closing it twice is safe.
   */
  close: () => Promise<void>
}

/** Serves one agent in this process. Resolves once the worker counts as serving it. */
export async function serveHere(on: {
  queue: Queue
  clock: WorkerOptions['clock']
  served: Pick<ServedAgent, 'agent' | 'runTurn' | 'concurrency'>
  localDirectory: string
  workspace: string
  leaseMs: number
  heartbeatMs: number
  tracing?: Tracing | undefined
  onTurn: (report: TurnReport) => void
  log: (line: string) => void
}): Promise<WorkerHere> {
  const { queue, clock, served, log } = on
  const { agent, concurrency } = served
  const identity = ownWorker(`sdk-${process.pid}-${randomBytes(3).toString('hex')}`)
  const worker = createWorker({
    ...on,
    identity,
    serving: [{ ...served, allowWrites: false, env: {} }],
    folder: folderIdentity(on.workspace),
  })
  const record: WorkerRecord = {
    worker: identity,
    agents: [agent],
    allow_writes: [],
    concurrency,
    places: { [agent]: concurrency },
    started_at: new Date(clock.now()).toISOString(),
    stays: true,
  }
  const flags = {
    agents: [agent],
    once: false,
    allowWrites: false,
    concurrency,
    intervalMs: INTERVAL_MS,
    idleTimeoutMs: undefined,
    maxJobs: undefined,
    spawned: false,
  }
  const registration = createRegistration({ queue, clock, worker, record, flags })
  await queue.workers.enlist(record)
  const ended = registration.run().catch((error: unknown) => {
    log(`the worker of "${agent}" ended: ${error instanceof Error ? error.message : String(error)}`)
  })
  return {
    close() {
      registration.drain()
      return ended
    },
  }
}
