import type { Blobs } from '../../blobs.ts'
import type { Clock, Jobs, Sleeper, Topic, Watch } from '../../jobs.ts'
import type { Database } from '../database.ts'
import { lockClass } from '../signals/channel.ts'
import type { Signals } from '../signals/signals.ts'
import type { Topics } from '../signals/topics.ts'
import { createAnnouncer } from './announce.ts'
import { createCache } from './cache.ts'
import { createChange } from './change.ts'
import { createClaim } from './claim.ts'
import { createEvents } from './events.ts'
import { createHolds } from './held.ts'
import { page } from './listing.ts'
import { createLookups } from './lookups.ts'
import { createSettle } from './settle.ts'
import { createTending } from './tend.ts'

/** The jobs of a workspace in PostgreSQL. */
export function createJobs(on: {
  database: Database
  schema: string
  clock: Clock
  signals: Signals
  topics: Topics
  blobs: Blobs
  /** Stores what the turns of a job have reported so far. */
  reported: (jobId: string) => Promise<void>
}): Jobs {
  const { database, schema, clock, signals, topics } = on
  const cache = createCache()
  const events = createEvents({ database, cache })
  const announcer = createAnnouncer({ signals, topics })
  const lock = lockClass(schema)
  const { create, change } = createChange({ ...on, lock, events, cache, announcer })

  function watch(topic: { sleeper: string }, listener: () => void): Sleeper
  function watch(topic: Topic, listener: (jobId?: string) => void): Watch
  function watch(topic: Topic | { sleeper: string }, listener: (jobId?: string) => void): Watch {
    if (topic === 'jobs') return signals.watch(topics.jobs, listener)
    if ('sleeper' in topic) return signals.sleeper(topic.sleeper, () => listener())
    const name = 'agent' in topic ? topics.agent(topic.agent) : topics.job(topic.job)
    return signals.watch(name, () => listener())
  }

  return {
    create,
    change,
    claim: createClaim({ database, clock, events, cache, topics, announcer, change }),
    async read(jobId, { durable } = { durable: false }) {
      const job = (await events.read(jobId))?.job
      if (durable && job !== undefined) await database.repeat('flush what was read', FLUSH)
      return job
    },
    history: async (jobId) => [...((await events.read(jobId))?.events ?? [])],
    list: (which) => page(database, which),
    ...createLookups({ database, events }),
    ...createHolds({ database, clock, events }),
    settle: createSettle({ database, announcer }),
    tend: createTending({ database, schema, clock, events }),
    watch,
  }
}

/** Commits a record of its own, which flushes every record before it. */
const FLUSH = `select pg_logical_emit_message(true, 'durable-relay', '')`
