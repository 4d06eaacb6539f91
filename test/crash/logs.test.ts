import assert from 'node:assert/strict'
import { test } from 'node:test'

import { checkLogsAfterCut } from './logs-after-cut.ts'
import { FAULTS } from './shim.ts'
import type { Call } from './shim.ts'
import { spoiledScene } from './spoiled.ts'
import type { Spoil } from './spoiled.ts'

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

/** Plays every nth fault; a full run takes some minutes. */
const EVERY = Number(process.env['RELAY_LOGS_EVERY'] ?? 1)

for (const operation of OPERATIONS) {
  if (ONLY !== undefined && ONLY !== operation) continue
  test(`"${operation}" killed or failed at any call: what was acknowledged or shown outlives a power cut`, async (t) => {
    const scene = await spoiledScene(t, PLOT)
    if (scene === undefined) return
    const violations: string[] = []
    let looks = 0
    const spoils = [...spoilsOf(scene.run('victim', operation))]
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

/** Only these faults, for the same reason. */
const ONLY_FAULTS = process.env['RELAY_LOGS_FAULTS']?.split(',')

/** Every fault that each call can meet; a caller that was refused by a flush also asks again. */
function* spoilsOf(calls: Call[]): Generator<Spoil> {
  for (const { number: at, name, other } of calls.filter(({ number }) => number > 0)) {
    const isFlush = name === 'fsync' || name === 'fdatasync'
    const takesSpace = isFlush || ['write', 'mkdir', 'rename'].includes(name) || other === 'created'
    for (const fault of FAULTS) {
      if (ONLY_FAULTS?.includes(fault) === false) continue
      if (fault.startsWith('short') && name !== 'write') continue
      if (fault === 'EMFILE' && name !== 'open') continue
      if (fault === 'ENOSPC' && !takesSpace) continue
      if (fault === 'kill-after' && !takesSpace) continue
      yield { at, fault, stay: false }
      if (fault === 'EIO' && isFlush) {
        yield { at, fault, stay: false, again: true }
      }
    }
  }
  // A disk on which nothing can be flushed any more. One on which nothing can be written either could not be marked.
  if (ONLY_FAULTS !== undefined) return
  for (const call of ['fsync', 'fdatasync']) {
    const count = calls.filter(({ name, number }) => name === call && number > 0).length
    for (let at = 1; at <= count; at += 1) yield { at, call, fault: 'EIO', stay: true }
  }
}
