import assert from 'node:assert/strict'
import { test } from 'node:test'

import { transition } from '../../lib/job/transition.ts'
import type { NewEvent } from '../../lib/schema/event.ts'
import { digestOf, jobIdOf } from '../../lib/schema/job-id.ts'
import type { Job } from '../../lib/schema/job.ts'
import { jobOfTombstone, tombstoneOf } from '../../lib/job/tombstone.ts'

const WORKER = { id: 'w1', pid: 4711, start: '1', boot_id: 'boot' }
const ERROR = { code: 'BROKEN', message: 'It broke.' }
const PERSON = { person: 'Ada' }

function at(seconds: number): string {
  return new Date(Date.parse('2026-11-20T12:00:00.000Z') + seconds * 1000).toISOString()
}

const claim = (seconds: number): NewEvent => ({
  type: 'claim',
  at: at(seconds),
  worker: WORKER,
  lease_ms: 60_000,
  lease_ends_monotonic_ms: 61_000,
})

/** What a job took after these events. */
function jobAfter(task: object, events: NewEvent[], more: object = {}): Job {
  const whole = { prompt: 'do it', ...task }
  const enqueue: NewEvent = {
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
    ...more,
  }
  let job: Job | undefined
  for (const event of [enqueue, ...events]) {
    const next = transition(job, event)
    assert.ok(next.outcome === 'changed', event.type)
    job = next.job
  }
  assert.ok(job !== undefined)
  return job
}

test('a job sums up what all its turns took, failed and released ones included', () => {
  const job = jobAfter({}, [
    claim(5),
    {
      type: 'fail',
      at: at(8),
      token: 2,
      error: ERROR,
      retryable: true,
      usage: { input_tokens: 7 },
    },
    claim(20),
    { type: 'release', at: at(21), token: 4, reason: 'shutdown', usage: { cost_usd: 0.5 } },
    claim(30),
    {
      type: 'complete',
      at: at(40),
      token: 6,
      result: { output: 'x', usage: { input_tokens: 3, output_tokens: 2, cost_usd: 0.25 } },
    },
  ])
  assert.deepEqual(job.spent, {
    queue_ms: 5000,
    run_ms: 14_000,
    input_tokens: 10,
    output_tokens: 2,
    cost_usd: 0.75,
  })
})

test('the wait begins when the job can run: at its time, or when a person lets it', () => {
  const delayed = jobAfter({}, [claim(10)], { not_before: at(8) })
  assert.equal(delayed.spent?.queue_ms, 2000)
  const reviewed = jobAfter({ require_review: true }, [
    { type: 'resolve', at: at(100), outcome: 'queued', by: PERSON },
    claim(101),
  ])
  assert.equal(reviewed.spent?.queue_ms, 1000)
})

test('a lost or cancelled turn counts up to its end, and a clock that was set back takes nothing away', () => {
  const lost = jobAfter({}, [claim(1), { type: 'lose', at: at(61), token: 2, reason: 'died' }])
  assert.equal(lost.spent?.run_ms, 60_000)
  const cancelled = jobAfter({}, [claim(1), { type: 'cancel', at: at(3), by: PERSON }])
  assert.equal(cancelled.spent?.run_ms, 2000)
  const back = jobAfter({}, [claim(-5), { type: 'cancel', at: at(-9), by: PERSON }])
  assert.deepEqual(back.spent, { queue_ms: 0, run_ms: 0 })
})

test('a job that never ran has taken nothing, and a tombstone keeps what the job took', () => {
  assert.equal(jobAfter({}, [{ type: 'cancel', at: at(3), by: PERSON }]).spent, undefined)
  const ended = jobAfter({ model: 'gpt-5' }, [claim(1), { type: 'cancel', at: at(3), by: PERSON }])
  assert.ok(ended.state === 'cancelled')
  const kept = jobOfTombstone(tombstoneOf(ended))
  assert.deepEqual([kept.spent, kept.task.model], [{ queue_ms: 1000, run_ms: 2000 }, 'gpt-5'])
})
