import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'

import * as fc from 'fast-check'

import { RelayError } from '../../lib/errors.ts'
import { ownIdentity } from '../../lib/process/process.ts'
import { createQueue } from '../../lib/queue/queue.ts'
import type { Queue } from '../../lib/queue/queue.ts'
import type { JobState } from '../../lib/schema/job.ts'
import { openFileStore } from '../../lib/store/file/open.ts'
import type { Store } from '../../lib/store/store.ts'
import { CHOSEN_STORE } from '../programs/chosen-store.ts'
import { storeEnvironment } from '../programs/store-environment.ts'

/** `npm run test:crash` runs 2,000. */
const RUNS = Number(process.env['RELAY_MODEL_RUNS'] ?? 200)
const LEASE_MS = 10_000
/** As the stores have them. The clock of a database may be set, so its leases have the longer grace. */
const PAUSE_MS = 10_000
const GRACE_MS = CHOSEN_STORE === 'files' ? LEASE_MS / 3 : LEASE_MS / 2
const BACK_OFF_MS = 5000

/** A job as the rules say it must be, kept in memory beside the real one. */
type ModelJob = {
  id: string
  prompt: string
  write: boolean
  max: number
  state: JobState
  attempts: number
  ttl: number | undefined
  expiresAt: number | undefined
  notBefore: number
  /** Of a back-off, how long it lasts; a time that the sender named has none. */
  delay: number | undefined
  lease: ModelLease | undefined
  output: string | undefined
  /** The conversation it belongs to, and how many jobs were sent before it. */
  key: string | undefined
  order: number
  /** True from the end of a running job by others until a sweep has seen its turn go; null when that may be. */
  isStopping: boolean | null
  /** When that became so, on the clock of leases. */
  stoppingSince?: number | undefined
  /** True when the process of the latest worker is gone: what is reported of its turn is settled by a sweep. */
  isOrphaned: boolean
  /** Turns of a write job that may have changed something since a person last spoke, or that go on elsewhere. */
  openWriteTurns: number
  /** Work that is done elsewhere. */
  run: 'none' | 'goes on' | 'has failed'
  /** What was said to it, in order. */
  steered: string[]
  /** Whether checks must pass before it counts as completed, and what they said. */
  hasChecks: boolean
  checked: Checked
  /** The result that waits for a person. */
  reviewed: string | undefined
  /** The token whose holder reported the end; a report of the same end again is heard. */
  endedBy: number | undefined
}

/** Rounds that were played, those of them before the last decision of a person, and the turn whose checks run. */
type Checked = {
  rounds: number
  counted: number
  pending: { token: number; output: string; losses: number } | undefined
}

type ModelLease = {
  token: number
  /** On the monotonic clock. */
  begunAt: number
  /** On the wall clock. */
  claimedAt: number
  /** On the clock of leases. */
  endsAt: number
  isDoomed: boolean
  /** When a sweep found it over first, on the clock of leases; a heartbeat clears that. */
  suspectedAt?: number | undefined
}

/** When a handle looked at leases, and when it did again after a pause. */
type Looks = { at: number; resumedAt: number }

type Model = { jobs: Map<string, ModelJob>; tokens: Map<string, number[]> }

/** Two processes' views of one store, and a clock that only the test moves. */
type Real = {
  clock: { wall: number; monotonic: number }
  prefix: string
  agent: string
  handles: { store: Store; queue: Queue; looks: Looks }[]
  reopen: (index: number, boot: number) => Promise<void>
}

type Command = fc.AsyncCommand<Model, Real>

/** What decides how long a lease lasts: the boot's clock on one machine, the database's for many. */
function leaseTime({ clock }: Pick<Real, 'clock'>): number {
  return CHOSEN_STORE === 'files' ? clock.monotonic : clock.wall
}

/** What the log says of a run's failure. */
const RUN_FAILED = { none: undefined, 'goes on': false, 'has failed': true }

const FINAL = new Set<JobState>(['completed', 'failed', 'cancelled', 'expired'])

