import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { once } from 'node:events'
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

import { RelayError } from '../../lib/errors.ts'
import { connect } from '../../lib/hub/machine/connect.ts'
import type { ConnectOptions } from '../../lib/hub/machine/connect.ts'
import { openPairings } from '../../lib/hub/machine/pairings.ts'
import { CLOSE } from '../../lib/hub/protocol.ts'
import { beforeRemoval } from '../programs/scratch.ts'
import { asked, promiseOf, startHub } from './setup.ts'
import type { TestHub } from './setup.ts'

const MINUTE_MS = 60_000

function refusal(code: string) {
  return (error: unknown) => error instanceof RelayError && error.code === code
}

const answering = async () => ({ body: { fine: true } })

test('a code has eight symbols that no one confuses, and works once, typed in any way', async (t) => {
  const { hub } = await startHub(t)
  const { pairingCode, expiresAt, commandHint } = await hub.createPairingCode({ user: 'ann' })
  assert.match(pairingCode, /^[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}$/)
  assert.ok(Math.abs(Date.parse(expiresAt) - Date.now() - 10 * MINUTE_MS) < 5000)
  assert.match(commandHint, new RegExp(`^relay pair ${pairingCode} --hub http://127`))
  const typed = ` ${pairingCode.toLowerCase().replace('-', ' ')} `
  const use = () => hub.pair({ code: typed, name: 'laptop', address: 'a' })
  const ends = await Promise.allSettled([use(), use(), use()])
  const done = ends.filter(({ status }) => status === 'fulfilled')
  assert.equal(done.length, 1)
  await assert.rejects(use(), refusal('PAIRING_INVALID'))
  assert.equal((await hub.machinesOf('ann')).length, 1)
})

test('a code is refused after ten minutes', async (t) => {
  const { hub, pass } = await startHub(t)
  const { pairingCode: code } = await hub.createPairingCode({ user: 'ann' })
  pass(10 * MINUTE_MS)
  await assert.rejects(hub.pair({ code, name: 'laptop', address: 'a' }), refusal('PAIRING_EXPIRED'))
  assert.deepEqual(await hub.machinesOf('ann'), [])
})

test('an address that tries wrong codes is refused even a right one, for ten minutes; others are not', async (t) => {
  const { hub, pass } = await startHub(t)
  for (let tries = 0; tries < 10; tries += 1) {
    await assert.rejects(
      hub.pair({ code: 'AAAA-AAAA', name: 'x', address: 'a' }),
      refusal('PAIRING_INVALID'),
    )
  }
  const { pairingCode: code } = await hub.createPairingCode({ user: 'ann' })
  const attempt = hub.pair({ code, name: 'x', address: 'a' })
  await assert.rejects(attempt, refusal('PAIRING_INVALID'))
  assert.ok((await hub.pair({ code, name: 'x', address: 'b' })).token)
  pass(10 * MINUTE_MS)
  const { pairingCode: later } = await hub.createPairingCode({ user: 'ann' })
  assert.ok((await hub.pair({ code: later, name: 'x', address: 'a' })).token)
})

test('a thousand wrong codes from many addresses close the door for all', async (t) => {
  const { hub } = await startHub(t)
  for (let tries = 0; tries < 1000; tries += 1) {
    const address = `10.0.${tries >> 8}.${tries & 255}`
    await hub.pair({ code: `${tries}`, name: 'x', address }).catch(() => {})
  }
  const { pairingCode: code } = await hub.createPairingCode({ user: 'ann' })
  await assert.rejects(hub.pair({ code, name: 'x', address: 'new' }), refusal('PAIRING_INVALID'))
})

test('a user has ten codes at most, and the number of another user does not count', async (t) => {
  const { hub } = await startHub(t)
  for (let count = 0; count < 10; count += 1) await hub.createPairingCode({ user: 'ann' })
  await assert.rejects(hub.createPairingCode({ user: 'ann' }), refusal('BUSY'))
  assert.ok(await hub.createPairingCode({ user: 'bob' }))
})

test('machines of one name get numbers, and no machine can take over the id of another', async (t) => {
  const { hub } = await startHub(t)
  const pair = async (user: string) => {
    const { pairingCode: code } = await hub.createPairingCode({ user })
    return (await hub.pair({ code, name: 'laptop', address: 'a' })).machine
  }
  const found = [await pair('ann'), await pair('ann'), await pair('bob')]
  assert.deepEqual(
    found.map(({ name }) => name),
    ['laptop', 'laptop-2', 'laptop'],
  )
  assert.equal(new Set(found.map(({ id }) => id)).size, 3)
})

