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
import { FAULTS, buildShim, readCalls, shimEnvironment } from './shim.ts'
import type { Call, Fault } from './shim.ts'

/** What is spoiled, and what happened before it in another process. */
const OPERATIONS: Record<string, string[]> = {
  begin: [],
  change: [],
  checkpoint: [],
  close: [],
  retirement: ['leave'],
  replay: ['leave'],
}

/** Of all points of an operation, each so many-th is played. */
const EVERY = Number(process.env['RELAY_JOURNAL_EVERY'] ?? 1)
const ONLY = process.env['RELAY_JOURNAL_ONLY']

/** States of the disk that are opened after each point. */
const STATES = 3

const BOUND_MS = 60_000

type Point = { at: number; fault: Fault; stay: boolean }

for (const [operation, before] of Object.entries(OPERATIONS)) {
  if (ONLY !== undefined && ONLY !== operation) continue
  test(`a journal in "${operation}", killed or failed at any call: what was acknowledged outlives a power cut`, async (t) => {
    const scene = await setup(t)
    if (scene === undefined) return
    const violations: string[] = []
    const totals = { points: 0, killed: 0, failed: 0 }
    const undisturbed = [...scene.live(before), ...scene.run(operation)]
    violations.push(...(await scene.afterCuts(undisturbed)).map((each) => `undisturbed: ${each}`))
    for (const point of pointsOf(undisturbed)) {
      const calls = [...scene.live(before), ...scene.run(operation, point)]
      const spoiled = calls.find((call) => call.spoiled)
      // Two calls of two threads may come in either order, so a planned point may meet its neighbour.
      if (spoiled === undefined) continue
      totals.points += 1
      totals[point.fault.startsWith('kill') ? 'killed' : 'failed'] += 1
      const where = `${point.fault} at call ${point.at} (${spoiled.name} ${spoiled.path.split('/').slice(-2).join('/')})${point.stay ? ' and on' : ''}`
      violations.push(...(await scene.afterCuts(calls)).map((each) => `${where}: ${each}`))
    }
    const { points, killed, failed } = totals
    console.log(
      `journal: ${operation}: ${points} points, ${killed} killed, ${failed} failed or cut short, ` +
        `${violations.length} violations`,
    )
    assert.deepEqual(violations.slice(0, 20), [])
    assert.ok(points > 0)
  })
}

/** Every fault of every call of a journal, and each flush and removal elsewhere killed and failed. */
function pointsOf(calls: Call[]): Point[] {
  const points: Point[] = []
  for (const { number: at, name, path, other } of calls.filter(({ number }) => number > 0)) {
    const isOfJournal = path.includes('/journal')
    const isChange =
      ['write', 'fsync', 'fdatasync', 'unlink', 'rename', 'mkdir'].includes(name) ||
      other === 'created'
    if (!isOfJournal && !isChange) continue
    for (const fault of FAULTS) {
      if (fault.startsWith('short') && name !== 'write') continue
      if (fault === 'EMFILE') continue
      if (fault === 'ENOSPC' && !isChange) continue
      if (!isOfJournal && fault !== 'kill-before' && fault !== 'EIO') continue
      points.push({ at, fault, stay: false })
      if (fault === 'ENOSPC') points.push({ at, fault, stay: true })
    }
  }
  return points.filter((_, index) => index % EVERY === 0)
}

async function setup(t: TestContext) {
  const home = memoryDirectory(t)
  const tools = memoryDirectory(t)
  const shim = buildShim(tools)
  if ('missing' in shim) {
    console.log(`NOT RUN: journal: ${shim.missing}`)
    t.skip(shim.missing)
    return undefined
  }
  const { path } = shim
  const program = await bundleProgram('journal-operation', tools)
  const workspace = join(tools, 'project')
  fs.mkdirSync(workspace)
  const dataDir = join(home, 'deep', 'data')
  let processes = 0

  function clear(): void {
    fs.rmSync(home, { recursive: true })
    fs.mkdirSync(home, { mode: 0o700 })
  }

  /** Runs one process to its end; the calls that it made, in their order. */
  function run(operation: string, spoil?: Point): Call[] {
    processes += 1
    const log = join(tools, 'calls')
    fs.rmSync(log, { force: true })
    const env = shimEnvironment({ path, root: home, log, spoil })
    const done = spawnSync(process.execPath, [program, operation, dataDir, workspace], {
      env: { ...env, PATH: process.env.PATH ?? '' },
      encoding: 'utf8',
      timeout: BOUND_MS,
    })
    const isKilled = spoil?.fault.startsWith('kill') === true && done.signal === 'SIGKILL'
    const how = JSON.stringify(spoil)
    assert.ok(done.status === 0 || isKilled, `"${operation}" ${how} ended badly: ${done.stderr}`)
    const offset = processes * 1_000_000
    // The call before which it was killed was never made.
    return readCalls(log)
      .filter((call) => !(call.spoiled && spoil?.fault === 'kill-before') || call.name === 'mark')
      .map((call) => byProcess(call, offset))
  }

  return {
    /** Runs what comes before the operation, in an empty home; none of it is spoiled. */
    live(operations: string[]): Call[] {
      clear()
      return operations.flatMap((operation) => run(operation).map(unspoiled))
    },
    run,
    /** What is wrong after power cuts: at the end, and right after the last thing that was acknowledged. */
    async afterCuts(calls: Call[]): Promise<string[]> {
      clear()
      const model = createDiskModel(calls, home)
      const random = createRandom(20_261_129)
      const violations = new Set<string>()
      for (const cut of cutsOf(calls)) {
        let states = 0
        for (const { why, fates } of fatesOf(model.unflushedAt(cut), random)) {
          if (states === STATES) break
          states += 1
          const root = join(home, 'state')
          materialize(root, model.stateAt(cut, fates))
          const heard = calls
            .slice(0, cut + 1)
            .flatMap(({ name, path: word }) => (name === 'mark' ? [word] : []))
          const on = { dataDir: join(root, 'deep', 'data'), workspace, heard }
          for (const each of await checkAfterCut(on)) violations.add(`${why}: ${each}`)
          fs.rmSync(root, { recursive: true })
        }
      }
      return [...violations]
    },
  }
}

/** Numbers of open files begin again in each process. */
function byProcess(call: Call, offset: number): Call {
  return call.open === 0 ? call : { ...call, open: call.open + offset }
}

function unspoiled(call: Call): Call {
  return { ...call, number: 0 }
}

function cutsOf(calls: Call[]): number[] {
  const heard = calls.flatMap(({ name, path }, at) => {
    return name === 'mark' && /^(dispatched|ended) /.test(path) ? [at] : []
  })
  return [...new Set([...heard.slice(-1), calls.length - 1])]
}
