import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { checkAfterCut } from './after-cut.ts'
import { bundleProgram } from './bundle.ts'
import { createDiskModel, materialize } from './disk-model.ts'
import { fatesOf } from './fates.ts'
import { createRandom } from './random.ts'
import { memoryDirectory } from './scratch.ts'
import { buildShim, readCalls, shimEnvironment } from './shim.ts'
import type { Call, Fault } from './shim.ts'

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

/** States of the disk that are opened after each look. */
const STATES = 4

const BOUND_MS = 60_000

/** `again`: the caller that was refused asks for the same once more. */
type Spoil = { at: number; fault: Fault; call: string; stay: boolean; again: boolean }

for (const [operation, looksAt] of Object.entries(OPERATIONS)) {
  if (ONLY !== undefined && ONLY !== operation) continue
  test(`"${operation}" killed or failed at a flush: what another process is shown or answers outlives a power cut`, async (t) => {
    const scene = await setup(t)
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

async function setup(t: TestContext) {
  const home = memoryDirectory(t)
  const tools = memoryDirectory(t)
  const shim = buildShim(tools)
  if ('missing' in shim) {
    console.log(`NOT RUN: shown: ${shim.missing}`)
    t.skip(shim.missing)
    return undefined
  }
  const { path } = shim
  const programs = {
    victim: await bundleProgram('victim', tools),
    look: await bundleProgram('look', tools),
  }
  const workspace = join(tools, 'project')
  fs.mkdirSync(workspace)
  const dataDir = join(home, 'deep', 'data')

  function clear(): void {
    fs.rmSync(home, { recursive: true })
    fs.mkdirSync(home, { mode: 0o700 })
  }

  /** Runs one process to its end; the calls that it made, in their order. */
  function run(program: keyof typeof programs, what: string, spoil?: Spoil): Call[] {
    if (program === 'victim') clear()
    const log = join(tools, `calls-${program}`)
    fs.rmSync(log, { force: true })
    const env = shimEnvironment({ path, root: home, log, spoil })
    const tries = spoil?.again === true ? '2' : '1'
    const done = spawnSync(process.execPath, [programs[program], what, dataDir, workspace, tries], {
      env: { ...env, PATH: process.env.PATH ?? '' },
      encoding: 'utf8',
      timeout: BOUND_MS,
    })
    const isKilled = spoil?.fault.startsWith('kill') === true && done.signal === 'SIGKILL'
    assert.ok(done.status === 0 || isKilled, `${program} "${what}" ended badly: ${done.stderr}`)
    return readCalls(log)
  }

  return {
    run,
    /** One spoiled operation and one look at it, then the power fails; undefined when the spoil was not met. */
    async play(operation: string, spoil: Spoil, look: string): Promise<string[] | undefined> {
      const before = run('victim', operation, spoil)
      if (!before.some((call) => call.spoiled)) return undefined
      // The call before which it was killed was never made.
      const made = before.filter((call) => !(call.spoiled && spoil.fault === 'kill-before'))
      const calls = [...made, ...run('look', look).map(byAnother)]
      clear()
      return afterCuts({ calls, home, workspace })
    },
  }
}

/** Numbers of open files begin again in each process. */
function byAnother(call: Call): Call {
  return call.open === 0 ? call : { ...call, open: call.open + 1_000_000 }
}

/** What is wrong after power cuts: at the end, and right after each thing that was shown. */
async function afterCuts(scene: { calls: Call[]; home: string; workspace: string }) {
  const { calls, home, workspace } = scene
  const model = createDiskModel(calls, home)
  const random = createRandom(20_261_129)
  const violations: string[] = []
  const seen = new Set<string>()
  for (const cut of cutsOf(calls)) {
    let states = 0
    for (const { why, fates } of fatesOf(model.unflushedAt(cut), random)) {
      if (states === STATES) break
      states += 1
      const disk = model.stateAt(cut, fates)
      const root = join(home, 'state')
      materialize(root, disk)
      const heard = calls
        .slice(0, cut + 1)
        .flatMap(({ name, path }) => (name === 'mark' ? [path] : []))
      const dataDir = join(root, 'deep', 'data')
      for (const each of await checkAfterCut({ dataDir, workspace, heard })) {
        if (!seen.has(each)) violations.push(`${why}: ${each}`)
        seen.add(each)
      }
      fs.rmSync(root, { recursive: true })
    }
  }
  return violations
}

/** Right behind the last mark that something was shown or acknowledged, and at the very end. */
function cutsOf(calls: Call[]): number[] {
  const heard = calls.flatMap(({ name, path }, at) => {
    return name === 'mark' && /^(dispatched|ended) /.test(path) ? [at] : []
  })
  return [...new Set([...heard.slice(-1), calls.length - 1])]
}
