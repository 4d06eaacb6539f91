import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'
import { fileURLToPath } from 'node:url'

import { openFileStore } from '../../lib/store/file/open.ts'
import { createClock } from './clock.ts'
import { birth, claimOf, complete } from './jobs.ts'
import { openSubject } from './subject.ts'

const isRoot = process.getuid?.() === 0
const NOBODY = 65_534

function setup(t: TestContext) {
  const home = fs.realpathSync(fs.mkdtempSync(join(tmpdir(), 'relay-home-')))
  t.after(() => {
    fs.chmodSync(home, 0o700)
    fs.rmSync(home, { recursive: true })
  })
  const open = (dataDir: string) =>
    openFileStore({ dataDir, workspace: '/home/somebody/here', bootId: 'b', clock: createClock() })
  return { home, dataDir: join(home, 'data'), open }
}

/** Skips a test that needs another user, and says so. */
function needsRoot(t: TestContext): boolean {
  if (isRoot) return false
  t.diagnostic('NOT RUN: only root can make files of another user')
  t.skip('needs root')
  return true
}

test('a missing data directory is made for its owner alone, with all above it', async (t) => {
  const { home, open } = setup(t)
  const store = await open(join(home, 'a/b/c'))
  assert.equal(fs.statSync(join(home, 'a')).mode & 0o777, 0o700)
  assert.equal(fs.statSync(join(home, 'a/b/c')).mode & 0o777, 0o700)
  store.close()
})

test('an empty directory that others may read is tightened', async (t) => {
  const { dataDir, open } = setup(t)
  fs.mkdirSync(dataDir)
  fs.chmodSync(dataDir, 0o755)
  await open(dataDir)
  assert.equal(fs.statSync(dataDir).mode & 0o777, 0o700)
})

test('a directory with content that others may read is refused with the command that helps', async (t) => {
  const { dataDir, open } = setup(t)
  fs.mkdirSync(dataDir)
  fs.writeFileSync(join(dataDir, 'notes'), 'mine')
  fs.chmodSync(dataDir, 0o755)
  await assert.rejects(open(dataDir), { code: 'DATA_DIR_UNSAFE', message: /chmod 700/ })
  assert.equal(fs.statSync(dataDir).mode & 0o777, 0o755)
})

for (const mode of [0o777, 0o770, 0o720, 0o702, 0o1777]) {
  test(`an empty directory of mode ${mode.toString(8)} is refused: others may have been there`, async (t) => {
    const { dataDir, open } = setup(t)
    fs.mkdirSync(dataDir)
    fs.chmodSync(dataDir, mode)
    await assert.rejects(open(dataDir), { code: 'DATA_DIR_UNSAFE' })
  })
}

test('a directory below one in which everybody may replace it is refused', async (t) => {
  const { home, open } = setup(t)
  fs.mkdirSync(join(home, 'open/data'), { recursive: true, mode: 0o700 })
  fs.chmodSync(join(home, 'open'), 0o777)
  await assert.rejects(open(join(home, 'open/data')), { code: 'DATA_DIR_UNSAFE' })
  fs.chmodSync(join(home, 'open'), 0o1777)
  await open(join(home, 'open/data'))
})

test('a link to a directory that everybody may replace is refused', async (t) => {
  const { home, open } = setup(t)
  fs.mkdirSync(join(home, 'open/data'), { recursive: true, mode: 0o700 })
  fs.chmodSync(join(home, 'open'), 0o777)
  fs.symlinkSync(join(home, 'open/data'), join(home, 'link'))
  await assert.rejects(open(join(home, 'link')), { code: 'DATA_DIR_UNSAFE' })
})

test('a link of our own is followed, and two ways to one directory are one store', async (t) => {
  const { home, dataDir, open } = setup(t)
  fs.mkdirSync(dataDir, { mode: 0o700 })
  fs.symlinkSync(dataDir, join(home, 'link'))
  const one = await open(join(home, 'link'))
  assert.equal(one.location, (await open(dataDir)).location)
})

test('a directory of another user is refused', async (t) => {
  if (needsRoot(t)) return
  const { dataDir, open } = setup(t)
  fs.mkdirSync(dataDir, { mode: 0o700 })
  fs.chownSync(dataDir, NOBODY, NOBODY)
  await assert.rejects(open(dataDir), { code: 'DATA_DIR_UNSAFE', message: /belongs to user 65534/ })
})

test('a link that another user controls is refused', async (t) => {
  if (needsRoot(t)) return
  const { home, dataDir, open } = setup(t)
  fs.mkdirSync(dataDir, { mode: 0o700 })
  const link = join(home, 'link')
  fs.symlinkSync(dataDir, link)
  fs.lchownSync(link, NOBODY, NOBODY)
  await assert.rejects(open(link), { code: 'DATA_DIR_UNSAFE', message: /a link that user 65534/ })
})

