import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

/** A room of the tree: a folder, or one file, with the rooms its files may import from. */
type Room = {
  room: string
  /** Path without `.ts`: holds that file and everything in the folder of that name. */
  holds: string
  /** Rooms by name. A room always covers itself and the rooms inside it (`config/place`). */
  may: string[]
  /** Rooms of which only types may be imported. */
  mayTypes?: string[]
}

type Import = { from: string; isType: boolean }
type Files = Map<string, string>

const foundations = ['schema', 'errors', 'text']
const services = [
  'budget',
  'job',
  'flow',
  'handover',
  'schedule',
  'queue',
  'inbox',
  'channel',
  'messages',
  'actions',
  'team',
  'worktree',
]

/** The table. A file belongs to the row with the longest `holds` that matches. */
const library: Room[] = [
  { room: 'errors', holds: 'lib/errors', may: [] },
  // Cuts, counts and durations, for every room that writes a sentence.
  { room: 'text', holds: 'lib/text', may: [] },
  { room: 'schema', holds: 'lib/schema', may: ['errors'] },
  // Words and rules for what people see. The page contains these files, so they import nothing.
  { room: 'schema/shown', holds: 'lib/schema/shown', may: [], mayTypes: ['schema'] },
  { room: 'config', holds: 'lib/config', may: ['files', ...foundations] },
  { room: 'config/place', holds: 'lib/config/place', may: foundations },
  // Which store a workspace has; a hook needs it, too.
  {
    room: 'config/store-choice',
    holds: 'lib/config/store-choice',
    may: ['config', 'files', ...foundations],
  },
  { room: 'executor', holds: 'lib/executor', may: foundations },
  // Spans of jobs, sent to a collector. Others see what it promises; root processes make it.
  { room: 'tracing', holds: 'lib/tracing', may: foundations },
  { room: 'files', holds: 'lib/files', may: foundations },
  { room: 'process', holds: 'lib/process', may: ['files', ...foundations] },
  // The rules of a job's life, pure: every store, service and test asks the same ones.
  { room: 'job', holds: 'lib/job', may: foundations },
  // The rules of a flow: which of its jobs are due, wanted and over. Pure, as those of a job.
  { room: 'flow', holds: 'lib/flow', may: foundations },
  // What a turn that ended early hands over to the next one. Pure, as the rules of a job.
  { room: 'handover', holds: 'lib/handover', may: foundations },
  // The rules of a schedule: what is due, and which due times run. Pure, as those of a flow.
  { room: 'schedule', holds: 'lib/schedule', may: foundations },
  // The rules of a budget: what is spent of a cap, and whether it can be kept. Pure, as those of a job.
  { room: 'budget', holds: 'lib/budget', may: foundations },
  // The rules of a channel: what its log says, who is mentioned and notified, what is unread. Pure, as those of a job.
  { room: 'channel', holds: 'lib/channel', may: foundations },
  // A store on files knows the process that holds one of its locks.
  { room: 'store', holds: 'lib/store', may: ['job', 'process', 'files', ...foundations] },
  // Who may do what to which job, and which verb is for whom: pure, and asked by every way in.
  { room: 'rights', holds: 'lib/rights', may: foundations },
  // Who did what, in one chain that every service may add to.
  { room: 'audit', holds: 'lib/audit', may: ['rights', 'store', ...foundations] },
  {
    room: 'queue',
    holds: 'lib/queue',
    may: [
      'rights',
      'budget',
      'flow',
      'schedule',
      'handover',
      'job',
      'store',
      'process',
      'files',
      ...foundations,
    ],
    mayTypes: ['tracing'],
  },
  {
    room: 'inbox',
    holds: 'lib/inbox',
    may: ['job', 'queue', 'store', 'process', 'files', ...foundations],
  },
  {
    room: 'messages',
    holds: 'lib/messages',
    may: ['channel', 'store', 'process', 'files', ...foundations],
  },
  // Members that were started by name: their log, their tasks and their processes.
  { room: 'team', holds: 'lib/team', may: ['queue', 'store', 'process', 'files', ...foundations] },
  // Registers actions, and turns their calls into jobs; what a caller or an agent sends is checked first.
  {
    room: 'actions',
    holds: 'lib/actions',
    may: ['audit', 'rights', 'queue', 'store', 'process', 'structured', ...foundations],
  },
  // Finished work in the files of other tools: read, and never changed.
  { room: 'salvage', holds: 'lib/salvage', may: ['process', ...foundations] },
  // What an address of the network reaches.
  { room: 'net', holds: 'lib/net', may: [] },
  // Sends what happens to jobs to receivers that the owner named.
  {
    room: 'webhooks',
    holds: 'lib/webhooks',
    may: ['net', 'job', 'queue', 'store', 'process', ...foundations],
  },
  { room: 'worktree', holds: 'lib/worktree', may: ['store', 'process', 'files', ...foundations] },
  // The machines that are paired with this relay, and the hubs that this machine is paired with. It knows no operation.
  { room: 'hub', holds: 'lib/hub', may: ['store', 'process', 'files', ...foundations] },
  // Checks answers against the sender's schema: executors do when a turn ends, a tool when an agent ends it.
  { room: 'structured', holds: 'lib/structured', may: foundations },
  // Roots, and what tools do below them, in a browser or on a screen. Only `guard` opens what is below a root.
  {
    room: 'workspace',
    holds: 'lib/workspace',
    // Git runs there as it runs in worktrees: without programs of the repository.
    may: [
      'net',
      'audit',
      'config',
      'rights',
      'store',
      'worktree',
      'process',
      'files',
      ...foundations,
    ],
  },
  // The owner's operations change the configuration and keep tokens; upkeep asks which processes are alive.
  {
    room: 'operations',
    holds: 'lib/operations',
    may: [
      'client-settings',
      'hub',
      'rights',
      'audit',
      'structured',
      'config',
      'process',
      'salvage',
      'workspace',
      ...services,
      ...foundations,
    ],
    mayTypes: ['access', 'store', 'webhooks'],
  },
  // What clients on this machine have configured of the relay: hooks and plugins, read and changed.
  { room: 'client-settings', holds: 'lib/client-settings', may: ['files', ...foundations] },
  // Publishes operations, and wakes sessions with what their inbox holds.
  { room: 'mcp', holds: 'lib/mcp', may: ['operations', 'inbox', 'rights', ...foundations] },
  {
    room: 'mcp/handler',
    holds: 'lib/mcp/handler',
    may: ['mcp', 'operations', 'rights', ...foundations],
  },
  // The SDK's authorization server over what the relay keeps of clients and grants.
  { room: 'mcp/oauth', holds: 'lib/mcp/oauth', may: ['access', ...foundations] },
  // Who may call over HTTP: the facade asks it, the command line keeps it.
  { room: 'access', holds: 'lib/access', may: ['rights', 'files', ...foundations] },
  // Publishes operations as routes, streams what they read, and serves MCP, OAuth and a tunnel beside them.
  {
    room: 'http',
    holds: 'lib/http',
    may: [
      'mcp/handler',
      'mcp/oauth',
      'access',
      'hub',
      'tunnel',
      'rights',
      'operations',
      ...foundations,
    ],
  },
  // Makes a server reachable by a program of the operator's; it knows nothing of what is served.
  { room: 'tunnel', holds: 'lib/tunnel', may: ['process', ...foundations] },
  // The operator's commands that judge the work of a turn: which a job may name, how they run, what an agent reads of them.
  {
    room: 'checks',
    holds: 'lib/checks',
    may: ['config', 'job', 'process', 'workspace', ...foundations],
  },
  { room: 'checks/feedback', holds: 'lib/checks/feedback', may: ['job', ...foundations] },
  { room: 'checks/refuse-checks', holds: 'lib/checks/refuse-checks', may: foundations },
  // Turns run in folders of the workspace, and in git worktrees of it.
  {
    room: 'worker',
    holds: 'lib/worker',
    may: [
      'budget',
      'handover',
      'job',
      'queue',
      'inbox',
      'team',
      'worktree',
      'executor',
      'checks/feedback',
      'process',
      'files',
      ...foundations,
    ],
    mayTypes: ['checks', 'tracing'],
  },
  // Publishes operations. It reads the rules of a job for its sentences, and checks this machine and its clients.
  {
    room: 'cli',
    holds: 'lib/cli',
    may: [
      'client-settings',
      'operations',
      'relay',
      'job',
      'worktree',
      'config',
      'files',
      'process',
      'rights',
      ...foundations,
    ],
    mayTypes: ['tracing'],
  },
  // What a client's hooks run: it starts in the time that a hook has, so it takes few rooms.
  {
    room: 'hook',
    holds: 'lib/hook',
    may: [
      'inbox',
      'config/place',
      'config/store-choice',
      'store',
      'files',
      'process',
      ...foundations,
    ],
  },
  // Opens what the settings name and puts the services together; every root process begins there.
  {
    room: 'relay',
    holds: 'lib/relay',
    may: [
      'budget',
      'config',
      'checks/refuse-checks',
      'access',
      'hub',
      'files',
      'store',
      'queue',
      'inbox',
      'audit',
      'actions',
      'messages',
      'webhooks',
      'workspace',
      'process',
      'team',
      'worktree',
      'worker',
      'workspace',
      'operations',
      ...foundations,
    ],
    mayTypes: ['tracing'],
  },
  // The typed client that programs import. The handler of an action runs in it as an executor does.
  {
    room: 'sdk',
    holds: 'lib/sdk',
    may: ['operations', 'actions', 'executor', 'structured', 'rights', ...foundations],
  },
]

