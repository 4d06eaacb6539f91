import assert from 'node:assert/strict'
import { test } from 'node:test'

import { isZone, slotsOf } from '../../lib/operations/numbers/slots.ts'

/** The starts of slots, without what all of them have. */
function starts(kind: 'day' | 'hour', days: number, at: string, zone: string): string[] {
  return slotsOf(kind, { days, now: Date.parse(at), zone }).map(({ key, start }) =>
    kind === 'hour' ? start.slice(5, 16) : `${key.slice(5)} ${start.slice(5, 16)}`,
  )
}

test('days begin at midnight on the clock of their zone, also when it was changed', () => {
  assert.deepEqual(starts('day', 2, '2026-11-30T01:00:00.000Z', 'UTC'), [
    '11-29 11-29T00:00',
    '11-30 11-30T00:00',
  ])
  assert.deepEqual(starts('day', 3, '2026-10-26T12:00:00.000Z', 'Europe/Berlin'), [
    '10-24 10-23T22:00',
    '10-25 10-24T22:00',
    '10-26 10-25T23:00',
  ])
  assert.deepEqual(starts('day', 2, '2026-11-29T20:00:00.000Z', 'Asia/Kathmandu'), [
    '11-29 11-28T18:15',
    '11-30 11-29T18:15',
  ])
  // The clocks of Santiago skip midnight when summer time begins.
  assert.deepEqual(starts('day', 2, '2026-09-06T12:00:00.000Z', 'America/Santiago'), [
    '09-05 09-05T04:00',
    '09-06 09-06T04:00',
  ])
})

test('a day has 25 hours when the clocks are set back, and 23 when they are set forward', () => {
  assert.equal(starts('hour', 1, '2026-10-25T22:59:00.000Z', 'Europe/Berlin').length, 25)
  assert.equal(starts('hour', 1, '2026-03-29T21:59:00.000Z', 'Europe/Berlin').length, 23)
  assert.deepEqual(starts('hour', 1, '2026-11-29T19:20:00.000Z', 'Asia/Kathmandu'), [
    '11-29T18:15',
    '11-29T19:15',
  ])
})

test('a zone is a name that this machine knows', () => {
  for (const zone of ['UTC', 'Europe/Berlin', 'Asia/Kathmandu']) assert.ok(isZone(zone), zone)
  for (const zone of ['Mars/Olympus', '', "UTC'; --"]) assert.ok(!isZone(zone), zone)
})