test('a file in place of the data directory is refused', async (t) => {
  const { dataDir, open } = setup(t)
  fs.writeFileSync(dataDir, '')
  await assert.rejects(open(dataDir), { code: 'DATA_DIR_UNUSABLE' })
  await assert.rejects(open(join(dataDir, 'below')), { code: 'DATA_DIR_UNUSABLE' })
})

test('a directory that cannot be written is refused with the system’s answer', async (t) => {
  if (needsRoot(t)) return
  const { home, open } = setup(t)
  const shut = join(home, 'shut')
  fs.mkdirSync(join(shut, 'data'), { recursive: true, mode: 0o700 })
  for (const path of [home, shut, join(shut, 'data')]) fs.chownSync(path, NOBODY, NOBODY)
  fs.chmodSync(home, 0o755)
  fs.chmodSync(join(shut, 'data'), 0o500)
  // Root may write anywhere, so another user tries, on directories that are its own.
  const program = fileURLToPath(new URL('programs/open.ts', import.meta.url))
  const outfile = join(home, 'open.mjs')
  bundle(program, outfile)
  const asNobody = { encoding: 'utf8', uid: NOBODY, gid: NOBODY } as const
  const look = spawnSync(
    process.execPath,
    ['-e', 'fs.accessSync(process.argv[1])', outfile],
    asNobody,
  )
  if (look.status !== 0) {
    t.diagnostic(`NOT RUN: nobody's user cannot read ${outfile}`)
    return t.skip('needs a temporary directory and a Node that every user may use')
  }
  for (const dataDir of [join(shut, 'data'), '/root-only/data']) {
    const done = spawnSync(process.execPath, [outfile, dataDir], asNobody)
    assert.match(done.stdout, /^DATA_DIR_UNUSABLE .*(EACCES|EROFS)/, done.stderr)
  }
  await assert.rejects(open(join(shut, 'data')), { code: 'DATA_DIR_UNSAFE' })
})

function bundle(program: string, outfile: string): void {
  const esbuild = fileURLToPath(import.meta.resolve('esbuild/bin/esbuild'))
  const options = ['--bundle', '--platform=node', '--format=esm', '--log-level=error']
  execFileSync(esbuild, [program, `--outfile=${outfile}`, ...options, REQUIRE])
}

const REQUIRE =
  "--banner:js=import { createRequire } from 'node:module'; const require = createRequire(import.meta.url)"

test('after a whole life every file is 0600 and every directory 0700, whatever the umask', async (t) => {
  const before = process.umask(0)
  t.after(() => process.umask(before))
  const { steps, store, clock, dataDir, reopen, layout } = await openSubject(t)
  const at = new Date(clock.now()).toISOString()
  const not_before = new Date(clock.now() + 5000).toISOString()
  await store.jobs.create(birth(clock, { not_before }))
  await store.jobs.create(birth(clock, { task: { prompt: 'p', require_review: true } }))
  const { job } = await store.jobs.create(birth(clock))
  await steps.take('codex', { writes: true, now: clock.now() })
  await store.jobs.change(job.job_id, () => claimOf(clock))
  store.activity.report(job.job_id, 2, { kind: 'message', text: 'hello' })
  await store.jobs.change(job.job_id, () => complete(clock, 2, 'x'.repeat(300 * 1024)))
  await store.registry.put('agent', 'codex', {
    agent_id: 'codex',
    registered_at: at,
    last_seen: at,
  })
  await store.registry.put('thread', ['codex', 'k'], { agent: 'codex', key: 'k', thread_id: 't' })
  store.mailbox.watch('codex', () => {}).close()
  const damaged = await store.jobs.create(birth(clock))
  fs.appendFileSync(layout.log(damaged.job.job_id), 'x\n\n')
  await assert.rejects(store.jobs.read(damaged.job.job_id), { code: 'JOB_DAMAGED' })
  await reopen('another boot')

  const wrong: string[] = []
  let files = 0
  const walk = (path: string): void => {
    const stat = fs.lstatSync(path)
    const wanted = stat.isDirectory() ? 0o700 : 0o600
    if ((stat.mode & 0o777) !== wanted) wrong.push(`${path} ${(stat.mode & 0o777).toString(8)}`)
    if (stat.isFile()) files += 1
    if (stat.isDirectory()) for (const name of fs.readdirSync(path)) walk(join(path, name))
  }
  walk(dataDir)
  assert.deepEqual(wrong, [])
  assert.ok(files > 12, `only ${files} files`)
})
