import assert from 'node:assert/strict'
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'
import { fileURLToPath } from 'node:url'

import { readConfiguration } from '../../lib/config/config.ts'
import { credentialPath, readCredential } from '../../lib/config/credential.ts'
import { readGuarded, walk } from '../../lib/files/trusted.ts'
import { secureDataDir } from '../../lib/store/file/data-dir.ts'

const CLI = fileURLToPath(new URL('../../cli.js', import.meta.url))
const isRoot = process.getuid?.() === 0
const OTHER = 65_534
/** A group that no list of groups has. */
const TEAM = 2000

/** A directory that every user may pass, as a home is. */
function setup(t: TestContext) {
  const home = fs.realpathSync(fs.mkdtempSync(join(tmpdir(), 'relay-trust-')))
  fs.chmodSync(home, 0o755)
  t.after(() => fs.rmSync(home, { recursive: true }))
  const parent = join(home, 'parent')
  fs.mkdirSync(parent)
  return { home, parent }
}

function needsRoot(t: TestContext): boolean {
  if (isRoot) return false
  t.diagnostic('NOT RUN: only root can make files of another user')
  t.skip('needs root')
  return true
}

function give(path: string, uid: number, gid: number, mode: number): void {
  fs.chownSync(path, uid, gid)
  fs.chmodSync(path, mode)
}

const PARENTS: [what: string, uid: number, gid: number, mode: number, why: RegExp | undefined][] = [
  ['that a group may write', 0, TEAM, 0o2770, /group 2000 may replace .*chmod g-w/],
  ['that a group may write and all may read', 0, TEAM, 0o775, /group 2000 may replace/],
  ['of another user', OTHER, 0, 0o755, /belongs to user 65534/],
  ['of another user, with the sticky bit', OTHER, 0, 0o1777, /belongs to user 65534/],
  ['that all may write', 0, 0, 0o777, /every user may replace/],
  ['that all may write, with the sticky bit', 0, 0, 0o1777, undefined],
  ['that a group may write, with the sticky bit', 0, TEAM, 0o1775, undefined],
  ['that the group of root may write', 0, 0, 0o775, undefined],
  ['that others may read', 0, TEAM, 0o755, undefined],
]

for (const [what, uid, gid, mode, why] of PARENTS) {
  const verdict = why === undefined ? 'used' : 'refused'
  test(`a data directory, configuration and token below a directory ${what} are ${verdict}`, (t) => {
    if (needsRoot(t)) return
    const { parent } = setup(t)
    const configPath = join(parent, 'config.json')
    const token = credentialPath(configPath, 'cloud')
    fs.writeFileSync(configPath, '{}', { mode: 0o600 })
    fs.mkdirSync(join(parent, 'credentials'), { mode: 0o700 })
    const document = { format: 1, agent: 'cloud', access_token: 'secret-secret' }
    fs.writeFileSync(token, JSON.stringify(document), { mode: 0o600 })
    give(parent, uid, gid, mode)
    const asked = { agent: 'cloud', tokenEnv: undefined }
    const uses: [use: () => unknown, code: string][] = [
      [() => secureDataDir(join(parent, 'data')), 'DATA_DIR_UNSAFE'],
      [() => readConfiguration(configPath), 'CONFIG_UNSAFE'],
      [() => readCredential({ configPath, env: {} }, asked), 'CONFIG_UNSAFE'],
    ]
    for (const [use, code] of uses) {
      if (why === undefined) use()
      else assert.throws(use, { code, message: why })
    }
  })
}

test('a user whose own group may write to a home is served; a shared group is refused by name', (t) => {
  if (needsRoot(t)) return
  const user = fs
    .readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .find(([, , uid, gid]) => uid !== '0' && uid === gid && uid !== String(OTHER))
  const id = Number(user?.[2])
  const { home, parent } = setup(t)
  const program = bundleWalk(home)
  fs.mkdirSync(join(parent, 'data'))
  const look = () => {
    const as = { encoding: 'utf8', uid: id, gid: id, cwd: '/' } as const
    return spawnSync(process.execPath, [program, join(parent, 'data')], as)
  }
  give(parent, id, id, 0o775)
  const own = look()
  if (own.status !== 0) return t.skip(`another user cannot run this Node: ${own.stderr}`)
  assert.equal(own.stdout, 'safe\n')
  give(parent, id, TEAM, 0o775)
  assert.match(look().stdout, /group 2000 may replace .* run: chmod g-w/)
})

/** The walk as one file that every user may run. */
function bundleWalk(home: string): string {
  const program = join(home, 'walk.mjs')
  const esbuild = fileURLToPath(import.meta.resolve('esbuild/bin/esbuild'))
  const source = fileURLToPath(new URL('programs/walk.ts', import.meta.url))
  const options = ['--bundle', '--platform=node', '--format=esm', '--log-level=error']
  execFileSync(esbuild, [source, `--outfile=${program}`, ...options])
  fs.chmodSync(program, 0o755)
  return program
}

const NAMESPACE = 'exec unshare -U "$0" "$@"'

test('a user namespace that does not know root still trusts the directories that root made', (t) => {
  if (needsRoot(t)) return
  const { home, parent } = setup(t)
  const program = bundleWalk(home)
  fs.mkdirSync(join(parent, 'data'))
  give(parent, 33, 33, 0o755)
  const look = spawnSync('sh', ['-c', NAMESPACE, process.execPath, program, join(parent, 'data')], {
    encoding: 'utf8',
    cwd: '/',
    uid: 33,
    gid: 33,
  })
  if (look.status !== 0) {
    t.diagnostic(`NOT RUN: no user namespace can be made here: ${look.stderr}`)
    return t.skip('needs unshare and user namespaces')
  }
  assert.equal(look.stdout, 'safe\n')
})

