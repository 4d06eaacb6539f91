import { deferring, excusing, failing, releasing, withoutSecrets } from '../job/turn-end.ts'
import type { TurnFailure, TurnRelease } from '../job/turn-end.ts'
import type { Activity } from '../schema/activity.ts'
import type { CheckRound } from '../schema/check.ts'
import type { NewEvent } from '../schema/event.ts'
import type { Job } from '../schema/job.ts'
import type { ProcessIdentity } from '../schema/process.ts'
import { redact } from '../schema/redact/redact.ts'
import type { Blob, Failure, Result, Usage, Worktree } from '../schema/result.ts'
import type { Run } from '../schema/run.ts'
import type { Clock, Held } from '../store/jobs.ts'
import type { Store } from '../store/store.ts'
import type { NextAgent } from './fallback.ts'
import type { Handovers } from './handovers.ts'
import { createSettling } from './settling.ts'
import type { Turns } from './turns.ts'

/** Why a person is asked, and what the turn left. `blocked`: the agent cannot continue. */
type Flagged = {
  reason: string
  result?: Result | undefined
  blocked?: boolean | undefined
}

/**
 * What the holder of a job's token may write while its turn runs. Each call waits for the disk unless it says
 * otherwise, and throws `STALE_TOKEN` when another worker holds the job.
 */
export type Holder = {
  /**
   * Extends the lease. False when another worker holds the job, or the job has ended; the turn must then stop.
   */
  heartbeat(held: Held): Promise<boolean>
  /** Keeps the sweeps of this process from taking the job back, until the returned function is called. */
  hold(held: Held): () => void
  /** Records a process of the turn. Does not wait for the disk: a power cut stops the process too. */
  spawned(held: Held, child: ProcessIdentity): Promise<void>
  /** Adds to the activity of the turn. Best effort; never fails. */
  report(held: Held, activity: Activity): void
  /** Stores a text beside the job's log, for its result or a part of it. */
  keepText(of: { jobId: string; token: number; text: string }): Promise<Blob>
  /** Asks the sender a question; the lease continues. */
  ask(
    held: Held,
    question: { question_id: string; text: string; choices?: string[] | undefined },
  ): Promise<Job>
  /** Records what the next turn must know of a run that continues elsewhere; see `Run`. */
  noteRun(held: Held, update: (known: Run | undefined) => Run): Promise<Job>

  /** Records the result of a turn whose checks begin now. The lease continues. */
  check(
    held: Held,
    begun: { round: number; result: Result; home?: string | undefined },
  ): Promise<Job>
  /**
   * Records what the checks of a round said, which completes the job, sends it to review, or lets its agent try again.
   * `isLast`: the turn is over with it.
   */
  checked(
    held: Held,
    round: CheckRound & { worktree?: Worktree | undefined },
    how: { isLast: boolean },
  ): Promise<Job>

  complete(held: Held, result: Result): Promise<Job>
  /**
   * Ends the turn as failed. The job is queued again with a back-off if that may help and is safe; otherwise it
   * fails.
   */
  fail(held: Held, failure: TurnFailure): Promise<Job>
  /**
   * Returns the job to the queue without spending an attempt. A write turn that may have changed something is
   * parked instead.
   */
  release(held: Held, release: TurnRelease): Promise<Job>
  /**
   * Returns the job to the queue until a service limit ends, without spending an attempt. Only for turns that
   * may run again.
   */
  defer(held: Held, failure: Omit<TurnFailure, 'retryable'>): Promise<Job>
  /**
   * Returns the job to the queue without spending an attempt, because its agent caused the failure. A write
   * turn that may have changed something fails instead.
   */
  excuse(held: Held, failure: TurnFailure): Promise<Job>
  /** Leaves a write turn that was stopped half-way to a person. */
  park(held: Held, error: Failure, usage?: Usage): Promise<Job>
  /** Ends the turn and asks a person to review what it left. */
  flag(held: Held, flag: Flagged): Promise<Job>
  /**
   * Reports that the turn here is over, although another process ended the job. The next turn may begin when
   * this turn's processes are gone.
   */
  settle(held: Held): Promise<void>
}