test('neither codes nor tokens are stored, only their hashes', async (t) => {
  const { hub, relay } = await startHub(t)
  const { pairingCode: code } = await hub.createPairingCode({ user: 'ann' })
  const { token } = await hub.pair({ code, name: 'laptop', address: 'a' })
  const stored = allOf(relay.home)
  assert.ok(stored.includes('laptop'))
  for (const secret of [code, code.replace('-', ''), token]) assert.ok(!stored.includes(secret))
})

test('an unpaired machine is cut off at once, and its open request is answered', async (t) => {
  const { hub, machine } = await startHub(t)
  const begun = promiseOf<void>()
  const { token, link } = await machine('ann', 'laptop', async (_request, signal) => {
    begun.resolve()
    await once(signal, 'abort')
    return { body: {} }
  })
  const refused = assert.rejects(hub.send('ann', 'laptop', asked('x')), refusal('AGENT_OFFLINE'))
  await begun.promise
  assert.equal(await hub.unpair('ann', 'laptop'), true)
  await refused
  assert.deepEqual(await link.ended, { is: 'closed', code: CLOSE.unpaired, wasGreeted: true })
  assert.equal(await hub.authenticate(token), undefined)
  await assert.rejects(hub.send('ann', 'laptop', asked('x')), refusal('MACHINE_NOT_FOUND'))
})

test('a machine that another process of the hub unpaired is cut off within a moment', async (t) => {
  const { hub, machine, again } = await startHub(t)
  const { link } = await machine('ann', 'laptop', answering)
  const other = await again()
  beforeRemoval(t, () => other.close())
  assert.equal(await other.unpair('ann', 'laptop'), true)
  assert.deepEqual(await link.ended, { is: 'closed', code: CLOSE.unpaired, wasGreeted: true })
  assert.deepEqual(await hub.machinesOf('ann'), [])
})

test('a token is renewed over the connection, and the former one ends when the new one was used', async (t) => {
  const { hub, machine, pass } = await startHub(t)
  const first = await machine('ann', 'laptop', answering)
  await first.leave()
  pass(8 * 24 * 60 * MINUTE_MS)
  const second = await machine('ann', 'laptop', answering, { token: first.token })
  const next = await second.renewed
  assert.notEqual(next, first.token)
  // It was not used yet, so a machine that lost it can still connect.
  assert.ok(await hub.authenticate(first.token))
  await second.leave()
  const third = await machine('ann', 'laptop', answering, { token: next })
  assert.equal(await hub.authenticate(first.token), undefined)
  assert.ok((await hub.send('ann', 'laptop', asked('x'))).body['fine'])
  await third.leave()
})

test('the credentials of a machine are readable by its user alone', async (t) => {
  const { relay } = await startHub(t)
  const pairings = openPairings(relay.machine.dataDir, Date.now)
  await pairings.put(recordOf('https://hub.example.com', 'relay_machine_secret'))
  const directory = join(relay.machine.dataDir, 'hubs')
  for (const name of readdirSync(directory)) {
    assert.equal(statSync(join(directory, name)).mode & 0o777, 0o600)
  }
  assert.equal(pairings.get('https://hub.example.com')?.token, 'relay_machine_secret')
  assert.equal(pairings.remove('https://hub.example.com'), true)
  assert.deepEqual(pairings.list(), [])
})

test('a machine connects again after growing pauses with full jitter, and soon after a good connection', async (t) => {
  const { pauses, run } = await looped(t, { status: undefined })
  await run(12)
  const most = pauses.map((_, at) => Math.min(60_000, 1000 * 2 ** Math.min(at + 1, 16)))
  // `random` returns a half.
  assert.deepEqual(
    pauses,
    most.map((ms) => ms / 2),
  )
})

test('a machine that the hub refuses asks far less often, and reports why', async (t) => {
  for (const status of [401, 403]) {
    const { pauses, run, lines, connection } = await looped(t, { status })
    await run(5)
    assert.ok(Math.min(...pauses) >= 30_000, String(pauses))
    assert.ok(Math.max(...pauses) <= 600_000)
    assert.match(lines[0] ?? '', new RegExp(`refused the token of this machine \\(${status}\\)`))
    assert.equal(connection()?.state, 'stopped')
  }
})