test('a link is followed through each directory that it passes, and a loop is refused', (t) => {
  const { home, parent } = setup(t)
  fs.mkdirSync(join(home, 'target'))
  fs.symlinkSync('../target', join(parent, 'second'))
  fs.symlinkSync(join(parent, 'second'), join(home, 'first'))
  assert.deepEqual(walk(join(home, 'first')), { real: join(home, 'target'), danger: undefined })
  // The directory between the two links is on neither the path nor its end.
  fs.chmodSync(parent, 0o777)
  assert.match(
    walk(join(home, 'first')).danger ?? '',
    /every user may replace entries of .*parent"/,
  )
  fs.symlinkSync('loop', join(home, 'loop'))
  assert.throws(() => walk(join(home, 'loop')), { code: 'ELOOP' })
})

test('what is judged is what is read, while another process swaps the file', async (t) => {
  if (needsRoot(t)) return
  const { home } = setup(t)
  const file = join(home, 'config.json')
  fs.writeFileSync(join(home, 'mine'), '{"agents":{}}', { mode: 0o600 })
  fs.writeFileSync(join(home, 'theirs'), '{"evil":1}', { mode: 0o600 })
  fs.chownSync(join(home, 'theirs'), OTHER, OTHER)
  fs.copyFileSync(join(home, 'mine'), file)
  const swapper = spawn(process.execPath, ['-e', SWAP, home], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  await once(swapper.stdout, 'data')
  const seen = new Map<string, number>()
  const end = Date.now() + 60_000
  const hasBoth = () => seen.has('unsafe') && seen.has('{"agents":{}}')
  for (let round = 0; round < 3000 || (!hasBoth() && Date.now() < end); round += 1) {
    const found = readGuarded(file, { forbidden: 0o022, mayBeRoots: true })
    const what = found.state === 'read' ? found.text : found.state
    seen.set(what, (seen.get(what) ?? 0) + 1)
  }
  swapper.stdin.end()
  await once(swapper, 'exit')
  assert.ok(!seen.has('{"evil":1}'), 'the text of another user was taken')
  assert.ok(hasBoth(), 'the file was never seen swapped')
})

/** Puts one of two files under one name, again and again, until its input ends. */
const SWAP = `
const fs = require('node:fs')
process.chdir(process.argv[1])
let done = false
process.stdin.resume().on('end', () => { done = true })
console.log('ready')
const swap = () => {
  for (let n = 0; n < 50; n += 1) for (const each of ['theirs', 'mine']) {
    fs.linkSync(each, 'next')
    fs.renameSync('next', 'config.json')
  }
  if (!done) setImmediate(swap)
}
swap()
`

const NEVER: [what: string, make: (home: string) => string, why: RegExp][] = [
  ['a pipe', (home) => fifo(join(home, 'pipe')), /not a plain file/],
  ['a directory', (home) => home, /EISDIR/],
  ['a file without an end', (home) => large(join(home, 'large')), /larger than 1 MiB/],
  [
    'a file of the kernel that waits',
    () => '/proc/kmsg',
    /EAGAIN|EACCES|EPERM|EINVAL|not a plain file/,
  ],
]

for (const [what, make, why] of NEVER) {
  test(`a configuration that is ${what} is refused and keeps nothing waiting`, (t) => {
    const path = make(setup(t).home)
    if (!fs.existsSync(path)) return t.skip(`${path} does not exist here`)
    const done = relay(t, ['agent', 'list'], { RELAY_CONFIG: path })
    assert.equal(done.status, 1, `${done.error?.message} ${done.stderr}`)
    assert.match(done.stderr, /^relay: CONFIG_INVALID /)
    assert.match(done.stderr, why)
  })
}

function fifo(path: string): string {
  execFileSync('mkfifo', [path])
  return path
}

function large(path: string): string {
  fs.closeSync(fs.openSync(path, 'w', 0o600))
  fs.truncateSync(path, 2 ** 30)
  return path
}

const NOWHERE = ['/proc/x', '/proc/x/y/z', '/proc/self/x', '/sys/x/y', '/dev/null/x']

for (const path of NOWHERE) {
  test(`a directory that cannot be made at ${path} is refused, and no command hangs`, (t) => {
    const asked: [string[], Record<string, string>][] = [
      [['list'], { RELAY_DATA_DIR: path }],
      [['token', 'create', 'x'], { RELAY_DATA_DIR: path }],
      [['hook', 'install', '--global'], { CLAUDE_CONFIG_DIR: path }],
      [['agent', 'add', 'chatgpt', 'x', '--url', URL_OF_AGENT], { RELAY_CONFIG: `${path}/c` }],
    ]
    for (const [words, env] of asked) {
      const done = relay(t, words, env)
      assert.equal(done.status, 1, `${words.join(' ')}: ${done.error?.message} ${done.stderr}`)
      assert.match(done.stderr, /^relay: [A-Z_]+ [^\n]*\n$/, words.join(' '))
    }
  })
}

const URL_OF_AGENT = 'https://api.chatgpt.com/v1/workspace_agents/agtch_abc/trigger'

/** Runs the built command line; a hang fails the test after a minute. */
function relay(t: TestContext, words: string[], more: Record<string, string>) {
  const { home } = setup(t)
  const env = {
    PATH: process.env['PATH'],
    HOME: home,
    RELAY_DATA_DIR: join(home, 'data'),
    RELAY_WORKSPACE: home,
    ...more,
  }
  const input = 'secret-secret\n'
  return spawnSync(process.execPath, [CLI, ...words], {
    encoding: 'utf8',
    env,
    input,
    timeout: 60_000,
  })
}
