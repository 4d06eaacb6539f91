import { test } from 'node:test'

import { MUTANTS, runMutant } from './mutants.ts'
import { memoryDirectory, temporaryDirectory } from './scratch.ts'
import { buildShim } from './shim.ts'

/** Only each so-many-th, where the time is short. */
const EVERY = Number(process.env['RELAY_MUTANTS_EVERY'] ?? 1)

for (const mutant of MUTANTS.filter((_, at) => at % EVERY === 0)) {
  test(`without its promise the suite fails: ${mutant.name}`, (t) => {
    const shim = buildShim(temporaryDirectory(t))
    if ('missing' in shim) {
      console.log(`NOT RUN: mutant "${mutant.name}": ${shim.missing}`)
      t.skip(shim.missing)
      return
    }
    const violation = runMutant(mutant, memoryDirectory(t))
    console.log(`mutant "${mutant.name}" is dead: ${mutant.scene} says "${violation}"`)
  })
}
