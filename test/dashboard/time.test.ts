import assert from 'node:assert/strict'
import { test } from 'node:test'

import { dayAndTime, timeOfDay, withLocalTimes } from '../../dashboard/src/text/time.ts'

test('withLocalTimes() replaces the instants in a sentence by local times', () => {
  const at = '2026-05-05T12:00:00.000Z'
  const sentence = `Queued until ${at} (2 min from now): not 2026-05-05, not ${at}x.`
  assert.equal(
    withLocalTimes(sentence),
    `Queued until ${dayAndTime(at)} (2 min from now): not 2026-05-05, not ${at}x.`,
  )
  assert.doesNotMatch(withLocalTimes(`Completed at ${at} in attempt 1.`), /T12/)
})

test('dayAndTime() uses the 24-hour clock, as timeOfDay() does', () => {
  const at = '2026-05-05T15:00:07.000Z'
  assert.ok(dayAndTime(at).endsWith(timeOfDay(at)), dayAndTime(at))
})
