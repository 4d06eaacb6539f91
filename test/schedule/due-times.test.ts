import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'

import { RelayError } from '../../lib/errors.ts'
import { dueTimes, readTiming } from '../../lib/schedule/due-times.ts'
import type { DueTimes } from '../../lib/schedule/due-times.ts'

const ANCHOR = '2026-01-01T00:00:00.000Z'
const iso = (ms: number | undefined) =>
  ms === undefined ? undefined : new Date(ms).toISOString().replace(':00.000Z', 'Z')
const cron = (expression: string, time_zone = 'UTC') =>
  dueTimes({ cron: expression, time_zone }, ANCHOR)

function nextOf(times: DueTimes, from: string, count: number): (string | undefined)[] {
  const found: (string | undefined)[] = []
  for (let ms = Date.parse(from); found.length < count;) {
    const next = times.after(ms)
    found.push(iso(next))
    if (next === undefined) break
    ms = next
  }
  return found
}

/** Around changes of the clock: what is due in hours that are skipped or repeated. */
const CHANGES: [what: string, cron: string, zone: string, from: string, due: string[]][] = [
  [
    'a daily time in the skipped hour is due at its end, on that day',
    '30 2 * * *',
    'Europe/Berlin',
    '2026-03-28T12:00Z',
    ['2026-03-29T01:00Z', '2026-03-30T00:30Z'],
  ],
  [
    'a list of daily times, too',
    '30 2,14 * * *',
    'Europe/Berlin',
    '2026-03-28T14:00Z',
    ['2026-03-29T01:00Z', '2026-03-29T12:30Z', '2026-03-30T00:30Z'],
  ],
  [
    'a daily time in the repeated hour is due the first time only',
    '30 2 * * *',
    'Europe/Berlin',
    '2026-10-24T12:00Z',
    ['2026-10-25T00:30Z', '2026-10-26T01:30Z'],
  ],
  [
    'every half hour passes over the skipped hour',
    '*/30 * * * *',
    'Europe/Berlin',
    '2026-03-29T00:15Z',
    ['2026-03-29T00:30Z', '2026-03-29T01:00Z', '2026-03-29T01:30Z'],
  ],
  [
    'every half hour is due in both passes of the repeated hour',
    '*/30 * * * *',
    'Europe/Berlin',
    '2026-10-24T23:45Z',
    [
      '2026-10-25T00:00Z',
      '2026-10-25T00:30Z',
      '2026-10-25T01:00Z',
      '2026-10-25T01:30Z',
      '2026-10-25T02:00Z',
    ],
  ],
  [
    'a time that both changes leave alone keeps its hour on the wall',
    '0 9 * * 1-5',
    'America/New_York',
    '2026-10-30T14:00Z',
    ['2026-11-02T14:00Z', '2026-11-03T14:00Z'],
  ],
  [
    'midnight that a change skips is due at the end of the hour',
    '0 0 * * *',
    'America/Sao_Paulo',
    '2018-11-03T12:00Z',
    ['2018-11-04T03:00Z', '2018-11-05T02:00Z'],
  ],
  [
    'a change by half an hour: skipped',
    '15 2 * * *',
    'Australia/Lord_Howe',
    '2026-10-02T20:00Z',
    ['2026-10-03T15:30Z', '2026-10-04T15:15Z'],
  ],
  [
    'a change by half an hour: repeated',
    '30 1 * * *',
    'Australia/Lord_Howe',
    '2026-04-04T00:00Z',
    ['2026-04-04T14:30Z', '2026-04-05T15:00Z'],
  ],
  [
    'a day that a country left out is not made up for',
    '0 12 30 12 *',
    'Pacific/Apia',
    '2011-12-28T00:00Z',
    ['2012-12-29T22:00Z'],
  ],
  ['the 29th of February', '0 0 29 2 *', 'UTC', ANCHOR, ['2028-02-29T00:00Z', '2032-02-29T00:00Z']],
  [
    'the last day of the month',
    '0 0 L * *',
    'UTC',
    ANCHOR,
    ['2026-01-31T00:00Z', '2026-02-28T00:00Z'],
  ],
  ['a nickname', '@daily', 'UTC', ANCHOR, ['2026-01-02T00:00Z', '2026-01-03T00:00Z']],
]

