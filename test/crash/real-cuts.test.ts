import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'
import { fileURLToPath } from 'node:url'

import { bundleProgram } from './bundle.ts'
import { FILE_SYSTEMS } from './real-cuts/disk.ts'
import type { FileSystem } from './real-cuts/disk.ts'
import type { Plan, Played } from './real-cuts/plan.ts'
import { memoryDirectory } from './scratch.ts'
import { buildShim, install } from './shim.ts'

/** Power cuts on each file system, one after the other on the same store. */
const CUTS = Number(process.env['RELAY_REAL_CUTS'] ?? 20)

const SEED = Number(process.env['RELAY_REAL_CUTS_SEED'] ?? 20_261_129)

/** Cuts of the control; one that loses something is enough, and the first one does. */
const CONTROL_CUTS = 2

/** A cut takes a few seconds: the load, the start after it, the check. */
const BOUND_MS = 120_000 + CUTS * 60_000

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** A machine of its own: processes, mounts and a /proc that go when its first process does. */
const MACHINE = ['--mount', '--propagation', 'private', '--pid', '--fork', '--kill-child']

for (const fileSystem of FILE_SYSTEMS) {
  test(`the power fails on a real ${fileSystem}: what was acknowledged is there, and no write job runs twice`, async (t) => {
    const played = await play(t, { fileSystem, cuts: CUTS })
    if (played === undefined) return
    const { violations, ...counts } = played
    console.log(`real cuts: ${fileSystem}: ${wordsFor(counts)}, ${violations.length} violations`)
    assert.deepEqual(violations.slice(0, 20), [])
    assert.equal(played.cuts, CUTS)
    assert.ok(played.jobs > 10 * CUTS, `only ${played.jobs} jobs were acknowledged`)
  })
}

test('the same on a disk whose flushes do nothing loses jobs, so a lost flush would be seen', async (t) => {
  const home = memoryDirectory(t)
  const built = buildShim(home, 'no-flush')
  if ('missing' in built) return notRun(t, built.missing)
  const played = await play(t, { fileSystem: 'ext4', cuts: CONTROL_CUTS, preload: built.path })
  if (played === undefined) return
  const lost = played.violations.filter((each) => /acknowledged .* is lost/.test(each))
  console.log(`real cuts: without flushes: ${wordsFor(played)}, ${lost.length} losses noticed`)
  assert.ok(lost.length > 0, 'nothing was lost')
})

async function play(
  t: TestContext,
  how: Pick<Plan, 'fileSystem' | 'cuts' | 'preload'>,
): Promise<Played | undefined> {
  const missing = missingFor(how.fileSystem)
  if (missing !== undefined) return notRun(t, missing)
  const home = memoryDirectory(t)
  const workspace = join(home, 'project')
  fs.mkdirSync(workspace)
  const programs = {
    load: await bundleProgram('cut-load', home),
    check: await bundleProgram('cut-check', home),
  }
  const machine = await bundleProgram('cut-machine', home)
  const agent = fileURLToPath(new URL('./programs/agent.sh', import.meta.url))
  const seed = SEED + FILE_SYSTEMS.indexOf(how.fileSystem)
  const plan: Plan = { ...how, seed, home, workspace, root: ROOT, programs, agent }
  const args = [...MACHINE, '--mount-proc', process.execPath, machine, JSON.stringify(plan)]
  const child = spawn('unshare', args, { stdio: ['pipe', 'pipe', 'inherit'] })
  t.after(() => child.kill('SIGKILL'))
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text))
  await once(child, 'close', { signal: AbortSignal.timeout(BOUND_MS) })
  assert.equal(child.exitCode, 0, 'the machine ended badly')
  const played = JSON.parse(said) as Played
  return played.missing === undefined ? played : notRun(t, played.missing)
}

function missingFor(fileSystem: FileSystem): string | undefined {
  if (process.platform !== 'linux') return 'it needs the namespaces and loop devices of Linux'
  if (process.getuid?.() !== 0) return 'only root can mount an image of a disk'
  const made = spawnSync('unshare', [...MACHINE, '--mount-proc', 'true'], { encoding: 'utf8' })
  if (made.status !== 0) return `no namespaces of mounts and processes: ${made.stderr}`
  for (const kind of ['xfs', fileSystem] as const) {
    const isThere = () => spawnSync(`mkfs.${kind}`, ['-V']).error === undefined
    if (!isThere()) install(PACKAGES[kind])
    if (!isThere()) return `mkfs.${kind} is not installed (package ${PACKAGES[kind]})`
  }
  return undefined
}

const PACKAGES: Record<FileSystem, string> = {
  ext4: 'e2fsprogs',
  xfs: 'xfsprogs',
  btrfs: 'btrfs-progs',
}

function notRun(t: TestContext, missing: string): undefined {
  console.log(`NOT RUN: ${t.name}: ${missing}`)
  t.skip(missing)
}

function wordsFor(played: Omit<Played, 'violations'>): string {
  return (
    `${played.cuts} power cuts (${played.cutsWhileOpening} of them while a store was opened), ` +
    `${played.jobs} jobs acknowledged, ${played.ended} ends, ${played.turns} write turns, ` +
    `slowest check ${played.slowestCheckMs} ms`
  )
}
