import assert from 'node:assert/strict'
import { test } from 'node:test'

import { dayAndTime, withTimesHere } from '../../dashboard/src/text/time.ts'

test('a sentence of the server is told with the times of this place', () => {
  const at = '2026-05-05T12:00:00.000Z'
  const sentence = `Queued until ${at} (2 min from now): not 2026-05-05, not ${at}x.`
  assert.equal(
    withTimesHere(sentence),
    `Queued until ${dayAndTime(at)} (2 min from now): not 2026-05-05, not ${at}x.`,
  )
  assert.doesNotMatch(withTimesHere(`Completed at ${at} in attempt 1.`), /T12/)
})
