import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { bootId, ownIdentity } from '../../lib/process/process.ts'
import { createQueue } from '../../lib/queue/queue.ts'
import { systemClock } from '../../lib/relay/open-store.ts'
import { jobIdOf, shardOf } from '../../lib/schema/job-id.ts'
import { layoutOf } from '../../lib/store/file/layout.ts'
import { openFileStore } from '../../lib/store/file/open.ts'
import { bundleProgram } from './bundle.ts'
import { DAMAGES } from './damages.ts'
import type { Damage, Site } from './damages.ts'
import type { Inspected, Seen } from './programs/inspect.ts'
import { memoryDirectory } from './scratch.ts'

/** Whatever has not ended by then never would: no damage has anybody wait for a time. */
const HANG_MS = 60_000

/** The job that is damaged, and those that must not notice. `large` has its output beside its log. */
const VICTIM = jobIdOf('large')
const OTHERS = ['ended', 'waiting', 'writing', 'reviewed', 'lost'].map(jobIdOf)
const LARGE = 'x'.repeat(300 * 1024)

test('every kind of damage is named or harmless, hangs nobody, and touches no other job', (t) =>
  play(t, { name: 'damage', damages: DAMAGES }))

test('the same is true of what a machine finds after a restart', (t) =>
  play(t, {
    name: 'damage before a reboot',
    damages: DAMAGES.filter(({ name }) => /^(log|store\.json|queue hints):/.test(name)),
    boot: 'another boot',
  }))

async function play(
  t: TestContext,
  { name, damages, boot }: { name: string; damages: Damage[]; boot?: string },
): Promise<void> {
  const scene = await setup(t, boot)
  const sound = scene.inspect(undefined)
  assert.ok(sound !== 'hung')
  assert.deepEqual(problemsOf(sound, sound), [], JSON.stringify(sound))
  const totals = { named: 0, harmless: 0, hung: 0, silent: 0, skipped: 0 }
  const violations: string[] = []
  const only = process.env['RELAY_DAMAGE_ONLY']
  for (const damage of damages) {
    if (only !== undefined && damage.name !== only) continue
    const missing = missingFor(damage)
    if (missing !== undefined) {
      console.log(`NOT RUN: damage "${damage.name}": ${missing}`)
      totals.skipped += 1
      continue
    }
    const found = scene.inspect(damage)
    if (found === 'hung') {
      totals.hung += 1
      violations.push(`${damage.name}: hung for ${HANG_MS} ms`)
      continue
    }
    const verdict = verdictOf(damage, found, { sound, file: scene.fileOf(damage) })
    totals[verdict] += 1
    if (verdict === 'silent') violations.push(`${damage.name}: silent: ${seenOf(found)}`)
    violations.push(...problemsOf(found, sound).map((problem) => `${damage.name}: ${problem}`))
    if (!scene.areBytesKept(damage)) violations.push(`${damage.name}: its bytes are gone`)
  }
  const { named, harmless, hung, silent, skipped } = totals
  console.log(
    `${name}: ${damages.length - skipped} kinds, ${named} named, ${harmless} harmless, ` +
      `${silent} silent, ${hung} hung, ${skipped} not run; ${violations.length} violations`,
  )
  assert.deepEqual(violations, [])
}

/** Named: some reader said which file, or which job, is wrong. Harmless: everybody saw what they see without it. */
function verdictOf(
  damage: Damage,
  found: Inspected,
  against: { sound: Inspected; file: string },
): 'named' | 'harmless' | 'silent' {
  const said = [
    found.refusal ?? '',
    ...found.warnings,
    ...found.named,
    ...Object.values(found.before).map(({ refusal }) => refusal ?? ''),
  ]
  const isNamed = said
    .filter((line) => !line.startsWith('JOB_NOT_FOUND'))
    .some((line) => line.includes(against.file) || line.includes(VICTIM))
  if (isNamed || (found.refusal?.includes(against.file.replace(/\/store\.json$/, '')) ?? false)) {
    return 'named'
  }
  const same =
    sameSeen(found.before[VICTIM], against.sound.before[VICTIM]) &&
    sameSeen(found.after[VICTIM], against.sound.after[VICTIM])
  return same ? 'harmless' : 'silent'
}

/** What may go wrong nowhere, whatever was damaged: other jobs, codes of refusals, second runs. */
function problemsOf(found: Inspected, sound: Inspected): string[] {
  const problems: string[] = []
  if (found.refusal !== undefined) {
    // A store of a future version is refused as a whole, which keeps every job as it is.
    return found.refusal.startsWith('raw') ? [`refused without a code: ${found.refusal}`] : []
  }
  for (const refusal of [
    ...found.named,
    ...Object.values(found.before).map((seen) => seen.refusal),
  ]) {
    if (refusal?.startsWith('raw') === true) problems.push(`refused without a code: ${refusal}`)
  }
  for (const id of OTHERS) {
    if (!sameSeen(found.before[id], sound.before[id])) {
      problems.push(`another job is seen otherwise: ${JSON.stringify(found.before[id])}`)
    }
    if (!sameSeen(found.after[id], sound.after[id])) {
      problems.push(`another job ends otherwise: ${JSON.stringify(found.after[id])}`)
    }
    const runs = (found.ran[id] ?? 0) + (found.ranAfterRepair[id] ?? 0)
    const expected = (sound.ran[id] ?? 0) + (sound.ranAfterRepair[id] ?? 0)
    if (runs !== expected) problems.push(`another job ran ${runs} times instead of ${expected}`)
    if (found.ran[id] !== sound.ran[id] && found.named.length === 0) {
      problems.push('another job had to wait for a repair that nothing asked for')
    }
  }
  return problems
}