function queueOf(real: Real, handle: number): Queue {
  const { queue } = real.handles[handle % real.handles.length] as { queue: Queue }
  return queue
}

function pick<T>(items: Iterable<T>, index: number): T | undefined {
  const all = [...items]
  return all[index % Math.max(1, all.length)]
}

/** What time alone does to a job when somebody looks at it. A running one must be overdue by both clocks. */
function expireWhenDue(job: ModelJob, { clock }: Real): void {
  const isOpen = job.state === 'queued' || job.state === 'running'
  if (!isOpen || job.expiresAt === undefined || clock.wall < job.expiresAt) return
  if (job.lease !== undefined) {
    const left = Math.min(job.expiresAt - job.lease.claimedAt, job.ttl ?? 0)
    if (clock.monotonic - job.lease.begunAt < left) return
  }
  // What waits for a person may lose its hint in other ways before it ends.
  if (job.state === 'running') job.isStopping = job.write ? null : true
  job.state = job.state === 'running' && job.write ? 'needs_recovery' : 'expired'
  job.lease = undefined
}

/** True for a back-off that is not over. One that would last longer than it can was made by a wrong clock. */
function isDelayed(job: ModelJob, now: number): boolean {
  const left = job.notBefore - now
  return left > 0 && left <= (job.delay ?? Number.POSITIVE_INFINITY) + 1000
}

type Asked = { real: Real; writes: boolean; patience: 'strict' | 'lenient' }

/** `strict`: certainly ready; `lenient`: perhaps, where nobody can know whether a turn is still being stopped. */
function isClaimable(job: ModelJob, model: Model, { real, writes, patience }: Asked): boolean {
  if (job.state !== 'queued' || (job.write && !writes)) return false
  const isStrict = patience === 'strict'
  if (job.isStopping ?? isStrict) return false
  if (isDelayed(job, real.clock.wall)) return false
  return ![...model.jobs.values()].some((other) => {
    if (job.key === undefined || other.key !== job.key || other === job) return false
    const isEarlier = other.order < job.order && !FINAL.has(other.state)
    const isStopping = other.isStopping ?? isStrict
    return isEarlier || other.state === 'running' || (isStopping && FINAL.has(other.state))
  })
}

/** The longest time that a sweep leaves an ended turn to a living worker. */
const PARTING_GRACE_MS = 30_000

function noteStopping(job: ModelJob, real: Real): void {
  if (job.isStopping === false) job.stoppingSince = undefined
  else job.stoppingSince ??= leaseTime(real)
}

/** True when a sweep sees to a turn at once: over files, the hand-moved clock is older than any of their times. */
function isSurelyStopped({ stoppingSince }: ModelJob, real: Real): boolean {
  if (CHOSEN_STORE === 'files' || stoppingSince === undefined) return true
  return leaseTime(real) - stoppingSince > PARTING_GRACE_MS
}

/** After every step each view must show each job as the model has it. */
async function compare(model: Model, real: Real, handle: number): Promise<void> {
  for (const job of model.jobs.values()) {
    expireWhenDue(job, real)
    noteStopping(job, real)
    const seen = await queueOf(real, handle).get(job.id)
    assert.equal(seen.state, job.state, `job ${job.id}`)
    assert.equal(seen.attempts, job.attempts)
    assert.equal(seen.state === 'completed' ? seen.result.output : undefined, job.output)
    assert.ok(job.openWriteTurns <= 1, 'a write job was run again by itself')
    assert.equal(seen.run?.hasFailed, RUN_FAILED[job.run])
    assert.deepEqual(seen.messages?.map(({ id }) => id) ?? [], job.steered)
    assert.equal(seen.checks?.rounds.length ?? 0, job.checked.rounds)
    assert.equal(seen.checks?.pending?.result.output, job.checked.pending?.output)
  }
}

const step = (
  name: string,
  handle: number,
  run: (model: Model, real: Real) => Promise<void>,
): Command => ({
  check: () => true,
  run: async (model, real) => {
    await run(model, real)
    await compare(model, real, handle + 1)
  },
  toString: () => name,
})