for (const [what, expression, zone, from, due] of CHANGES) {
  test(`${what} (${expression}, ${zone})`, () => {
    assert.deepEqual(nextOf(cron(expression, zone), from, due.length), due)
  })
}

test('every so long counts from when the schedule was made', () => {
  const times = dueTimes({ every_ms: 90_000 }, ANCHOR)
  assert.equal(iso(times.after(Date.parse(ANCHOR))), '2026-01-01T00:01:30.000Z')
  assert.equal(iso(times.after(Date.parse('2026-01-01T00:01:30Z'))), '2026-01-01T00:03Z')
  assert.equal(iso(times.after(Date.parse('2025-12-01T00:00Z'))), '2026-01-01T00:01:30.000Z')
})

const RULES: DueTimes[] = [
  dueTimes({ every_ms: 420_000 }, ANCHOR),
  cron('*/20 * * * *', 'Europe/Berlin'),
  cron('30 1-3 * * *', 'Europe/Berlin'),
  cron('30 2 * * *', 'Europe/Berlin'),
  cron('*/15 1,2 * * 0', 'Australia/Lord_Howe'),
  cron('0 0 1 * *', 'America/New_York'),
]

test('what was due in a time is the same, counted forwards and backwards, in one look and in many', () => {
  const starts = ['2026-03-28', '2026-10-24', '2026-04-03', '2026-10-02', '2026-12-30']
  const any = fc.record({
    at: fc.constantFrom(...starts),
    offset: fc.nat(3 * 86_400_000),
    length: fc.nat(2 * 86_400_000),
    cut: fc.double({ min: 0, max: 1, noNaN: true }),
    most: fc.integer({ min: 1, max: 12 }),
  })
  for (const times of RULES) {
    fc.assert(
      fc.property(any, ({ at, offset, length, cut, most }) => {
        const from = Date.parse(`${at}T00:00Z`) + offset
        const until = from + length
        const all = times.between(from, until, 100_000)
        const latest = times.between(from, until, most)
        assert.deepEqual(latest.times, all.times.slice(-most))
        assert.equal(latest.isMore, all.times.length > most)
        const middle = from + Math.floor(length * cut)
        const parts = [times.between(from, middle, 100_000), times.between(middle, until, 100_000)]
        assert.deepEqual(
          parts.flatMap((part) => part.times),
          all.times,
        )
      }),
      { numRuns: 40 },
    )
  }
})

test('a year of missed minutes is bounded', () => {
  const found = cron('* * * * *', 'Europe/Berlin').between(
    Date.parse('2025-01-01T00:00Z'),
    Date.parse('2026-01-01T00:00:30Z'),
    100,
  )
  assert.equal(found.times.length, 100)
  assert.equal(iso(found.times.at(-1)), '2026-01-01T00:00Z')
  assert.equal(found.isMore, true)
})

const WRONG: [cron: string, zone: string, says: RegExp][] = [
  ['* * * *', 'UTC', /five fields/],
  ['* * * * * *', 'UTC', /five fields/],
  ['2026-01-01T00:00:00', 'UTC', /five fields/],
  ['99 * * * *', 'UTC', /Invalid value for minute: 99/],
  ['H * * * *', 'UTC', /illegal characters/],
  ['@reboot', 'UTC', /not supported/],
  ['0 0 31 2 *', 'UTC', /never due/],
  ['0 9 * * *', 'Mars/Olympus', /no time zone/],
  ['0 9 * * *', '+01:00x', /no time zone/],
  [`${'1,'.repeat(40)}1 * * * *`, 'UTC', /five fields/],
]

for (const [expression, zone, says] of WRONG) {
  test(`${JSON.stringify(expression)} in ${zone} is refused: ${says.source}`, () => {
    assert.throws(
      () => readTiming({ cron: expression, time_zone: zone }, ANCHOR),
      (error) =>
        error instanceof RelayError &&
        error.code === 'SCHEDULE_INVALID' &&
        says.test(error.message),
    )
  })
}

test('an expression is kept in one form', () => {
  const typed = { cron: ' 0  9 * *\t1-5 ', time_zone: 'europe/berlin' }
  assert.deepEqual(readTiming(typed, ANCHOR), { cron: '0 9 * * 1-5', time_zone: 'Europe/Berlin' })
})
