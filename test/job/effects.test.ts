import assert from 'node:assert/strict'
import { test } from 'node:test'

import { causeOf, dependsOnOthers, mayHaveProcesses, waitsFor } from '../../lib/job/dependents.ts'
import { effectsOf } from '../../lib/job/effects.ts'
import { transition } from '../../lib/job/transition.ts'
import type { NewEvent } from '../../lib/schema/event.ts'
import type { Job } from '../../lib/schema/job.ts'
import type { Task } from '../../lib/schema/task.ts'
import { createClock } from '../store/clock.ts'
import { birth, claimOf, complete } from '../store/jobs.ts'

const clock = createClock()
const AT = new Date(clock.now()).toISOString()
const ADA = { person: 'Ada' }
const CANCEL: NewEvent = { type: 'cancel', at: AT, by: ADA, reason: 'Not needed' }

function setup(task: Partial<Task> = {}) {
  const queued = next(undefined, birth(clock, { task: { prompt: 'p', ...task } }))
  const running = next(queued, claimOf(clock).event)
  const completed = next(running, complete(clock, running.token).event)
  return { queued, running, completed, cancelled: next(running, CANCEL) }
}

function next(job: Job | undefined, event: NewEvent): Job {
  const done = transition(job, event)
  assert.ok(done.outcome === 'changed')
  return done.job
}

test('a job that ends is listed, its sender is notified, and the next of its conversation may run', () => {
  const { running, completed } = setup()
  const effects = effectsOf({ before: running, after: completed, event: 'complete' })
  assert.equal(effects.row?.state, 'completed')
  assert.equal(effects.notification, 'completed')
  assert.equal(effects.next, 'now')
  assert.equal(effects.isReady, false)
  assert.equal(effects.cancelsDependents, false)
})

test('a job that is queued again is ready, unless its former turn may still have processes', () => {
  const { running } = setup()
  const release: NewEvent = { type: 'release', at: AT, token: running.token, reason: 'shutdown' }
  const change = { before: running, after: next(running, release), event: 'release' } as const
  assert.equal(effectsOf(change).isReady, true)
  assert.equal(effectsOf({ ...change, isUnsettled: true }).isReady, false)
  assert.equal(effectsOf(change).row, undefined)
  assert.equal(effectsOf(change).next, 'later')
})

test('the next of a conversation waits until a turn that others ended has stopped', () => {
  const { queued, running, completed, cancelled } = setup()
  const byCancel = { after: cancelled, event: 'cancel' } as const
  assert.equal(effectsOf({ ...byCancel, before: running }).next, 'when stopped')
  assert.equal(effectsOf({ ...byCancel, before: queued }).next, 'now')
  // Another process wrote the change, so what was before it is not known.
  assert.equal(effectsOf({ after: cancelled }).next, 'when stopped')
  assert.equal(effectsOf({ after: completed }).next, 'now')
  const byTool = { before: running, after: completed, event: 'complete' } as const
  assert.equal(effectsOf({ ...byTool, isUnsettled: true }).next, 'later')
})

test('a cancelled job takes the jobs with it that its turns sent, and says why', () => {
  const { running, cancelled } = setup()
  assert.equal(effectsOf({ before: running, after: cancelled }).cancelsDependents, true)
  assert.equal(causeOf(running), undefined)
  assert.deepEqual(causeOf(cancelled), {
    by: ADA,
    reason: `Job "${cancelled.job_id}", whose turn sent it, was cancelled: Not needed`,
  })
})

test('a job waits for earlier jobs of its conversation and for any turn that may have processes', () => {
  const { queued, running, completed } = setup()
  const unreadable = { state: 'unreadable', job_id: queued.job_id } as const
  const rows = [
    [queued, { isEarlier: true, isHeld: false }, true],
    [queued, { isEarlier: false, isHeld: false }, false],
    [queued, { isEarlier: false, isHeld: true }, false],
    [running, { isEarlier: false, isHeld: true }, true],
    [completed, { isEarlier: true, isHeld: false }, false],
    [completed, { isEarlier: false, isHeld: true }, true],
    [unreadable, { isEarlier: true, isHeld: false }, false],
    [unreadable, { isEarlier: false, isHeld: true }, true],
  ] as const
  for (const [other, where, waits] of rows) {
    assert.equal(waitsFor(other, where), waits, `${other.state} ${JSON.stringify(where)}`)
  }
  assert.equal(mayHaveProcesses(queued, true), false)
})

test('only queued jobs with a conversation or a parent depend on others', () => {
  assert.equal(dependsOnOthers(setup().queued), false)
  const { queued, running } = setup({ conversation_key: 'docs' })
  assert.equal(dependsOnOthers(queued), true)
  assert.equal(dependsOnOthers(running), false)
})

test('a claim takes a job, and the end of its turn frees it once nothing of the turn runs', () => {
  const { queued, running, completed, cancelled } = setup()
  const byWorker = { before: running, after: completed, event: 'complete' } as const
  const holds = [
    effectsOf({ before: queued, after: running, event: 'claim' }),
    effectsOf(byWorker),
    effectsOf({ ...byWorker, isUnsettled: true }),
    effectsOf({ before: running, after: cancelled, event: 'cancel' }),
    effectsOf({ before: queued, after: cancelled, event: 'cancel' }),
  ].map(({ hold }) => hold)
  assert.deepEqual(holds, ['taken', 'over', 'stopping', 'stopping', 'unchanged'])
})