type Sent = {
  write: boolean
  max: number
  ttl: number | undefined
  delay: number
  key: string | undefined
  checks: boolean
}

function dispatch(handle: number, request: number, variant: number, sent: Sent): Command {
  return step(`dispatch(${handle}, r${request}, v${variant})`, handle, async (model, real) => {
    const request_id = `${real.prefix}-${request}`
    const prompt = `prompt ${variant}`
    const known = model.jobs.get(request_id)
    const asked = queueOf(real, handle).dispatch(
      {
        to: real.agent,
        task: {
          prompt,
          ...(sent.write ? { write: true } : {}),
          ...(sent.key === undefined ? {} : { conversation_key: sent.key }),
          ...(sent.checks ? { checks: ['test'], check_rounds: ROUNDS } : {}),
        },
        request_id,
        max_attempts: sent.max,
        ttl_ms: sent.ttl,
        not_before:
          sent.delay === 0 ? undefined : new Date(real.clock.wall + sent.delay).toISOString(),
      },
      { from: { agent: `${real.agent}-sender` } },
    )
    const isSame =
      known?.prompt === prompt &&
      known.write === sent.write &&
      known.key === sent.key &&
      known.hasChecks === sent.checks
    if (known !== undefined && !isSame) {
      await assert.rejects(asked, { code: 'REQUEST_ID_CONFLICT' })
      return
    }
    const { job, deduped } = await asked
    assert.equal(deduped, known !== undefined)
    if (known !== undefined) return
    model.jobs.set(request_id, {
      id: job.job_id,
      prompt,
      write: sent.write,
      max: sent.max,
      state: 'queued',
      attempts: 0,
      ttl: sent.ttl,
      // Born later than whoever stands before it in its conversation, perhaps by a millisecond.
      expiresAt: sent.ttl === undefined ? undefined : Date.parse(job.created_at) + sent.ttl,
      notBefore: sent.delay === 0 ? 0 : real.clock.wall + sent.delay,
      delay: undefined,
      lease: undefined,
      output: undefined,
      key: sent.key,
      order: model.jobs.size,
      isStopping: false,
      isOrphaned: false,
      openWriteTurns: 0,
      run: 'none',
      steered: [],
      hasChecks: sent.checks,
      checked: { rounds: 0, counted: 0, pending: undefined },
      reviewed: undefined,
      endedBy: undefined,
    })
  })
}

/** `isDoomed`: by a worker whose process is gone by the time anybody looks. */
function claim(handle: number, writes: boolean, isDoomed: boolean): Command {
  return step(`claim(${handle}, ${writes}, ${isDoomed})`, handle, async (model, real) => {
    const own = ownIdentity()
    const worker = { ...own, id: 'w', start: isDoomed ? `${own.start}0` : own.start }
    for (const job of model.jobs.values()) expireWhenDue(job, real)
    const able = (patience: Asked['patience']) =>
      [...model.jobs.values()].filter((job) => isClaimable(job, model, { real, writes, patience }))
    const [ready, allowed] = [able('strict'), able('lenient')]
    const got = await queueOf(real, handle).claim({
      agent: real.agent,
      worker,
      lease_ms: LEASE_MS,
      writes,
    })
    if (got === undefined) {
      assert.deepEqual(
        ready.map(({ id }) => id),
        [],
        'a ready job was not handed out',
      )
      return
    }
    const job = allowed.find(({ id }) => id === got.job_id)
    assert.ok(job, 'a job was handed out that may not run')
    const before = model.tokens.get(job.id) ?? []
    assert.ok(
      before.every((token) => token < got.token),
      'a token did not grow',
    )
    model.tokens.set(job.id, [...before, got.token])
    job.state = 'running'
    job.attempts += 1
    job.isOrphaned = isDoomed
    job.lease = {
      token: got.token,
      begunAt: real.clock.monotonic,
      claimedAt: real.clock.wall,
      endsAt: leaseTime(real) + LEASE_MS,
      isDoomed,
    }
    if (job.write) job.openWriteTurns += 1
  })
}

