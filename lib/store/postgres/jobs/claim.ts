import { RelayError } from '../../../errors.ts'
import { claimRefused } from '../../../job/claiming.ts'
import type { ClaimRequest } from '../../../job/claiming.ts'
import { causeOf } from '../../../job/dependents.ts'
import { jobNotFound } from '../../../job/refusals.ts'
import { stampEvent } from '../../../job/stamp.ts'
import { FORMAT } from '../../../schema/format.ts'
import type { RunningJob } from '../../../schema/job.ts'
import { JobId } from '../../../schema/name.ts'
import type { Clock, Jobs } from '../../jobs.ts'
import { isUnusable } from '../../unusable.ts'
import { CommitUnknown } from '../database.ts'
import type { Database, Statements } from '../database.ts'
import type { Topics } from '../signals/topics.ts'
import type { Announcer } from './announce.ts'
import type { Cache } from './cache.ts'
import { newWriter } from './change.ts'
import { CLAIM, OBSTACLES, PROMOTE, SET_ASIDE } from './claim-statements.ts'
import type { Events } from './events.ts'
import { foldEvents } from './fold.ts'
import { createLostClaims } from './lost-claims.ts'

/** Unusable jobs after which one claim gives up. */
const MOST_UNUSABLE = 8

const PROMOTE_MS = 250

/** How often one claim looks again after it has removed jobs that cannot run. */
const MOST_CLEARED = 3

/** A claimed job, its events before the claim, the claim, and which of its topics are watched. */
type Claimed = { job_id: string; events: string[]; claim: string; watched: string[] }

/** Without a job, `blocked` says that jobs are overdue, cancelled with their parent, or no longer delayed. */
type Answer = Claimed | { job_id: null; blocked: boolean }