const anythingInLib = library.map((row) => row.room)

const rooms: Room[] = [
  ...library,
  // The workspace's git settings: a client runs git by itself, and must not run programs of the repository.
  {
    room: 'executors',
    holds: 'executors',
    may: ['executor', 'process', 'structured', 'worktree', ...foundations],
  },
  { room: 'server.ts', holds: 'server', may: anythingInLib },
  { room: 'index.ts', holds: 'index', may: anythingInLib },
  { room: 'examples', holds: 'examples', may: [] },
  { room: 'worker.ts', holds: 'worker', may: [...anythingInLib, 'executors'] },
  { room: 'hook.ts', holds: 'hook', may: ['hook', 'errors'] },
  { room: 'http.ts', holds: 'http', may: [...anythingInLib, 'executors'] },
  { room: 'cli.ts', holds: 'cli', may: [...anythingInLib, 'executors'] },
  { room: 'top.ts', holds: 'top', may: ['cli'] },
  { room: 'hub.ts', holds: 'hub', may: anythingInLib },
  { room: 'connect.ts', holds: 'connect', may: anythingInLib },
  { room: 'plugin', holds: 'plugin', may: [], mayTypes: ['schema'] },
  { room: 'dashboard', holds: 'dashboard', may: ['schema/shown'], mayTypes: ['schema'] },
]

