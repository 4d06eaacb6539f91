import assert from 'node:assert/strict'
import { test } from 'node:test'

import { checkAfterCut } from './after-cut.ts'
import type { Call } from './shim.ts'
import { spoiledScene } from './spoiled.ts'
import type { Spoil } from './spoiled.ts'

const LOOKS = ['show', 'wait', 'cancel', 'dispatch again', 'sweep', 'repair', 'list', 'work']

/** Operations, and what another process does after them. */
const OPERATIONS: Record<string, string[]> = {
  dispatch: LOOKS,
  'dispatch for review': ['show', 'dispatch again', 'cancel'],
  complete: LOOKS,
  'complete at length': ['show', 'sweep'],
  fail: ['show', 'sweep'],
  'cancel a queued job': LOOKS,
  'cancel a queued job of a conversation': ['show', 'cancel', 'work'],
  'cancel a running job': LOOKS,
  park: ['show', 'sweep', 'repair'],
  'cancel a parked job': ['show', 'cancel', 'sweep'],
}

/** Only this operation and these looks, when a mutant is to be caught by them or the time is short. */
const ONLY = process.env['RELAY_SHOWN_ONLY']
const ONLY_LOOKS = process.env['RELAY_SHOWN_LOOK']?.split(',')

const PLOT = { victim: 'victim', look: 'look', heard: /^(dispatched|ended) /, check: checkAfterCut }

for (const [operation, looksAt] of Object.entries(OPERATIONS)) {
  if (ONLY !== undefined && ONLY !== operation) continue
  test(`"${operation}" killed or failed at a flush: what another process is shown or answers outlives a power cut`, async (t) => {
    const scene = await spoiledScene(t, PLOT)
    if (scene === undefined) return
    const violations: string[] = []
    let looks = 0
    for (const spoil of spoilsOf(scene.run('victim', operation))) {
      for (const look of spoil.again ? looksAt.slice(0, 1) : looksAt) {
        if (ONLY_LOOKS?.includes(look) === false) continue
        const found = await scene.play(operation, spoil, look)
        if (found === undefined) continue
        looks += 1
        const where = `${operation}, ${spoil.fault} at ${spoil.call} ${spoil.at}${spoil.stay ? ' and on' : ''}${spoil.again ? ' and again' : ''}`
        violations.push(...found.map((each) => `${where}, then ${look}: ${each}`))
      }
    }
    console.log(`shown: ${operation}, ${looks} looks, ${violations.length} violations`)
    assert.deepEqual(violations.slice(0, 20), [])
    assert.ok(looks > 0)
  })
}

/** Killed before each flush of the operation, and each of them failed: once, and from then on. */
function* spoilsOf(calls: Call[]): Generator<Spoil> {
  for (const call of ['fdatasync', 'fsync']) {
    const count = calls.filter(({ name, number }) => name === call && number > 0).length
    for (let at = 1; at <= count; at += 1) {
      const once = { at, call, stay: false, again: false }
      yield { ...once, fault: 'kill-before' }
      yield { ...once, fault: 'EIO' }
      yield { ...once, fault: 'EIO', again: true }
      if (count > 1) yield { ...once, fault: 'EIO', stay: true }
    }
  }
}
