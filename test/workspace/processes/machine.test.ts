import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'

import { RelayError } from '../../../lib/errors.ts'
import { processStart } from '../../../lib/process/process.ts'
import { killable } from '../../../lib/workspace/processes/kill.ts'
import {
  listeningPorts,
  parseLsof,
  parseNetstat,
  parseSockets,
} from '../../../lib/workspace/processes/listening.ts'
import { machineProcesses, parsePs } from '../../../lib/workspace/processes/machine-processes.ts'
import { isLoopback, waitForPort } from '../../../lib/workspace/processes/wait-for-port.ts'

const isLinux = process.platform === 'linux'

test('the sockets of /proc/net are read with their addresses', () => {
  const text = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 12345 1 0 100 0 0 10 0
   1: 00000000:0016 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 23456 1 0 100 0 0 10 0
   2: 0100007F:C350 0100007F:1F90 01 00000000:00000000 00:00000000 00000000  1000        0 34567 1 0 20 4 30 10 -1
   3: 00000000000000000000000001000000:0035 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000 0 0 45678 1 0 100 0 0 10 0`
  assert.deepEqual(parseSockets(text, { protocol: 'tcp', state: '0A' }), [
    { protocol: 'tcp', address: '127.0.0.1', port: 8080, inode: '12345' },
    { protocol: 'tcp', address: '0.0.0.0', port: 22, inode: '23456' },
    { protocol: 'tcp', address: '::1', port: 53, inode: '45678' },
  ])
})

test('what lsof and netstat of macOS print is read', () => {
  const lsof = [
    'p412',
    'f7',
    'PTCP',
    'n127.0.0.1:3000',
    'f8',
    'PTCP',
    'n[::1]:3000',
    'p500',
    'f3',
    'PUDP',
    'n*:5353',
    'f4',
    'PUDP',
    'n10.0.0.2:5000->10.0.0.1:53',
    'f5',
    'PTCP',
    'n*:*',
  ].join('\n')
  assert.deepEqual(parseLsof(lsof), [
    { protocol: 'tcp', address: '127.0.0.1', port: 3000, pid: 412 },
    { protocol: 'tcp', address: '::1', port: 3000, pid: 412 },
    { protocol: 'udp', address: '0.0.0.0', port: 5353, pid: 500 },
  ])
  const netstat = `Active Internet connections (including servers)
Proto Recv-Q Send-Q  Local Address          Foreign Address        (state)
tcp4       0      0  127.0.0.1.3000         *.*                    LISTEN
tcp46      0      0  *.8080                 *.*                    LISTEN
tcp4       0      0  10.0.0.2.52000         1.2.3.4.443            ESTABLISHED
udp4       0      0  *.5353                 *.*`
  assert.deepEqual(parseNetstat(netstat), [
    { protocol: 'tcp', address: '127.0.0.1', port: 3000 },
    { protocol: 'tcp', address: '0.0.0.0', port: 8080 },
    { protocol: 'udp', address: '0.0.0.0', port: 5353 },
  ])
})

test('what ps of macOS prints is read, and secrets in command lines are removed', () => {
  const text = `    1     0 root             Mon Nov 30 00:01:02 2026     /sbin/launchd
  412     1 ann              Mon Nov 30 00:42:30 2026     node server.js --token=ghp_${'a1B2'.repeat(9)}
garbage`
  const found = parsePs(text)
  assert.deepEqual(
    found.map(({ pid, parent, user, started_at }) => [pid, parent, user, started_at]),
    [
      [1, 0, 'root', '2026-11-30T00:01:02.000Z'],
      [412, 1, 'ann', '2026-11-30T00:42:30.000Z'],
    ],
  )
  assert.match(found[1]?.command ?? '', /^node server\.js --token=/)
  assert.doesNotMatch(found[1]?.command ?? '', /a1B2/)
})

test(
  'a port that this process listens on is listed with it, and waited for',
  { skip: !isLinux },
  async (t) => {
    const server = createServer()
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
    t.after(() => server.close())
    const { port } = server.address() as AddressInfo
    const row = (await listeningPorts('linux')).find((each) => each.port === port)
    assert.deepEqual(row, { protocol: 'tcp', address: '127.0.0.1', port, pid: process.pid })
    const signal = new AbortController().signal
    const waited = await waitForPort({ host: 'localhost', port, timeoutMs: 5000, signal })
    assert.equal(waited.isOpen, true)
  },
)

test('a port that opens later is waited for, and one that never opens is not waited for for ever', async (t) => {
  const signal = new AbortController().signal
  const server = createServer()
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  const on = { host: '127.0.0.1', port, signal }
  assert.equal((await waitForPort({ ...on, timeoutMs: 300 })).isOpen, false)
  const later = createServer()
  t.after(() => later.close())
  setTimeout(() => later.listen(port, '127.0.0.1'), 300)
  assert.equal((await waitForPort({ ...on, timeoutMs: 10_000 })).isOpen, true)
})

test('only names of this machine are loopback', () => {
  for (const host of ['localhost', '127.0.0.1', '127.1.2.3', '::1', '[::1]']) {
    assert.ok(isLoopback(host), host)
  }
  for (const host of [
    'localhost.evil',
    '127.0.0.1.evil',
    '10.0.0.1',
    '0.0.0.0',
    'x',
    '169.254.169.254',
  ]) {
    assert.ok(!isLoopback(host), host)
  }
})

test('this process, those above it, the first one and another one with the same pid are not killed', async (t) => {
  const all = await machineProcesses(process.platform)
  const startOf = (pid: number) => processStart(pid) ?? ''
  const refusal = (pid: number, start = startOf(pid)) => {
    try {
      killable({ pid, start }, { all, keepers: new Set() })
    } catch (error) {
      return error instanceof RelayError ? error.code : error
    }
    return 'killable'
  }
  for (const pid of [process.pid, process.ppid, 1]) assert.equal(refusal(pid), 'PROCESS_REFUSED')
  const child = spawn('sleep', ['60'])
  t.after(() => child.kill('SIGKILL'))
  assert.equal(refusal(child.pid ?? 0), 'PROCESS_NOT_FOUND', 'it was not in the list')
  const now = await machineProcesses(process.platform)
  const found = now.find(({ pid }) => pid === child.pid)
  assert.equal(found?.command, 'sleep 60')
  const how = { all: now, keepers: new Set<number>() }
  assert.equal(killable({ pid: found.pid, start: found.start }, how).identity.pid, child.pid)
  assert.throws(() => killable({ pid: found.pid, start: '1' }, how), /another process/)
  assert.throws(
    () =>
      killable({ pid: found.pid, start: found.start }, { ...how, keepers: new Set([found.pid]) }),
    /keeper/,
  )
})