/** Turns that a job may take to pass its checks, and how often checks run again by themselves when their worker dies. */
const ROUNDS = 2
const MOST_LOSSES = 3

/** A holder reports that the work of its turn is over and its checks begin. */
function beginChecks(handle: number, which: number, turn: number): Command {
  return step(`check(${handle}, j${which}, t${turn})`, handle, async (model, real) => {
    const { job, token } = turnOf(model, which, turn)
    if (job === undefined || token === undefined || !job.hasChecks) return
    const output = `${job.id} ${token}`
    const round = job.checked.rounds + 1
    const said = queueOf(real, handle).check(
      { job_id: job.id, token },
      { round, result: { output } },
    )
    if (!isHeldBy(job, token)) return refusedAsLate(said)
    await said
    if (job.checked.pending?.token !== token) job.checked.pending = { token, output, losses: 0 }
  })
}

/** A holder, perhaps a later one, reports what the checks of a turn said. */
function endChecks(handle: number, which: number, turn: number, hasPassed: boolean): Command {
  const name = `checked(${handle}, j${which}, t${turn}, ${hasPassed})`
  return step(name, handle, async (model, real) => {
    const { job, token } = turnOf(model, which, turn)
    if (job === undefined || token === undefined || !job.hasChecks) return
    const { pending, rounds, counted } = job.checked
    const round = rounds + 1
    const isLast = hasPassed || round - counted >= ROUNDS
    const outcome = { name: 'test', ended: hasPassed ? 'passed' : 'failed' } as const
    const outcomes = [{ ...outcome, duration_ms: 1, output: '' }]
    const said = queueOf(real, handle).checked(
      { job_id: job.id, token },
      { round, outcomes },
      { isLast },
    )
    if (job.state === 'completed' && job.endedBy === token) return void (await said)
    if (!isHeldBy(job, token) || pending === undefined) return refusedAsLate(said)
    await said
    job.checked = { rounds: round, counted, pending: undefined }
    if (!isLast) return
    job.lease = undefined
    job.state = hasPassed ? 'completed' : 'needs_review'
    if (hasPassed) job.output = pending.output
    else job.reviewed = pending.output
    if (hasPassed) job.endedBy = token
    if (job.isOrphaned) job.isStopping = null
  })
}

/** A job, and the token of one of its turns. */
function turnOf(model: Model, which: number, turn: number) {
  const job = pick(model.jobs.values(), which)
  return { job, token: job && pick(model.tokens.get(job.id) ?? [], turn) }
}

type Ending = 'complete' | 'retry' | 'fail' | 'release' | 'excuse' | 'park' | 'heartbeat'

/** What a holder says, with the token it got at its `turn`th claim: current or long gone. */
function say(handle: number, which: number, turn: number, ending: Ending): Command {
  return step(`${ending}(${handle}, j${which}, t${turn})`, handle, async (model, real) => {
    const job = pick(model.jobs.values(), which)
    const token = job === undefined ? undefined : pick(model.tokens.get(job.id) ?? [], turn)
    if (job === undefined || token === undefined) return
    // The log knows nothing of a time that is up until somebody looks.
    const isHeld = isHeldBy(job, token)
    const held = { job_id: job.id, token }
    const output = `${job.id} ${token}`
    const queue = queueOf(real, handle)
    if (ending === 'heartbeat') {
      assert.equal(await queue.heartbeat(held), isHeld)
      if (isHeld && job.lease) {
        job.lease.endsAt = leaseTime(real) + LEASE_MS
        job.lease.suspectedAt = undefined
      }
      return
    }
    const said = tell(queue, held, ending, output)
    const isRepeat = ending === 'complete' && job.endedBy === token
    const isHoldersAlone = ending === 'release' || ending === 'excuse' || ending === 'park'
    const ofItself = !isHoldersAlone && reportsWithoutWorker(job, model, token)
    if (isHeld || ofItself) {
      await said
      end(job, ending, output, real)
      if (job.state === 'completed') job.endedBy = token
      if (job.isOrphaned) job.isStopping = null
    } else if (isRepeat) {
      await said
    } else {
      await refusedAsLate(said)
    }
  })
}

