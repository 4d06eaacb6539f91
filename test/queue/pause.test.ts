import assert from 'node:assert/strict'
import { test } from 'node:test'

import {
  afterFault,
  afterGoodTurn,
  isOwnFault,
  pausedOf,
  standingOf,
  stillFaulty,
  withProbe,
} from '../../lib/queue/pause.ts'
import { jobIdOf } from '../../lib/schema/job-id.ts'
import { AgentPause } from '../../lib/schema/pause.ts'
import type { FaultKind } from '../../lib/schema/pause.ts'

const START = Date.parse('2026-01-01T00:00:00.000Z')
const MINUTE = 60_000

type On = {
  now: number
  pause: () => AgentPause | undefined
  fault: (
    name: string,
    kind: FaultKind,
    more?: { begunMs?: number; retry_after_ms?: number },
  ) => AgentPause
  good: (name: string, begunMs?: number) => void
  standing: () => ReturnType<typeof standingOf>
  waitMs: () => number
  isOwn: (name: string, kind: FaultKind, deferrals?: number) => boolean
}

/** An agent whose turns take one millisecond, with a clock that the test moves. */
function setup() {
  let pause: AgentPause | undefined
  const on: On = {
    now: START,
    pause: () => pause,
    /** A turn of a job meets a fault now, unless it began earlier. */
    fault(name, kind, more = {}) {
      on.now += 1
      const error = { code: 'X', message: `${kind}.` }
      const turn = { agent: 'codex', job_id: jobIdOf(name), kind, error, begunMs: on.now - 1 }
      pause = afterFault(pause, { ...turn, ...more }, { now: on.now, random: () => 1 })
      assert.ok(AgentPause.safeParse(pause).success)
      return pause
    },
    good(name, begunMs = on.now) {
      on.now += 1
      pause = afterGoodTurn(pause, { job_id: jobIdOf(name), begunMs })
    },
    standing: () => standingOf(pause, on.now),
    waitMs: () => {
      const standing = standingOf(pause, on.now)
      return standing.is === 'paused' ? standing.forMs : 0
    },
    isOwn: (name, kind, deferrals = 0) =>
      isOwnFault(pause, { kind, job_id: jobIdOf(name) }, deferrals),
  }
  return on
}

for (const kind of [
  'program_missing',
  'workspace_away',
  'machine_busy',
  'disk_unusable',
  'login_needed',
  'setup_needed',
  'quota_spent',
] as const) {
  test(`the first ${kind} pauses the agent`, () => {
    const on = setup()
    on.fault('a', kind)
    assert.equal(on.standing().is, 'paused')
  })
}

for (const kind of ['service_unavailable', 'service_limited'] as const) {
  test(`a single ${kind} pauses nothing, the second in a row does, of the same job or another`, () => {
    for (const second of ['a', 'b']) {
      const on = setup()
      on.fault('a', kind)
      assert.equal(on.standing().is, 'closed')
      on.fault(second, kind)
      assert.equal(on.standing().is, 'paused')
    }
  })
}

test('a good turn between two faults keeps the agent working', () => {
  const on = setup()
  on.fault('a', 'service_unavailable')
  on.good('b')
  on.fault('c', 'service_unavailable')
  assert.equal(on.standing().is, 'closed')
})

test('each test that fails doubles the wait, up to its longest', () => {
  const waits: number[] = []
  const on = setup()
  for (let n = 0; n < 9; n += 1) {
    on.fault(`j${n}`, 'program_missing')
    waits.push(on.waitMs())
    on.now += on.waitMs()
  }
  assert.deepEqual(
    waits,
    [1, 2, 4, 8, 16, 32, 60, 60, 60].map((seconds) => seconds * 1000),
  )
})

test('a login is tested after a minute, then less and less often, at least every ten minutes', () => {
  const waits: number[] = []
  const on = setup()
  for (let n = 0; n < 6; n += 1) {
    on.fault(`j${n}`, 'login_needed')
    waits.push(on.waitMs() / MINUTE)
    on.now += on.waitMs()
  }
  assert.deepEqual(waits, [1, 2, 4, 8, 10, 10])
  assert.equal(pausedOf(on.pause())?.needs_person, true)
})

test('only half of a wait is certain, so that workers do not return together', () => {
  const turn = { agent: 'codex', job_id: jobIdOf('a'), kind: 'login_needed' } as const
  const fault = { ...turn, error: { code: 'X', message: 'x' }, begunMs: START - 1 }
  const waits = [0, 1].map(
    (random) => afterFault(undefined, fault, { now: START, random: () => random }).open?.pause_ms,
  )
  assert.deepEqual(waits, [MINUTE / 2, MINUTE])
})

