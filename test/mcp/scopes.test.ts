import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import * as z from 'zod'

import { createMcpHandler } from '../../lib/mcp/handler.ts'
import { ADDS, READS } from '../../lib/operations/effect.ts'
import { operation } from '../../lib/operations/operation.ts'
import type { Caller, Remote } from '../../lib/rights/caller.ts'
import type { Guarded } from '../../lib/rights/guarded.ts'
import { setupRoot } from '../operations/roots-setup.ts'

const METADATA = 'https://relay.example/.well-known/oauth-protected-resource/mcp'

/** The real handler over HTTP, with one tool of each kind. `calls` counts what ran. */
async function setup(t: TestContext) {
  const { services, configure, directory } = await setupRoot(t)
  const calls: string[] = []
  const tool = (name: string, guarded?: Guarded) =>
    operation({
      name,
      title: name,
      description: `The tool ${name}.`,
      family: 'files',
      who: 'anyone',
      guarded,
      effect: guarded?.mode === 'edit' ? ADDS : READS,
      input: z.strictObject({}),
      output: z.strictObject({}),
      run: () => {
        calls.push(name)
        return Promise.resolve({})
      },
    })
  const tools = [
    tool('list_jobs'),
    tool('read_file', { scope: 'mcp:read', mode: 'observe' }),
    tool('write_file', { scope: 'mcp:write', mode: 'edit' }),
  ]
  const leaving = new AbortController().signal
  const warn = (line: string) => t.diagnostic(line)
  const handle = createMcpHandler({ version: '1', tools, leaving, warn })
  let caller: Caller = { kind: 'session', agent: 'boss' }
  const server = createServer((req, res) => {
    const chunks: Buffer[] = []
    req.on('data', (chunk: Buffer) => chunks.push(chunk))
    req.on('end', () => {
      const request = {
        req,
        res,
        body: JSON.parse(Buffer.concat(chunks).toString()) as unknown,
        isWelcome: () => true,
        held: { hold: () => ({ release: () => {} }) },
        relay: services,
        relayOfRun: undefined,
        caller,
        metadataUrl: METADATA,
      }
      handle(request).catch((error: unknown) => res.destroy(error as Error))
    })
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  t.after(() => server.close())
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/mcp`

  async function ask(as: Caller, method: string, params: object = {}) {
    caller = as
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json, text/event-stream',
      },
      body: JSON.stringify({ jsonrpc: '2.0', id: 7, method, params }),
    })
    const text = await response.text()
    const data = /^data: (.*)$/m.exec(text)?.[1] ?? text
    return { status: response.status, headers: response.headers, json: JSON.parse(data) }
  }
  const names = async (as: Caller) => {
    const { json } = await ask(as, 'tools/list')
    return (json.result.tools as { name: string }[]).map(({ name }) => name)
  }
  const setRoot = (settings: object, more: object = {}) =>
    configure({ app: { path: directory, ...settings } }, more)
  setRoot({ mode: 'edit' })
  return { ask, names, calls, services, setRoot }
}

const remote: Remote = {
  kind: 'remote',
  name: 'cloud',
  agent: 'cloud',
  workspace: '',
  writes: 'reviewed',
  via: 'client',
}
const reader: Remote = { ...remote, scopes: ['mcp:read'] }
const turn: Caller = {
  kind: 'turn',
  agent: 'codex',
  turn: { job_id: 'x', agent: 'codex', above: [], writes: false },
}

test('a client sees the tools that its credential and its turn have', async (t) => {
  const on = await setup(t)
  const rows: [Caller, string[]][] = [
    [{ kind: 'session', agent: 'boss' }, ['list_jobs', 'read_file', 'write_file']],
    [remote, ['list_jobs']],
    [reader, ['list_jobs', 'read_file']],
    [turn, ['list_jobs', 'read_file']],
  ]
  for (const [caller, names] of rows) {
    assert.deepEqual(await on.names(caller), names, JSON.stringify(caller))
  }
})

test('a remote caller sees no tool that every root refuses, and a change of the rules counts at once', async (t) => {
  const { names, setRoot } = await setup(t)
  const writer: Remote = { ...remote, scopes: ['mcp:read', 'mcp:write'] }
  const reading = ['list_jobs', 'read_file']
  const all = [...reading, 'write_file']
  const rows: [settings: object, more: object, expected: string[]][] = [
    [{ mode: 'edit' }, {}, all],
    [{ mode: 'diagnose' }, {}, reading],
    [{ mode: 'diagnose', ask: 'edit' }, {}, all],
    [{ mode: 'edit' }, { tools: { ceiling: 'diagnose' } }, reading],
    [{ mode: 'edit', agents: ['other'] }, {}, ['list_jobs']],
  ]
  for (const [settings, more, expected] of rows) {
    setRoot(settings, more)
    assert.deepEqual(await names(writer), expected, JSON.stringify([settings, more]))
    assert.deepEqual(await names({ kind: 'session', agent: 'boss' }), all)
  }
})

test('a call beyond the grant is answered with the scopes to ask for, and is recorded', async (t) => {
  const { ask, calls, services } = await setup(t)
  const { status, headers, json } = await ask(reader, 'tools/call', { name: 'write_file' })
  assert.equal(status, 403)
  assert.equal(
    headers.get('www-authenticate'),
    `Bearer error="insufficient_scope", scope="relay mcp:read mcp:write", resource_metadata="${METADATA}", error_description="This tool needs mcp:write"`,
  )
  const { id, error } = json
  assert.deepEqual(
    [id, error.code, error.data],
    [7, -32000, { code: 'SCOPE_MISSING', scope: 'mcp:write' }],
  )
  const { entries } = await services.audit.read({ what: 'refused', limit: 5 })
  assert.deepEqual(
    entries.map(({ operation: name, code }) => [name, code]),
    [['write_file', 'SCOPE_MISSING']],
  )
  assert.equal((await ask(reader, 'tools/call', { name: 'read_file' })).status, 200)
  assert.deepEqual(calls, ['read_file'])
})

test('a read-only turn is refused by a tool error, because no scope would help it', async (t) => {
  const { ask, calls } = await setup(t)
  const { status, json } = await ask(turn, 'tools/call', { name: 'write_file' })
  assert.equal(status, 200)
  assert.match(json.result.content[0].text, /"MODE_REFUSED"/)
  assert.deepEqual(calls, [])
})
