import assert from 'node:assert/strict'
import { test } from 'node:test'

import { checkLogsAfterCut } from './logs-after-cut.ts'
import { spoiledScene, spoilsOf } from './spoiled.ts'

const PLOT = {
  victim: 'log-victim',
  look: 'log-look',
  heard: /^(line|kept) /,
  check: checkLogsAfterCut,
}

const OPERATIONS = [
  'the first line',
  'another line',
  'a line after those of a dead process',
  'the first line of a segment',
  'an attachment',
]

/** Only this operation, when a mutant is to be caught by it or the time is short. */
const ONLY = process.env['RELAY_LOGS_ONLY']

/** Only these faults, for the same reason. */
const ONLY_FAULTS = process.env['RELAY_LOGS_FAULTS']?.split(',')

/** Plays every nth fault; a full run takes some minutes. */
const EVERY = Number(process.env['RELAY_LOGS_EVERY'] ?? 1)

for (const operation of OPERATIONS) {
  if (ONLY !== undefined && ONLY !== operation) continue
  test(`"${operation}" killed or failed at any call: what was acknowledged or shown outlives a power cut`, async (t) => {
    const scene = await spoiledScene(t, PLOT)
    if (scene === undefined) return
    const violations: string[] = []
    let looks = 0
    const spoils = [...spoilsOf(scene.run('victim', operation), ONLY_FAULTS)]
    for (const spoil of spoils.filter((_, at) => at % EVERY === 0)) {
      for (const look of ['read', 'append']) {
        const found = await scene.play(operation, spoil, look)
        if (found === undefined) continue
        looks += 1
        const where = `${operation}, ${spoil.fault} at ${spoil.call ?? 'call'} ${spoil.at}${spoil.stay ? ' and on' : ''}${spoil.again === true ? ' and again' : ''}`
        violations.push(...found.map((each) => `${where}, then ${look}: ${each}`))
      }
    }
    console.log(`logs: ${operation}, ${looks} looks, ${violations.length} violations`)
    assert.deepEqual(violations.slice(0, 20), [])
    assert.ok(looks > 0)
  })
}
