import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'
import { inspect } from 'node:util'

import { readConfiguration, readSettings } from '../../lib/config/config.ts'
import { storeText } from '../../lib/config/store-choice.ts'

const URL_TEXT = 'postgres://relay:hunter2@db/jobs'
const PLACE = 'postgres://relay@db:5432/jobs'

/** A project and an empty home. */
function setup(t: TestContext) {
  const home = fs.realpathSync(fs.mkdtempSync(join(tmpdir(), 'relay-store-')))
  t.after(() => fs.rmSync(home, { recursive: true }))
  const project = join(home, 'project')
  fs.mkdirSync(project)
  const config = join(home, 'config.json')
  const base = { HOME: home, RELAY_CONFIG: config, RELAY_WORKSPACE: project }
  const choose = (env: Record<string, string> = {}) => readSettings({ ...base, ...env }, home).store
  const configure = (document: object) => fs.writeFileSync(config, JSON.stringify(document))
  const file = (name: string, text: string, mode = 0o600) => {
    const path = join(home, name)
    fs.writeFileSync(path, text)
    fs.chmodSync(path, mode)
    return path
  }
  return { home, project, config, choose, configure, file }
}

/** The database that was chosen, as plain data. */
function databaseOf(choice: ReturnType<ReturnType<typeof setup>['choose']>) {
  assert.ok(choice.kind === 'postgres')
  return { url: choice.url, password: choice.password(), own: choice.ownPassword() }
}

test('without a setting, jobs are in files', (t) => {
  const { choose } = setup(t)
  assert.deepEqual(choose(), { kind: 'files', isNamed: false })
  assert.deepEqual(choose({ RELAY_STORE: '' }), { kind: 'files', isNamed: false })
  assert.deepEqual(choose({ RELAY_STORE: 'files' }), { kind: 'files', isNamed: true })
})

test('RELAY_STORE names a database, and its password is kept apart', (t) => {
  const { choose } = setup(t)
  const choice = choose({ RELAY_STORE: URL_TEXT })
  assert.deepEqual(databaseOf(choice), { url: PLACE, password: 'hunter2', own: 'hunter2' })
  const shown = JSON.stringify(choice) + inspect(choice, { depth: 9, showHidden: true })
  assert.ok(!shown.includes('hunter2'), shown)
})

test('the configuration file chooses for every workspace, and for single ones', (t) => {
  const { choose, configure, project } = setup(t)
  configure({ store: 'postgres://relay@db/jobs' })
  assert.equal(databaseOf(choose()).url, PLACE)
  const entry = (store: string) => ({ workspaces: { [project]: { store }, '/other': {} } })
  configure({ store: 'postgres://relay@db/jobs', ...entry('postgres://relay@far/jobs') })
  assert.equal(databaseOf(choose()).url, 'postgres://relay@far:5432/jobs')
  configure({ store: 'postgres://relay@db/jobs', ...entry('files') })
  assert.deepEqual(choose(), { kind: 'files', isNamed: true })
  configure({ workspaces: { '/other': { store: 'postgres://relay@db/jobs' } } })
  assert.deepEqual(choose(), { kind: 'files', isNamed: false })
})

test('RELAY_STORE takes precedence over the configuration file, which is then not read', (t) => {
  const { choose, configure, config } = setup(t)
  configure({ store: 'postgres://relay@db/jobs' })
  assert.deepEqual(choose({ RELAY_STORE: 'files' }), { kind: 'files', isNamed: true })
  fs.writeFileSync(config, 'no JSON')
  assert.deepEqual(choose({ RELAY_STORE: 'files' }), { kind: 'files', isNamed: true })
  assert.throws(() => choose(), { code: 'CONFIG_INVALID', message: /is not JSON/ })
})

test('the password comes from the URL, else its file, else PGPASSWORD', (t) => {
  const { choose, file } = setup(t)
  const path = file('password', 'from-file\nmore\n')
  const env = { PGPASSWORD: 'from-environment' }
  const inFile = `postgres://relay@db/jobs?password_file=${path}`
  const both = `postgres://relay:in-url@db/jobs?password_file=${path}`
  const found = (url: string, more = {}) => {
    const { password, own } = databaseOf(choose({ RELAY_STORE: url, ...more }))
    return { password, own }
  }
  assert.deepEqual(found(both, env), { password: 'in-url', own: 'in-url' })
  assert.deepEqual(found(inFile, env), { password: 'from-file', own: undefined })
  const bare = 'postgres://relay@db/jobs'
  assert.deepEqual(found(bare, env), { password: 'from-environment', own: 'from-environment' })
  assert.deepEqual(found(bare), { password: undefined, own: undefined })
})

const LINES: [line: string, password: string | undefined][] = [
  ['db:5432:jobs:relay:right', 'right'],
  ['db:5433:jobs:relay:wrong', undefined],
  ['*:*:*:*:right', 'right'],
  ['*:*:*:relay:a\\:b\\\\c', 'a:b\\c'],
  ['# db:5432:jobs:relay:wrong', undefined],
  ['db:5432:jobs:other:wrong\ndb:*:*:relay:right\n*:*:*:*:wrong', 'right'],
  ['db:5432:jobs:relay', undefined],
  ['', undefined],
]

