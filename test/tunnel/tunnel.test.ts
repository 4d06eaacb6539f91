import assert from 'node:assert/strict'
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { identify } from '../../lib/process/process.ts'
import type { ProcessIdentity } from '../../lib/schema/process.ts'
import { addressIn, quickAddressIn } from '../../lib/tunnel/address.ts'
import { openTunnel, pauseBefore } from '../../lib/tunnel/tunnel.ts'
import { startProgram } from '../programs/child.ts'
import { openTestRelay } from '../programs/relay.ts'
import { gone, programPath } from '../programs/start.ts'

type Life = { pid: number; child?: number; args: string[]; env: Record<string, string> }

/** Starts the built server with a tunnel program that behaves as named. */
async function setup(
  t: TestContext,
  behaviour: string,
  more: { args?: string[]; tunnel?: object; env?: Record<string, string> } = {},
) {
  // Hooks run in the order of their making: the server goes, with its tunnel, before its directory does.
  let leave = async () => {}
  t.after(() => leave())
  const relay = await openTestRelay(t)
  const record = join(relay.home, 'tunnel.jsonl')
  const command = [process.execPath, programPath('fake-tunnel.mjs'), record, behaviour, '{port}']
  const configuration = { tunnel: { command, addressMs: 20_000, ...more.tunnel } }
  writeFileSync(relay.env['RELAY_CONFIG'] ?? '', JSON.stringify(configuration), { mode: 0o600 })
  const args = ['--port', '0', '--auth', 'oauth', ...(more.args ?? ['--tunnel', 'command'])]
  const program = startProgram(t, 'http.js', args, { env: { ...relay.env, ...more.env } })
  leave = async () => {
    program.child.kill('SIGTERM')
    await program.ended
  }
  let said = ''
  for (const stream of [program.child.stdout, program.child.stderr]) {
    stream?.on('data', (text: string) => (said += text))
  }
  /** Waits for a line of the server. */
  const hear = (pattern: RegExp) =>
    new Promise<RegExpExecArray>((resolve, reject) => {
      const look = () => {
        const found = pattern.exec(said)
        if (found !== null) resolve(found)
      }
      program.child.stdout?.on('data', look)
      program.child.stderr?.on('data', look)
      void program.ended.then(() => reject(new Error(`the server ended: ${said}`)))
      look()
    })
  const port = async () => Number((await hear(/listens on http:\S+:(\d+)\n/))[1])
  return {
    ...relay,
    ...program,
    record,
    hear,
    port,
    lives: () =>
      readFileSync(record, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Life),
    /** Asks as the tunnel does: from this machine, in the name of the public address. */
    ask: async (path: string, host: string) => get(await port(), path, host),
  }
}

/** `fetch` sends no `Host` of one's own. */
function get(port: number, path: string, host: string): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, headers: { host } }, (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }))
    })
    asked.on('error', reject).end()
  })
}

function running(pid: number | undefined): ProcessIdentity {
  const identity = identify(pid ?? 0)
  assert.ok(identity, `process ${pid} runs`)
  return identity
}

test('the address that the tunnel tells is the one that is served, shown and bound into OAuth', async (t) => {
  const server = await setup(t, 'stay')
  const [, address] = await server.hear(/reachable at (\S+)\n/)
  assert.equal(address, 'https://life-1.tunnel.example')
  const about = await server.ask(
    '/.well-known/oauth-protected-resource/mcp',
    'life-1.tunnel.example',
  )
  assert.equal(about.status, 200, about.text)
  const { resource, authorization_servers } = JSON.parse(about.text) as Record<string, unknown>
  assert.equal(resource, 'https://life-1.tunnel.example/mcp')
  assert.deepEqual(authorization_servers, ['https://life-1.tunnel.example/'])
  assert.equal((await server.ask('/healthz', 'life-2.tunnel.example')).status, 403)
  assert.deepEqual(server.lives()[0]?.args, [String(await server.port())])
})

test('a tunnel program sees no secret of the server, and what its operator names', async (t) => {
  const env = { OPENAI_API_KEY: 'sk-planted', TUNNEL_KEY: 'named', RELAY_TUNNEL: 'command' }
  const server = await setup(t, 'stay', { env, args: [], tunnel: { env: ['TUNNEL_KEY'] } })
  await server.hear(/reachable at/)
  const [life] = server.lives()
  // Some shells tell each command its own name so.
  const names = Object.keys(life?.env ?? {}).filter((name) => name !== '_')
  assert.deepEqual(names.toSorted(), ['HOME', 'PATH', 'RELAY_TUNNEL_PROCESS', 'TUNNEL_KEY'])
  assert.doesNotMatch(readFileSync(server.record, 'utf8'), /planted/)
})

test('the tunnel goes with the server, and so does what it left in a session of its own', async (t) => {
  const server = await setup(t, 'stay')
  await server.hear(/reachable at/)
  const [life] = server.lives()
  const processes = [running(life?.pid), running(life?.child)]
  server.child.kill('SIGTERM')
  assert.equal((await server.ended).code, 0)
  for (const identity of processes) await gone(identity)
})

test('kill -9 of the server: its tunnel program goes at once, and leaves no address open', async (t) => {
  const server = await setup(t, 'alone')
  await server.hear(/reachable at/)
  const program = running(server.lives()[0]?.pid)
  server.child.kill('SIGKILL')
  await gone(program)
})