test('turns that began before the pause make it no longer when they fail too', () => {
  const on = setup()
  const before = on.now
  const first = on.fault('a', 'login_needed')
  const second = on.fault('b', 'login_needed', { begunMs: before })
  assert.deepEqual(second.open, first.open)
})

test('a service that names its time is believed up to an hour', () => {
  const on = setup()
  on.fault('a', 'service_limited')
  on.fault('b', 'service_limited', { retry_after_ms: 20 * MINUTE })
  assert.equal(on.waitMs(), 20 * MINUTE)
  on.now += on.waitMs()
  on.fault('c', 'service_limited', { retry_after_ms: 7 * 24 * 60 * MINUTE })
  assert.equal(on.waitMs(), 60 * MINUTE)
})

test('when the wait is over one job may test; the next may when that takes longer than a minute', () => {
  const on = setup()
  const pause = on.fault('a', 'program_missing')
  on.now += on.waitMs()
  assert.equal(on.standing().is, 'due')
  const probing = withProbe(pause, on.now)
  assert.equal(standingOf(probing, on.now).is, 'paused')
  assert.equal(standingOf(probing, on.now + MINUTE).is, 'due')
  assert.equal(standingOf(withProbe(probing, undefined), on.now).is, 'due')
})

test('a turn that began after the last fault and ended well ends the pause, an older one does not', () => {
  const on = setup()
  const before = on.now
  on.fault('a', 'login_needed')
  on.good('long', before)
  assert.equal(on.standing().is, 'paused')
  on.now += on.waitMs()
  on.good('b')
  assert.equal(on.standing().is, 'closed')
})

test('a look that finds the fault without a job makes the wait longer', () => {
  const on = setup()
  const first = on.fault('a', 'workspace_away')
  const second = stillFaulty(first, { now: on.now + 1000, random: () => 1 })
  assert.deepEqual([second.open?.level, second.open?.pause_ms], [2, 2000])
  assert.equal(second.open?.since, first.open?.since)
})

test('a wall clock that was a year ahead when the pause began does not keep the agent for a year', () => {
  const on = setup()
  on.now += 365 * 24 * 60 * MINUTE
  const pause = on.fault('a', 'login_needed')
  const probing = withProbe(pause, on.now)
  assert.equal(standingOf(pause, START).is, 'due')
  assert.equal(standingOf(probing, START).is, 'due')
})

test('a job that fails again and again while others end well pays for it', () => {
  const on = setup()
  on.fault('bad', 'service_unavailable')
  assert.equal(on.isOwn('bad', 'service_unavailable'), false)
  on.good('b')
  assert.equal(on.isOwn('bad', 'service_unavailable'), true)
  assert.equal(on.isOwn('other', 'service_unavailable'), false)
})

test('a turn that was under way when a job failed proves nothing against that job', () => {
  const on = setup()
  const before = on.now
  on.fault('a', 'service_unavailable')
  on.good('b', before)
  assert.equal(on.isOwn('a', 'service_unavailable'), false)
})

test('several jobs in a row are the agent’s again, also when one of them was blamed before', () => {
  const on = setup()
  on.fault('bad', 'service_unavailable')
  on.good('b')
  on.fault('c', 'service_unavailable')
  assert.equal(on.isOwn('bad', 'service_unavailable'), false)
})

test('a blamed job that ends well is blamed no longer', () => {
  const on = setup()
  on.fault('a', 'service_unavailable')
  on.good('b')
  on.good('a')
  assert.equal(on.pause(), undefined)
})

test('a job that is alone ends in time when its program always says "later"', () => {
  const on = setup()
  assert.equal(on.isOwn('a', 'service_unavailable', 29), false)
  assert.equal(on.isOwn('a', 'service_unavailable', 30), true)
})

for (const kind of [
  'program_missing',
  'machine_busy',
  'login_needed',
  'service_limited',
] as const) {
  test(`however often a job meets ${kind}, it pays nothing for it alone`, () => {
    assert.equal(setup().isOwn('a', kind, 10_000), false)
  })
}

test('what is kept of an agent fits into a small document, however many jobs met the fault', () => {
  const on = setup()
  for (let n = 0; n < 40; n += 1) on.fault(`j${n}`, 'service_unavailable')
  for (let n = 0; n < 40; n += 1) on.good(`k${n}`)
  for (let n = 0; n < 40; n += 1) on.fault(`l${n}`, 'service_unavailable')
  const pause = { ...on.pause(), error: { code: 'X'.repeat(64), message: '\u{1f642}'.repeat(120) } }
  assert.ok(Buffer.byteLength(JSON.stringify(pause)) < 4096)
})
