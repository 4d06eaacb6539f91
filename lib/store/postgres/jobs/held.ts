import { RelayError } from '../../../errors.ts'
import { hasLapsed } from '../../../job/lapse.ts'
import { liveness } from '../../../process/process.ts'
import type { Clock, Held, HeldJob, Jobs } from '../../jobs.ts'
import { isUnusable } from '../../unusable.ts'
import type { Database } from '../database.ts'
import type { Events } from './events.ts'

/** Checks of one process are at most 5 s apart. A longer gap means a pause, or a process that rarely checks. */
const GAP_MS = 10_000

/** A clock that differs by more from how much time has passed was set, or is the one of another server. */
const JUMP_MS = 2000

type Row = {
  job_id: string
  agent: string
  lease_ms: number
  left_ms: number | null
  quiet_ms: number
  over_ms: number | null
}

/** The jobs that workers hold, and their leases; see `Jobs`. */
export function createHolds(on: {
  database: Database
  clock: Clock
  events: Events
}): Pick<Jobs, 'held' | 'renew'> {
  const { database, clock, events } = on
  const { workspaceId } = database
  let checked: { atMs: number; there: number } | undefined
  let resumedAtMs: number | undefined

  /**
   * A worker that was paused together with this process gets time for a heartbeat, whichever of them runs first. So does
   * every worker when the clock of the database has jumped.
   */
  function noteCheck(there: number): void {
    const now = clock.monotonic()
    const gapMs = checked === undefined ? 0 : now - checked.atMs
    const jumpMs = checked === undefined ? 0 : Math.abs(there - checked.there - gapMs)
    if (gapMs > GAP_MS || jumpMs > JUMP_MS) resumedAtMs = now
    checked = { atMs: now, there }
  }

  async function held(which: Parameters<Jobs['held']>[0] = {}): Promise<HeldJob[]> {
    const isJudging = which.judge === true
    if (isJudging) {
      const [row] = await database.repeat<{ there: number }>('check leases', NOTE_OVER, [
        workspaceId,
      ])
      noteCheck(row?.there ?? clock.now())
    }
    const rows = await database.read<Row>('list held jobs', HELD, [
      workspaceId,
      which.agent ?? null,
      which.job_id ?? null,
    ])
    const found: HeldJob[] = []
    for (const row of rows) {
      const job = await heldJob(row, isJudging)
      if (job !== undefined) found.push(job)
    }
    return found
  }

  async function heldJob(row: Row, isJudging: boolean): Promise<HeldJob | undefined> {
    const { job_id, agent } = row
    const facts = {
      job_id,
      agent,
      left_ms: row.left_ms ?? undefined,
      quiet_ms: Math.max(0, row.quiet_ms),
      isSilent: row.over_ms !== null,
    }
    try {
      const folded = await events.read(job_id)
      if (folded === undefined) return undefined
      const worker = isJudging ? verdict(folded.job, row) : 'held'
      return { ...facts, job: folded.job, worker }
    } catch (error) {
      if (!(error instanceof RelayError) || !isUnusable(error)) throw error
      const mayRun = (row.left_ms ?? 0) > 0
      return { ...facts, job: undefined, refusal: error, worker: mayRun ? 'held' : 'lapsed' }
    }
  }

  /** The clock of the database can be set, and jumps when another server takes over: the longer grace applies. */
  function verdict(
    job: NonNullable<HeldJob['job']>,
    { over_ms, lease_ms }: Row,
  ): HeldJob['worker'] {
    if (job.state !== 'running') return 'held'
    if (liveness(job.lease.worker) === 'dead') return 'dead'
    if (over_ms === null) return 'held'
    const watchedMs = resumedAtMs === undefined ? Infinity : clock.monotonic() - resumedAtMs
    const overForMs = Math.min(over_ms, watchedMs)
    return hasLapsed(lease_ms, { overForMs, isOurClock: false }) ? 'lapsed' : 'held'
  }

  /** Not on disk when it returns: after a crash of the server, the next heartbeat renews it again. */
  async function renew({ job_id, token }: Held): Promise<boolean> {
    const renewed = await database.repeat('renew a lease', RENEW, [workspaceId, job_id, token])
    return renewed.length > 0
  }

  return { held, renew }
}

/**
 * From now on, every process can tell how long a lease has been over. No lease has more than its whole time left: one
 * that has was written before the clock of the database was set back.
 */
const NOTE_OVER = `
  with noted as (
    update @jobs set
      over_since = case when lease_ends_at < @now then @now end,
      lease_ends_at = least(lease_ends_at, @now + lease_ms * interval '1 ms'),
      seen_at = least(seen_at, @now)
    where workspace_id = $1 and held and (
      (state = 'running' and over_since is null and lease_ends_at < @now)
      or over_since > @now + interval '2 s'
      or lease_ends_at > @now + lease_ms * interval '1 ms' + interval '2 s')
  )
  select (extract(epoch from @now) * 1000)::float8 as there`

const HELD = `
  select job_id, agent, lease_ms,
    (extract(epoch from lease_ends_at - @now) * 1000)::float8 as left_ms,
    (extract(epoch from @now - seen_at) * 1000)::float8 as quiet_ms,
    (extract(epoch from @now - over_since) * 1000)::float8 as over_ms
  from @jobs
  where workspace_id = $1 and held and agent = coalesce($2, agent) and job_id = coalesce($3, job_id)
  order by job_id`

const RENEW = `
  update @jobs set lease_ends_at = @now + lease_ms * interval '1 ms', seen_at = @now, over_since = null
  where workspace_id = $1 and job_id = $2 and state = 'running' and token = $3
  returning set_config('synchronous_commit', 'off', true)`
