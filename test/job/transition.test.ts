import assert from 'node:assert/strict'
import { test } from 'node:test'

import * as fc from 'fast-check'

import { notificationOf } from '../../lib/job/effects.ts'
import { transition } from '../../lib/job/transition.ts'
import type { NewEvent } from '../../lib/schema/event.ts'
import { isFinal, JOB_STATES } from '../../lib/schema/job.ts'
import type { Job, JobState } from '../../lib/schema/job.ts'
import { digestOf, jobIdOf } from '../../lib/schema/job-id.ts'
import type { Task } from '../../lib/schema/task.ts'

const T0 = Date.parse('2026-11-20T12:00:00.000Z')
const WORKER = { id: 'w1', pid: 4711, start: '1', boot_id: 'boot' }
const CHILD = { pid: 4712, start: '2', boot_id: 'boot' }
const PERSON = { person: 'Ada' }
const ERROR = { code: 'BROKEN', message: 'It broke.' }

function at(seconds: number): string {
  return new Date(T0 + seconds * 1000).toISOString()
}

type Enqueue = Extract<NewEvent, { type: 'enqueue' }>

function enqueue(task: Partial<Task> = {}, more: Partial<Enqueue> = {}): Enqueue {
  const whole = { prompt: 'do it', ...task }
  return {
    type: 'enqueue',
    at: at(0),
    job_id: jobIdOf('r1'),
    request_id: 'r1',
    digest: digestOf('codex', whole),
    to: 'codex',
    from: { agent: 'claude-main' },
    task: whole,
    max_attempts: 2,
    priority: 0,
    labels: [],
    ...more,
  }
}

function claim(seconds = 1): NewEvent {
  const lease = { lease_ms: 60_000, lease_ends_monotonic_ms: 61_000 }
  return { type: 'claim', at: at(seconds), worker: WORKER, ...lease }
}

/** The job after these events; each must be accepted. */
function jobAfter(...events: NewEvent[]): Job {
  let job: Job | undefined
  for (const event of events) {
    const done = transition(job, event)
    assert.equal(done.outcome, 'changed', `${event.type} was not accepted`)
    job = (done as { job: Job }).job
  }
  assert.ok(job !== undefined)
  return job
}

/** A job in each state, reached by the events that lead there; a claimed one has token 2. */
function setup(task: Partial<Task> = {}, more: Partial<Enqueue> = {}) {
  const born = enqueue(task, more)
  const flag: NewEvent = { type: 'flag', at: at(2), token: 2, reason: 'look', result: ok() }
  const path: Record<JobState, NewEvent[]> = {
    queued: [born],
    running: [born, claim()],
    completed: [born, claim(), complete(2)],
    failed: [born, claim(), fail(2, { retryable: false })],
    cancelled: [born, { type: 'cancel', at: at(1), by: PERSON }],
    expired: [
      { ...born, ttl_ms: 1000 },
      { type: 'expire', at: at(1) },
    ],
    needs_recovery: [born, claim(), { type: 'park', at: at(2), token: 2, error: ERROR }],
    needs_review: [born, claim(), flag],
  }
  return {
    in: (state: JobState) => jobAfter(...path[state]),
    reviewedBefore: () => jobAfter(enqueue({ ...task, require_review: true }, more)),
  }
}

function ok(output = 'done') {
  return { output }
}

function complete(token: number, output = 'done'): NewEvent {
  return { type: 'complete', at: at(2), token, result: ok(output) }
}

function fail(token: number, how: { retryable: boolean; untouched?: boolean }): NewEvent {
  return { type: 'fail', at: at(2), token, error: ERROR, retry_at: at(9), ...how }
}

type Row = {
  name: string
  event: NewEvent
  /** Where each state that accepts the event goes; every other state refuses it. */
  to: Partial<Record<JobState, JobState>>
  task?: Partial<Task>
  more?: Partial<Enqueue>
}

