import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { readConfiguration, readSettings } from '../lib/config/config.ts'

/** A home, a project that is a git checkout, and a folder inside it. */
function setup(t: TestContext) {
  const home = fs.realpathSync(fs.mkdtempSync(join(tmpdir(), 'relay-config-')))
  t.after(() => fs.rmSync(home, { recursive: true }))
  const project = join(home, 'project')
  const cwd = join(project, 'packages/one')
  fs.mkdirSync(cwd, { recursive: true })
  fs.mkdirSync(join(project, '.git'))
  const file = join(home, 'config.json')
  const write = (text: string, mode = 0o600) => {
    fs.writeFileSync(file, text)
    fs.chmodSync(file, mode)
  }
  return { home, project, cwd, file, write, env: { HOME: home } }
}

test('an empty environment gives every default', (t) => {
  const { home, project, cwd, env } = setup(t)
  const settings = readSettings({ ...env, RELAY_AGENT: '', RELAY_LEASE_MS: '' }, cwd)
  assert.deepEqual(settings, {
    dataDir: join(home, '.local/state/durable-relay'),
    workspace: project,
    agent: undefined,
    toolsets: ['jobs'],
    configPath: join(home, '.config/durable-relay/config.json'),
    store: { kind: 'files', isNamed: false },
    leaseMs: 120_000,
    heartbeatMs: 30_000,
    allowWrites: false,
    autospawn: false,
    autospawnIdleMs: 600_000,
    waitTimeoutMs: 120_000,
    seenWithinMs: 120_000,
    maxTaskBytes: 1024 * 1024,
    parentJob: undefined,
    parentToken: undefined,
    member: undefined,
    shared: undefined,
    retentionDays: 30,
    autoGc: true,
  })
})

test('every variable is read', (t) => {
  const { home, cwd, env } = setup(t)
  const settings = readSettings(
    {
      ...env,
      RELAY_DATA_DIR: '../data',
      RELAY_WORKSPACE: '.',
      RELAY_AGENT: 'claude-main',
      RELAY_TOOLSETS: 'jobs, viewer,files,git,shell,process,browser,screen,desktop',
      RELAY_CONFIG: '/etc/relay.json',
      RELAY_LEASE_MS: '1000',
      RELAY_HEARTBEAT_MS: '500',
      RELAY_ALLOW_WRITES: 'yes',
      RELAY_AUTOSPAWN: 'on',
      RELAY_AUTOSPAWN_IDLE_MS: '5000',
      RELAY_WAIT_TIMEOUT_MS: '0',
      RELAY_SEEN_WITHIN_MS: '30000',
      RELAY_MAX_TASK_BYTES: '2048',
      RELAY_JOB: 'abc',
    },
    cwd,
  )
  assert.equal(settings.dataDir, join(home, 'project/packages/data'))
  assert.equal(settings.workspace, cwd)
  assert.equal(settings.agent, 'claude-main')
  assert.equal(settings.seenWithinMs, 30_000)
  const toolsets = 'jobs viewer files git shell process browser screen desktop'
  assert.deepEqual(settings.toolsets, toolsets.split(' '))
  assert.equal(settings.configPath, '/etc/relay.json')
  assert.deepEqual([settings.leaseMs, settings.heartbeatMs], [1000, 500])
  assert.deepEqual([settings.allowWrites, settings.waitTimeoutMs], [true, 0])
  assert.deepEqual([settings.maxTaskBytes, settings.parentJob], [2048, 'abc'])
  assert.deepEqual([settings.autospawn, settings.autospawnIdleMs], [true, 5000])
})

test('XDG directories count when they are absolute', (t) => {
  const { home, cwd, env } = setup(t)
  const xdg = { XDG_STATE_HOME: join(home, 's'), XDG_CONFIG_HOME: join(home, 'c') }
  const settings = readSettings({ ...env, ...xdg }, cwd)
  assert.equal(settings.dataDir, join(home, 's/durable-relay'))
  assert.equal(settings.configPath, join(home, 'c/durable-relay/config.json'))
  const relative = readSettings({ ...env, XDG_STATE_HOME: 's', XDG_CONFIG_HOME: 'c' }, cwd)
  assert.equal(relative.dataDir, join(home, '.local/state/durable-relay'))
  assert.equal(relative.configPath, join(home, '.config/durable-relay/config.json'))
})

test('the workspace is what is named, else the client’s, else the git top level, else where one stands', (t) => {
  const { home, project, cwd, env } = setup(t)
  const of = (more: object, from = cwd) => readSettings({ ...env, ...more }, from).workspace
  assert.equal(of({ RELAY_WORKSPACE: home, CLAUDE_PROJECT_DIR: cwd }), home)
  assert.equal(of({ CLAUDE_PROJECT_DIR: home }), home)
  assert.equal(of({ CLAUDE_PROJECT_DIR: '' }), project)
  assert.equal(of({}), project)
  fs.rmSync(join(project, '.git'), { recursive: true })
  fs.writeFileSync(join(project, '.git'), 'gitdir: elsewhere')
  assert.equal(of({}), project, 'a worktree has a file')
  fs.symlinkSync(project, join(home, 'link'))
  assert.equal(of({ RELAY_WORKSPACE: join(home, 'link') }), project, 'two ways, one workspace')
})