/** Packages that one place alone may know, so that replacing one touches one place. */
const keptPackages = [
  { package: '@modelcontextprotocol', onlyIn: 'mcp' },
  { package: 'proper-lockfile', onlyIn: 'config' },
  { package: 'write-file-atomic', onlyIn: 'config' },
  { package: 'execa', onlyIn: 'process' },
  { package: 'yargs', onlyIn: 'cli' },
  { package: '@mariozechner/pi-tui', onlyIn: 'cli' },
  { package: 'jsonc-parser', onlyIn: 'client-settings' },
  { package: 'ajv', onlyIn: 'structured' },
  { package: 'ws', onlyIn: 'hub' },
  { package: 'ignore', onlyIn: 'workspace' },
  { package: 'playwright-core', onlyIn: 'workspace' },
  { package: 're2js', onlyIn: 'workspace' },
  { package: 'diff', onlyIn: 'workspace' },
  { package: '@opentelemetry', onlyIn: 'tracing' },
]

const allowedAtRoot = new Set(
  [
    'server.ts worker.ts http.ts cli.ts top.ts hook.ts hub.ts connect.ts index.ts lib executors examples dashboard plugin bench test docs',
    'package.json tsconfig.json .mcp.json .claude-plugin README.md CHANGELOG.md LICENSE',
    // Tool configs.
    'package-lock.json .npmrc .gitignore .ci esbuild.config.mjs esbuild.plugins.mjs knip.json .oxlintrc.json .oxfmtrc.json',
  ].flatMap((line) => line.split(' ')),
)

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const script = /\.[cm]?[jt]sx?$/
const computed = '(computed)'

// Imports at the start of a line and a small grammar: no parser is needed to find them.
const staticImport =
  /^[ \t]*(?:import|export)\s+(type\s+(?!from\b))?(?:(?:[\w$]+\s*,?\s*)?(?:\*(?:\s*as\s+[\w$]+)?|\{[^}]*\})?\s*from\s*)?['"]([^'"\n]+)['"]/gm