const ANY_OPEN = {
  queued: 'cancelled',
  running: 'cancelled',
  needs_recovery: 'cancelled',
  needs_review: 'cancelled',
} as const

const ROWS: Row[] = [
  { name: 'claim takes a queued job', event: claim(5), to: { queued: 'running' } },
  { name: 'complete ends a running job', event: complete(2), to: { running: 'completed' } },
  {
    name: 'fail queues a retryable job with attempts left',
    event: fail(2, { retryable: true }),
    to: { running: 'queued' },
  },
  {
    name: 'fail ends a job that is not retryable',
    event: fail(2, { retryable: false }),
    to: { running: 'failed' },
  },
  {
    name: 'fail ends a retryable job whose attempts are spent',
    event: fail(2, { retryable: true }),
    more: { max_attempts: 1 },
    to: { running: 'failed' },
  },
  {
    name: 'fail ends a retryable write job, because it may have changed something',
    event: fail(2, { retryable: true }),
    task: { write: true },
    to: { running: 'failed' },
  },
  {
    name: 'fail queues a retryable write job that its holder vouches for',
    event: fail(2, { retryable: true, untouched: true }),
    task: { write: true },
    to: { running: 'queued' },
  },
  {
    name: 'release queues a running job',
    event: { type: 'release', at: at(2), token: 2, reason: 'shutdown' },
    to: { running: 'queued' },
  },
  {
    name: 'release queues a write job that its holder vouches for',
    event: { type: 'release', at: at(2), token: 2, reason: 'shutdown', untouched: true },
    task: { write: true },
    to: { running: 'queued' },
  },
  {
    name: 'release never takes a write job that may have changed something',
    event: { type: 'release', at: at(2), token: 2, reason: 'shutdown' },
    task: { write: true },
    to: {},
  },
  {
    name: 'lose queues a job with attempts left',
    event: { type: 'lose', at: at(2), token: 2, reason: 'died' },
    to: { running: 'queued' },
  },
  {
    name: 'lose ends a job whose attempts are spent',
    event: { type: 'lose', at: at(2), token: 2, reason: 'died' },
    more: { max_attempts: 1 },
    to: { running: 'failed' },
  },
  {
    name: 'lose parks a write job, whatever attempts are left',
    event: { type: 'lose', at: at(2), token: 2, reason: 'died' },
    task: { write: true },
    to: { running: 'needs_recovery' },
  },
  {
    name: 'park puts a running job before a person',
    event: { type: 'park', at: at(2), token: 2, error: ERROR },
    to: { running: 'needs_recovery' },
  },
  {
    name: 'flag puts a running job before a person',
    event: { type: 'flag', at: at(2), token: 2, reason: 'look', result: ok('half') },
    to: { running: 'needs_review' },
  },
  {
    name: 'spawn keeps a job running',
    event: { type: 'spawn', at: at(2), token: 2, process: CHILD },
    to: { running: 'running' },
  },
  {
    name: 'ask keeps a job running',
    event: { type: 'ask', at: at(2), token: 2, question_id: 'q1', text: 'Which?' },
    to: { running: 'running' },
  },
  {
    name: 'resolve queues a job that waits for review',
    event: { type: 'resolve', at: at(3), outcome: 'queued', by: PERSON },
    to: { needs_review: 'queued' },
  },
  {
    name: 'resolve accepts a result that waits for review, and what a stopped write turn left',
    event: { type: 'resolve', at: at(3), outcome: 'completed', by: PERSON },
    to: { needs_review: 'completed', needs_recovery: 'completed' },
  },
  {
    name: 'resolve rejects a job that waits for review',
    event: { type: 'resolve', at: at(3), outcome: 'failed', by: PERSON },
    to: { needs_review: 'failed' },
  },
  {
    name: 'recover queues a job that was left half-way',
    event: { type: 'recover', at: at(3), by: PERSON },
    to: { needs_recovery: 'queued' },
  },
  {
    name: 'cancel ends every job that has not ended',
    event: { type: 'cancel', at: at(3), by: PERSON },
    to: ANY_OPEN,
  },
  {
    name: 'expire ends queued and running jobs past their time, and leaves those of a person',
    event: { type: 'expire', at: at(60) },
    more: { ttl_ms: 60_000 },
    to: { queued: 'expired', running: 'expired' },
  },
  {
    name: 'expire parks a running write job past its time',
    event: { type: 'expire', at: at(60) },
    task: { write: true },
    more: { ttl_ms: 60_000 },
    to: { queued: 'expired', running: 'needs_recovery' },
  },
  {
    name: 'expire refuses a job whose time is not up',
    event: { type: 'expire', at: at(60) },
    to: {},
  },
  { name: 'enqueue refuses a job that exists', event: enqueue(), to: {} },
]