test('each start that does not last doubles the pause before the next, up to a minute', async (t) => {
  const pauses = [1, 2, 3, 4, 5, 6, 7, 8, 2000].map(pauseBefore)
  assert.deepEqual(pauses, [1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000])

  const { home, env } = await openTestRelay(t)
  const args = [programPath('fake-tunnel.mjs'), join(home, 'tunnel.jsonl'), 'flap']
  const leaving = new AbortController()
  const counted: number[] = []
  const { ended } = await openTunnel({
    program: { command: process.execPath, args, env, addressIn },
    address: undefined,
    addressMs: 20_000,
    onAddress: () => {},
    warn: () => {},
    signal: leaving.signal,
    pauseMs: (starts) => {
      counted.push(starts)
      if (starts === 3) leaving.abort()
      return 1
    },
  })
  await ended
  assert.deepEqual(counted, [1, 2, 3])
})

test('a tunnel that dies is started again, and its new address takes the place of the old one', async (t) => {
  const server = await setup(t, 'again')
  await server.hear(/the tunnel failed: it exited with 0.*restarting in 1 s/)
  await server.hear(/reachable at https:\/\/life-2\.tunnel\.example\n/)
  assert.equal((await server.ask('/healthz', 'life-2.tunnel.example')).status, 200)
  assert.equal((await server.ask('/healthz', 'life-1.tunnel.example')).status, 403)
})

test('an address that is known beforehand need not be printed', async (t) => {
  const args = ['--tunnel', 'command', '--public-url', 'https://relay.example']
  const server = await setup(t, 'silent', { args })
  await server.hear(/reachable at https:\/\/relay\.example\n/)
  assert.equal((await server.ask('/healthz', 'relay.example')).status, 200)
})

test('cloudflared is asked for a quick tunnel to the port of the server', async (t) => {
  const programs = join((await openTestRelay(t)).home, 'bin')
  mkdirSync(programs)
  const script = `#!/bin/sh\necho "$@" > "$HOME/asked"\necho 'ERR "https://api.trycloudflare.com" is slow' >&2\necho '|  https://two-words.trycloudflare.com  |' >&2\nexec sleep 600\n`
  writeFileSync(join(programs, 'cloudflared'), script)
  chmodSync(join(programs, 'cloudflared'), 0o755)
  const env = { PATH: `${programs}:${process.env['PATH']}` }
  const server = await setup(t, 'stay', { env, args: ['--tunnel', 'cloudflared'] })
  await server.hear(/reachable at https:\/\/two-words\.trycloudflare\.com\n/)
  const asked = readFileSync(join(server.home, 'asked'), 'utf8').trim()
  assert.equal(asked, `tunnel --no-autoupdate --url http://127.0.0.1:${await server.port()}`)
})

const refusals: [
  what: string,
  behaviour: string,
  more: Parameters<typeof setup>[2],
  said: RegExp,
][] = [
  [
    'no program',
    'stay',
    { tunnel: { command: ['no-such-tunnel'] } },
    /TUNNEL_UNUSABLE Cannot open the tunnel with "no-such-tunnel": it is not installed/,
  ],
  ['a program that ends', 'fail', {}, /TUNNEL_UNUSABLE .*it exited with 3.*ERR no such account/],
  [
    'no address in time',
    'silent',
    { tunnel: { addressMs: 1500 } },
    /TUNNEL_UNUSABLE .*no https address within 1500 ms/,
  ],
  [
    'mode none',
    'stay',
    { args: ['--tunnel', 'command', '--auth', 'none'] },
    /CONFIG_INVALID .*--tunnel/,
  ],
  [
    'an address for a quick tunnel',
    'stay',
    { args: ['--tunnel', 'cloudflared', '--public-url', 'https://relay.example'] },
    /CONFIG_INVALID .*--public-url/,
  ],
  ['another word', 'stay', { args: ['--tunnel', 'ngrok'] }, /CONFIG_INVALID .*"ngrok" is neither/],
]
for (const [what, behaviour, more, said] of refusals) {
  test(`nothing is served with a tunnel and ${what}`, async (t) => {
    const { code, stderr } = await (await setup(t, behaviour, more)).ended
    assert.equal(code, 1)
    assert.match(stderr, said)
  })
}

test('an address is told from manuals, terms and the service itself', () => {
  const quick = (line: string) => quickAddressIn(line)?.origin
  assert.equal(quick('INF |  https://a-b.trycloudflare.com  |'), 'https://a-b.trycloudflare.com')
  assert.equal(quick('Post "https://api.trycloudflare.com/tunnel": timeout'), undefined)
  assert.equal(quick('see https://api.trycloudflare.com'), undefined)
  assert.equal(quick('https://a.trycloudflare.com.evil.example'), undefined)
  const any = (line: string) => addressIn(line)?.origin
  assert.equal(
    any('url=https://x.ngrok.example addr=http://localhost:1'),
    'https://x.ngrok.example',
  )
  assert.equal(any('docs: https://x.example/docs then https://y.example'), 'https://y.example')
  assert.equal(any('\u001b[1mhttps://y.example\u001b[0m'), 'https://y.example')
  assert.equal(any('http://plain.example'), undefined)
  assert.equal(any('https://user:pass@y.example'), undefined)
})