/** Claims jobs; see `Jobs`. */
export function createClaim(on: {
  database: Database
  clock: Clock
  events: Events
  cache: Cache
  topics: Topics
  announcer: Announcer
  change: Jobs['change']
}): Jobs['claim'] {
  const { database, clock, events, cache, topics, announcer, change } = on
  const { workspaceId } = database
  const promotedAtMs = new Map<string, number>()
  const lostClaims = createLostClaims({ database, clock, change })

  return async (request) => {
    const { job_id } = request
    return job_id === undefined ? claimNext(request) : claimNamed(job_id, request)
  }

  async function claimNext(request: ClaimRequest): Promise<RunningJob | undefined> {
    let unusable = 0
    let cleared = 0
    for (;;) {
      try {
        await promoteWhenDue(request.agent)
        const job = await claimOne(request)
        if (job !== 'blocked') return job
        cleared += 1
        if (cleared > MOST_CLEARED || !(await clearTheWay(request.agent))) return undefined
      } catch (error) {
        if (!isUnusable(error)) throw error
        unusable += 1
        if (unusable >= MOST_UNUSABLE) throw error
      }
    }
  }

  async function claimNamed(jobId: string, request: ClaimRequest): Promise<RunningJob> {
    const advice = 'Omit the id to take the next job that waits for you.'
    if (!JobId.safeParse(jobId).success) throw jobNotFound(jobId, advice)
    await promote(request.agent)
    const claimed = await claimOne(request)
    if (typeof claimed === 'object') return claimed
    await clearTheWay(request.agent)
    const found = await events.read(jobId)
    if (found === undefined) throw jobNotFound(jobId, advice)
    const [row] = await database.read<{ held: boolean }>(
      'look at a job',
      'select held from @jobs where workspace_id = $1 and job_id = $2',
      [workspaceId, jobId],
    )
    throw claimRefused(found.job, request, { now: clock.now(), isHeld: row?.held === true })
  }

  /** One job that is ready, other than those to avoid where that is possible. */
  async function claimOne(request: ClaimRequest): Promise<RunningJob | 'blocked' | undefined> {
    const avoid = [...(request.avoid ?? [])]
    const job = await claimSurely(request, avoid)
    return typeof job !== 'object' && avoid.length > 0 ? claimSurely(request, []) : job
  }

  /** A claim whose answer was lost is looked for, so that no job waits for a lease that no worker renews. */
  async function claimSurely(
    request: ClaimRequest,
    avoid: string[],
  ): Promise<RunningJob | 'blocked' | undefined> {
    await lostClaims.release(request.agent)
    for (;;) {
      // Another name for each try: a claim of the one before may still be carried out, and is given back then.
      const writer = newWriter()
      try {
        const [row] = await claimBy(request, avoid, writer)
        if (isClaimed(row)) return await accept(row)
        return row?.blocked === true ? 'blocked' : undefined
      } catch (error) {
        if (!(error instanceof CommitUnknown)) throw error
        const jobId = await lostClaims.find(request.agent, writer)
        if (jobId === undefined) continue
        const found = await events.read(jobId)
        return found?.job.state === 'running' ? found.job : undefined
      }
    }
  }

  /** With a limit, the workers of the agent claim one after the other, so that each counts the claims of all. */
  function claimBy(request: ClaimRequest, avoid: string[], writer: string): Promise<Answer[]> {
    const { limit } = request
    if (limit === undefined) return claimWith({ run: database.write }, request, { avoid, writer })
    return database.transaction('claim a job', async (by) => {
      const name = JSON.stringify(['durable-relay', workspaceId, request.agent])
      await by.run('lock an agent', 'select pg_advisory_xact_lock(hashtextextended($1, 1))', [name])
      const [row] = await by.run<{ held: number }>(
        'count the claims of an agent',
        'select count(*)::int as held from @jobs where workspace_id = $1 and agent = $2 and held',
        [workspaceId, request.agent],
      )
      return (row?.held ?? 0) >= limit ? [] : claimWith(by, request, { avoid, writer })
    })
  }

  function claimWith(
    by: Pick<Statements, 'run'>,
    request: ClaimRequest,
    { avoid, writer }: { avoid: string[]; writer: string },
  ): Promise<Answer[]> {
    const { agent, writes, lease_ms, job_id } = request
    const which = `${writes ? '' : 'read-only '}${job_id === undefined ? 'next ' : ''}job`
    return by.run<Answer>(`claim a ${which}`, CLAIM(writes, job_id !== undefined), [
      workspaceId,
      agent,
      FORMAT,
      avoid,
      job_id ?? null,
      lease_ms,
      writer,
      claimJson(request, clock, writer),
      topics.jobs,
      topics.job(''),
    ])
  }

  async function accept({
    job_id: jobId,
    events: before,
    claim,
    watched,
  }: Claimed): Promise<RunningJob | undefined> {
    const stored = [...before, claim]
    try {
      const folded = foldEvents(jobId, stored)
      if (folded?.job.state !== 'running') return undefined
      cache.keep(folded)
      announcer.changed(jobId, { watched, woken: undefined })
      return folded.job
    } catch (error) {
      if (isUnusable(error)) await setAside(jobId, stored.length)
      throw error
    }
  }

  /** Undoes the claim of a job whose events cannot be used, and leaves the job to a person. */
  async function setAside(jobId: string, version: number): Promise<void> {
    await database.repeat('set a damaged job aside', SET_ASIDE, [workspaceId, jobId, version])
  }

  /** Expires overdue jobs of an agent, and cancels those whose parent was cancelled. True when another may be ready. */
  async function clearTheWay(agent: string): Promise<boolean> {
    const found = await database.read<{ job_id: string; parent_id: string | null }>(
      'look for overdue jobs',
      OBSTACLES,
      [workspaceId, agent],
    )
    for (const { job_id, parent_id } of found) {
      const parent = parent_id === null ? undefined : (await events.read(parent_id))?.job
      const cause = parent && causeOf(parent)
      const at = new Date(clock.now()).toISOString()
      const type = {
        at,
        ...(cause === undefined
          ? ({ type: 'expire' } as const)
          : ({ type: 'cancel', ...cause } as const)),
      }
      await change(job_id, (job) =>
        job.state === 'queued' ? { event: type, durable: true } : undefined,
      ).catch(unlessRefused)
    }
    return (await promote(agent)) || found.length > 0
  }

  /** While other jobs are ready, those whose delay is over join them this often. */
  async function promoteWhenDue(agent: string): Promise<void> {
    const nowMs = clock.monotonic()
    if (nowMs - (promotedAtMs.get(agent) ?? 0) < PROMOTE_MS) return
    promotedAtMs.set(agent, nowMs)
    await promote(agent)
  }

  async function promote(agent: string): Promise<boolean> {
    const promoted = await database.repeat('look for delayed jobs', PROMOTE, [workspaceId, agent])
    return promoted.length > 0
  }
}

function isClaimed(answer: Answer | undefined): answer is Claimed {
  return typeof answer?.job_id === 'string'
}

/** Another process was faster, or the time to live is not over by the clock of this one. */
function unlessRefused(error: unknown): void {
  if (!(error instanceof RelayError) || error.code !== 'STATE_REFUSED') throw error
}

/** The claim without its version and time, which the database adds. It is the rest of an object after its `{`. */
function claimJson({ worker, lease_ms }: ClaimRequest, clock: Clock, writer: string): string {
  const [now, monotonic] = [clock.now(), clock.monotonic()]
  const { event } = stampEvent(
    {
      type: 'claim',
      at: new Date(now).toISOString(),
      worker,
      lease_ms,
      lease_ends_monotonic_ms: Math.round(monotonic + lease_ms),
      lease_ends_at: new Date(now + lease_ms).toISOString(),
    },
    { jobId: '', version: 1, writer },
  )
  const { version: _, at: __, ...rest } = event
  return JSON.stringify(rest).slice(1)
}