for (const [line, password] of LINES) {
  test(`~/.pgpass with ${JSON.stringify(line)} has the password ${password ?? '(none)'}`, (t) => {
    const { choose, file } = setup(t)
    file('.pgpass', line)
    const found = databaseOf(choose({ RELAY_STORE: 'postgres://relay@db/jobs' }))
    assert.deepEqual(found, { url: PLACE, password, own: undefined })
  })
}

test('PGPASSFILE names another password file, and a Unix socket is on the local host', (t) => {
  const { choose, file } = setup(t)
  const PGPASSFILE = file('elsewhere', 'localhost:5432:jobs:relay:right')
  const store = 'postgres://relay@/jobs?host=/run/postgresql'
  assert.equal(databaseOf(choose({ RELAY_STORE: store, PGPASSFILE })).password, 'right')
})

test('a ~/.pgpass that others may read is refused', (t) => {
  const { choose, file } = setup(t)
  const path = file('.pgpass', '*:*:*:*:x', 0o644)
  const choice = choose({ RELAY_STORE: 'postgres://relay@db/jobs' })
  assert.throws(() => databaseOf(choice), { code: 'CONFIG_UNSAFE', details: { path } })
})

test('a password file that changes is read again', (t) => {
  const { choose, file } = setup(t)
  const path = file('password', 'first')
  const choice = choose({ RELAY_STORE: `postgres://relay@db/jobs?password_file=${path}` })
  assert.equal(databaseOf(choice).password, 'first')
  file('password', 'second')
  assert.equal(databaseOf(choice).password, 'second')
})

const UNUSABLE: [why: string, text: string | undefined, mode: number, code: string][] = [
  ['that a group may read', 'x', 0o640, 'CONFIG_UNSAFE'],
  ['that everyone may read', 'x', 0o604, 'CONFIG_UNSAFE'],
  ['that is empty', '\n', 0o600, 'CREDENTIAL_MISSING'],
  ['that does not exist', undefined, 0o600, 'CREDENTIAL_MISSING'],
]

for (const [why, text, mode, code] of UNUSABLE) {
  test(`a password file ${why} is refused with ${code}`, (t) => {
    const { choose, file, home } = setup(t)
    const path = text === undefined ? join(home, 'none') : file('password', text, mode)
    const choice = choose({ RELAY_STORE: `postgres://relay@db/jobs?password_file=${path}` })
    assert.throws(() => databaseOf(choice), { code, details: { path } })
  })
}

test('a bad RELAY_STORE is refused by name, and its value is not repeated', (t) => {
  const { choose } = setup(t)
  for (const text of ['postgres//relay:hunter2@db', 'postgres://relay:hunter2@db/a?hunter2=1']) {
    assert.throws(
      () => choose({ RELAY_STORE: text }),
      (error: Error) => {
        assert.match(error.message, /^Cannot start: RELAY_STORE (must|has)/)
        assert.ok(!inspect(error).includes('hunter2'))
        return true
      },
    )
  }
})

const BAD: [document: object, why: RegExp][] = [
  [{ store: 'postgres' }, /at "store" must be "files" or a URL/],
  [{ store: URL_TEXT }, /at "store" must not hold a password/],
  [{ store: 5 }, /at "store": must be a string/],
  [{ workspaces: 5 }, /at "workspaces": must be an object/],
]

for (const [document, why] of BAD) {
  test(`the configuration ${JSON.stringify(document)} is refused`, (t) => {
    const { choose, configure, config } = setup(t)
    configure(document)
    assert.throws(
      () => choose(),
      (error: Error) => {
        assert.match(error.message, why)
        assert.ok(error.message.includes(config) && !error.message.includes('hunter2'))
        return true
      },
    )
    assert.throws(
      () => readConfiguration(config),
      (error: Error) => !error.message.includes('hunter2'),
    )
  })
}

test('a configuration that another user could change chooses no store', (t) => {
  const { choose, configure, config } = setup(t)
  configure({ store: 'postgres://relay@db/jobs' })
  fs.chmodSync(config, 0o622)
  assert.throws(() => choose(), { code: 'CONFIG_UNSAFE' })
})

test('another program is led to the same store by a text without a password', (t) => {
  const { choose } = setup(t)
  assert.equal(storeText(choose({ RELAY_STORE: URL_TEXT })), PLACE)
  assert.equal(storeText(choose({ RELAY_STORE: 'files' })), 'files')
  assert.equal(storeText(choose()), undefined)
  const again = choose({ RELAY_STORE: PLACE, PGPASSWORD: 'hunter2' })
  assert.deepEqual(databaseOf(again), { url: PLACE, password: 'hunter2', own: 'hunter2' })
})