for (const row of ROWS) {
  test(`${row.name}, and no other state`, () => {
    const { in: inState } = setup(row.task, row.more)
    for (const state of JOB_STATES) {
      const job = inState(state)
      const done = transition(job, row.event)
      const isRepeat = row.event.type === 'complete' && state === 'completed'
      const wanted = row.to[state]
      if (wanted === undefined) {
        assert.equal(done.outcome, isRepeat ? 'same' : 'refused', `${state} took ${row.event.type}`)
      } else {
        assert.ok(done.outcome === 'changed', `${state} refused ${row.event.type}`)
        assert.equal(done.job.state, wanted)
        assert.equal(done.job.version, job.version + 1)
        assert.equal(done.job.updated_at, row.event.at)
      }
    }
  })
}

test('nothing but enqueue happens to a job that was never born', () => {
  for (const { event } of ROWS.filter((row) => row.event.type !== 'enqueue')) {
    const done = transition(undefined, event)
    assert.ok(done.outcome === 'refused')
    assert.equal(done.code, 'JOB_NOT_FOUND')
  }
})

test('a job is born queued, or before a person when its task asks for that', () => {
  const job = jobAfter(enqueue({}, { not_before: at(30) }))
  assert.ok(job.state === 'queued')
  assert.equal(job.not_before, at(30))
  assert.deepEqual([job.version, job.token, job.attempts], [1, 0, 0])
  const reviewed = setup().reviewedBefore()
  assert.ok(reviewed.state === 'needs_review')
  assert.equal(reviewed.phase, 'before')
})

test('a job that was reviewed before it runs still waits for its not_before', () => {
  const born = enqueue({ require_review: true }, { not_before: at(30) })
  const job = jobAfter(born, { type: 'resolve', at: at(3), outcome: 'queued', by: PERSON })
  assert.ok(job.state === 'queued')
  assert.equal(job.not_before, at(30))
})

test('a review before the first turn has no result to approve', () => {
  const job = setup().reviewedBefore()
  const done = transition(job, { type: 'resolve', at: at(3), outcome: 'completed', by: PERSON })
  assert.ok(done.outcome === 'refused')
  assert.equal(done.code, 'STATE_REFUSED')
})

test('a completion with the same token is the same completion, whatever it says now', () => {
  const job = setup().in('completed')
  const done = transition(job, complete(2, 'something else'))
  assert.ok(done.outcome === 'same')
  assert.ok(done.job.state === 'completed')
  assert.equal(done.job.result.output, 'done')
})

test('a completion with another token is refused after the end', () => {
  const done = transition(setup().in('completed'), complete(7))
  assert.ok(done.outcome === 'refused')
  assert.equal(done.code, 'STATE_REFUSED')
})

test('every write of a token that is not the current one is refused as stale', () => {
  const running = jobAfter(
    enqueue(),
    claim(),
    { type: 'lose', at: at(2), token: 2, reason: 'died' },
    claim(3),
  )
  assert.equal(running.token, 4)
  for (const { event } of ROWS) {
    if (!('token' in event)) continue
    const done = transition(running, event)
    assert.ok(done.outcome === 'refused', event.type)
    assert.equal(done.code, 'STALE_TOKEN')
    assert.match(done.message, /another worker holds token 4/)
  }
})

