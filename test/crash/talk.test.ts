import assert from 'node:assert/strict'
import { test } from 'node:test'

import { atThisPace } from '../programs/pace.ts'
import { bundleProgram } from './bundle.ts'
import { temporaryDirectory } from './scratch.ts'
import { talk } from './talk/talk.ts'

const SEEDS = Number(process.env['RELAY_TALK_SEEDS'] ?? 3)
const SECONDS = Number(process.env['RELAY_TALK_SECONDS'] ?? 45)

/** What a run must at least have acknowledged, for its silence to mean anything. */
const ACKNOWLEDGED_PER_SECOND = 10

for (let seed = 1; seed <= SEEDS; seed += 1) {
  test(`messages with seed ${seed}: kills and pauses for ${SECONDS} s lose, repeat and hide none`, async (t) => {
    const home = temporaryDirectory(t)
    const program = await bundleProgram('talker', temporaryDirectory(t))
    const { violations, ...counts } = await talk({ program, home, seed, seconds: SECONDS })
    console.log(
      `messages: seed ${seed}, ${SECONDS} s: ${JSON.stringify(counts)}, ${violations.length} violations`,
    )
    assert.deepEqual(violations.slice(0, 20), [])
    const least = Math.floor((SECONDS * 1000 * ACKNOWLEDGED_PER_SECOND) / atThisPace(1000))
    assert.ok(counts.acknowledged >= least, `only ${counts.acknowledged} acknowledged`)
  })
}
