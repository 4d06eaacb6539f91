import assert from 'node:assert/strict'
import { execFileSync, spawn } from 'node:child_process'
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
import type { Liveness } from '../lib/process/process.ts'
import { procTable, psTable } from '../lib/process/table.ts'
import type { ProcessIdentity } from '../lib/schema/process.ts'
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

const { host: ownHost, ...unnamed } = ownIdentity()
const OTHER_BOOT = { boot_id: 'another boot' }
const OTHER_NAMESPACE = { pid_ns: 'pid:[1]' }
const ENDED = { start: 'another start' }

const rows: [process: string, ProcessIdentity, Liveness][] = [
  ['a running process of this host', { ...unnamed, host: ownHost }, 'alive'],
  ['an ended process of this host', { ...unnamed, host: ownHost, ...ENDED }, 'dead'],
  ['a process of another boot of this host', { ...unnamed, host: ownHost, ...OTHER_BOOT }, 'dead'],
  ['a process of another host', { ...unnamed, host: 'another host', ...OTHER_BOOT }, 'unknown'],
  ['a process of another namespace', { ...unnamed, host: ownHost, ...OTHER_NAMESPACE }, 'unknown'],
  [
    'a process of another namespace and another boot of this host',
    { ...unnamed, host: ownHost, ...OTHER_BOOT, ...OTHER_NAMESPACE },
    'dead',
  ],
  // Earlier versions named no host, and then there was only one.
  ['a running process without a host', unnamed, 'alive'],
  ['an ended process without a host', { ...unnamed, ...ENDED }, 'dead'],
  ['a process of another boot without a host', { ...unnamed, ...OTHER_BOOT }, 'dead'],
  ['a process of another namespace without a host', { ...unnamed, ...OTHER_NAMESPACE }, 'unknown'],
]
for (const [process, identity, expected] of rows) {
  test(`${process} is ${expected}`, () => assert.equal(liveness(identity), expected))
}

const cannotHide =
  isLinux && process.getuid?.() === 0 ? false : 'NOT RUN: only root can hide a file from a program'

/** What a process of this program sees of itself and of others after a preparation as root. */
function seenAs(prepared: string, kinds: string[] = []): { host: string; seen: Liveness[] } {
  const module = import.meta.resolve('../lib/process/process.ts')
  const before = { ...unnamed, host: ownHost, ...OTHER_BOOT }
  const program = `
    import { liveness, ownIdentity } from ${JSON.stringify(module)}
    const own = ownIdentity()
    const seen = [own, { ...own, boot_id: 'another boot' }, ${JSON.stringify(before)}].map(liveness)
    process.stdout.write(JSON.stringify({ host: own.host, seen }))`
  const run = [...kinds, '-m', 'sh', '-c', `${prepared}; exec "$@"`, 'sh', process.execPath]
  const args = ['--import', 'tsx', '--input-type=module', '-e', program]
  return JSON.parse(execFileSync('unshare', [...run, ...args], { encoding: 'utf8' }))
}

const WITHOUT_ID =
  'for f in /etc/machine-id /var/lib/dbus/machine-id; do [ ! -e $f ] || mount --bind /dev/null $f; done'

const CONTAINER = ['-f', '-p', '--mount-proc']

const others: [host: string, prepared: string, kinds: string[]][] = [
  ['a machine without an id', WITHOUT_ID, []],
  ['a clone of this machine with another name', 'hostname clone', ['-u']],
  ['a container with the id of this machine', 'hostname box', [...CONTAINER, '-u']],
]
for (const [host, prepared, kinds] of others) {
  test(`${host} is another host`, { skip: cannotHide }, () => {
    const { host: id, seen } = seenAs(prepared, kinds)
    assert.notEqual(id, ownHost)
    // A process of an earlier boot of this machine may run now, as far as the other host can know.
    assert.deepEqual(seen, ['alive', 'dead', 'unknown'])
  })
}

test('two containers of one machine are two hosts', { skip: cannotHide }, () => {
  const [one, two] = ['one', 'two'].map((name) =>
    seenAs(`${WITHOUT_ID}; hostname ${name}`, [...CONTAINER, '-u']),
  )
  assert.notEqual(one?.host, two?.host)
})

test('a program of the same host finds the same host', { skip: cannotHide }, () => {
  assert.equal(seenAs(':').host, ownHost)
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
