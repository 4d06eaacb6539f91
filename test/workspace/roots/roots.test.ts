import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'

import { RelayError } from '../../../lib/errors.ts'
import type { Caller } from '../../../lib/rights/caller.ts'
import {
  readRoots,
  readToolSettings,
  rootFor,
  rootsFor,
} from '../../../lib/workspace/roots/roots.ts'

const PERSON: Caller = { kind: 'person', name: 'ann', agent: 'ann' }
const session = (agent: string): Caller => ({ kind: 'session', agent })

function setup(t: { after: (end: () => void) => void }) {
  const base = fs.realpathSync(fs.mkdtempSync(join(tmpdir(), 'roots-')))
  t.after(() => fs.rmSync(base, { recursive: true, force: true }))
  const own = { configPath: join(base, 'config.json'), dataDir: join(base, 'data') }
  for (const folder of ['data', 'project', 'project/private', 'other'])
    fs.mkdirSync(join(base, folder))
  const configure = (roots: Record<string, object>, tools = {}) =>
    fs.writeFileSync(own.configPath, JSON.stringify({ roots, tools }))
  return { base, own, configure, at: (path: string) => join(base, path) }
}

function notFound(base: string, pattern: RegExp) {
  return (error: unknown) => {
    assert.ok(error instanceof RelayError)
    assert.equal(error.code, 'ROOT_NOT_FOUND')
    assert.match(error.message, pattern)
    assert.ok(!error.message.includes(base))
    return true
  }
}

test('nothing is a root unless the configuration names it, and a change counts at once', (t) => {
  const { base, own, configure, at } = setup(t)
  assert.deepEqual(rootsFor(PERSON, own), [])
  assert.throws(() => rootFor(PERSON, own, undefined), notFound(base, /none is registered/))
  configure({ app: { path: at('project') } })
  const root = rootFor(session('codex'), own, undefined)
  assert.equal(root.directory, at('project'))
  assert.equal(root.settings.mode, 'diagnose')
  assert.equal(root.settings.backups, 'snapshot')
  configure({}, { ceiling: 'observe' })
  assert.deepEqual(rootsFor(PERSON, own), [])
  assert.equal(readToolSettings(own).ceiling, 'observe')
})

test('a root for some agents does not exist for others', (t) => {
  const { base, own, configure, at } = setup(t)
  configure({ app: { path: at('project'), agents: ['codex'] }, other: { path: at('other') } })
  assert.deepEqual(
    rootsFor(session('codex'), own).map(({ name }) => name),
    ['app', 'other'],
  )
  assert.deepEqual(
    rootsFor(session('claude'), own).map(({ name }) => name),
    ['other'],
  )
  assert.equal(rootFor(session('claude'), own, undefined).name, 'other')
  assert.throws(() => rootFor(session('claude'), own, 'app'), notFound(base, /no such root/))
  assert.throws(() => rootFor(PERSON, own, undefined), notFound(base, /"app", "other"/))
})

test('a root whose folder is missing, a link, the relay or the kernel is known and cannot be used', (t) => {
  const { base, own, configure, at } = setup(t)
  fs.symlinkSync(at('project'), at('link'))
  fs.writeFileSync(at('file'), '')
  const paths = [
    'missing',
    'link',
    'file',
    'data',
    'config.json/x',
    'data/store',
    '../..//proc/self',
  ]
  const roots = paths.map((path, at_) => [
    `r${at_}`,
    { path: path.includes('proc') ? '/proc' : at(path) },
  ])
  fs.mkdirSync(at('data/store'))
  configure(Object.fromEntries([...roots, ['all', { path: '/' }]]))
  const known = readRoots(own)
  assert.equal(known.length, paths.length + 1)
  for (const { name, root, problem } of known) {
    assert.equal(root, undefined, name)
    assert.ok(problem !== undefined && !problem.includes(base))
    assert.throws(() => rootFor(PERSON, own, name), notFound(base, /Cannot use root/))
  }
  assert.deepEqual(rootsFor(PERSON, own), [])
})

test('the relay, and a root inside a root, are kept out of the outer root', (t) => {
  const { own, configure, at, base } = setup(t)
  configure({
    outer: { path: at('project') },
    twin: { path: at('project') },
    inner: { path: at('project/private') },
    above: { path: base },
  })
  const keptBy = (name: string) => rootFor(PERSON, own, name).kept
  assert.ok(keptBy('outer').includes(at('project/private')))
  assert.ok(!keptBy('outer').includes(at('project')))
  assert.ok(!keptBy('inner').includes(at('project')))
  for (const path of ['data', 'config.json', 'project'])
    assert.ok(keptBy('above').includes(at(path)), path)
})
