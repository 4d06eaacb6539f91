import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { readSettings } from '../../lib/config/config.ts'
import { OPERATIONS } from '../../lib/operations/operations.ts'
import { answer } from '../../lib/operations/perform.ts'
import { createServices, onlyWorkspace } from '../../lib/operations/services.ts'
import { openRelay } from '../../lib/relay/relay.ts'
import { treeOf } from '../programs/root.ts'
import { bundleProgram } from './bundle.ts'
import { temporaryDirectory } from './scratch.ts'
import { buildShim, readCalls, shimEnvironment } from './shim.ts'
import type { Call } from './shim.ts'

/** All calls of each change, before and after, when it is set; else a few, spread over the change. */
const IS_FULL = process.env['RELAY_CRASH_CHANGES'] === 'full'
const FEW = 7

const BOUND_MS = 60_000

const PATCH = [
  '--- a/a.txt\n+++ b/a.txt\n@@ -1,2 +1,2 @@\n one\n-two\n+TWO\n',
  '--- a/sub/b.txt\n+++ /dev/null\n@@ -1 +0,0 @@\n-b\n',
  '--- /dev/null\n+++ b/n/new.txt\n@@ -0,0 +1 @@\n+new\n',
].join('')

/** Each tool that changes files. */
const CHANGES: [name: string, args: object][] = [
  ['write_file', { path: 'n/m/new.txt', content: 'new\n' }],
  ['write_file', { path: 'a.txt', content: 'other\n' }],
  ['edit_file', { path: 'a.txt', edits: [{ old: 'two', new: 'TWO' }] }],
  ['apply_patch', { patch: PATCH, dry_run: false }],
  ['make_folder', { path: 'x/y' }],
  ['copy_path', { from: 'sub', to: 'copy' }],
  ['move_path', { from: 'sub', to: 'n/moved', dry_run: false }],
  ['delete_path', { path: 'sub', dry_run: false }],
]

test('a change killed at a file call is whole, unchanged or unknown; it is undone to the same bytes, and the chain holds', async (t) => {
  const scene = await setup(t)
  if (scene === undefined) return
  for (const [name, args] of CHANGES) {
    const quiet: Undisturbed = scene.undisturbed(name, args)
    const { before, after, calls } = quiet
    const seen = { kept: 0, whole: 0, partly: 0, unknown: 0 }
    for (const point of pointsOf(calls)) {
      const where = `${name} ${point.fault} ${point.at} (${calls[point.at - 1]?.name} ${calls[point.at - 1]?.path})`
      const { home, killed } = scene.play(name, args, point)
      assert.ok(killed, `${where} was not reached`)
      const relay = await scene.reopen(home)
      await relay.tools.journal.recover()
      const [call] = (await relay.tools.journal.read({ limit: 1 })).calls
      const report = await relay.tools.journal.verify()
      assert.equal(
        'broken' in report && report.broken !== undefined,
        false,
        `${where}: ${JSON.stringify(report)}`,
      )
      const now = scene.tree(home)
      const isSame = JSON.stringify(now) === JSON.stringify(before)
      if (call === undefined) {
        assert.deepEqual(now, before, `${where}: it changed something before its intent`)
        seen.kept += 1
      } else {
        assert.match(call.outcome, /^(unknown|done)$/, where)
        if (call.outcome === 'unknown') seen.unknown += 1
        if (isSame) seen.kept += 1
        else if (JSON.stringify(withoutDebris(now)) === JSON.stringify(after)) seen.whole += 1
        else seen.partly += 1
        const hasBackup = relay.tools.backups.find(call.operation_id) !== undefined
        assert.ok(hasBackup || isSame, `${where}: it changed something before its backup`)
        if (hasBackup) await relay.call('undo_change', { operation_id: call.operation_id })
        assert.deepEqual(scene.tree(home), before, `${where}: undo`)
      }
      relay.close()
      fs.rmSync(home, { recursive: true, force: true })
    }
    console.log(`changes: ${name}: ${calls.length} calls, ${JSON.stringify(seen)}`)
  }
})

test('git_commit killed at any moment leaves the branch at the old commit or the new one', async (t) => {
  const scene = await setup(t)
  if (scene === undefined) return
  const git = (home: string, ...words: string[]) =>
    execFileSync('git', words, {
      cwd: join(home, 'root'),
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], HOME: home },
    }).trim()
  scene.prepare((home) => {
    fs.writeFileSync(join(home, '.gitconfig'), '[user]\n\tname = Ann\n\temail = ann@example.org\n')
    git(home, 'init', '-q', '-b', 'main')
    git(home, 'add', '.')
    git(home, 'commit', '-qm', 'first')
    fs.appendFileSync(join(home, 'root', 'a.txt'), 'three\n')
  })
  const args = { message: 'second', paths: ['a.txt'], dry_run: false }
  const { calls } = scene.undisturbed('git_commit', args)
  for (const point of pointsOf(calls)) {
    const { home } = scene.play('git_commit', args, point)
    assert.match(git(home, 'log', '--format=%s'), /^(second\n)?first$/, JSON.stringify(point))
    assert.equal(git(home, 'fsck', '--no-dangling'), '')
    const relay = await scene.reopen(home)
    await relay.tools.journal.recover()
    const [call] = (await relay.tools.journal.read({ limit: 1 })).calls
    assert.notEqual(call?.outcome, 'open')
    relay.close()
    fs.rmSync(home, { recursive: true, force: true })
  }
})