function sameSeen(one: Seen | undefined, other: Seen | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function seenOf({ before, after, named, refusal }: Inspected): string {
  const short = (seen: Seen | undefined) => JSON.stringify(seen ?? {}).slice(0, 200)
  return `${refusal ?? ''} ${short(before[VICTIM])}, later ${short(after[VICTIM])}; ${named.join('; ').slice(0, 300)}`
}

function missingFor({ name }: Damage): string | undefined {
  if (name.endsWith(': a device') && process.getuid?.() !== 0) return 'only root makes devices'
  return undefined
}

async function setup(t: TestContext, boot: string | undefined) {
  const home = memoryDirectory(t)
  const program = await bundleProgram('inspect', home)
  const workspace = join(home, 'project')
  fs.mkdirSync(workspace)
  const template = join(home, 'template')
  const location = await makeTemplate(template, workspace)
  const directory = join(home, 'data')
  const root = location.replace(template, directory)
  const layout = layoutOf(root)
  const site: Site = {
    layout,
    log: layout.log(VICTIM),
    otherLog: layout.log(jobIdOf('ended')),
    output: join(layout.shard(VICTIM), outputOf(location)),
  }
  let original: { file: string; bytes: Buffer } | undefined

  return {
    fileOf: (damage: Damage) => damage.file(site),
    inspect(damage: Damage | undefined): Inspected | 'hung' {
      fs.rmSync(directory, { recursive: true, force: true })
      fs.cpSync(template, directory, { recursive: true, preserveTimestamps: true })
      original = undefined
      if (damage !== undefined) {
        const file = damage.file(site)
        damage.make(file, site)
        const stat = fs.lstatSync(file, { throwIfNoEntry: false })
        const small = stat?.isFile() === true && stat.size < 10_000_000
        if (small) original = { file, bytes: fs.readFileSync(file) }
      }
      const ids = [VICTIM, ...OTHERS].join(',')
      return run(
        [program, directory, workspace, ids, ...(boot === undefined ? [] : [boot])],
        damage,
      )
    },
    /** The bytes of a damaged log are where they were or in the quarantine. */
    areBytesKept(damage: Damage): boolean {
      if (original === undefined) return true
      const kept = original.bytes
      if (damage.name.startsWith('store.json: a future format')) {
        return fs.readFileSync(original.file).equals(kept)
      }
      if (!damage.name.startsWith('log:')) return true
      const places = [
        original.file,
        ...fs.readdirSync(layout.quarantine).map((name) => join(layout.quarantine, name)),
      ]
      return places.some((place) => {
        const stat = fs.lstatSync(place, { throwIfNoEntry: false })
        return (
          stat?.isFile() === true && fs.readFileSync(place).subarray(0, kept.length).equals(kept)
        )
      })
    },
  }

  function run(args: string[], damage: Damage | undefined): Inspected | 'hung' {
    const isForbidden = damage?.name.endsWith('without permission') === true
    const plainUser = isForbidden && process.getuid?.() === 0
    if (plainUser) giveTo(NOBODY, home)
    const done = spawnSync(process.execPath, args, {
      env: { PATH: process.env.PATH ?? '' },
      encoding: 'utf8',
      timeout: HANG_MS,
      ...(plainUser ? { uid: NOBODY, gid: NOBODY } : {}),
    })
    // What another user owns is refused, so the next look needs it back.
    if (plainUser) giveTo(0, home)
    if (done.signal !== null) return 'hung'
    assert.equal(done.status, 0, `${damage?.name}: ${done.stderr}`)
    return JSON.parse(done.stdout) as Inspected
  }
}

/** A user without rights; permissions mean nothing to root. */
const NOBODY = 65_534

function giveTo(user: number, path: string): void {
  fs.lchownSync(path, user, user)
  if (!fs.lstatSync(path).isDirectory()) return
  for (const name of fs.readdirSync(path)) giveTo(user, join(path, name))
}

function outputOf(location: string): string {
  const shard = join(location, 'jobs', shardOf(VICTIM))
  const name = fs.readdirSync(shard).find((entry) => entry.endsWith('.output'))
  assert.ok(name !== undefined, 'the large output stands beside its log')
  return name
}

async function makeTemplate(dataDir: string, workspace: string): Promise<string> {
  const clock = systemClock
  const store = await openFileStore({ dataDir, workspace, bootId: bootId(), clock })
  const queue = createQueue({ store, clock })
  const from = { agent: 'sender' }
  const send = (request_id: string, task: object = {}) =>
    queue.dispatch({ to: 'worked', task: { prompt: request_id, ...task }, request_id }, { from })
  const worker = { ...ownIdentity(), id: 'w1', pid: 2 ** 22 + 1, start: '0' }
  const turn = async () => {
    const job = await queue.claim({ agent: 'worked', worker, lease_ms: 1, writes: true })
    assert.ok(job !== undefined)
    return { job_id: job.job_id, token: job.token }
  }
  const at = new Date().toISOString()
  await store.registry.put('agent', 'sender', {
    agent_id: 'sender',
    registered_at: at,
    last_seen: at,
  })
  await queue.conversations.keepThread('worked', 'a thread', { thread_id: 't1' })
  await send('ended')
  await queue.complete(await turn(), { output: 'long ago' })
  await send('large')
  const held = await turn()
  queue.report(held, { kind: 'status', text: 'working' })
  await queue.complete(held, { output: LARGE })
  await send('lost', { write: true })
  await turn()
  await send('reviewed', { require_review: true })
  await send('waiting')
  await send('writing', { write: true })
  store.close()
  const needed = new Set([VICTIM, ...OTHERS].map(shardOf))
  for (const shard of fs.readdirSync(join(store.location, 'jobs'))) {
    if (!needed.has(shard)) fs.rmdirSync(join(store.location, 'jobs', shard))
  }
  return store.location
}
