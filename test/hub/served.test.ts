import assert from 'node:assert/strict'
import { execFile, spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import * as fs from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'
import { promisify } from 'node:util'
import { Validator } from '@seriousme/openapi-schema-validator'

import { root } from '../programs/child.ts'
import { beforeRemoval, scratch } from '../programs/scratch.ts'
import { callTool, listTools } from './hosts/client.ts'

const run = promisify(execFile)

/** A hub and a paired machine, as their own programs serve them. */
async function setup(t: TestContext, toolsets = 'viewer') {
  const home = fs.realpathSync(scratch(t, 'relay-hub-'))
  const environment = (name: string) => ({
    PATH: process.env['PATH'] ?? '',
    HOME: join(home, name),
    RELAY_DATA_DIR: join(home, name, 'state'),
    RELAY_WORKSPACE: join(home, name, 'w'),
    RELAY_CONFIG: join(home, name, 'config.json'),
    RELAY_TOOLSETS: toolsets,
  })
  const hubEnv = environment('hub')
  const machineEnv = environment('laptop')
  const project = join(home, 'laptop', 'project')
  for (const folder of [hubEnv.RELAY_WORKSPACE, machineEnv.RELAY_WORKSPACE, project]) {
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 })
  }
  fs.writeFileSync(join(project, 'a.txt'), 'one\ntwo\n')
  fs.writeFileSync(join(project, '.env'), 'KEY=secret\n')
  fs.writeFileSync(join(project, 'long.txt'), `${'x'.repeat(90)}\n`.repeat(1200))
  const roots = { project: { path: project, label: 'The project', mode: 'diagnose' } }
  fs.writeFileSync(machineEnv.RELAY_CONFIG, JSON.stringify({ roots }), { mode: 0o600 })

  async function hub(port: number) {
    const url = `http://127.0.0.1:${port}`
    const args = ['--port', String(port), '--auth', 'token', '--internal-url', url]
    const child = start(t, 'hub.js', args, hubEnv)
    await said(child, 'listens on')
    return url
  }
  const cli = async (env: NodeJS.ProcessEnv, ...args: string[]) =>
    (await run(process.execPath, [join(root, 'cli.js'), ...args], { env })).stdout.trim()
  const token = async (name: string) => cli(hubEnv, 'token', 'create', name, '--agent', name)

  async function pair(at: { url: string; token: string }) {
    const { result } = await callTool(at, 'createAgentPairingCode', { agentDisplayName: 'laptop' })
    await cli(machineEnv, 'pair', String(result?.['pairingCode']), '--hub', at.url)
    const child = start(t, 'connect.js', [], machineEnv)
    await said(child, 'connected to')
    return child
  }
  return { hub, token, pair, cli, hubEnv, machineEnv, home }
}

test('a call that arrives at one process of a hub is performed by a machine that is connected to another', async (t) => {
  const { hub, token, pair, cli, hubEnv, machineEnv } = await setup(t)
  const [first, second] = [await hub(await freePort()), await hub(await freePort())]
  const ann = await token('ann')
  const bob = await token('bob')
  const connected = await pair({ url: first, token: ann })
  for (const url of [first, second]) {
    const at = { url, token: ann }
    const { result: listed } = await callTool(at, 'listWorkspaces')
    // The shape of the tool's result.
    const workspaces = (listed?.['workspaces'] ?? []) as { agentId: string }[]
    assert.deepEqual(workspaces, [
      {
        workspaceId: 'laptop/project',
        displayName: 'The project',
        agentId: workspaces[0]?.agentId,
        agentDisplayName: 'laptop',
        agentOnline: true,
        mode: 'diagnose',
      },
    ])
    const workspaceId = 'laptop/project'
    const { result } = await callTool(at, 'inspectFile', { workspaceId, path: 'a.txt' })
    assert.equal(result?.['content'], 'one\ntwo')
    const { result: described } = await callTool(at, 'describeWorkspace', { workspaceId })
    assert.equal(described?.['workspaceId'], workspaceId)
    const refusals: [args: object, code: string][] = [
      [{ workspaceId, path: '.env' }, 'PATH_IGNORED'],
      [{ workspaceId, path: '../../hub/w' }, 'PATH_OUTSIDE_WORKSPACE'],
      [{ workspaceId, path: 'none.txt' }, 'FILE_NOT_FOUND'],
      [{ workspaceId: 'laptop/other', path: 'a.txt' }, 'ROOT_NOT_FOUND'],
      [{ workspaceId: 'desktop/project', path: 'a.txt' }, 'MACHINE_NOT_FOUND'],
      [{ workspaceId: 'project', path: 'a.txt' }, 'INPUT_INVALID'],
      [{ workspaceId, path: 'a.txt', startLine: 0 }, 'INPUT_INVALID'],
    ]
    for (const [args, code] of refusals) {
      assert.equal((await callTool(at, 'inspectFile', args)).code, code, JSON.stringify(args))
    }
    const other = { url, token: bob }
    assert.deepEqual((await callTool(other, 'listWorkspaces')).result, { workspaces: [] })
    const theirs = await callTool(other, 'inspectFile', { workspaceId, path: 'a.txt' })
    assert.equal(theirs.code, 'MACHINE_NOT_FOUND')
  }
  const journal = await cli(machineEnv, 'journal', '--json')
  assert.match(journal, /hub:ann/)
  assert.match(await cli(machineEnv, 'hubs', '--json'), /"state": ?"connected"/)

  // The process that ends the pairing is not the one that has the connection.
  const exit = once(connected, 'exit')
  assert.match(await cli(hubEnv, 'hub', 'unpair', 'ann', 'laptop'), /Unpaired laptop of ann/)
  assert.deepEqual(await exit, [1, null])
  const { result } = await callTool({ url: second, token: ann }, 'listWorkspaces', {
    includeOffline: true,
  })
  assert.deepEqual(result, { workspaces: [] })
})

