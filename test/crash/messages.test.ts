import assert from 'node:assert/strict'
import { test } from 'node:test'

import { checkMessagesAfterCut } from './messages-after-cut.ts'
import { spoiledScene, spoilsOf } from './spoiled.ts'

const PLOT = {
  victim: 'message-victim',
  look: 'message-victim',
  heard: /^(message|read|reaction) /,
  check: checkMessagesAfterCut,
}

/** Plays every nth fault; a full run takes a quarter of an hour. */
const EVERY = Number(process.env['RELAY_MESSAGES_EVERY'] ?? 8)

for (const operation of ['send', 'reply', 'read', 'react']) {
  test(`"${operation}" killed or failed at any call, and tried again: it is done once, and outlives a power cut`, async (t) => {
    const scene = await spoiledScene(t, PLOT)
    if (scene === undefined) return
    const violations: string[] = []
    let looks = 0
    const spoils = [...spoilsOf(scene.run('victim', operation))]
    for (const spoil of spoils.filter((_, at) => at % EVERY === 0)) {
      const found = await scene.play(operation, spoil, operation)
      if (found === undefined) continue
      looks += 1
      const where = `${operation}, ${spoil.fault} at ${spoil.call ?? 'call'} ${spoil.at}${spoil.stay ? ' and on' : ''}${spoil.again === true ? ' and again' : ''}`
      violations.push(...found.map((each) => `${where}: ${each}`))
    }
    console.log(
      `messages: ${operation}, ${looks} of ${spoils.length} faults, ${violations.length} violations`,
    )
    assert.deepEqual(violations.slice(0, 20), [])
    assert.ok(looks > 0)
  })
}