test('a claim before not_before is refused, at it accepted', () => {
  const job = jobAfter(enqueue({}, { not_before: at(30) }))
  const early = transition(job, claim(29))
  assert.ok(early.outcome === 'refused')
  assert.equal(early.code, 'STATE_REFUSED')
  assert.equal(transition(job, claim(30)).outcome, 'changed')
})

test('release gives the attempt back, fail and lose spend it', () => {
  const release: NewEvent = { type: 'release', at: at(2), token: 2, reason: 'shutdown' }
  assert.equal(jobAfter(enqueue(), claim(), release).attempts, 0)
  assert.equal(jobAfter(enqueue(), claim(), fail(2, { retryable: true })).attempts, 1)
})

test('a person who recovers or resolves grants one more attempt when none is left', () => {
  const spent = { max_attempts: 1 }
  const park: NewEvent = { type: 'park', at: at(2), token: 2, error: ERROR }
  const recovered = jobAfter(enqueue({}, spent), claim(), park, {
    type: 'recover',
    at: at(3),
    by: PERSON,
  })
  assert.equal(recovered.max_attempts, 2)
  const again = jobAfter(
    enqueue({}, spent),
    claim(),
    { type: 'flag', at: at(2), token: 2, reason: 'look' },
    { type: 'resolve', at: at(3), outcome: 'queued', by: PERSON },
  )
  assert.equal(again.max_attempts, 2)
})

test('a question is answered once; the same answer again is the same answer', () => {
  const asked = jobAfter(enqueue(), claim(), {
    type: 'ask',
    at: at(2),
    token: 2,
    question_id: 'q1',
    text: 'Which?',
  })
  const answer = (question_id: string, text: string): NewEvent => {
    return { type: 'answer', at: at(3), question_id, answer: text, by: PERSON }
  }
  const wrong = transition(asked, answer('q2', 'left'))
  assert.ok(wrong.outcome === 'refused')
  assert.equal(wrong.code, 'ANSWER_REFUSED')

  const answered = transition(asked, answer('q1', 'left'))
  assert.ok(answered.outcome === 'changed')
  assert.equal(transition(answered.job, answer('q1', 'left')).outcome, 'same')
  const other = transition(answered.job, answer('q1', 'right'))
  assert.ok(other.outcome === 'refused')
  assert.equal(other.code, 'ANSWER_REFUSED')
})

test('a claim forgets the processes of the turn before', () => {
  const job = jobAfter(
    enqueue(),
    claim(),
    { type: 'spawn', at: at(2), token: 2, process: CHILD },
    { type: 'lose', at: at(3), token: 2, reason: 'died' },
  )
  assert.deepEqual(job.processes, [CHILD])
  assert.deepEqual(jobAfter(enqueue(), claim()).processes, [])
})

test('the sender hears of ends and of what a person must decide, not of what it did itself', () => {
  const { in: inState, reviewedBefore } = setup()
  assert.equal(notificationOf(inState('completed')), 'completed')
  assert.equal(notificationOf(inState('needs_review')), 'needs_review')
  assert.equal(notificationOf(inState('running')), undefined)
  assert.equal(notificationOf(inState('running'), 'ask'), 'question')
  assert.equal(notificationOf(reviewedBefore()), undefined)
  assert.equal(notificationOf(inState('cancelled')), 'cancelled')
  const bySender: NewEvent = { type: 'cancel', at: at(1), by: { agent: 'claude-main' } }
  assert.equal(notificationOf(jobAfter(enqueue(), bySender)), undefined)
})

test('a time to live beyond the calendar ends with the calendar', () => {
  const job = jobAfter(enqueue({}, { ttl_ms: Number.MAX_SAFE_INTEGER }))
  assert.equal(job.expires_at, '9999-12-31T23:59:59.999Z')
})