type Undisturbed = {
  before: Record<string, string>
  after: Record<string, string>
  calls: Call[]
}

type Point = { at: number; fault: 'kill-before' | 'kill-after' }

/** Calls that change something, or make it durable. */
const CHANGING = new Set(['write', 'rename', 'unlink', 'mkdir', 'rmdir', 'fsync', 'fdatasync'])

function pointsOf(calls: Call[]): Point[] {
  const all = calls.flatMap(({ name, other, number: at }): Point[] =>
    CHANGING.has(name) || other === 'created'
      ? [
          { at, fault: 'kill-before' },
          { at, fault: 'kill-after' },
        ]
      : [],
  )
  if (IS_FULL) return all
  const step = Math.max(1, all.length / FEW)
  return Array.from(
    { length: Math.min(FEW, all.length) },
    (_, index) => all[Math.floor(index * step)],
  ).filter((point) => point !== undefined)
}

function withoutDebris(tree: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(tree).filter(([path]) => !path.includes('.relay-op_')))
}

async function setup(t: TestContext) {
  const place = temporaryDirectory(t)
  const shim = buildShim(place)
  if ('missing' in shim) {
    console.log(`NOT RUN: changes: ${shim.missing}`)
    t.skip(shim.missing)
    return undefined
  }
  const preload = shim.path
  const program = await bundleProgram('guarded-change', place)
  const template = join(place, 'template')
  for (const folder of ['root/sub/inner', 'work', 'data'])
    fs.mkdirSync(join(template, folder), { recursive: true, mode: 0o700 })
  fs.chmodSync(template, 0o700)
  fs.writeFileSync(join(template, 'root', 'a.txt'), 'one\ntwo\n')
  fs.writeFileSync(join(template, 'root', 'sub', 'b.txt'), 'b\n', { mode: 0o640 })
  fs.writeFileSync(join(template, 'root', 'sub', 'inner', 'c.bin'), Buffer.from([0, 255]))
  let played = 0

  function start(): { home: string; log: string } {
    played += 1
    const home = join(place, `played-${played}`)
    fs.cpSync(template, home, { recursive: true })
    const root = { path: join(home, 'root'), mode: 'destructive' }
    fs.writeFileSync(join(home, 'config.json'), JSON.stringify({ roots: { app: root } }), {
      mode: 0o600,
    })
    return { home, log: join(place, `calls-${played}`) }
  }

  function run(name: string, args: object, spoil?: Point) {
    const { home, log } = start()
    // Files are reached through descriptors, so the shim looks at every path.
    const env = shimEnvironment({ path: preload, root: '', log, spoil })
    const words = [program, home, name, JSON.stringify(args)]
    const done = spawnSync(process.execPath, words, {
      env: { ...env, PATH: process.env['PATH'] ?? '', UV_THREADPOOL_SIZE: '1' },
      encoding: 'utf8',
      timeout: BOUND_MS,
    })
    const calls = readCalls(log).filter(({ number }) => number > 0)
    fs.rmSync(log)
    return { home, calls, done }
  }

  return {
    prepare: (change: (home: string) => void) => change(template),
    tree: (home: string) => treeOf(join(home, 'root')),
    undisturbed(name: string, args: object): Undisturbed {
      const before = treeOf(join(template, 'root'))
      const { home, calls, done } = run(name, args)
      assert.equal(done.status, 0, done.stderr)
      const after = treeOf(join(home, 'root'))
      fs.rmSync(home, { recursive: true, force: true })
      return { before, after, calls }
    },
    play(name: string, args: object, point: Point) {
      const { home, done } = run(name, args, point)
      return { home, killed: done.signal === 'SIGKILL' }
    },
    async reopen(home: string) {
      const env = {
        HOME: home,
        RELAY_DATA_DIR: `${home}/data`,
        RELAY_WORKSPACE: `${home}/work`,
        RELAY_CONFIG: `${home}/config.json`,
      }
      const relay = await openRelay(readSettings(env, home))
      const services = createServices({
        ...relay,
        limits: { maxTaskBytes: 100_000, waitTimeoutMs: 20_000 },
        agents: () => ({}),
        worktrees: () => assert.fail('unused'),
        warn: (line) => t.diagnostic(line),
      })
      const call = {
        caller: { kind: 'session', agent: 'boss' } as const,
        workspaces: onlyWorkspace(services),
        signal: new AbortController().signal,
        afterReply: () => {},
      }
      return {
        tools: relay.tools,
        close: () => relay.close(),
        call(name: string, args: object) {
          const tool = OPERATIONS.find((each) => each.name === name)
          assert.ok(tool)
          return answer(tool, call, args)
        },
      }
    },
  }
}