function isHeldBy(job: ModelJob, token: number): boolean {
  return job.state === 'running' && job.lease?.token === token
}

/** A run elsewhere may tell of itself while no worker holds its job, until the next one does. */
function reportsWithoutWorker(job: ModelJob, model: Model, token: number): boolean {
  const isLatest = model.tokens.get(job.id)?.at(-1) === token
  return job.state === 'queued' && job.run !== 'none' && isLatest
}

function refusedAsLate(said: Promise<unknown>): Promise<void> {
  return assert.rejects(
    said,
    (error) =>
      error instanceof RelayError &&
      (error.code === 'STALE_TOKEN' || error.code === 'STATE_REFUSED'),
  )
}

/** A worker, or the run itself, notes that its work goes on elsewhere, or that it has failed there. */
function noteRun(handle: number, which: number, turn: number, hasFailed: boolean): Command {
  return step(`run(${handle}, j${which}, t${turn}, ${hasFailed})`, handle, async (model, real) => {
    const job = pick(model.jobs.values(), which)
    const token = job === undefined ? undefined : pick(model.tokens.get(job.id) ?? [], turn)
    // No check can see the work of a run elsewhere, so no job has both.
    if (job === undefined || token === undefined || job.hasChecks) return
    const said = queueOf(real, handle).noteRun({ job_id: job.id, token }, () => ({
      ...RUN,
      hasFailed,
    }))
    if (!isHeldBy(job, token) && !reportsWithoutWorker(job, model, token))
      return refusedAsLate(said)
    await said
    job.run = hasFailed ? 'has failed' : 'goes on'
  })
}

const RUN = { id: 'r'.repeat(16), conversation_key: 'k', capabilities: ['0'.repeat(64)], heard: 0 }

/** The same id again is the same guidance, whoever says it. */
function steer(handle: number, which: number, id: number): Command {
  return step(`steer(${handle}, j${which}, s${id})`, handle, async (model, real) => {
    const job = pick(model.jobs.values(), which)
    if (job === undefined) return
    const steer_id = `s${id}`
    const by = { person: 'ann' }
    const said = queueOf(real, handle).steer(job.id, { steer_id, text: 'go on', by })
    const isOpen = job.state === 'running' || job.state === 'queued'
    if (!isOpen || job.run === 'none') return assert.rejects(said, { code: 'STATE_REFUSED' })
    await said
    if (!job.steered.includes(steer_id)) job.steered.push(steer_id)
  })
}

function tell(queue: Queue, held: { job_id: string; token: number }, how: Ending, output: string) {
  const error = { code: 'X', message: how }
  if (how === 'complete') return queue.complete(held, { output })
  if (how === 'release') return queue.release(held, { reason: 'r' })
  if (how === 'excuse') {
    return queue.excuse(held, { error, retryable: false, retry_after_ms: BACK_OFF_MS })
  }
  if (how === 'park') return queue.park(held, error)
  const retryable = how === 'retry'
  return queue.fail(held, { error, retryable, retry_after_ms: BACK_OFF_MS })
}

function end(job: ModelJob, how: Ending, output: string, real: Real): void {
  job.lease = undefined
  const isElsewhere = job.run === 'goes on' || job.checked.pending !== undefined
  const mayGoOn = !job.write || isElsewhere
  if (isElsewhere) job.openWriteTurns = 0
  if (how === 'complete' && job.hasChecks) {
    job.state = 'needs_review'
    job.reviewed = output
  } else if (how === 'complete') {
    job.state = 'completed'
    job.output = output
  } else if (how === 'park' || (how === 'release' && !mayGoOn)) {
    job.state = 'needs_recovery'
  } else if (how === 'release') {
    job.state = 'queued'
    job.attempts -= 1
    job.notBefore = 0
  } else if (how === 'excuse' && mayGoOn) {
    job.state = 'queued'
    job.attempts -= 1
    job.notBefore = real.clock.wall + BACK_OFF_MS
    job.delay = BACK_OFF_MS
  } else if (how === 'retry' && mayGoOn && job.attempts < job.max) {
    job.state = 'queued'
    job.notBefore = real.clock.wall + BACK_OFF_MS
    job.delay = BACK_OFF_MS
  } else {
    job.state = 'failed'
  }
}