export function createHolder(on: {
  store: Store
  clock: Clock
  turns: Turns
  handovers: Handovers
  nextAgent: NextAgent
}): Holder {
  const { store, clock, turns, handovers, nextAgent } = on
  const { endTurn, settle } = createSettling({ store, turns })
  const at = () => new Date(clock.now()).toISOString()
  const moment = ({ token }: Held) => ({ token, now: clock.now() })

  /** What a turn that ends early leaves, and the agent that continues the job. Stored before the event that ends it. */
  async function leaving(held: Held, failure: Omit<TurnFailure, 'retryable'>, retryable: boolean) {
    const job = await store.jobs.read(held.job_id)
    if (job?.state !== 'running' || job.token !== held.token) return {}
    const { error, thread_id, usage } = failure
    const handover = await handovers.write(job, { ended: error, thread_id, usage })
    const pass_to = await nextAgent(job, { ...failure, code: error.code, retryable })
    return { handover, pass_to }
  }

  return {
    heartbeat: (held) => store.jobs.renew(held),
    hold: (held) => turns.hold(held),
    async spawned(held, child) {
      turns.note(held, child)
      const event: NewEvent = { type: 'spawn', at: at(), token: held.token, process: child }
      await store.jobs.change(held.job_id, () => ({ event, durable: false }))
    },
    report: ({ job_id, token }, activity) => store.activity.report(job_id, token, activity),
    keepText: (of) => store.blobs.put(of),
    async ask({ job_id, token }, question) {
      const event: NewEvent = { type: 'ask', at: at(), token, ...question }
      return (await store.jobs.change(job_id, () => ({ event, durable: true }))).job
    },
    async noteRun({ job_id, token }, update) {
      const done = await store.jobs.change(job_id, (job) => ({
        event: { type: 'run', at: at(), token, run: update(job.run) },
        durable: true,
      }))
      return done.job
    },

    async check({ job_id, token }, begun) {
      const event: NewEvent = { type: 'check', at: at(), token, ...begun }
      return (await store.jobs.change(job_id, () => ({ event, durable: true }))).job
    },
    async checked(held, round, { isLast }) {
      const event: NewEvent = { type: 'checked', at: at(), token: held.token, ...round }
      const proposal = { event, durable: true }
      if (isLast) return endTurn(held, () => proposal)
      return (await store.jobs.change(held.job_id, () => proposal)).job
    },

    complete(held, result) {
      const event: NewEvent = { type: 'complete', at: at(), token: held.token, result }
      return endTurn(held, () => ({ event, durable: true }))
    },
    async fail(held, failure) {
      const left = await leaving(held, failure, failure.retryable)
      return endTurn(held, (job) => failing(moment(held), job, { ...failure, ...left }))
    },
    async release(held, release) {
      const { handover } = await leaving(held, { ...release, error: stopped(release) }, false)
      return endTurn(held, (job) => releasing(moment(held), job, { ...release, handover }))
    },
    async defer(held, failure) {
      const left = await leaving(held, { ...failure, isLimited: true }, true)
      return endTurn(held, (job) => deferring(moment(held), job, { ...failure, ...left }))
    },
    async excuse(held, failure) {
      const left = await leaving(held, failure, failure.retryable)
      return endTurn(held, (job) => excusing(moment(held), job, { ...failure, ...left }))
    },
    async park(held, failure, usage) {
      const error = withoutSecrets(failure)
      const { handover } = await leaving(held, { error, usage }, false)
      const { token } = held
      const event: NewEvent = { type: 'park', at: at(), token, error, usage, handover }
      return endTurn(held, () => ({ event, durable: true }))
    },
    flag({ job_id, token }, flag) {
      const reason = redact(flag.reason)
      const event: NewEvent = { type: 'flag', at: at(), token, ...flag, reason }
      return endTurn({ job_id, token }, () => ({ event, durable: true }))
    },
    settle,
  }
}

/** Why a turn ended whose worker has to leave. */
function stopped({ reason }: TurnRelease): Failure {
  return { code: 'TURN_STOPPED', message: reason }
}
