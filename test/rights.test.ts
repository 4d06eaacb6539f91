import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { test } from 'node:test'
import { promisify } from 'node:util'

import { FIXED_ROUTES } from '../lib/http/routes/fixed-routes.ts'
import { methodsByPath } from '../lib/http/routes/routes.ts'
import { ROUTED } from '../lib/http/routes/operations.ts'
import { checkUse, mayUse } from '../lib/rights/guarded.ts'
import type { Guarded } from '../lib/rights/guarded.ts'
import { mayAct } from '../lib/rights/rights.ts'
import type { Caller } from '../lib/rights/caller.ts'
import type { Subject, Who } from '../lib/rights/rights.ts'
import { COMMANDS as PUBLISHED } from '../lib/cli/commands/commands.ts'
import { OPERATIONS } from '../lib/operations/operations.ts'
import type { Operation } from '../lib/operations/operation.ts'
import { loadTools } from '../lib/operations/toolsets.ts'
import { CLI } from './cli/setup.ts'

const run = promisify(execFile)

/** Who may use each command; the ones with a flag or a word behind them are verbs of their own. */
const COMMANDS: Record<string, Who> = {
  'action call': 'anyone',
  'action list': 'anyone',
  'action remove': 'anyone',
  'action show': 'anyone',
  'agent add': 'owner',
  'agent list': 'anyone',
  'agent remove': 'owner',
  'agent resume': 'owner',
  'agent set': 'owner',
  'agent test': 'owner',
  agents: 'anyone',
  answer: 'sender',
  'approvals approve': 'person',
  'approvals list': 'person',
  'approvals reject': 'person',
  'approvals show': 'person',
  artifact: 'anyone',
  audit: 'person',
  cancel: 'party',
  'channel archive': 'anyone',
  'channel create': 'anyone',
  'channel invite': 'anyone',
  'channel join': 'anyone',
  'channel leave': 'anyone',
  'channel list': 'anyone',
  'channel members': 'anyone',
  'channel mute': 'anyone',
  'channel topic': 'anyone',
  'channel unarchive': 'anyone',
  'chatgpt doctor': 'anyone',
  'check add': 'owner',
  'check list': 'anyone',
  'check remove': 'owner',
  'client add': 'owner',
  'client list': 'anyone',
  'client remove': 'owner',
  copy: 'owner',
  diff: 'anyone',
  handover: 'anyone',
  tree: 'anyone',
  dispatch: 'anyone',
  'flow cancel': 'anyone',
  'flow list': 'anyone',
  'flow run': 'anyone',
  'flow show': 'anyone',
  'schedule add': 'anyone',
  'schedule list': 'anyone',
  'schedule pause': 'anyone',
  'schedule remove': 'anyone',
  'schedule resume': 'anyone',
  'schedule run-now': 'anyone',
  'schedule show': 'anyone',
  dm: 'anyone',
  dismiss: 'person',
  doctor: 'anyone',
  'doctor --adopt': 'owner',
  'doctor --fix': 'owner',
  'doctor --fresh': 'owner',
  fork: 'sender',
  gc: 'owner',
  'hook install': 'owner',
  'hook print': 'anyone',
  'hook remove': 'owner',
  hubs: 'person',
  inbox: 'anyone',
  'journal list': 'person',
  'journal show': 'person',
  list: 'anyone',
  merge: 'person',
  'messages delete': 'anyone',
  'messages dms': 'anyone',
  'messages edit': 'anyone',
  'messages get': 'anyone',
  'messages list': 'anyone',
  'messages react': 'anyone',
  'messages read': 'anyone',
  'messages readers': 'anyone',
  'messages search': 'anyone',
  nodes: 'anyone',
  pair: 'owner',
  post: 'anyone',
  reassign: 'person',
  recover: 'person',
  retry: 'sender',
  'review approve': 'person',
  'review list': 'anyone',
  'review reject': 'person',
  'review send-back': 'person',
  'root add': 'owner',
  'root check': 'owner',
  'root list': 'anyone',
  'root remove': 'owner',
  'root set': 'owner',
  'root show': 'anyone',
  salvage: 'owner',
  'share create': 'person',
  'share list': 'person',
  'share revoke': 'person',
  show: 'anyone',
  spawn: 'anyone',
  stats: 'anyone',
  steer: 'sender',
  tail: 'anyone',
  'team list': 'anyone',
  'team remove': 'anyone',
  thread: 'anyone',
  'webhook add': 'owner',
  'webhook list': 'owner',
  'webhook remove': 'owner',
  'webhook test': 'owner',
  'token create': 'owner',
  'token list': 'anyone',
  'token revoke': 'owner',
  unpair: 'owner',
  undo: 'anyone',
  verify: 'anyone',
  why: 'anyone',
  'workers list': 'anyone',
  'workers log': 'anyone',
  'workspace create': 'owner',
  'workspace join': 'anyone',
  'workspace leave': 'owner',
  'workspace list': 'person',
  'workspace show': 'person',
  'worktree clean': 'person',
  'worktree list': 'anyone',
}

