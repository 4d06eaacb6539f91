import assert from 'node:assert/strict'
import { test } from 'node:test'

import { roundPlace, verdictOn } from '../../lib/job/checks.ts'
import { replay, turnsOf } from '../../lib/job/replay.ts'
import { transition } from '../../lib/job/transition.ts'
import type { CheckOutcome } from '../../lib/schema/check.ts'
import type { NewEvent } from '../../lib/schema/event.ts'
import type { Job } from '../../lib/schema/job.ts'
import { digestOf, jobIdOf } from '../../lib/schema/job-id.ts'
import type { Task } from '../../lib/schema/task.ts'

const WORKER = { id: 'w1', pid: 4711, start: '1', boot_id: 'boot' }
const PERSON = { person: 'Ada' }

function at(seconds: number): string {
  return new Date(Date.parse('2026-11-20T12:00:00.000Z') + seconds * 1000).toISOString()
}

function enqueue(task: Partial<Task> = {}): NewEvent {
  const whole: Task = { prompt: 'do it', write: true, checks: ['lint', 'test'], ...task }
  return {
    type: 'enqueue',
    at: at(0),
    job_id: jobIdOf('r1'),
    request_id: 'r1',
    digest: digestOf('codex', whole),
    to: 'codex',
    from: { agent: 'claude-main' },
    task: whole,
    max_attempts: 3,
    priority: 0,
    labels: [],
  }
}

function claim(seconds = 1): NewEvent {
  const lease = { lease_ms: 60_000, lease_ends_monotonic_ms: 61_000 }
  return { type: 'claim', at: at(seconds), worker: WORKER, ...lease }
}

const result = (output: string) => ({
  output,
  thread_id: 'th1',
  usage: { input_tokens: 100, output_tokens: 10 },
})

function check(round: number, token = 2, output = `answer ${round}`): NewEvent {
  return { type: 'check', at: at(round * 10), token, round, result: result(output) }
}

const outcome = (name: string, ended: CheckOutcome['ended']): CheckOutcome => ({
  name,
  ended,
  duration_ms: 5,
  output: ended === 'passed' ? '' : `${name} is broken`,
  ...(ended === 'failed' ? { exit_code: 1 } : {}),
})

function checked(
  round: number,
  [lint, test_]: [CheckOutcome['ended'], CheckOutcome['ended']],
  token = 2,
): NewEvent {
  const outcomes = [outcome('lint', lint), outcome('test', test_)]
  return { type: 'checked', at: at(round * 10 + 5), token, round, outcomes }
}

/** The job after these events; each must be accepted. */
function after(...events: NewEvent[]): Job {
  let job: Job | undefined
  for (const event of events) {
    const next = transition(job, event)
    assert.ok(next.outcome === 'changed', `${event.type}: ${JSON.stringify(next)}`)
    job = next.job
  }
  assert.ok(job !== undefined)
  return job
}

const running = (task: Partial<Task> = {}) => [enqueue(task), claim()]

test('a job is completed by checks that pass, with the result of the turn that they checked', () => {
  const job = after(...running(), check(1), checked(1, ['passed', 'passed']))
  assert.equal(job.state, 'completed')
  assert.equal(job.result.output, 'answer 1')
  assert.equal(job.checks?.rounds.length, 1)
  assert.equal(job.checks?.pending, undefined)
})

test('a failed check leaves the job with its agent until the rounds are spent; then a person decides', () => {
  const rounds = [
    check(1),
    checked(1, ['passed', 'failed']),
    check(2),
    checked(2, ['failed', 'passed']),
  ]
  const before = after(...running({ check_rounds: 3 }), ...rounds)
  assert.equal(before.state, 'running')
  assert.deepEqual(roundPlace(before), { round: 3, of: 3 })
  const job = after(
    ...running({ check_rounds: 3 }),
    ...rounds,
    check(3),
    checked(3, ['failed', 'failed']),
  )
  assert.equal(job.state, 'needs_review')
  assert.equal(job.phase, 'after')
  assert.equal(job.result?.output, 'answer 3')
  assert.equal(
    job.reason,
    'Checks "lint" and "test" failed in 3 rounds, the last time (exit code 1).',
  )
})