const ANSWER: NewEvent = { type: 'answer', at: at(3), question_id: 'q1', answer: 'a', by: PERSON }
const TYPES = [...ROWS.map((row) => row.event), ANSWER]

/** Without a claim little else can happen, so it gets this many chances more than each other event. */
const MORE_CLAIMS = 12

/** Random events, with tokens that are mostly the current one. */
const steps = fc.array(
  fc.record({
    pick: fc.integer({ min: 0, max: TYPES.length + MORE_CLAIMS }),
    stale: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
    gap: fc.integer({ min: 0, max: 40 }),
    untouched: fc.boolean(),
    retryable: fc.boolean(),
  }),
  { minLength: 1, maxLength: 60, size: 'max' },
)

const births = fc.record({
  write: fc.boolean(),
  require_review: fc.boolean(),
  max_attempts: fc.integer({ min: 1, max: 4 }),
  ttl: fc.option(fc.integer({ min: 1, max: 400 }), { nil: undefined }),
  delay: fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }),
})

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    Object.values(value).forEach(deepFreeze)
  }
  return value
}

test('whatever happens in whatever order, a job keeps its promises', () => {
  let claimed = 0
  let ended = 0
  fc.assert(
    fc.property(births, steps, (birth, script) => {
      const { write, require_review, max_attempts, ttl, delay } = birth
      const born = enqueue(
        { write, require_review },
        {
          max_attempts,
          ttl_ms: ttl === undefined ? undefined : ttl * 1000,
          not_before: delay === undefined ? undefined : at(delay),
        },
      )
      let job = deepFreeze(jobAfter(deepFreeze(born)))
      let accepted = 1
      let claims = 0
      let releases = 0
      // Whether a write job may be claimed: not after a turn that may have changed something.
      let mayRun = true
      let seconds = 0
      for (const step of script) {
        seconds += step.gap
        const event = eventOf(step, job, seconds)
        const before = structuredClone(job)
        const done = transition(job, deepFreeze(event))
        assert.deepEqual(job, before)
        if (done.outcome !== 'changed') continue
        assert.ok(!isFinal(job), `${event.type} changed a job that was ${job.state}`)
        const next = deepFreeze(done.job)
        accepted += 1
        assert.equal(next.version, accepted)
        if (event.type === 'claim') {
          claims += 1
          assert.ok(next.token > job.token)
          assert.equal(next.token, next.version)
          if (write) assert.ok(mayRun, 'a write job ran again without a person')
          mayRun = false
        } else {
          assert.equal(next.token, job.token)
        }
        if (event.type === 'release') {
          releases += 1
          mayRun = true
        }
        if (event.type === 'fail' && event.untouched === true) mayRun = true
        if (event.type === 'recover' || event.type === 'resolve') mayRun = true
        assert.equal(next.attempts, claims - releases)
        assert.ok(next.attempts <= next.max_attempts)
        assert.equal(next.state === 'running', 'lease' in next)
        job = next
      }
      claimed += claims
      if (isFinal(job)) ended += 1
    }),
    { numRuns: 3000 },
  )
  // The scripts must reach deep into the table, or they prove nothing.
  assert.ok(claimed > 2000, `only ${claimed} claims`)
  assert.ok(ended > 1000, `only ${ended} ends`)
})

type Step = { pick: number; stale: boolean; untouched: boolean; retryable: boolean }

function eventOf(step: Step, job: Job, seconds: number): NewEvent {
  const event = { ...(TYPES[step.pick] ?? claim()), at: at(seconds) }
  if (!('token' in event)) return event
  const token = step.stale ? Math.max(1, job.token - 1) : Math.max(1, job.token)
  if (event.type === 'fail' || event.type === 'release') {
    const { untouched, retryable } = step
    return event.type === 'fail'
      ? { ...event, token, untouched, retryable }
      : { ...event, token, untouched }
  }
  return { ...event, token }
}