test('a machine that was unpaired at the hub forgets its token and stops', async (t) => {
  const started = await startHub(t)
  const { hub, relay, url } = started
  const { pairings, on } = await connecting(started)
  const lines: string[] = []
  const done = connect({ ...on, log: (line) => lines.push(line) })
  await hubHas(started)
  // The answer follows the greeting.
  await hub.send('ann', 'laptop', asked('x'))
  assert.equal(pairings.connection(url)?.state, 'connected')
  await hub.unpair('ann', 'laptop')
  assert.equal(await done, 'unpaired')
  assert.equal(pairings.get(url), undefined)
  assert.match(lines.at(-1) ?? '', /unpaired this machine/)
  assert.ok(relay.home)
})

test('a machine that is connected sends its roots again when they changed', async (t) => {
  const started = await startHub(t)
  const { hub } = started
  let roots = [{ name: 'one', label: 'One', mode: 'observe' }]
  let changed = () => {}
  const { on } = await connecting(started)
  const leaving = new AbortController()
  const done = connect({
    ...on,
    signal: leaving.signal,
    roots: () => roots,
    watchRoots: (callback) => {
      changed = callback
      return { close() {} }
    },
  })
  const names = async () => (await hub.machinesOf('ann'))[0]?.roots.map(({ name }) => name)
  await hubHas(started)
  assert.deepEqual(await names(), ['one'])
  roots = [{ name: 'two', label: 'Two', mode: 'edit' }]
  changed()
  // The answer to a request follows the frame with the roots.
  await hub.send('ann', 'laptop', asked('x'))
  while ((await names())?.[0] !== 'two') await hub.send('ann', 'laptop', asked('x'))
  leaving.abort()
  assert.equal(await done, 'stopped')
})

/** Resolves when the machine is connected and its roots are recorded. */
async function hubHas({ hub }: TestHub): Promise<void> {
  for (;;) {
    const [machine] = await hub.machinesOf('ann')
    if (machine?.isOnline && machine.roots.length > 0) return
    await new Promise((resolve) => setImmediate(resolve))
  }
}

/** A machine that is paired and has what it needs to connect. */
async function connecting({ hub, relay, url }: TestHub) {
  const { pairingCode: code } = await hub.createPairingCode({ user: 'ann' })
  const { token, machine } = await hub.pair({ code, name: 'laptop', address: 'a' })
  const pairings = openPairings(relay.machine.dataDir, Date.now)
  await pairings.put({ ...recordOf(url, token), machine_id: machine.id })
  const on: ConnectOptions = {
    pairings,
    hub: url,
    version: '1',
    roots: () => [{ name: 'one', label: 'One', mode: 'observe' }],
    perform: answering,
    watchRoots: () => ({ close() {} }),
    log() {},
    signal: new AbortController().signal,
  }
  return { pairings, on }
}

function recordOf(hub: string, token: string) {
  const paired_at = '2026-01-01T00:00:00.000Z'
  const machine_id = '00000000-0000-0000-0000-000000000000'
  const scopes = ['mcp:read']
  return {
    format: 1 as const,
    hub,
    machine_id,
    name: 'laptop',
    user: 'ann',
    token,
    scopes,
    paired_at,
  }
}

/** A machine whose hub closes each connection, or refuses it with this status; `run` stops after some pauses. */
async function looped(
  t: Parameters<typeof startHub>[0],
  { status }: { status: number | undefined },
) {
  const { relay } = await startHub(t)
  const server = createServer()
  server.on('upgrade', (_req, socket) => {
    socket.end(status === undefined ? '' : `HTTP/1.1 ${status} No\r\nconnection: close\r\n\r\n`)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  beforeRemoval(t, () => void server.close())
  // It listens on a port.
  const hub = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const pairings = openPairings(relay.machine.dataDir, Date.now)
  await pairings.put(recordOf(hub, 'relay_machine_x'))
  const pauses: number[] = []
  const lines: string[] = []
  const leaving = new AbortController()
  const run = (count: number) =>
    connect({
      pairings,
      hub,
      version: '1',
      roots: () => [],
      perform: answering,
      watchRoots: () => ({ close() {} }),
      log: (line) => lines.push(line),
      signal: leaving.signal,
      random: () => 0.5,
      async pause(ms) {
        pauses.push(ms)
        if (pauses.length >= count) leaving.abort()
      },
    })
  return { pauses, lines, run, connection: () => pairings.connection(hub) }
}

/** Every byte of every file below a folder. */
function allOf(directory: string): string {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    .join('\n')
}
