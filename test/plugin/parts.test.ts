import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { cpSync, existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'
import { promisify } from 'node:util'

import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'

import { toolsOf } from '../../lib/operations/toolsets.ts'
import manifest from '../../package.json' with { type: 'json' }
import { root } from '../programs/child.ts'
import { beforeRemoval, scratch } from '../programs/scratch.ts'

const plugin = join(root, 'plugin')

/** The plugin as a client installs it: a copy with nothing around it, and a place for the store. */
function install(t: TestContext) {
  const home = scratch(t, 'relay-plugin-')
  const folder = join(home, 'a plugin')
  cpSync(plugin, folder, { recursive: true })
  const env = { PATH: process.env.PATH ?? '', HOME: home, RELAY_DATA_DIR: join(home, 'state') }
  return { folder, home, env }
}

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}

/** The built files that programs load, as `bundles/…`. */
function bundled(): string[] {
  return filesIn(join(root, 'bundles')).map((file) => join('bundles', file))
}

/** All files below a folder but those that its programs made when they ran, by their paths in it. */
function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && !entry.name.includes('.kept'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .toSorted()
}

/** Every program that a configuration of the plugin starts, as `dist/…`. */
function programsIn(path: string): string[] {
  return [...read(path).matchAll(/dist\/[a-z]+\.js/g)].map(([program]) => program)
}

test('the programs in the plugin are those that this tree builds', () => {
  const programs = ['server', 'worker', 'cli', 'hook'].filter((name) =>
    existsSync(join(root, `${name}.ts`)),
  )
  const files = [...programs.map((name) => `${name}.js`), ...bundled()]
  assert.deepEqual(filesIn(join(plugin, 'dist')), [...files, 'package.json'].toSorted())
  for (const file of files) {
    const isSame = read(`plugin/dist/${file}`) === read(file)
    assert.ok(isSame, `plugin/dist/${file} is not what is built. Run: npm run build:plugin`)
  }
})

test('no built program names the folder that it was built in', () => {
  // A path in a bundle would change its bytes from machine to machine.
  const programs = ['server', 'worker', 'cli', 'hook', 'http', 'top', 'index']
  for (const file of [...programs.map((name) => `${name}.js`), ...bundled()]) {
    assert.ok(!read(file).includes(root), file)
  }
})

test('every program that the plugin starts is in it', () => {
  const configurations = [
    'plugin/.mcp.json',
    'plugin/codex-mcp.json',
    'plugin/hooks/hooks.json',
    'plugin/hooks/codex-hooks.json',
    'plugin/monitors/monitors.json',
    'plugin/manifest.json',
  ]
  for (const path of configurations) {
    const programs = programsIn(path)
    assert.notEqual(programs.length, 0, path)
    for (const program of programs) {
      assert.ok(existsSync(join(plugin, program)), `${path} starts ${program}`)
    }
  }
})

test('an installed plugin has nothing to install', () => {
  // A client that finds a package.json with a lockfile in a plugin runs `npm ci`, for up to a minute.
  assert.equal(existsSync(join(plugin, 'package.json')), false)
  assert.equal(existsSync(join(plugin, 'package-lock.json')), false)
})

test('the server of an installed plugin lists the tools and says nothing on standard error', async (t) => {
  const { folder, env } = install(t)
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [join(folder, 'dist', 'server.js')],
    env,
    cwd: env.HOME,
    stderr: 'pipe',
  })
  let said = ''
  transport.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')))
  const client = new Client({ name: 'test', version: '1' })
  await client.connect(transport)
  beforeRemoval(t, () => client.close())
  const { tools } = await client.listTools()
  assert.deepEqual(
    tools.map(({ name }) => name),
    toolsOf(['jobs']).map(({ name }) => name),
  )
  assert.equal(client.getServerVersion()?.version, manifest.version)
  assert.equal(said, '')
})

test('the command line of an installed plugin finds the worker beside it', async (t) => {
  const { folder, env } = install(t)
  const cli = join(folder, 'dist', 'cli.js')
  const run = promisify(execFile)
  const { stdout } = await run(process.execPath, [cli, 'worker', '--help'], { env, cwd: env.HOME })
  assert.match(stdout, /--agent/)
})

test('every manifest names the version of the package', () => {
  const versionOf = (path: string) => (JSON.parse(read(path)) as { version: string }).version
  for (const path of [
    'plugin/.claude-plugin/plugin.json',
    'plugin/.codex-plugin/plugin.json',
    'plugin/manifest.json',
    'plugin/server.json',
  ]) {
    assert.equal(versionOf(path), manifest.version, path)
  }
  // Codex names no variable for the plugin's folder in a server's arguments, so the path stands there.
  assert.match(read('plugin/codex-mcp.json'), new RegExp(`/relay/${manifest.version}/dist/`))
})
