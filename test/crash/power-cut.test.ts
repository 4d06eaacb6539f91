import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { bundleProgram } from './bundle.ts'
import { createDiskModel, materialize } from './disk-model.ts'
import type { DiskModel, DiskState } from './disk-model.ts'
import { fatesOf } from './fates.ts'
import { checkAfterCut } from './after-cut.ts'
import { createRandom } from './random.ts'
import type { Random } from './random.ts'
import { memoryDirectory } from './scratch.ts'
import { buildShim, readCalls, shimEnvironment } from './shim.ts'
import type { Call } from './shim.ts'

/** Distinct states of the disk that are opened; the promise is at least 400. */
const STATES = Number(process.env.RELAY_POWER_STATES ?? 1200)

/** After so many violations the rest of the states would say nothing new. */
const ENOUGH = 20

/**
 * The life of a store from its first directory on; two long-lived processes with journals. With the share of the states:
 * those of a journal are large.
 */
const SCENES = { scene: 1, journaled: 0.25 }
const ONLY = process.env['RELAY_POWER_SCENE']

for (const [program, share] of Object.entries(SCENES)) {
  if (ONLY !== undefined && ONLY !== program) continue
  test(`a power cut at any moment of "${program}": what was acknowledged is there, and no write job runs twice`, (t) =>
    play(t, program, Math.ceil(STATES * share)))
}

async function play(t: TestContext, program: string, most: number): Promise<void> {
  const scene = await record(t, program)
  if (scene === undefined) return
  const { home, calls } = scene
  const model = createDiskModel(calls, home)
  const violations: string[] = []
  let states = 0
  let slowestMs = 0
  for (const { cut, why, disk } of statesOf(model, calls)) {
    if (states === most || violations.length > ENOUGH) break
    states += 1
    const root = join(home, `state-${states}`)
    materialize(root, disk)
    const begun = performance.now()
    const found = await checkAfterCut({
      dataDir: join(root, 'deep', 'data'),
      workspace: scene.workspace,
      heard: calls.slice(0, cut + 1).flatMap((call) => (call.name === 'mark' ? [call.path] : [])),
    })
    slowestMs = Math.max(slowestMs, performance.now() - begun)
    violations.push(
      ...found.map((each) => `after call ${cut} (${nameOf(calls[cut])}), ${why}: ${each}`),
    )
    fs.rmSync(root, { recursive: true })
  }
  console.log(
    `power cut: ${program}: ${states} distinct states from ${calls.length} recorded calls, ` +
      `${violations.length} violations, slowest state ${Math.round(slowestMs)} ms`,
  )
  assert.deepEqual(violations.slice(0, 20), [])
  assert.ok(states >= Math.min(most, 400), `only ${states} states`)
}

async function record(t: TestContext, name: string) {
  const home = memoryDirectory(t)
  const tools = memoryDirectory(t)
  const shim = buildShim(tools)
  if ('missing' in shim) {
    console.log(`NOT RUN: power cut: ${shim.missing}`)
    t.skip(shim.missing)
    return undefined
  }
  const program = await bundleProgram(name, tools)
  const workspace = join(tools, 'project')
  fs.mkdirSync(workspace)
  const log = join(tools, 'calls')
  const done = spawnSync(process.execPath, [program, join(home, 'deep', 'data'), workspace], {
    env: { ...shimEnvironment({ path: shim.path, root: home, log }), PATH: process.env.PATH ?? '' },
    encoding: 'utf8',
    timeout: 30_000,
  })
  assert.equal(done.status, 0, done.stderr)
  fs.rmSync(home, { recursive: true })
  fs.mkdirSync(home, { mode: 0o700 })
  const calls = readCalls(log)
  if (name === 'journaled') assert.ok(isJournalUsedAgain(calls), 'no journal was used again')
  return { home, workspace, calls }
}

/** The beginning of a half is zeroed when the logs that it names are on disk, and then written again. */
function isJournalUsedAgain(calls: Call[]): boolean {
  const writes = calls.filter(({ name, path }) => name === 'write' && path.includes('/journal/'))
  const freed = writes.findIndex(({ bytes }) => bytes.length === 4)
  const at = writes[freed]?.position
  return writes.slice(freed + 1).some(({ position }) => freed >= 0 && position === at)
}

type Case = { cut: number; why: string; disk: DiskState }

/** States in turn from every cut, in any order, each state once; then more random ones. */
function* statesOf(model: DiskModel, calls: Call[]): Generator<Case> {
  const seen = new Set<string>()
  const random = createRandom(20_261_120)
  const cuts = shuffled(withoutSameness(model, calls), random)
  const open = cuts.map((cut) => ({ cut, fates: fatesOf(model.unflushedAt(cut), random) }))
  while (open.length > 0) {
    for (const [index, { cut, fates }] of [...open.entries()].toReversed()) {
      const next = fates.next()
      if (next.done === true) {
        open.splice(index, 1)
        continue
      }
      const disk = model.stateAt(cut, next.value.fates)
      const digest = digestOf(cut, disk, model)
      if (seen.has(digest)) continue
      seen.add(digest)
      yield { cut, why: next.value.why, disk }
    }
  }
}

function shuffled<T>(items: T[], random: Random): T[] {
  return items
    .map((item) => ({ item, at: random.next() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item)
}

/** Most calls of a new store make its 256 directories, which differ in nothing that matters. */
function withoutSameness(model: DiskModel, calls: Call[]): number[] {
  const isShard = (cut: number) => /\/jobs\/[0-9a-f]{2}$/.test(calls[cut]?.path ?? '')
  return model.cuts.filter((cut, index) => !isShard(cut) || index % 40 === 0)
}

/** The same disk after different cuts is another case only when something was acknowledged in between. */
function digestOf(cut: number, disk: DiskState, model: DiskModel): string {
  const hash = createHash('sha256')
  for (const path of disk.directories.toSorted()) hash.update(`${path}\n`)
  for (const path of [...disk.files.keys()].toSorted()) {
    hash.update(`${path}\0`).update(disk.files.get(path) ?? '')
  }
  return `${hash.digest('hex')} ${model.acknowledgedAt(cut)}`
}

function nameOf(call: Call | undefined): string {
  return call === undefined ? 'none' : `${call.name} ${call.path.split('/').slice(-2).join('/')}`
}