function sweep(handle: number): Command {
  return step(`sweep(${handle})`, handle, async (model, real) => {
    await queueOf(real, handle).sweep()
    const looks = look(real, handle)
    for (const job of model.jobs.values()) {
      expireWhenDue(job, real)
      noteStopping(job, real)
      job.isStopping = isSurelyStopped(job, real) ? false : null
      const { lease } = job
      if (job.state !== 'running' || lease === undefined) continue
      if (!lease.isDoomed && !hasLapsed(lease, real, looks)) continue
      job.lease = undefined
      const { pending } = job.checked
      if (job.run === 'goes on') {
        job.state = 'queued'
        job.notBefore = 0
        job.attempts -= 1
        job.openWriteTurns = 0
      } else if (pending !== undefined && pending.losses < MOST_LOSSES) {
        pending.losses += 1
        job.state = 'queued'
        job.notBefore = 0
        job.attempts -= 1
        job.openWriteTurns = 0
      } else if (job.write) job.state = 'needs_recovery'
      else if (job.attempts < job.max) {
        job.state = 'queued'
        job.notBefore = 0
      } else job.state = 'failed'
    }
  })
}

function look(real: Real, handle: number): Looks {
  const { looks } = real.handles[handle % real.handles.length] as { looks: Looks }
  const now = real.clock.monotonic
  if (now - looks.at > PAUSE_MS) looks.resumedAt = now
  looks.at = now
  return looks
}

/** A lease that is over is judged by a later look than the one that found it so, a grace after it. */
function hasLapsed(lease: ModelLease, real: Real, looks: Looks): boolean {
  const now = leaseTime(real)
  if (now <= lease.endsAt) return false
  lease.suspectedAt ??= now
  const watchedMs = real.clock.monotonic - looks.resumedAt
  return Math.min(now - lease.suspectedAt, watchedMs) >= GRACE_MS
}

function cancel(handle: number, which: number): Command {
  return step(`cancel(${handle}, j${which})`, handle, async (model, real) => {
    const job = pick(model.jobs.values(), which)
    if (job === undefined) return
    const done = await queueOf(real, handle).cancel(job.id, { by: { person: 'ann' } })
    assert.equal(done.cancelled, !FINAL.has(job.state))
    if (done.cancelled && job.state === 'running') job.isStopping = true
    if (done.cancelled) job.state = 'cancelled'
    job.lease = undefined
  })
}

function recover(handle: number, which: number): Command {
  return step(`recover(${handle}, j${which})`, handle, async (model, real) => {
    const job = pick(model.jobs.values(), which)
    if (job === undefined) return
    const asked = queueOf(real, handle).recover(job.id, { person: 'ann' })
    if (job.state !== 'needs_recovery') {
      await assert.rejects(asked, { code: 'STATE_REFUSED' })
      return
    }
    await asked
    job.state = 'queued'
    job.notBefore = 0
    // A person's word is worth the whole time to live once more.
    if (job.ttl !== undefined) job.expiresAt = real.clock.wall + job.ttl
    job.max = Math.max(job.max, job.attempts + 1)
    job.openWriteTurns = 0
    job.checked = { ...job.checked, counted: job.checked.rounds, pending: undefined }
  })
}

/** A person accepts what a stopped write turn left as done, or a result that failed its checks. */
function accept(handle: number, which: number): Command {
  return step(`accept(${handle}, j${which})`, handle, async (model, real) => {
    const job = pick(model.jobs.values(), which)
    if (job === undefined) return
    const asked = queueOf(real, handle).resolve(job.id, {
      outcome: 'completed',
      person: 'ann',
      note: 'done',
    })
    if (job.state !== 'needs_recovery' && job.state !== 'needs_review') {
      await assert.rejects(asked, { code: 'STATE_REFUSED' })
      return
    }
    await asked
    job.output = job.state === 'needs_review' ? job.reviewed : 'done'
    if (job.state === 'needs_review') job.endedBy = model.tokens.get(job.id)?.at(-1)
    job.state = 'completed'
    job.lease = undefined
  })
}

