import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

import { CHOSEN_STORE } from '../programs/chosen-store.ts'
import { atThisPace } from '../programs/pace.ts'
import { temporaryDirectory } from './scratch.ts'
import { fileStore, postgresStore } from './torture/stores.ts'
import { torture } from './torture/torture.ts'

/** `RELAY_TORTURE_SEEDS`: a number of seeds, or the seeds themselves, separated by commas. */
const SEEDS = seedsOf(process.env.RELAY_TORTURE_SEEDS ?? '5')
const SECONDS = Number(process.env.RELAY_TORTURE_SECONDS ?? 45)

/** Where the last run leaves its store: `state` is the data directory, `project` the workspace. */
const KEEP = process.env.RELAY_TORTURE_KEEP

/**
 * What a run must at least have been told was done, for its silence to mean anything. While the server of a database is
 * restarted, nothing is.
 */
const ACKNOWLEDGED_PER_SECOND = (CHOSEN_STORE === 'files' ? 1000 : 300) / 45

for (const [index, seed] of SEEDS.entries()) {
  test(`torture with seed ${seed}: kills and pauses for ${SECONDS} s break no promise`, async (t) => {
    const isLast = index === SEEDS.length - 1
    const home = KEEP !== undefined && isLast ? emptied(KEEP) : temporaryDirectory(t)
    const store = CHOSEN_STORE === 'postgres' ? await postgresStore() : fileStore
    t.after(() => store.close())
    const run = await torture({ seed, seconds: SECONDS, home, store })
    const { violations, ...counts } = run
    console.log(
      `torture: seed ${seed}, ${SECONDS} s: ${wordsFor(counts)}, ${violations.length} violations`,
    )
    if (KEEP !== undefined && isLast) {
      console.log(
        `torture: the store is kept: RELAY_DATA_DIR=${home}/state RELAY_WORKSPACE=${home}/project`,
      )
    }
    assert.deepEqual(violations.slice(0, 30), [])
    const least = Math.floor((SECONDS * 1000 * ACKNOWLEDGED_PER_SECOND) / atThisPace(1000))
    assert.ok(run.acknowledged >= least, `only ${run.acknowledged} acknowledged, not ${least}`)
  })
}

function wordsFor(run: Omit<Awaited<ReturnType<typeof torture>>, 'violations'>): string {
  return (
    `${run.acknowledged} dispatches acknowledged (p99 ${run.dispatchP99Ms} ms), ${run.calls} calls, ` +
    `${run.unknown} without an answer, ${run.turns} turns, ${run.kills} kills, ${run.pauses} pauses, ` +
    `${run.restarts} restarts of the store, ` +
    `healed in ${run.healedMs} ms`
  )
}

function seedsOf(text: string): number[] {
  const numbers = text.split(',').map(Number)
  if (numbers.some((number) => !Number.isInteger(number) || number < 1)) {
    throw new Error(
      `RELAY_TORTURE_SEEDS="${text}" is neither a number of seeds nor a list of them.`,
    )
  }
  const [count = 1] = numbers
  return numbers.length > 1 ? numbers : Array.from({ length: count }, (_, index) => index + 1)
}

/** Only what an earlier run left is removed: a directory of anything else is refused. */
function emptied(directory: string): string {
  const known = new Set(['state', 'project', 'side', 'config.json'])
  const names = fs.existsSync(directory) ? fs.readdirSync(directory) : []
  const strange = names.find((name) => !known.has(name))
  if (strange !== undefined)
    throw new Error(`RELAY_TORTURE_KEEP="${directory}" holds "${strange}".`)
  for (const name of names) fs.rmSync(join(directory, name), { recursive: true })
  fs.mkdirSync(directory, { recursive: true })
  return fs.realpathSync(directory)
}
