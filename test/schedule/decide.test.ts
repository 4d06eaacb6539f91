import assert from 'node:assert/strict'
import { test } from 'node:test'

import { decideDue } from '../../lib/schedule/decide.ts'
import { dueTimes } from '../../lib/schedule/due-times.ts'
import { applyToSchedule, beginSchedule, progressOf } from '../../lib/schedule/schedule.ts'
import type { Schedule, ScheduleAdded } from '../../lib/schema/schedule.ts'

const AT = '2026-01-01T00:00:00.000Z'
const HOUR = 3_600_000
const hour = (hours: number) => new Date(Date.parse(AT) + hours * HOUR).toISOString()

function begun(more: Partial<ScheduleAdded> = {}): Schedule {
  return beginSchedule({
    type: 'add',
    format: 1,
    at: AT,
    schedule_id: 'a'.repeat(26),
    request_id: 'r',
    digest: '',
    timing: { every_ms: HOUR },
    missed: 'skip',
    overlap: 'skip',
    template: { request: { to: 'codex', task: { prompt: 'look' } } },
    sender: { from: { agent: 'claude' } },
    ...more,
  })
}

function decide(schedule: Schedule, hours: number, open: string[] = []) {
  const times = dueTimes(schedule.timing, schedule.created_at)
  return decideDue(schedule, { times, nowMs: Date.parse(hour(hours)), open })
}

/** After so many hours: which due times run, and how many are counted as missed or left out. */
const ROWS: [
  what: string,
  how: Partial<ScheduleAdded>,
  hours: number,
  open: string[],
  expected: object | undefined,
][] = [
  ['nothing before the first due time', {}, 0.99, [], undefined],
  ['one on time', {}, 1, [], { passed: hour(1), runs: [hour(1)] }],
  ['a minute late is on time', {}, 1 + 1 / 60, [], { passed: hour(1), runs: [hour(1)] }],
  ['later is missed', {}, 1.02, [], { passed: hour(1), runs: [], missed: 1 }],
  ['skip: the one on time of three', {}, 3, [], { passed: hour(3), runs: [hour(3)], missed: 2 }],
  [
    'one: the latest of three late ones',
    { missed: 'one' },
    3.5,
    [],
    { passed: hour(3), runs: [hour(3)], missed: 2 },
  ],
  [
    'all: every one',
    { missed: 'all', overlap: 'allow' },
    3.5,
    [],
    { passed: hour(3), runs: [hour(1), hour(2), hour(3)] },
  ],
  ['left out while a run is open', {}, 1, ['x'], { passed: hour(1), runs: [], overlapped: 1 }],
  ['missed, not left out', {}, 1.5, ['x'], { passed: hour(1), runs: [], missed: 1 }],
  ['allow', { overlap: 'allow' }, 1, ['x'], { passed: hour(1), runs: [hour(1)] }],
  [
    'replace',
    { overlap: 'replace' },
    1,
    ['x', 'y'],
    { passed: hour(1), runs: [hour(1)], replaced: ['x', 'y'] },
  ],
  [
    'replace nothing for a missed one',
    { overlap: 'replace' },
    1.5,
    ['x'],
    { passed: hour(1), runs: [], missed: 1 },
  ],
]

for (const [what, how, hours, open, expected] of ROWS) {
  test(`decides due times: ${what}`, () => {
    const event = decide(begun(how), hours, open)
    const at = new Date(Date.parse(hour(hours))).toISOString()
    assert.deepEqual(event, expected && { type: 'fire', at, ...expected })
  })
}

test('a due time that was decided is not decided again', () => {
  const schedule = begun()
  const event = decide(schedule, 1)
  assert.ok(event !== undefined)
  const after = applyToSchedule(schedule, event)
  assert.equal(decide(after, 1.01), undefined)
  assert.deepEqual(decide(after, 2)?.runs, [hour(2)])
})

test('a clock that was set back decides nothing twice', () => {
  const schedule = begun()
  const event = decide(schedule, 2)
  assert.ok(event !== undefined)
  const after = applyToSchedule(schedule, event)
  assert.equal(decide(after, 0.5), undefined)
  assert.equal(decide(after, 1.5), undefined)
})

test('a line that repeats everything says what the lines before it say', () => {
  let schedule = begun({ overlap: 'allow' })
  for (let at = 1; at <= 15; at += 1) {
    const event = decide(schedule, at)
    assert.ok(event !== undefined)
    schedule = applyToSchedule(schedule, event)
    const runs = [{ key: hour(at), at: hour(at), job_id: 'b'.repeat(26) }]
    schedule = applyToSchedule(schedule, { type: 'sent', at: hour(at), runs })
  }
  schedule = applyToSchedule(schedule, { type: 'pause', at: hour(16), reason: 'holidays' })
  assert.deepEqual([schedule.runs.length, schedule.counts.sent], [10, 15])
  const kept = { type: 'keep' as const, at: hour(16), progress: progressOf(schedule) }
  assert.deepEqual(applyToSchedule(begun({ overlap: 'allow' }), kept), schedule)
  const resumed = applyToSchedule(schedule, { type: 'resume', at: hour(20), by: { person: 'Ada' } })
  assert.deepEqual([resumed.state, resumed.reason, resumed.passed], ['active', undefined, hour(20)])
})