function tick(handle: number, ms: number, wallJumpMs: number): Command {
  return step(`tick(${ms}, jump ${wallJumpMs})`, handle, (_model, real) => {
    real.clock.monotonic += ms
    real.clock.wall += ms + wallJumpMs
    return Promise.resolve()
  })
}

/** A process dies and another takes its place; after a reboot, every hint may have been lost. */
function reopen(handle: number, boot: number): Command {
  return step(`reopen(${handle}, boot ${boot})`, handle, async (model, real) => {
    await real.reopen(handle, boot)
    // A database has no hints, and outlives a reboot of its clients.
    if (boot === 0 || CHOSEN_STORE !== 'files') return
    for (const job of model.jobs.values()) job.isStopping = false
    // Nobody can know the heartbeats of a lost hint, so a living worker's lease begins anew.
    for (const { lease } of model.jobs.values()) {
      if (lease !== undefined) {
        lease.endsAt = Math.max(lease.endsAt, leaseTime(real) + LEASE_MS)
        lease.suspectedAt = undefined
      }
    }
  })
}

const handle = fc.nat({ max: 1 })
const which = fc.nat({ max: 5 })
const sent = fc.record({
  write: fc.boolean(),
  max: fc.integer({ min: 1, max: 3 }),
  ttl: fc.constantFrom(undefined, undefined, 4000, 60_000),
  delay: fc.constantFrom(0, 0, 0, 3000),
  key: fc.constantFrom(undefined, 'a', 'a', 'b'),
  checks: fc.constantFrom(false, false, true),
})
const ending = fc.constantFrom<Ending>(
  'complete',
  'retry',
  'fail',
  'release',
  'excuse',
  'park',
  'heartbeat',
)
// A wall clock that is set back would un-expire what the model has expired; forward jumps only end what has a ttl.
const jump = fc.constantFrom(0, 0, 0, 3_600_000)

const commands = [
  fc.tuple(handle, fc.nat({ max: 4 }), fc.nat({ max: 1 }), sent).map((args) => dispatch(...args)),
  fc.tuple(handle, fc.boolean(), fc.constant(false)).map((args) => claim(...args)),
  fc.tuple(handle, fc.boolean(), fc.boolean()).map((args) => claim(...args)),
  fc.tuple(handle, which, fc.nat({ max: 2 }), ending).map((args) => say(...args)),
  fc.tuple(handle, which, fc.nat({ max: 2 }), ending).map((args) => say(...args)),
  fc.tuple(handle, which, fc.nat({ max: 2 }), fc.boolean()).map((args) => noteRun(...args)),
  fc.tuple(handle, which, fc.nat({ max: 2 }), fc.boolean()).map((args) => noteRun(...args)),
  fc.tuple(handle, which, fc.nat({ max: 2 })).map((args) => steer(...args)),
  fc.tuple(handle, which, fc.nat({ max: 2 })).map((args) => beginChecks(...args)),
  fc.tuple(handle, which, fc.nat({ max: 2 })).map((args) => beginChecks(...args)),
  fc.tuple(handle, which, fc.nat({ max: 2 }), fc.boolean()).map((args) => endChecks(...args)),
  fc.tuple(handle, which, fc.nat({ max: 2 }), fc.boolean()).map((args) => endChecks(...args)),
  handle.map(sweep),
  fc.tuple(handle, which).map((args) => cancel(...args)),
  fc.tuple(handle, which).map((args) => recover(...args)),
  fc.tuple(handle, which).map((args) => accept(...args)),
  fc.tuple(handle, fc.constantFrom(1, 2000, 6000, 12_000), jump).map((args) => tick(...args)),
  fc.tuple(handle, fc.nat({ max: 1 })).map((args) => reopen(...args)),
]

/** Histories that share a directory: making one costs more than a history, walking a full one too. */
const RUNS_PER_STORE = 50