const WRONG: [name: string, value: string, why: RegExp][] = [
  ['RELAY_AGENT', '-x', /letters, digits/],
  ['RELAY_AGENT', 'action.review', /begins with "action\.", and such names belong to actions/],
  ['RELAY_TOOLSETS', 'jobs,everything', /toolset that does not exist/],
  ['RELAY_LEASE_MS', '2 minutes', /must be a whole number/],
  ['RELAY_LEASE_MS', '-5', /must be a whole number/],
  ['RELAY_LEASE_MS', '99', /at least 100/],
  ['RELAY_LEASE_MS', '86400001', /at most 86400000/],
  ['RELAY_HEARTBEAT_MS', '60001', /at most half of RELAY_LEASE_MS/],
  ['RELAY_ALLOW_WRITES', 'maybe', /must be/],
  ['RELAY_MAX_TASK_BYTES', '1', /at least 1024/],
  ['RELAY_WORKSPACE', '/nowhere/at/all', /not a directory/],
  ['RELAY_WORKSPACE', '/etc/passwd', /not a directory/],
]

for (const [name, value, why] of WRONG) {
  test(`${name}=${value} is refused by name at start`, (t) => {
    const { cwd, env } = setup(t)
    assert.throws(() => readSettings({ ...env, [name]: value }, cwd), {
      code: 'CONFIG_INVALID',
      message: why,
      details: { name },
    })
  })
}

test('an absent configuration is empty, a given one is read with its defaults', (t) => {
  const { file, write } = setup(t)
  assert.deepEqual(readConfiguration(file).agents, {})
  write('{"agents":{"words":{"executor":"command","command":["wc","-w"]}}}')
  const words = readConfiguration(file).agents['words']
  assert.ok(words?.executor === 'command')
  assert.deepEqual(words.command, ['wc', '-w'])
  assert.deepEqual([words.env, words.allowWrites, words.concurrency], [[], false, undefined])
})

const BROKEN: [name: string, text: string, why: RegExp][] = [
  ['is empty', '', /is not JSON/],
  ['is cut', '{"agents":', /is not JSON/],
  ['is a list', '[]', /must be an object/],
  ['has a member of nobody', '{"agent":{}}', /unknown field "agent"/],
  ['names no executor', '{"agents":{"x":{}}}', /agents\.x/],
  ['names an unknown executor', '{"agents":{"x":{"executor":"sh"}}}', /agents\.x/],
  [
    'has a command without words',
    '{"agents":{"x":{"executor":"command","command":[]}}}',
    /agents\.x\.command": must be at least 1 items/,
  ],
  [
    'passes no name of a variable',
    '{"agents":{"x":{"executor":"codex","env":["A=B"]}}}',
    /agents\.x\.env/,
  ],
]

for (const [name, text, why] of BROKEN) {
  test(`a configuration that ${name} is refused with its place`, (t) => {
    const { file, write } = setup(t)
    write(text)
    assert.throws(() => readConfiguration(file), { code: 'CONFIG_INVALID', message: why })
  })
}

test('a configuration that cannot be read is refused with the system’s answer', (t) => {
  const { home } = setup(t)
  fs.mkdirSync(join(home, 'directory'), { mode: 0o700 })
  assert.throws(() => readConfiguration(join(home, 'directory')), {
    code: 'CONFIG_INVALID',
    message: /EISDIR/,
  })
  fs.symlinkSync('loop', join(home, 'loop'))
  assert.throws(() => readConfiguration(join(home, 'loop')), {
    code: 'CONFIG_INVALID',
    message: /ELOOP/,
  })
})

for (const mode of [0o620, 0o602, 0o666]) {
  test(`a configuration of mode ${mode.toString(8)} is refused, because it decides which programs run`, (t) => {
    const { file, write } = setup(t)
    write('{}', mode)
    assert.throws(() => readConfiguration(file), { code: 'CONFIG_UNSAFE', message: /chmod go-w/ })
    write('{}', 0o644)
    readConfiguration(file)
  })
}

test('a configuration of another user is refused', (t) => {
  if (process.getuid?.() !== 0) {
    t.diagnostic('NOT RUN: only root can make files of another user')
    return t.skip('needs root')
  }
  const { file, write } = setup(t)
  write('{}')
  fs.chownSync(file, 65_534, 65_534)
  assert.throws(() => readConfiguration(file), { code: 'CONFIG_UNSAFE', message: /your own/ })
})

test('a workspace is trusted by the absolute path that the operator wrote, and by nothing else', (t) => {
  const { file, write } = setup(t)
  assert.deepEqual(readConfiguration(file).trustedWorkspaces, [])
  write('{"trustedWorkspaces": ["/srv/app"]}')
  assert.deepEqual(readConfiguration(file).trustedWorkspaces, ['/srv/app'])
  for (const bad of ['["app"]', '["~/app"]', '[""]', '"/srv/app"', 'true']) {
    write(`{"trustedWorkspaces": ${bad}}`)
    assert.throws(() => readConfiguration(file), { code: 'CONFIG_INVALID' }, bad)
  }
})
