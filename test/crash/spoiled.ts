import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import * as fs from 'node:fs'
import { join } from 'node:path'
import type { TestContext } from 'node:test'

import { bundleProgram } from './bundle.ts'
import { createDiskModel, materialize } from './disk-model.ts'
import { fatesOf } from './fates.ts'
import { createRandom } from './random.ts'
import { memoryDirectory } from './scratch.ts'
import { buildShim, FAULTS, readCalls, shimEnvironment } from './shim.ts'
import type { Call, Fault } from './shim.ts'

/** States of the disk that are opened after each look. */
const STATES = 4

const BOUND_MS = 60_000

/** `again`: the caller that was refused asks for the same once more. */
export type Spoil = { at: number; fault: Fault; call?: string; stay: boolean; again?: boolean }

/** Two programs: one that is spoiled, and one that looks at what it left; and what must be there after a power cut. */
export type Plot = {
  victim: string
  look: string
  /** The words of marks at which something was acknowledged or shown. */
  heard: RegExp
  check: (cut: { dataDir: string; workspace: string; heard: string[] }) => Promise<string[]>
}

/** Plays a program with a fault, then another one, then power cuts. Undefined where faults cannot be made. */
export async function spoiledScene(t: TestContext, plot: Plot) {
  const home = memoryDirectory(t)
  const tools = memoryDirectory(t)
  const shim = buildShim(tools)
  if ('missing' in shim) {
    console.log(`NOT RUN: ${plot.victim}: ${shim.missing}`)
    t.skip(shim.missing)
    return undefined
  }
  const { path } = shim
  const programs = {
    victim: await bundleProgram(plot.victim, tools),
    look: await bundleProgram(plot.look, tools),
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
      return afterCuts({ calls, home, workspace, plot })
    },
  }
}

/** Numbers of open files begin again in each process. */
function byAnother(call: Call): Call {
  return call.open === 0 ? call : { ...call, open: call.open + 1_000_000 }
}

/** What is wrong after power cuts: at the end, and right after each thing that was shown. */
async function afterCuts(scene: { calls: Call[]; home: string; workspace: string; plot: Plot }) {
  const { calls, home, workspace, plot } = scene
  const model = createDiskModel(calls, home)
  const random = createRandom(20_261_129)
  const violations: string[] = []
  const seen = new Set<string>()
  for (const cut of cutsOf(calls, plot.heard)) {
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
      for (const each of await plot.check({ dataDir, workspace, heard })) {
        if (!seen.has(each)) violations.push(`${why}: ${each}`)
        seen.add(each)
      }
      fs.rmSync(root, { recursive: true })
    }
  }
  return violations
}

/** Right behind the last mark that something was shown or acknowledged, and at the very end. */
function cutsOf(calls: Call[], shown: RegExp): number[] {
  const heard = calls.flatMap(({ name, path }, at) => {
    return name === 'mark' && shown.test(path) ? [at] : []
  })
  return [...new Set([...heard.slice(-1), calls.length - 1])]
}

/** Every fault (of `only`, if given) that each call can meet; a caller that was refused by a flush also asks again. */
export function* spoilsOf(calls: Call[], only?: string[]): Generator<Spoil> {
  for (const { number: at, name, other } of calls.filter(({ number }) => number > 0)) {
    const isFlush = name === 'fsync' || name === 'fdatasync'
    const takesSpace = isFlush || ['write', 'mkdir', 'rename'].includes(name) || other === 'created'
    for (const fault of FAULTS) {
      if (only?.includes(fault) === false) continue
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
  if (only !== undefined) return
  for (const call of ['fsync', 'fdatasync']) {
    const count = calls.filter(({ name, number }) => name === call && number > 0).length
    for (let at = 1; at <= count; at += 1) yield { at, call, fault: 'EIO', stay: true }
  }
}