const clock = { wall: Date.parse('2026-01-01T00:00:00.000Z'), monotonic: 1_000_000 }
const hands = { now: () => clock.wall, monotonic: () => clock.monotonic }
const boot = ownIdentity().boot_id

type Handle = Real['handles'][number]

function handleOn(store: Store): Handle {
  const looks: Looks = { at: Infinity, resumedAt: -Infinity }
  return { store, queue: createQueue({ store, clock: hands }), looks }
}

/** A store of its own with two handles; `close` counts every promise of what the histories left. */
type Pair = {
  handles: Handle[]
  reopen: (index: number, wipe: number) => Promise<void>
  close: () => Promise<void>
}

async function openPair(): Promise<Pair> {
  const { open, remove, lose } = CHOSEN_STORE === 'files' ? openFiles() : await openDatabase()
  const handles = [handleOn(await open()), handleOn(await open())]
  return {
    handles,
    async reopen(index, wipe) {
      handles[index]?.store.close()
      if (wipe === 1) lose()
      handles[index] = handleOn(await open())
    },
    async close() {
      const findings = (await handles[0]?.store.upkeep.audit())?.findings ?? []
      for (const { store } of handles) store.close()
      remove()
      assert.deepEqual(
        findings.filter(({ severity }) => severity === 'error'),
        [],
      )
    },
  }
}

type Place = { open: () => Promise<Store>; lose: () => void; remove: () => void }

function openFiles(): Place {
  const home = fs.mkdtempSync(join(tmpdir(), 'relay-model-'))
  let location: string | undefined
  return {
    async open() {
      const options = { dataDir: home, workspace: home, bootId: boot, clock: hands }
      const store = await openFileStore(options)
      if (location === undefined) {
        // A process replaces the document once, before its first journal; a wipe must not meet that.
        const document = join(store.location, 'store.json')
        const text = fs.readFileSync(document, 'utf8')
        fs.writeFileSync(document, text.replace('"format": 1', '"format": 2'))
      }
      location = store.location
      return store
    },
    lose: () => loseHints(location ?? ''),
    remove: () => fs.rmSync(home, { recursive: true, force: true }),
  }
}

/** A workspace of its own in the database of this file. */
async function openDatabase(): Promise<Place> {
  const { openPostgresStore } = await import('../../lib/store/postgres/open.ts')
  const { RELAY_STORE: url = '' } = storeEnvironment
  const workspace = `/model/${randomUUID()}`
  return {
    open: () => openPostgresStore({ url, workspace, clock: hands }),
    lose() {},
    remove() {},
  }
}

/** As after a power cut: hints are never flushed, so they may all be gone. */
function loseHints(location: string): void {
  for (const kind of ['queue', 'running', 'attention', 'lines', 'families', 'cascades']) {
    fs.rmSync(join(location, kind), { recursive: true })
    fs.mkdirSync(join(location, kind))
  }
  const document = join(location, 'store.json')
  fs.writeFileSync(document, fs.readFileSync(document, 'utf8').replace(boot, 'another-boot'))
}

test(`two handles on one store do what an in-memory model says, in ${RUNS} histories with crashes and clocks`, async () => {
  let pair = await openPair()
  let run = 0
  const property = fc.asyncProperty(
    fc.commands(commands, { maxCommands: 60, size: 'max' }),
    async (history) => {
      run += 1
      if (run % RUNS_PER_STORE === 0) {
        await pair.close()
        pair = await openPair()
      }
      const { handles } = pair
      const again = (index: number, wipe: number) => pair.reopen(index, wipe)
      const model: Model = { jobs: new Map(), tokens: new Map() }
      const real = { clock, prefix: `run${run}`, agent: `agent${run}`, handles, reopen: again }
      await fc.asyncModelRun(() => ({ model, real }), history)
      for (const { id } of model.jobs.values()) {
        await queueOf(real, 0).cancel(id, { by: { person: 'ann' } })
      }
    },
  )
  await fc.assert(property, { numRuns: RUNS })
  await pair.close()
  assert.ok(run >= RUNS)
})
