import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import type { Caller } from '../../lib/rights/caller.ts'
import { RelayError } from '../../lib/errors.ts'
import { setup as setupTools } from './setup.ts'

const PERSON: Caller = { kind: 'person', name: 'ann', agent: 'ann' }

async function setup(t: TestContext) {
  const tools = await setupTools(t)
  const { own } = tools.services.tools
  const folder = (path: string) => {
    const made = join(own.dataDir, '..', path)
    fs.mkdirSync(made, { recursive: true })
    return fs.realpathSync(made)
  }
  const asPerson = (name: string, args: unknown = {}) => tools.call(name, args, { caller: PERSON })
  const file = () => JSON.parse(fs.readFileSync(own.configPath, 'utf8')) as { roots: object }
  return { ...tools, own, folder, asPerson, file }
}

function isRefusal(code: string) {
  return (error: unknown) => error instanceof RelayError && error.code === code
}

test('add_root registers the real folder, under a name made from it, with only what was given', async (t) => {
  const { folder, asPerson, file } = await setup(t)
  const path = folder('My App')
  fs.symlinkSync(path, join(path, '..', 'link'))
  const added = await asPerson('add_root', { path: join(path, '..', 'link'), mode: 'ask' })
  assert.deepEqual(added, { name: 'my-app', path, notes: [] })
  const settings = { path, mode: 'diagnose', ask: 'destructive' }
  assert.deepEqual(file().roots, { 'my-app': settings })
  await assert.rejects(asPerson('add_root', { path }), isRefusal('ROOT_EXISTS'))
})

test('what cannot be a root is refused, and changes nothing', async (t) => {
  const { own, folder, asPerson, file } = await setup(t)
  const path = folder('app')
  fs.writeFileSync(join(path, 'file'), '')
  for (const bad of ['/', '/proc', '/proc/self', own.dataDir, join(path, 'file'), 'app', '/none']) {
    await assert.rejects(
      asPerson('add_root', { path: bad, name: 'x' }),
      isRefusal('INPUT_INVALID'),
      bad,
    )
  }
  await assert.rejects(asPerson('add_root', { path, deny: ['!x'] }), isRefusal('INPUT_INVALID'))
  assert.ok(!fs.existsSync(own.configPath))
  await asPerson('add_root', { path })
  await assert.rejects(
    asPerson('set_root', { name: 'app', mode: 'all' }),
    isRefusal('INPUT_INVALID'),
  )
  await assert.rejects(asPerson('set_root', { name: 'none' }), isRefusal('ROOT_NOT_FOUND'))
  assert.deepEqual(file().roots, { app: { path } })
})

test('set_root changes what is given, adds to lists and drops from them; remove_root keeps the files', async (t) => {
  const { folder, asPerson, file } = await setup(t)
  const path = folder('app')
  await asPerson('add_root', { path, deny: ['a'], agents: ['codex'], ask: 'edit' })
  await asPerson('set_root', {
    name: 'app',
    deny: ['b'],
    allow: ['.env'],
    backup_days: 3,
    push: true,
  })
  assert.deepEqual(file().roots, {
    app: {
      path,
      ask: 'edit',
      deny: ['a', 'b'],
      allow: ['.env'],
      backupDays: 3,
      push: true,
      agents: ['codex'],
    },
  })
  await asPerson('set_root', {
    name: 'app',
    drop: ['a', '.env'],
    agents: [],
    ask: 'none',
    push: false,
  })
  assert.deepEqual(file().roots, { app: { path, deny: ['b'], backupDays: 3, push: false } })
  await asPerson('remove_root', { name: 'app' })
  assert.deepEqual(file().roots, {})
  assert.ok(fs.existsSync(path))
})

test('only a person sees where roots are, and only the owner changes them', async (t) => {
  const { call, folder, asPerson, own } = await setup(t)
  const path = folder('app')
  await asPerson('add_root', { path, mode: 'edit', label: 'The app' })
  fs.mkdirSync(join(path, 'gone'))
  await asPerson('add_root', { path: join(path, 'gone'), agents: ['codex'] })
  fs.rmdirSync(join(path, 'gone'))
  const seen = await call('list_roots', {})
  assert.deepEqual(seen, { roots: [{ name: 'app', label: 'The app', mode: 'edit' }] })
  const { roots } = (await asPerson('list_roots')) as { roots: Record<string, unknown>[] }
  assert.deepEqual(
    roots.map((root) => [root['name'], root['path']]),
    [
      ['app', path],
      ['gone', join(path, 'gone')],
    ],
  )
  assert.match(JSON.stringify(roots[1]?.['problems']), /missing.*relay root set gone --path PATH/)
  const document = JSON.parse(fs.readFileSync(own.configPath, 'utf8')) as object
  fs.writeFileSync(own.configPath, JSON.stringify({ ...document, tools: { ceiling: 'diagnose' } }))
  assert.deepEqual((await call('list_roots', {}))['roots'], [
    { name: 'app', label: 'The app', mode: 'diagnose' },
  ])
  for (const name of ['add_root', 'set_root', 'remove_root', 'check_root_path']) {
    await assert.rejects(call(name, { path, name: 'app' }), isRefusal('FORBIDDEN'))
  }
})

test('check_root_path names the root and the rule', async (t) => {
  const { folder, asPerson } = await setup(t)
  const path = folder('app')
  folder('app/inner')
  folder('app/node_modules')
  for (const file of ['a.ts', '.env', 'plan.txt']) fs.writeFileSync(join(path, file), '')
  fs.symlinkSync('.env', join(path, 'link'))
  await asPerson('add_root', { path, deny: ['plan*'] })
  await asPerson('add_root', { path: join(path, 'inner') })
  const rows: [string, string, RegExp][] = [
    ['a.ts', 'allowed', /undefined/],
    ['.env', 'denied', /environment file/],
    ['plan.txt', 'denied', /"deny" of the root has plan\*/],
    ['link', 'denied', /a link on the way/],
    ['node_modules', 'ignored', /listings/],
    ['none', 'missing', /no such file/],
  ]
  for (const [name, verdict, why] of rows) {
    const found = await asPerson('check_root_path', { path: join(path, name) })
    assert.equal(found['verdict'], verdict, name)
    assert.equal(found['root'], 'app')
    assert.match(String(found['why']), why)
  }
  const inner = await asPerson('check_root_path', { path: join(path, 'inner') })
  assert.equal(inner['root'], 'inner')
  assert.equal(
    (await asPerson('check_root_path', { path: 'inner', root: 'app' }))['verdict'],
    'denied',
  )
  assert.equal((await asPerson('check_root_path', { path: '/elsewhere' }))['verdict'], 'outside')
  assert.equal(
    (await asPerson('check_root_path', { path: '..', root: 'app' }))['verdict'],
    'outside',
  )
})
