import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { test } from 'node:test'

import {
  SILENT_MS,
  bootId,
  identify,
  isGone,
  liveness,
  monotonicMs,
  ownIdentity,
  processNamespace,
  processStart,
} from '../lib/process/process.ts'
import { procTable, psTable } from '../lib/process/table.ts'
import { gone } from './programs/start.ts'

const isLinux = process.platform === 'linux'

test('a process identifies itself and is alive', () => {
  const own = ownIdentity()
  assert.equal(own.pid, process.pid)
  assert.equal(own.boot_id, bootId())
  assert.equal(own.pid_ns, processNamespace())
  assert.equal(own.start, processStart(process.pid))
  assert.equal(liveness(own), 'alive')
})

test('a process of another boot, or of another start time, is dead', () => {
  const own = ownIdentity()
  assert.equal(liveness({ ...own, boot_id: 'another boot' }), 'dead')
  assert.equal(liveness({ ...own, start: `${own.start}1` }), 'dead')
})

test('nothing is said about a process of another namespace', () => {
  const own = ownIdentity()
  assert.equal(liveness({ ...own, pid_ns: 'pid:[1]' }), 'unknown')
  assert.equal(liveness({ ...own, pid_ns: 'pid:[1]', boot_id: 'another boot' }), 'dead')
})

test('nothing is said about a process of another host; of another boot of this host it is dead', () => {
  const { host: _, ...own } = ownIdentity()
  const before = { ...own, boot_id: 'another boot' }
  assert.equal(liveness({ ...before, host: 'another host' }), 'unknown')
  assert.equal(liveness({ ...ownIdentity(), boot_id: 'another boot' }), 'dead')
  assert.equal(liveness(before), 'dead', 'a line of a version that named no host')
})

test('a process that cannot be looked at is gone when it gave no sign of life for long', () => {
  const elsewhere = { ...ownIdentity(), pid_ns: 'pid:[1]' }
  assert.equal(isGone(elsewhere, SILENT_MS - 1), false)
  assert.equal(isGone(elsewhere, SILENT_MS + 1), true)
  assert.equal(isGone(ownIdentity(), SILENT_MS + 1), false)
  assert.equal(isGone({ ...ownIdentity(), boot_id: 'another boot' }, 0), true)
})

test('a process that has ended is dead, and has no identity any more', async () => {
  const child = spawn('cat', { stdio: ['pipe', 'ignore', 'ignore'] })
  const { pid } = child
  assert.ok(pid !== undefined)
  const identity = identify(pid)
  assert.ok(identity !== undefined)
  assert.equal(liveness(identity), 'alive')

  child.stdin.end()
  await once(child, 'exit')

  assert.equal(liveness(identity), 'dead')
  assert.equal(identify(pid), undefined)
})

test('a zombie is dead, though its pid is still taken', async (t) => {
  // The shell starts a child that reads to the end of a pipe, and becomes a program that never collects it.
  const script = 'cat <&3 & echo $!; exec sh -c "echo ready; exec sleep 600"'
  const parent = spawn('sh', ['-c', script], { stdio: ['ignore', 'pipe', 'ignore', 'pipe'] })
  t.after(() => parent.kill('SIGKILL'))
  assert.ok(parent.stdout !== null)
  let output = ''
  for await (const chunk of parent.stdout) {
    output += String(chunk)
    if (output.includes('ready')) break
  }
  const pid = Number(output.split('\n')[0])
  const identity = identify(pid)
  assert.ok(identity !== undefined)
  assert.equal(liveness(identity), 'alive')

  parent.stdio[3]?.destroy()
  await gone(identity)

  assert.ok(process.kill(pid, 0))
  assert.deepEqual(identify(pid), identity)
  assert.equal(liveness(identity), 'dead')
})

test(
  'a name with spaces, line ends and parentheses does not mislead',
  { skip: !isLinux },
  async (t) => {
    const title = 'process.title = "a) S 1\\n(b"; console.log("ready"); setInterval(() => {}, 1000)'
    const child = spawn(process.execPath, ['-e', title], { stdio: ['ignore', 'pipe', 'ignore'] })
    t.after(() => child.kill('SIGKILL'))
    await once(child.stdout, 'data')

    assert.ok(child.pid !== undefined)
    assert.equal(procTable.one(child.pid)?.parent, process.pid)
    assert.match(procTable.one(child.pid)?.start ?? '', /^\d+$/)
  },
)

test('both readings of the process table agree', { skip: !isLinux }, () => {
  for (const read of [procTable, psTable]) {
    const own = read.one(process.pid)
    const listed = read.all().find((row) => row.pid === process.pid)
    assert.deepEqual(own, listed)
    assert.equal(own?.parent, process.ppid)
    assert.equal(own.isDead, false)
    assert.notEqual(own.start, '')
  }
  assert.equal(procTable.one(process.pid)?.group, psTable.one(process.pid)?.group)
  assert.equal(procTable.one(process.pid)?.session, psTable.one(process.pid)?.session)
})

test('the clock is in whole milliseconds and never goes back', () => {
  const first = monotonicMs()
  const second = monotonicMs()
  assert.ok(Number.isInteger(first))
  assert.ok(second >= first)
})