test('a custom GPT calls the same tools as actions, in responses of a bounded size', async (t) => {
  const { hub, token, pair } = await setup(t)
  const url = await hub(await freePort())
  const ann = await token('ann')
  await pair({ url, token: ann })
  const act = async (name: string, body: unknown, secret = ann) => {
    const response = await fetch(`${url}/actions/v1/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
    const text = await response.text()
    // Any JSON; the checks below say what it should be.
    return { status: response.status, text, json: JSON.parse(text) as Record<string, never> }
  }
  const document = (await (await fetch(`${url}/actions/v1/openapi.json`)).json()) as {
    openapi: string
    paths: Record<string, { post: Record<string, unknown> }>
  }
  assert.deepEqual((await new Validator().validate(structuredClone(document))).errors, undefined)
  assert.match(document.openapi, /^3\.1/)
  const consequential = Object.entries(document.paths).map(([path, { post }]) => [
    path.replace('/actions/v1/', ''),
    post['x-openai-isConsequential'],
  ])
  assert.deepEqual(Object.fromEntries(consequential), {
    'create-agent-pairing-code': true,
    'list-workspaces': false,
    'describe-workspace': false,
    'list-tree': false,
    'inspect-file': false,
    'search-file': false,
    'batch-exec': false,
  })

  const workspaceId = 'laptop/project'
  const listed = await act('list-workspaces', {})
  assert.match(listed.text, /laptop\/project/)
  const read = await act('inspect-file', { workspaceId, path: 'a.txt' })
  assert.deepEqual([read.status, read.json['content']], [200, 'one\ntwo'])
  const part = (at: number) => ({
    id: String(at),
    tool: 'inspectFile',
    input: { path: 'long.txt', startLine: at * 400 + 1 },
  })
  const large = await act('batch-exec', { workspaceId, operations: [0, 1, 2].map(part) })
  assert.equal(large.status, 200)
  assert.ok(large.text.length <= 90_000, String(large.text.length))
  assert.equal(large.json['partial'], true)

  const refusals: [name: string, body: unknown, status: number, code: string][] = [
    ['inspect-file', { workspaceId, path: 'none' }, 404, 'FILE_NOT_FOUND'],
    ['inspect-file', { path: 'none' }, 400, 'INPUT_INVALID'],
    ['inspect-file', 'no json', 400, 'BODY_INVALID'],
    ['write-file', {}, 404, 'ROUTE_NOT_FOUND'],
  ]
  for (const [name, body, status, code] of refusals) {
    const refused = await act(name, body)
    assert.equal(refused.status, status, name)
    assert.match(refused.text, new RegExp(`"code":"${code}"`))
    assert.match(refused.text, /^\{"error":/)
  }
  assert.equal((await act('list-workspaces', {}, 'relay_token_wrong')).status, 401)
  assert.equal((await fetch(`${url}/actions/v1/list-workspaces`)).status, 401)
})

test('a hub offers what the grant allows, and a machine no more than its pairing', async (t) => {
  const { hub, token, pair } = await setup(t, 'viewer,files')
  const url = await hub(await freePort())
  const ann = await token('ann')
  await pair({ url, token: ann })
  const at = { url, token: ann }
  const tools = await listTools(at)
  assert.ok(tools.includes('inspectFile') && tools.includes('read_file'))
  assert.ok(!tools.includes('write_file') && !tools.includes('list_roots'))
  const { result } = await callTool(at, 'read_file', { root: 'laptop/project', path: 'a.txt' })
  assert.match(JSON.stringify(result), /one/)
  // There is only one root, so it need not be named.
  assert.match(JSON.stringify((await callTool(at, 'read_file', { path: 'a.txt' })).result), /one/)
  const write = { path: 'new.txt', content: 'x' }
  await assert.rejects(callTool(at, 'write_file', write), /lacks the scope mcp:write/)
})

/** Starts a program that ends with the test. */
function start(t: TestContext, file: string, args: string[], env: NodeJS.ProcessEnv): ChildProcess {
  const child = spawn(process.execPath, [join(root, file), ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  beforeRemoval(t, async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const exit = once(child, 'exit')
    child.kill('SIGKILL')
    await exit
  })
  return child
}

/** Resolves when a program has written these words, and rejects when it ends before. */
async function said(child: ChildProcess, words: string): Promise<void> {
  let text = ''
  await new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk
        if (text.includes(words)) resolve()
      })
    }
    child.once('exit', () => reject(new Error(`It ended: ${text}`)))
  })
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  // It listens on a port.
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