const dynamicImport =
  /(?<!^[ \t]*(?:\*|\/\/).*|\s\/\/\s.*|[.\w$])(?:import|require)\(\s*(?:\/\*.*?\*\/\s*)?(?:['"`]([^'"`$\n]+)['"`]|[^)\s])/gm

test('every import is allowed by the import table', () => {
  assert.deepEqual(importViolations(sourceFiles()), [])
})

test('no file imports itself, directly or through others', () => {
  assert.deepEqual(importCycles(sourceFiles()), [])
})

test('the root holds only what the tree names', (t) => {
  if (!existsSync(join(root, '.git'))) return t.skip('not a git checkout')
  const entries = new Set(repositoryFiles().map((path) => path.split('/')[0] ?? path))
  assert.deepEqual(
    [...entries].filter((entry) => !allowedAtRoot.has(entry)),
    [],
  )
})

test('the checker names the file, the import and both rooms of a wrong import', () => {
  const violations = importViolations(
    new Map([
      ['lib/queue/claim.ts', `import { offer } from '../inbox/offer.ts'`],
      ['lib/inbox/offer.ts', `import type { Claim } from '../queue/claim.ts'`],
    ]),
  )
  assert.deepEqual(violations, [
    'lib/queue/claim.ts imports lib/inbox/offer.ts: room "queue" may not import room "inbox"',
  ])
})

test('the checker sees an import in each form it can be written', () => {
  const forms = [
    `import '../http/serve.ts'`,
    `import serve from '../http/serve.ts'`,
    `import * as serve from '../http/serve.ts'`,
    `import serve, { stop } from "../http/serve.ts";`,
    `import {\n  serve,\n  // why not\n  type Stop,\n} from '../http/serve.ts'`,
    `import type { Serve } from '../http/serve.ts'`,
    `import type Serve from '../http/serve.ts'`,
    `export { serve } from '../http/serve.ts'`,
    `export * from '../http/serve.ts'`,
    `export * as serving from '../http/serve.ts'`,
    `export type { Serve } from '../http/serve.ts'`,
    `const { serve } = await import('../http/serve.ts')`,
    `const { serve } = await import(\n  /* late */ '../http/serve.ts'\n)`,
    `type Serve = import('../http/serve.ts').Serve`,
    `const { serve } = require('../http/serve.ts')`,
  ]
  for (const form of forms) {
    assert.deepEqual(
      importViolations(new Map([['lib/store/store.ts', `const a = 1\n${form}\n`]])),
      ['lib/store/store.ts imports lib/http/serve.ts: room "store" may not import room "http"'],
      form,
    )
  }
})

test('the checker takes prose, comments and strings for what they are', () => {
  const prose = [
    `// import { serve } from '../http/serve.ts'`,
    `/**\n * import { serve } from '../http/serve.ts'\n * or await import('../http/serve.ts')\n */`,
    `export const text = \`taken from '../http/serve.ts'\``,
    `export function importJob() {}`,
  ]
  for (const text of prose) {
    assert.deepEqual(importViolations(new Map([['lib/store/store.ts', text]])), [], text)
  }
})

test('the checker holds the rules that are finer than a room', () => {
  const cases: [file: string, source: string, violation: string | undefined][] = [
    [
      'lib/store/file/log/append.ts',
      `import { apply } from '../../../job/transition.ts'`,
      undefined,
    ],
    [
      'lib/store/file/log/append.ts',
      `import { claim } from '../../../queue/claim.ts'`,
      'imports lib/queue/claim.ts: room "store" may not import room "queue"',
    ],
    [
      'lib/job/transition.ts',
      `import { claim } from '../queue/claim.ts'`,
      'imports lib/queue/claim.ts: room "job" may not import room "queue"',
    ],
    ['lib/http/serve.ts', `import { handle } from '../mcp/handler.ts'`, undefined],
    [
      'lib/http/serve.ts',
      `import { publish } from '../mcp/publish.ts'`,
      'imports lib/mcp/publish.ts: room "http" may not import room "mcp"',
    ],
    [
      'lib/errors.ts',
      `import { Job } from './schema/job.ts'`,
      'imports lib/schema/job.ts: room "errors" may not import room "schema"',
    ],
    ['cli.ts', `import { executors } from './executors/index.ts'`, undefined],
    [
      'server.ts',
      `import { executors } from './executors/index.ts'`,
      'imports executors/index.ts: room "server.ts" may not import room "executors"',
    ],
    ['dashboard/src/job.ts', `import type { Job } from '../../lib/schema/job.ts'`, undefined],
    [
      'dashboard/src/job.ts',
      `import { Job } from '../../lib/schema/job.ts'`,
      'imports lib/schema/job.ts: room "dashboard" may import only types of room "schema"',
    ],
    ['lib/mcp/publish.ts', `import { z } from '@modelcontextprotocol/sdk/types.js'`, undefined],
    [
      'lib/operations/jobs/jobs.ts',
      `import type { Tool } from '@modelcontextprotocol/sdk/types.js'`,
      'imports @modelcontextprotocol/sdk/types.js: only room "mcp" may',
    ],
    ['lib/config/configure.ts', `import lockfile from 'proper-lockfile'`, undefined],
    [
      'lib/queue/list.ts',
      `import yargs from 'yargs/yargs'`,
      'imports yargs/yargs: only room "cli" may',
    ],
    [
      'lib/store/store.ts',
      `import { wait } from '../../test/programs/wait.ts'`,
      'imports test/programs/wait.ts: no room holds it',
    ],
    [
      'lib/store/store.ts',
      'const { open } = await import(name)',
      'imports a computed name: write it out, so that it can be checked',
    ],
    [
      'lib/store/store.ts',
      `import { serve } from '../http/serve.js'`,
      'imports lib/http/serve.ts: room "store" may not import room "http"',
    ],
    ['server.ts', `import settings from './package.json' with { type: 'json' }`, undefined],
    ['lib/utils/all.ts', '', 'belongs to no room: add a row to the table, or find its room'],
  ]
  for (const [file, source, violation] of cases) {
    const expected = violation === undefined ? [] : [`${file} ${violation}`]
    assert.deepEqual(importViolations(new Map([[file, source]])), expected, `${file}: ${source}`)
  }
})

test('the interfaces of a store are small enough to be implemented again', () => {
  const methods = storeMethods()
  assert.ok(methods.get('Jobs')?.includes('claim'))
  for (const [name, found] of methods) assert.ok(found.length > 0, name)
  assert.ok((methods.get('Jobs') ?? []).length <= 16)
  assert.ok([...methods.values()].flat().length <= 60)
})

test('the counter of methods sees each form in which they can be declared', () => {
  const body = [
    'export type Other = { one(): void }',
    'export type Jobs<K extends Kind = Kind> = {',
    '  /** As `read()` does. */',
    '  create(event: NewEnqueue): Promise<void>',
    '  get<Each extends K>(kind: Each): void',
    '  change(',
    '    decide: (job: Job) => Proposal | undefined,',
    '  ): Promise<void>',
    '  readonly close: () => void',
    '  readonly location: string',
    '}',
    'export function one(): void {',
    '  close()',
    '}',
  ]
  assert.deepEqual(methodsIn(body.join('\n'), 'Jobs'), ['create', 'get', 'change', 'close'])
})

test('the checker names the whole circle of a circular import', () => {
  const cycles = importCycles(
    new Map([
      ['lib/queue/claim.ts', `import './lease.ts'`],
      ['lib/queue/lease.ts', `import type { Job } from './job.ts'`],
      ['lib/queue/job.ts', `export * from './lease.ts'`],
    ]),
  )
  assert.deepEqual(cycles, ['lib/queue/lease.ts → lib/queue/job.ts → lib/queue/lease.ts'])
})

/** Each import the table forbids, as one sentence, in the order of the files. */
function importViolations(files: Files): string[] {
  return [...files].flatMap(([path, source]) => {
    const room = roomOf(path)
    if (!room) return [`${path} belongs to no room: add a row to the table, or find its room`]
    return importsIn(source)
      .map((found) =>
        isRelative(found) ? judgeFile(path, room, found) : judgePackage(room, found),
      )
      .filter((reason) => reason !== undefined)
      .map((reason) => `${path} imports ${reason}`)
  })
}

function judgeFile(path: string, room: Room, found: Import): string | undefined {
  const target = resolveImport(path, found.from)
  if (!script.test(target)) return undefined
  const other = roomOf(target)
  if (!other) return `${target}: no room holds it`
  if (covers([room.room, ...room.may], other)) return undefined
  if (!covers(room.mayTypes ?? [], other)) {
    return `${target}: room "${room.room}" may not import room "${other.room}"`
  }
  if (found.isType) return undefined
  return `${target}: room "${room.room}" may import only types of room "${other.room}"`
}

function judgePackage(room: Room, found: Import): string | undefined {
  if (found.from === computed) {
    return 'a computed name: write it out, so that it can be checked'
  }
  const kept = keptPackages.find((row) => `${found.from}/`.startsWith(`${row.package}/`))
  if (!kept || covers([kept.onlyIn], room)) return undefined
  return `${found.from}: only room "${kept.onlyIn}" may`
}

/** Each circle of imports once, as `a → b → a`; types count, because they tie files together too. */
function importCycles(files: Files): string[] {
  const cycles: string[] = []
  const finished = new Set<string>()

  function visit(path: string, trail: string[]): void {
    if (trail.includes(path)) {
      cycles.push([...trail.slice(trail.indexOf(path)), path].join(' → '))
      return
    }
    if (finished.has(path)) return
    const imports = importsIn(files.get(path) ?? '').filter(isRelative)
    for (const found of imports) visit(resolveImport(path, found.from), [...trail, path])
    finished.add(path)
  }

  for (const path of files.keys()) visit(path, [])
  return cycles
}

/** The methods of every interface that a store consists of, and its own, by the name of the interface. */
function storeMethods(): Map<string, string[]> {
  const read = (name: string) => readFileSync(join(root, 'lib/store', name), 'utf8')
  const store = read('store.ts')
  const parts = [...store.matchAll(/^ {2}readonly \w+: ([A-Z]\w+)$/gm)].map(([, name = '']) => name)
  const methods = parts.map((name): [string, string[]] => {
    const file =
      new RegExp(`import type \\{ ${name} \\} from '\\./([\\w-]+\\.ts)'`).exec(store)?.[1] ?? ''
    return [name, methodsIn(read(file), name)]
  })
  return new Map([['Store', methodsIn(store, 'Store')], ...methods])
}

/** The names of the methods in the declaration of a type; a function is one. */
function methodsIn(source: string, type: string): string[] {
  if (source.includes(`export type ${type} = (`)) return [type]
  const declaration = new RegExp(`^export type ${type}(?:<.*>)? = \\{\\n(.*?)^\\}`, 'ms').exec(
    source,
  )
  const method = /^ {2}(?:readonly )?(\w+)\??(?:<.*>)?(?:: )?\(/gm
  return [...(declaration?.[1] ?? '').matchAll(method)].map(([, name = '']) => name)
}

function roomOf(path: string): Room | undefined {
  const stem = path.replace(script, '')
  return rooms
    .filter((row) => stem === row.holds || path.startsWith(`${row.holds}/`))
    .toSorted((a, b) => b.holds.length - a.holds.length)[0]
}

function covers(names: string[], room: Room): boolean {
  return names.some((name) => room.room === name || room.room.startsWith(`${name}/`))
}

function importsIn(source: string): Import[] {
  const fixed = [...source.matchAll(staticImport)].map((match) => ({
    from: match[2] ?? computed,
    isType: match[1] !== undefined,
  }))
  const late = [...source.matchAll(dynamicImport)].map((match) => ({
    from: match[1] ?? computed,
    isType: false,
  }))
  return [...fixed, ...late]
}

function isRelative(found: Import): boolean {
  return found.from.startsWith('.')
}

function resolveImport(path: string, specifier: string): string {
  return posix.join(posix.dirname(path), specifier).replace(/\.([cm]?)js(x?)$/, '.$1ts$2')
}

function sourceFiles(): Files {
  const atRoot = readdirSync(root).filter((name) => name.endsWith('.ts'))
  const inRooms = ['lib', 'executors', 'plugin', 'dashboard'].flatMap(scriptsBelow)
  return new Map(
    [...atRoot, ...inRooms].map((path) => [path, readFileSync(join(root, path), 'utf8')]),
  )
}

function scriptsBelow(folder: string): string[] {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name)
    if (entry.isDirectory())
      return ['node_modules', 'dist'].includes(entry.name) ? [] : scriptsBelow(path)
    return /\.[cm]?tsx?$/.test(entry.name) ? [path] : []
  })
}

/** What a commit of everything would hold: tracked files and new ones that are not ignored. */
function repositoryFiles(): string[] {
  // A checkout may belong to somebody else than who checks it.
  const listing = '-c safe.directory=* ls-files -z --cached --others --exclude-standard'.split(' ')
  return execFileSync('git', listing, { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean)
}
