import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { test } from 'node:test'
import { promisify } from 'node:util'

import { FIXED_ROUTES } from '../lib/http/routes/fixed-routes.ts'
import { methodsByPath } from '../lib/http/routes/routes.ts'
import { ROUTED } from '../lib/http/routes/operations.ts'
import { mayAct } from '../lib/rights/rights.ts'
import type { Caller } from '../lib/rights/caller.ts'
import type { Subject, Who } from '../lib/rights/rights.ts'
import { COMMANDS, TOOLS } from '../lib/rights/verbs.ts'
import { toolsOf } from '../lib/operations/toolsets.ts'
import { CLI } from './cli/setup.ts'

const run = promisify(execFile)

/** What a word or a flag makes another verb; the help lists these without it. */
const SPLIT: Record<string, string[]> = {
  doctor: ['doctor', 'doctor --adopt', 'doctor --fix', 'doctor --fresh'],
  hook: ['hook install', 'hook print', 'hook remove'],
  worker: ['worker', 'worker --allow-writes'],
}

/** The verbs that a help text names, with those below them. */
async function verbsIn(words: string[] = []): Promise<string[]> {
  const { stdout } = await run(process.execPath, [CLI, ...words, '--help'])
  const names = [...stdout.matchAll(/^ {2}relay ([a-z ]+?)(?: [<[].*)? {2}/gm)]
  const found: string[] = []
  for (const [, name = ''] of names) {
    const below = name.split(' ')
    if (below.length <= words.length) continue
    // These are programs of their own, and have no verbs below them.
    const isLeaf = ['top', 'mcp', 'worker', 'serve'].includes(name)
    const inner = isLeaf ? [] : await verbsIn(below)
    found.push(...(inner.length > 0 ? inner : (SPLIT[name] ?? [name])))
  }
  return found
}

test('the table of rights has an entry for every command and tool, and for no other', async () => {
  assert.deepEqual(new Set(await verbsIn()), new Set(Object.keys(COMMANDS)))
  const tools = toolsOf(['jobs', 'work', 'report']).map(({ name }) => name)
  assert.deepEqual(new Set(tools), new Set(Object.keys(TOOLS)))
})

/** Who may call the routes that no operation answers. Health and the session are how a caller starts. */
const FIXED = {
  'GET /healthz': 'open',
  'GET /api/session': 'open',
  'POST /api/session': 'open',
  'DELETE /api/session': 'open',
  'GET /api/openapi.json': 'anyone',
  'GET /api/events': 'anyone',
  'GET /api/jobs/:job_id/events': 'anyone',
  'POST /internal/tool-trace': 'holder',
  'POST /mcp': 'anyone',
  'GET /mcp': 'anyone',
}

test('every route is an operation, or one of a few that say who may call them', () => {
  const fixed = Object.values(FIXED_ROUTES).map(({ method, path, who }) => [
    `${method.toUpperCase()} ${path}`,
    who,
  ])
  assert.deepEqual(Object.fromEntries(fixed), FIXED)
  const routes = [...methodsByPath()].flatMap(([path, methods]) =>
    methods.map((method) => `${method} ${path}`),
  )
  const routed = ROUTED.map(({ http, path }) => `${http.method.toUpperCase()} ${path}`)
  assert.deepEqual(new Set(routes), new Set([...Object.keys(FIXED), ...routed]))
})

/** Who may perform the operations that have a route. */
const ROUTES: Record<string, Who> = {
  'GET /api/agents': 'anyone',
  'GET /api/conversations': 'anyone',
  'GET /api/jobs': 'anyone',
  'GET /api/jobs/:job_id': 'anyone',
  'GET /api/jobs/:job_id/activity': 'anyone',
  'GET /api/jobs/:job_id/artifacts/:artifact': 'anyone',
  'GET /api/jobs/:job_id/diff': 'anyone',
  'GET /api/jobs/:job_id/output': 'anyone',
  'GET /api/workspaces': 'anyone',
  'POST /api/agents/:agent/resume': 'owner',
  'POST /api/jobs': 'anyone',
  'POST /api/jobs/:job_id/answer': 'sender',
  'POST /api/jobs/:job_id/cancel': 'party',
  'POST /api/jobs/:job_id/merge': 'person',
  'POST /api/jobs/:job_id/recover': 'person',
  'POST /api/jobs/:job_id/retry': 'sender',
  'POST /api/jobs/:job_id/review': 'person',
  'POST /api/jobs/:job_id/steer': 'sender',
}

test('the operations behind the routes are for whom they have always been', () => {
  const found = ROUTED.map(({ operation, http, path }) => [
    `${http.method.toUpperCase()} ${path}`,
    operation.who,
  ])
  assert.deepEqual(Object.fromEntries(found), ROUTES)
})

test('no tool does what a person decides', () => {
  const forPeople = Object.entries(TOOLS).filter(([, who]) => ['person', 'owner'].includes(who))
  assert.deepEqual(forPeople, [])
})

const person: Caller = { kind: 'person', name: 'ann', agent: 'cli' }
const session: Caller = { kind: 'session', agent: 'boss' }
const remote: Caller = {
  kind: 'remote',
  name: 'bot',
  agent: 'eve',
  workspace: 'w',
  writes: 'refused',
}
const ownTurn = { job_id: 'own', agent: 'codex', above: ['boss job'] }
const turn: Caller = { kind: 'turn', agent: 'codex', turn: ownTurn }
const theirs: Caller = { kind: 'turn', agent: 'codex', turn: { ...ownTurn, scope: 'eve' } }

const strangers: Subject = { job_id: 'x', to: 'claude', from: 'alice' }
const sent: Subject = { job_id: 'y', to: 'claude', from: 'codex' }
const below: Subject = { job_id: 'z', to: 'gemini', from: 'claude', above: ['y', 'own'] }
const own: Subject = { job_id: 'own', to: 'codex', from: 'codex' }
const above: Subject = { job_id: 'boss job', to: 'codex', from: 'codex' }
const given: Subject = { job_id: 'g', to: 'eve', from: 'alice' }
const asked: Subject = { job_id: 'a', to: 'codex', from: 'eve', scope: 'eve' }

const rows: [caller: Caller, job: Subject, may: Who[]][] = [
  [person, strangers, ['anyone', 'party', 'sender', 'holder', 'person', 'owner']],
  [session, strangers, ['anyone', 'party', 'sender', 'holder']],
  [remote, strangers, []],
  [remote, given, ['anyone', 'party']],
  [remote, asked, ['anyone', 'party', 'sender']],
  [turn, strangers, ['anyone']],
  [turn, sent, ['anyone', 'party', 'sender']],
  [turn, below, ['anyone', 'party', 'sender']],
  [turn, own, ['anyone']],
  [turn, above, ['anyone']],
  [theirs, sent, []],
  [theirs, { ...sent, scope: 'eve' }, ['anyone', 'party', 'sender']],
  [theirs, { ...strangers, scope: 'bob' }, []],
]

test('who may do what to which job', () => {
  const all: Who[] = ['anyone', 'party', 'sender', 'holder', 'person', 'owner']
  for (const [caller, job, may] of rows) {
    const found = all.filter((who) => mayAct(who, caller, job))
    assert.deepEqual(found, may, JSON.stringify([caller, job]))
  }
})