/** Commands that are programs of their own; `worker`, `serve`, `hub` and `connect` refuse themselves what is for a person. */
const PROGRAMS = new Set(['top', 'mcp', 'worker', 'serve', 'hub', 'connect'])

/** Commands that perform no operation, because they must work where no store can be opened. */
const WITHOUT_STORE = [
  // They change the files of a client, not a relay.
  'hook install',
  'hook print',
  'hook remove',
  // It calls a server, as ChatGPT does.
  'chatgpt doctor',
  // They decide which store a folder has.
  'doctor --adopt',
  'doctor --fresh',
]

/** What has to be typed for the verbs that the help lists together. */
const SPLIT: Record<string, Record<string, object>> = {
  doctor: {
    doctor: {},
    'doctor --adopt': { adopt: true },
    'doctor --fix': { fix: true },
    'doctor --fresh': { fresh: true },
  },
  hook: {
    'hook install': { verb: 'install' },
    'hook print': { verb: 'print' },
    'hook remove': { verb: 'remove' },
  },
}

/** The verbs that a help text names, with those below them. A command with arguments has none below it. */
async function verbsIn(words: string[] = []): Promise<string[]> {
  const { stdout } = await run(process.execPath, [CLI, ...words, '--help'])
  const names = [...stdout.matchAll(/^ {2}relay ([a-z -]+?)( [<[].*)? {2}/gm)]
  const below = names.map(async ([, name = '', args]) => {
    if (name.split(' ').length <= words.length || PROGRAMS.has(name)) return []
    const inner = args === undefined ? await verbsIn(name.split(' ')) : []
    return inner.length > 0 ? inner : Object.keys(SPLIT[name] ?? { [name]: {} })
  })
  return (await Promise.all(below)).flat()
}

/** Each verb of the command line by its name, with who may use it and which operations it performs. */
async function verbs(): Promise<Map<string, { who: Who; operations: readonly object[] }>> {
  const found = new Map<string, { who: Who; operations: readonly object[] }>()
  for (const { name, load } of PUBLISHED) {
    for (const [verb, typed] of Object.entries(SPLIT[name] ?? { [name]: {} })) {
      // Only these words and flags decide what is loaded.
      const loaded = await load(typed as Parameters<typeof load>[0])
      const operations = 'operations' in loaded ? loaded.operations : []
      found.set(verb, { who: 'who' in loaded ? loaded.who : loaded.operations[0].who, operations })
    }
  }
  return found
}

test('every command of the help is for whom it has always been', async () => {
  const found = [...(await verbs())].map(([name, { who }]) => [name, who])
  assert.deepEqual(Object.fromEntries(found), COMMANDS)
  assert.deepEqual(new Set(await verbsIn()), new Set(Object.keys(COMMANDS)))
})

test('every tool, route and command performs operations, and no operation is without a facade', async () => {
  const tools: object[] = await everyTool()
  const routed: object[] = ROUTED.map(({ operation }) => operation)
  const commands = [...(await verbs())]
  const without = commands.flatMap(([name, { operations }]) =>
    operations.length === 0 ? [name] : [],
  )
  assert.deepEqual(new Set(without), new Set(WITHOUT_STORE))
  const published = new Set([
    ...tools,
    ...routed,
    ...commands.flatMap(([, each]) => each.operations),
  ])
  assert.deepEqual(namesOf(published), namesOf(new Set<object>(OPERATIONS)))
})

function namesOf(operations: Set<object>): Set<string> {
  // Everything in these sets is an operation.
  return new Set([...operations].map((operation) => (operation as Operation).name))
}

function everyTool(): Promise<Operation[]> {
  const guarded = ['viewer', 'files', 'git', 'shell', 'process', 'browser', 'screen', 'desktop']
  return loadTools(['jobs', 'work', 'report', 'team', 'actions', 'messages', ...guarded])
}

/** Who may call the routes that no operation answers. Health and the session are how a caller starts. */
const FIXED = {
  'GET /healthz': 'open',
  'GET /metrics': 'owner',
  'GET /readyz': 'open',
  'GET /api/session': 'open',
  'GET /api/share': 'open',
  'POST /api/connection/revoke': 'owner',
  'POST /api/session': 'open',
  'DELETE /api/session': 'open',
  'GET /api/openapi.json': 'anyone',
  'GET /api/connection': 'owner',
  'GET /api/events': 'anyone',
  'POST /api/events/follow': 'anyone',
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
  'GET /api/actions': 'anyone',
  'GET /api/agents': 'anyone',
  'GET /api/approvals': 'person',
  'GET /api/tool-checks': 'person',
  'GET /api/attachments/:attachment_id': 'anyone',
  'GET /api/audit': 'person',
  'GET /api/browsers': 'anyone',
  'GET /api/channels': 'anyone',
  'GET /api/channels/:channel/members': 'anyone',
  'GET /api/channels/:channel/messages': 'anyone',
  'GET /api/checks': 'anyone',
  'GET /api/configured-agents': 'anyone',
  'GET /api/conversations': 'anyone',
  'GET /api/dms': 'anyone',
  'GET /api/files/find': 'anyone',
  'GET /api/files/hash': 'anyone',
  'GET /api/files/info': 'anyone',
  'GET /api/files/list': 'anyone',
  'GET /api/files/read': 'anyone',
  'GET /api/files/read-many': 'anyone',
  'GET /api/files/search': 'anyone',
  'GET /api/flows': 'anyone',
  'GET /api/flows/:flow_id': 'anyone',
  'GET /api/schedules': 'anyone',
  'GET /api/schedules/:schedule_id': 'anyone',
  'GET /api/health': 'anyone',
  'GET /api/hubs': 'person',
  'GET /api/files/backups': 'anyone',
  'GET /api/git/blame': 'anyone',
  'GET /api/git/diff': 'anyone',
  'GET /api/git/log': 'anyone',
  'GET /api/git/show': 'anyone',
  'GET /api/git/status': 'anyone',
  'GET /api/invocations/:invocation_id': 'anyone',
  'GET /api/jobs': 'anyone',
  'GET /api/jobs/counts': 'anyone',
  'GET /api/jobs/:job_id': 'anyone',
  'GET /api/jobs/:job_id/activity': 'anyone',
  'GET /api/jobs/:job_id/artifacts/:artifact': 'anyone',
  'GET /api/jobs/:job_id/changes': 'person',
  'GET /api/jobs/:job_id/diff': 'anyone',
  'GET /api/jobs/:job_id/merge': 'person',
  'GET /api/jobs/:job_id/thread': 'anyone',
  'GET /api/jobs/:job_id/handover': 'anyone',
  'GET /api/jobs/:job_id/tree': 'anyone',
  'GET /api/jobs/:job_id/output': 'anyone',
  'GET /api/messages/:message_id': 'anyone',
  'GET /api/messages/:message_id/readers': 'anyone',
  'GET /api/messages/:message_id/thread': 'anyone',
  'GET /api/messages/search': 'anyone',
  'GET /api/messages/unread': 'anyone',
  'GET /api/nodes': 'anyone',
  'GET /api/roots': 'anyone',
  'GET /api/ports': 'anyone',
  'GET /api/processes': 'anyone',
  'GET /api/processes/:process_id/log': 'anyone',
  'GET /api/desktop/mouse': 'anyone',
  'GET /api/screen/windows': 'anyone',
  'GET /api/stats': 'anyone',
  'GET /api/team': 'anyone',
  'GET /api/tool-journal': 'person',
  'GET /api/tool-journal/:operation_id': 'person',
  'GET /api/viewer/changes': 'anyone',
  'GET /api/viewer/describe': 'anyone',
  'GET /api/viewer/diff': 'anyone',
  'GET /api/viewer/file': 'anyone',
  'GET /api/viewer/search': 'anyone',
  'GET /api/viewer/tree': 'anyone',
  'GET /api/viewer/workspaces': 'anyone',
  'GET /api/webhooks': 'owner',
  'GET /api/worker-log': 'anyone',
  'GET /api/workers': 'anyone',
  'GET /api/workspaces': 'anyone',
  'POST /api/actions/:name/calls': 'anyone',
  'POST /api/actions/:name/unregister': 'anyone',
  'POST /api/agents/:agent/resume': 'owner',
  'POST /api/approvals/:approval_id/decide': 'person',
  'POST /api/browsers/:session/close': 'anyone',
  'POST /api/channels': 'anyone',
  'POST /api/channels/:channel/archive': 'anyone',
  'POST /api/channels/:channel/invite': 'anyone',
  'POST /api/channels/:channel/join': 'anyone',
  'POST /api/channels/:channel/leave': 'anyone',
  'POST /api/channels/:channel/messages': 'anyone',
  'POST /api/channels/:channel/mute': 'anyone',
  'POST /api/channels/:channel/topic': 'anyone',
  'POST /api/checks/:name/remove': 'owner',
  'POST /api/commands': 'anyone',
  'POST /api/configured-agents': 'owner',
  'POST /api/configured-agents/:agent': 'owner',
  'POST /api/configured-agents/:agent/remove': 'owner',
  'POST /api/configured-agents/:agent/test': 'owner',
  'POST /api/dms': 'anyone',
  'POST /api/files/copy': 'anyone',
  'POST /api/files/delete': 'anyone',
  'POST /api/files/edit': 'anyone',
  'POST /api/files/make-folder': 'anyone',
  'POST /api/files/move': 'anyone',
  'POST /api/files/patch': 'anyone',
  'POST /api/files/restore': 'anyone',
  'POST /api/files/undo': 'anyone',
  'POST /api/files/write': 'anyone',
  'POST /api/flows': 'anyone',
  'POST /api/flows/:flow_id/cancel': 'anyone',
  'POST /api/schedules': 'anyone',
  'POST /api/schedules/:schedule_id/pause': 'anyone',
  'POST /api/schedules/:schedule_id/remove': 'anyone',
  'POST /api/schedules/:schedule_id/resume': 'anyone',
  'POST /api/schedules/:schedule_id/run': 'anyone',
  'POST /api/git/branch': 'anyone',
  'POST /api/git/commit': 'anyone',
  'POST /api/git/push': 'anyone',
  'POST /api/group-dms': 'anyone',
  'POST /api/health/repair': 'owner',
  'POST /api/hubs': 'owner',
  'POST /api/hubs/unpair': 'owner',
  'POST /api/jobs': 'anyone',
  'POST /api/jobs/:job_id/answer': 'sender',
  'POST /api/jobs/:job_id/cancel': 'party',
  'POST /api/jobs/:job_id/merge': 'person',
  'POST /api/jobs/:job_id/dismiss': 'person',
  'POST /api/jobs/:job_id/fork': 'sender',
  'POST /api/jobs/:job_id/reassign': 'person',
  'GET /api/shares': 'person',
  'POST /api/shares/:share_id/revoke': 'person',
  'POST /api/jobs/:job_id/share': 'person',
  'POST /api/jobs/:job_id/recover': 'person',
  'POST /api/jobs/:job_id/retry': 'sender',
  'POST /api/jobs/:job_id/review': 'person',
  'POST /api/jobs/:job_id/steer': 'sender',
  'POST /api/machine-processes/:pid/kill': 'anyone',
  'POST /api/messages/:message_id/delete': 'anyone',
  'POST /api/messages/:message_id/edit': 'anyone',
  'POST /api/messages/:message_id/reactions': 'anyone',
  'POST /api/messages/:message_id/reactions/remove': 'anyone',
  'POST /api/messages/:message_id/thread': 'anyone',
  'POST /api/messages/read': 'anyone',
  'POST /api/messages/wait': 'anyone',
  'POST /api/root-paths/check': 'owner',
  'POST /api/roots': 'owner',
  'POST /api/roots/:name': 'owner',
  'POST /api/roots/:name/remove': 'owner',
  'POST /api/ports/wait': 'anyone',
  'POST /api/processes': 'anyone',
  'POST /api/processes/:process_id/stop': 'anyone',
  'POST /api/desktop/click': 'anyone',
  'POST /api/desktop/keys': 'anyone',
  'POST /api/desktop/move': 'anyone',
  'POST /api/desktop/type': 'anyone',
  'POST /api/screen/screenshot': 'anyone',
  'POST /api/screen/text': 'anyone',
  'POST /api/team': 'anyone',
  'POST /api/team/:name/remove': 'anyone',
  'POST /api/viewer/batch': 'anyone',
  'POST /api/viewer/pairing-code': 'anyone',
  'POST /api/webhooks': 'owner',
  'POST /api/webhooks/:webhook_id/remove': 'owner',
  'POST /api/webhooks/:webhook_id/test': 'owner',
}

test('the operations behind the routes are for whom they have always been', () => {
  const found = ROUTED.map(({ operation, http, path }) => [
    `${http.method.toUpperCase()} ${path}`,
    operation.who,
  ])
  assert.deepEqual(Object.fromEntries(found), ROUTES)
})

test('no tool does what a person decides', async () => {
  const forPeople = (await everyTool()).filter(({ who }) => ['person', 'owner'].includes(who))
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
const ownTurn = { job_id: 'own', agent: 'codex', above: ['boss job'], writes: false }
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

const reads: Guarded = { scope: 'mcp:read', mode: 'observe' }
const searches: Guarded = { scope: 'mcp:read', mode: 'diagnose' }
const writes: Guarded = { scope: 'mcp:write', mode: 'edit' }
const writer: Caller = { kind: 'turn', agent: 'codex', turn: { ...ownTurn, writes: true } }
const reader: Caller = { ...remote, scopes: ['mcp:read'] }

const uses: [caller: Caller, may: Guarded[]][] = [
  [person, [reads, searches, writes]],
  [session, [reads, searches, writes]],
  [writer, [reads, searches, writes]],
  [turn, [reads, searches]],
  [reader, [reads, searches]],
  // Credentials of earlier versions name no scopes.
  [remote, []],
]

test('a guarded tool needs a scope of the credential and a mode that the turn has', () => {
  for (const [caller, may] of uses) {
    for (const guarded of [reads, searches, writes]) {
      assert.equal(mayUse(caller, guarded), may.includes(guarded), JSON.stringify(caller))
    }
  }
  const use = (caller: Caller) => () => checkUse(caller, { tool: 'write_file', ...writes })
  assert.throws(use(reader), { code: 'SCOPE_MISSING', details: { scope: 'mcp:write' } })
  assert.throws(use(turn), { code: 'MODE_REFUSED', details: { mode: 'edit', limit: 'diagnose' } })
})
