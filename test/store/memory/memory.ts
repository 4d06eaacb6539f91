import { EventEmitter } from 'node:events'

import type { ActivityEntry } from '../../../lib/schema/activity.ts'
import type { DeliveryLine } from '../../../lib/schema/delivery.ts'
import type { JobEvent } from '../../../lib/schema/event.ts'
import type { Job } from '../../../lib/schema/job.ts'
import type { StoredNotification } from '../../../lib/schema/notification.ts'
import type { Clock, Sleeper, Watch } from '../../../lib/store/jobs.ts'
import type { LogLine } from '../../../lib/store/logs.ts'
import { createScanFinder } from './finder.ts'
import type { Store } from '../../../lib/store/store.ts'
import { createActivity, createBlobs, createMailbox, createRegistry } from './documents.ts'
import type { Kept } from './documents.ts'
import { createJobs } from './jobs.ts'
import { createLogs } from './logs.ts'
import { countNumbers } from './numbers.ts'
import { createSearch } from './search.ts'
import { createSleeper } from './sleeper.ts'
import type { Armed } from './sleeper.ts'
import { createUpkeep } from './upkeep.ts'

/** Everything that is stored about one job. */
export type Entry = {
  job: Job
  events: JobEvent[]
  activity: ActivityEntry[]
  texts: Map<string, string>
  /** Counts the ends of all jobs. */
  endNumber?: number
  /** From the claim until nothing of the turn runs any more. All times are monotonic milliseconds. */
  hold?: { endsMs: number; seenMs: number; overSinceMs?: number } | undefined
}

/** What every handle on one in-memory store shares. */
export type Memory = ReturnType<typeof createMemory>

export function createMemory(clock: Clock) {
  return {
    clock,
    entries: new Map<string, Entry>(),
    ends: 0,
    notifications: new Array<StoredNotification>(),
    deliveries: new Map<string, DeliveryLine[]>(),
    logs: new Map<string, LogLine[]>(),
    attachments: new Map<string, Buffer>(),
    documents: new Map<string, Kept>(),
    nextCollectionMs: 0,
    signals: new EventEmitter().setMaxListeners(0),
    sleepers: new Set<Armed>(),
  }
}

export type Listen = (topic: string, listener: (jobId?: string) => void) => Watch
export type OpenSleeper = (agent: string, listener: () => void) => Sleeper

/** A handle on a memory, as each process has one. Nothing is awaited between a look and a write: every call is atomic. */
export function openMemoryStore(memory: Memory): Store {
  const watches = new Set<Watch>()
  const listen: Listen = (topic, listener) => {
    const call = (jobId?: string) => listener(jobId)
    memory.signals.on(topic, call)
    const watch = { close: () => void memory.signals.off(topic, call) }
    watches.add(watch)
    return watch
  }
  const sleeper: OpenSleeper = (agent, listener) => {
    const own = createSleeper(memory, agent, listener)
    watches.add(own)
    return own
  }
  const blobs = createBlobs(memory)
  const jobs = createJobs(memory, { listen, sleeper })
  return {
    workspace: '/home/somebody/here',
    spansHosts: false,
    jobs,
    finder: createScanFinder(jobs, blobs),
    activity: createActivity(memory),
    blobs,
    mailbox: createMailbox(memory, listen),
    logs: createLogs(memory, listen),
    search: createSearch(memory),
    numbers: (request) => Promise.resolve(countNumbers(memory, request)),
    registry: createRegistry(memory),
    upkeep: createUpkeep(memory),
    close() {
      for (const watch of watches) watch.close()
    },
  }
}

/** Calls the listeners of a topic once the current call is over. */
export function signal({ signals }: Memory, topic: string, jobId?: string): void {
  setImmediate(() => signals.emit(topic, jobId))
}
