import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { root } from '../programs/child.ts'
import { scratch } from '../programs/scratch.ts'

const PROGRAMS = ['cli', 'hook', 'http', 'index', 'server', 'top', 'worker'].map(
  (name) => `${name}.js`,
)

/** The store of a database, with its driver. */
const BUNDLE = 'postgres.cjs'

/** Texts of the driver and of the store that no build changes. */
const MARKS = ['SASLInitialResponse', 'for update of', 'skip locked']

/** Every built file that a program loads, by its path. */
function built(): string[] {
  const bundles = readdirSync(join(root, 'bundles'), { recursive: true, encoding: 'utf8' })
  return [
    ...PROGRAMS,
    ...bundles.filter((file) => file.endsWith('.cjs')).map((file) => join('bundles', file)),
  ]
}

test('the driver of the database is in a bundle of its own, and in no other file', () => {
  const holds = (file: string) =>
    MARKS.filter((mark) => readFileSync(join(root, file), 'utf8').includes(mark))
  assert.deepEqual(holds(join('bundles', BUNDLE)), MARKS)
  for (const file of built().filter((path) => path !== join('bundles', BUNDLE))) {
    assert.deepEqual(holds(file), [], file)
  }
})

test('the bundle of the database asks for no program in C', () => {
  assert.doesNotMatch(readFileSync(join(root, 'bundles', BUNDLE), 'utf8'), /pg-native|libpq['"]/)
})

/** The built programs without the bundle of the database, which a program on files must never load. */
function install(t: TestContext) {
  const home = scratch(t, 'relay-without-')
  const folder = join(home, 'package')
  const project = join(home, 'project')
  mkdirSync(project)
  for (const file of built()) {
    if (!file.endsWith(BUNDLE)) cpSync(join(root, file), join(folder, file))
  }
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  const config = join(home, 'config.json')
  const agents = { echo: { executor: 'command', command: ['cat'] } }
  writeFileSync(config, JSON.stringify({ agents }), { mode: 0o600 })
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: home,
    RELAY_CONFIG: config,
    RELAY_DATA_DIR: join(home, 'data'),
    RELAY_WORKSPACE: project,
  }
  return (file: string, args: string[], input = '') => {
    const options = { env, input, encoding: 'utf8', cwd: project } as const
    return spawnSync(process.execPath, [join(folder, file), ...args], options)
  }
}

test('every program works on files without the bundle of the database', (t) => {
  const run = install(t)
  const sent = run('cli.js', ['dispatch', 'echo', 'hello'])
  assert.equal(sent.status, 0, sent.stderr)
  const worked = run('worker.js', ['--agent', 'echo', '--once'])
  assert.match(worked.stdout, /"state":"completed"/)
  assert.match(run('cli.js', ['show', sent.stdout.trim()]).stdout, /hello/)
  for (const verb of ['list', 'agents', 'verify', 'gc']) {
    const { status, stderr } = run('cli.js', [verb])
    assert.deepEqual([status, stderr], [0, ''], verb)
  }
  const hook = run('hook.js', ['stop'], JSON.stringify({ session_id: 's' }))
  assert.deepEqual([hook.status, hook.stdout, hook.stderr], [0, '', ''])
  const server = run('server.js', [])
  assert.deepEqual([server.status, server.stderr], [0, ''])
  const helped = run('http.js', ['--help'])
  assert.equal(helped.status, 0, helped.stderr)
})
