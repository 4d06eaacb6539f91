import type { Clock, Jobs } from '../../jobs.ts'
import type { Database } from '../database.ts'

/** A statement that was sent is carried out within this time, or never. */
const LOST_MS = 60_000

/** Claims whose answers were lost: they are found again, or given back, so that no job waits for a lease to end. */
export type LostClaims = {
  /** The job that this write has claimed; undefined when it has claimed none so far. Throws what reading throws. */
  find(agent: string, writer: string): Promise<string | undefined>
  /** Gives back the jobs of claims that were carried out after `find` had looked for them, or could not look. */
  release(agent: string): Promise<void>
}

/** No turn has begun. */
const REASON = 'The answer to its claim was lost.'

type Found = { job_id: string; token: number; writer: string }

export function createLostClaims(on: {
  database: Pick<Database, 'workspaceId' | 'read'>
  clock: Clock
  change: Jobs['change']
}): LostClaims {
  const { database, clock, change } = on
  /** By writer. */
  const lost = new Map<string, { agent: string; untilMs: number }>()

  async function find(agent: string, writer: string): Promise<string | undefined> {
    let jobId: string | undefined
    try {
      jobId = (await claimsOf(agent, [writer]))[0]?.job_id
      return jobId
    } finally {
      // Not before: until then, another claim of this process must not give the job back.
      if (jobId === undefined) lost.set(writer, { agent, untilMs: clock.monotonic() + LOST_MS })
    }
  }

  async function release(agent: string): Promise<void> {
    const writers = [...lost].flatMap(([writer, each]) => (each.agent === agent ? [writer] : []))
    if (writers.length === 0) return
    const nowMs = clock.monotonic()
    for (const { job_id, token, writer } of await claimsOf(agent, writers)) {
      const at = new Date(clock.now()).toISOString()
      const event = { type: 'release', at, token, reason: REASON, untouched: true } as const
      await change(job_id, (job) =>
        job.state === 'running' && job.token === token ? { event, durable: true } : undefined,
      )
      lost.delete(writer)
    }
    for (const writer of writers) {
      if ((lost.get(writer)?.untilMs ?? nowMs) < nowMs) lost.delete(writer)
    }
  }

  /** The jobs of an agent that are claimed by one of these writes. */
  function claimsOf(agent: string, writers: string[]): Promise<Found[]> {
    return database.read('look for a claim', CLAIMS, [database.workspaceId, agent, writers])
  }

  return { find, release }
}

const CLAIMS = `
  select job_id, token, writer from @jobs join @events using (workspace_id, job_id, version)
  where workspace_id = $1 and agent = $2 and held and writer = any($3::text[])`