test('verdicts: only a list of passed checks completes, and what cannot run goes to a person at once', () => {
  const job = after(...running())
  const rows: [CheckOutcome[], string][] = [
    [[outcome('lint', 'passed'), outcome('test', 'passed')], 'passed'],
    [[outcome('lint', 'passed')], 'again'],
    [[outcome('lint', 'passed'), outcome('other', 'passed')], 'again'],
    [[outcome('lint', 'failed'), outcome('test', 'passed')], 'again'],
    [[outcome('lint', 'passed'), outcome('test', 'timed_out')], 'again'],
    [[outcome('lint', 'failed'), outcome('test', 'not_run')], 'review'],
  ]
  for (const [outcomes, verdict] of rows) {
    assert.equal(verdictOn(job, { round: 1, outcomes }), verdict, JSON.stringify(outcomes))
  }
  assert.equal(verdictOn(job, { round: 3, outcomes: [outcome('lint', 'failed')] }), 'review')
})

test('a round counts once: its second report changes nothing, and one without a turn is refused', () => {
  const job = after(...running(), check(1), checked(1, ['failed', 'passed']))
  assert.equal(transition(job, checked(1, ['failed', 'passed'])).outcome, 'same')
  assert.equal(transition(job, checked(2, ['passed', 'passed'])).outcome, 'refused')
  assert.equal(transition(job, check(1)).outcome, 'refused')
  assert.equal(transition(job, check(3)).outcome, 'refused')
  assert.equal(transition(after(...running(), check(1)), check(1)).outcome, 'same')
  const done = after(...running(), check(1), checked(1, ['passed', 'passed']))
  assert.equal(transition(done, checked(1, ['passed', 'passed'])).outcome, 'same')
  const plain = after(enqueue({ checks: undefined }), claim())
  assert.equal(transition(plain, check(1)).outcome, 'refused')
})

test('an end that no check has judged never completes the job', () => {
  const job = after(...running(), { type: 'complete', at: at(5), token: 2, result: result('done') })
  assert.equal(job.state, 'needs_review')
  assert.equal(job.result?.output, 'done')
  assert.match(job.reason, /"lint" and "test" did not run/)
})

test('the death of a worker over the checks of a write job repeats the checks, three times at most', () => {
  const lose = (token: number): NewEvent => ({ type: 'lose', at: at(20), token, reason: 'gone' })
  const events = [...running(), check(1)]
  for (let losses = 1; losses <= 3; losses += 1) {
    const token = losses * 2
    events.push(lose(after(...events).token))
    const job = after(...events)
    assert.equal(job.state, 'queued', `loss ${losses}, token ${token}`)
    assert.equal(job.attempts, 0)
    assert.equal(job.checks?.pending?.result.output, 'answer 1')
    events.push(claim(30))
  }
  assert.equal(after(...events, lose(after(...events).token)).state, 'needs_recovery')
})

test('the death of a worker in a later turn of a write job leaves it to a person', () => {
  const lose: NewEvent = { type: 'lose', at: at(20), token: 2, reason: 'gone' }
  const job = after(...running(), check(1), checked(1, ['failed', 'passed']), lose)
  assert.equal(job.state, 'needs_recovery')
})

test('a worker that stops over the checks releases even a write job, and its attempt is not spent', () => {
  const release: NewEvent = { type: 'release', at: at(20), token: 2, reason: 'stopping' }
  const job = after(...running(), check(1), release)
  assert.equal(job.state, 'queued')
  assert.equal(job.attempts, 0)
})

test('a person who sends the result back grants new rounds', () => {
  const job = after(...running({ check_rounds: 1 }), check(1), checked(1, ['failed', 'passed']), {
    type: 'resolve',
    at: at(30),
    outcome: 'queued',
    by: PERSON,
    feedback: 'look at the test',
  })
  assert.equal(job.state, 'queued')
  assert.deepEqual(roundPlace(job), { round: 1, of: 1 })
  assert.equal(job.checks?.rounds.length, 1)
})

test('the usage of each turn counts once, in the job and in its attempt', () => {
  const events = [
    ...running(),
    check(1),
    checked(1, ['failed', 'passed']),
    check(2),
    checked(2, ['passed', 'passed']),
  ]
  const job = after(...events)
  assert.equal(job.spent?.input_tokens, 200)
  assert.equal(job.spent?.run_ms, 24_000)
  const lines = events.map((event, at_) =>
    Object.assign({ format: 1, version: at_ + 1, writer: 'w' }, event),
  )
  const [turn, ...more] = turnsOf(replay(lines))
  assert.equal(more.length, 0)
  assert.equal(turn?.ended_as, 'completed')
  assert.deepEqual(turn?.usage, { input_tokens: 200, output_tokens: 20 })
})
