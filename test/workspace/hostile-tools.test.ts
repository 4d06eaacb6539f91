import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import * as fs from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { RelayError } from '../../lib/errors.ts'
import { guardedToolsOf } from '../../lib/operations/guarded/toolsets.ts'
import type { Caller } from '../../lib/rights/caller.ts'
import { SCOPES } from '../../lib/schema/root.ts'
import { setup as setupTools } from '../operations/setup.ts'
import { makeHostileTree } from './hostile-tree.ts'

const CHAT: Caller = {
  kind: 'remote',
  name: 'chat',
  agent: 'chat',
  workspace: '',
  writes: 'allowed',
  scopes: [...SCOPES],
}

/** Whether every tool is called with every path; by default with those that matter most, and some of the others. */
const IS_FULL = process.env['RELAY_HOSTILE'] === 'full'

const CORE = [
  'out/absolute',
  'out/folder/secret.txt',
  'out/top/etc/passwd',
  '../outside/secret.txt',
  '.env',
  'src/innocent.txt',
  'innocent/config',
  'pipe',
  'loop',
]

/** The paths for the nth tool. */
function chosen(paths: string[], nth: number): string[] {
  const others = paths.filter((path) => !CORE.includes(path))
  return IS_FULL ? paths : [...CORE, ...others.filter((_, at) => (at + nth) % 8 === 0)]
}

/** No call may take longer, however loaded the machine is. */
const CALL_MS = 30_000

type Calls = (path: string) => object[]

const edit = { edits: [{ old: 'canary', new: 'x' }] }
const patchOf = (path: string) => `--- a/${path}\n+++ b/${path}\n@@ -0,0 +1 @@\n+written\n`
const linkPatch = (path: string) =>
  `diff --git a/${path} b/${path}\nnew file mode 120000\n--- /dev/null\n+++ b/${path}\n@@ -0,0 +1 @@\n+/etc\n`

/** How each tool that reads is called with a path. */
const READS: Record<string, Calls> = {
  inspectFile: (path) => [{ workspaceId: 'root', path }],
  batchExec: (path) => [
    {
      workspaceId: 'root',
      operations: [
        { id: '1', tool: 'inspectFile', input: { path } },
        { id: '2', tool: 'listTree', input: { path, depth: 1 } },
      ],
    },
  ],
  read_file: (path) => [{ path }, { path, offset: 0, bytes: 100 }],
  read_files: (path) => [{ paths: [path, 'README.md'] }],
  hash_file: (path) => [{ path }],
  file_info: (path) => [{ paths: [path] }],
  list_folder: (path) => [{ path, ignored: true, limit: 20 }],
  listTree: (path) => [{ workspaceId: 'root', path, depth: 1 }],
  git_blame: (path) => [{ path }],
  git_log: (path) => [{ path, limit: 5 }],
}

/** The same for tools that look at many files, of which few calls are enough. */
const SEARCHES: Record<string, Calls> = {
  searchFile: (path) => [
    { workspaceId: 'root', mode: 'text', query: 'canary', pathPrefix: path },
    { workspaceId: 'root', mode: 'filename', query: 'canary', pathPrefix: path },
  ],
  find_files: (path) => [{ path, globs: ['**/*canary*', '**/secret.txt'], ignored: true }],
  search_text: (path) => [{ path, query: 'canary', ignored: true }],
  describeWorkspaceChanges: () => [{ workspaceId: 'root' }],
  inspectWorkspaceDiff: (path) => [{ workspaceId: 'root', path }],
  git_status: (path) => [{ path }],
  git_diff: (path) => [{ path }, { path, staged: true }],
  git_show: (path) => [{ revision: 'HEAD', path }],
  list_backups: (path) => [{ path }],
}

const CHANGES: Record<string, Calls> = {
  write_file: (path) => [
    { path, content: 'written' },
    { path: `${path}/new.txt`, content: 'written' },
  ],
  edit_file: (path) => [{ path, ...edit }],
  apply_patch: (path) => [
    { patch: patchOf(path), dry_run: false },
    { patch: patchOf(`${path}/new.txt`), dry_run: false },
    { patch: linkPatch(path), dry_run: false },
  ],
  make_folder: (path) => [{ path: `${path}/made` }],
  copy_path: (path) => [
    { from: path, to: 'stolen', overwrite: true },
    { from: 'README.md', to: path, overwrite: true },
    { from: 'README.md', to: `${path}/copied` },
  ],
  move_path: (path) => [
    { from: 'src/main.ts', to: `${path}/moved`, dry_run: false },
    { from: path, to: 'moved', overwrite: true, dry_run: false },
  ],
  restore_backup: (path) => [{ operation_id: 'none', path, to: path, dry_run: false }],
  git_branch: (path) => [{ path, action: 'list' }],
  git_commit: (path) => [{ paths: [path], message: 'x', dry_run: false }],
  run_command: (path) => [{ cwd: path, command: 'true', purpose: 'test' }],
  start_process: (path) => [{ cwd: path, command: 'true', purpose: 'test' }],
  delete_path: (path) => [{ path, dry_run: false }],
}

/** Tools that take no path of a root. */
const WITHOUT_PATH = new Set(
  `listWorkspaces describeWorkspace createAgentPairingCode list_roots undo_change git_push list_processes stop_process
  read_process_log wait_for_port list_ports kill_process`.split(/\s+/),
)

async function setup(t: TestContext) {
  const tree = makeHostileTree(t)
  const tools = await setupTools(t)
  const { configPath } = tools.place
  fs.mkdirSync(dirname(configPath), { recursive: true, mode: 0o700 })
  const settings = { path: tree.directory, mode: 'destructive', commands: 'any', backups: 'none' }
  fs.writeFileSync(configPath, JSON.stringify({ roots: { root: settings } }), { mode: 0o600 })

  /** What a tool answered, as text, and whether it refused. A bug ends the test. */
  async function call(name: string, args: object, asked: string) {
    const startedMs = performance.now()
    const answer = await tools.call(name, args, { caller: CHAT, signal: t.signal }).then(
      (result) => ({ text: JSON.stringify(result), refused: undefined }),
      (error: unknown) => {
        if (!(error instanceof RelayError)) throw error
        return { text: `${error.message} ${JSON.stringify(error.details)}`, refused: error.code }
      },
    )
    const tookMs = performance.now() - startedMs
    assert.ok(tookMs < CALL_MS, `${name} ${JSON.stringify(args)} took ${tookMs} ms`)
    tree.check(answer.text, asked)
    return answer
  }
  return { tree, call }
}

/** A repository in the tree whose settings name programs that would run outside the rules. */
function makeRepository({ directory, base }: { directory: string; base: string }): string {
  const marker = join(base, 'program-ran')
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', directory, '-c', 'user.name=a', '-c', 'user.email=a@b', ...args])
  git('init', '-q')
  git('add', 'README.md', 'src/main.ts', '.gitignore')
  git('commit', '-q', '-m', 'one', '--no-verify')
  const program = join(directory, 'program.sh')
  fs.writeFileSync(program, `#!/bin/sh\ntouch '${marker}'\ncat\n`, { mode: 0o755 })
  for (const name of ['core.fsmonitor', 'diff.external', 'diff.x.textconv', 'filter.x.clean']) {
    git('config', name, program)
  }
  git('config', 'core.pager', program)
  fs.writeFileSync(join(directory, '.gitattributes'), '* diff=x filter=x\n')
  for (const hook of ['pre-commit', 'post-commit', 'commit-msg', 'post-checkout']) {
    fs.copyFileSync(program, join(directory, '.git/hooks', hook))
    fs.chmodSync(join(directory, '.git/hooks', hook), 0o755)
  }
  fs.appendFileSync(join(directory, 'README.md'), 'more\n')
  return marker
}

test('every tool that takes a path is called with hostile ones', () => {
  const tested = new Set([...Object.keys({ ...READS, ...SEARCHES, ...CHANGES }), ...WITHOUT_PATH])
  const tools = guardedToolsOf(['viewer', 'files', 'git', 'shell', 'process'])
  assert.deepEqual(
    tools.map(({ name }) => name).filter((name) => !tested.has(name)),
    [],
  )
})

const published = (calls: Record<string, Calls>) => {
  const tools = guardedToolsOf(['viewer', 'files', 'git', 'shell', 'process'])
  return Object.entries(calls).filter(([name]) => tools.some((tool) => tool.name === name))
}

test('no tool that reads shows anything outside a hostile tree, hangs, or says where it is', async (t) => {
  const { tree, call } = await setup(t)
  const marker = makeRepository(tree)
  const before = tree.outsideNow()
  const all = [
    ...tree.forbidden,
    ...tree.unusable,
    ...tree.odd,
    ...tree.plain,
    '',
    'here',
    'src/up',
  ]
  for (const [nth, [name, calls]] of published(READS).entries()) {
    for (const path of chosen(all, nth)) {
      for (const args of calls(path)) await call(name, args, path)
    }
  }
  for (const name of ['inspectFile', 'read_file', 'hash_file']) {
    const isRefused = async (path: string) =>
      (await call(name, READS[name]?.(path)[0] ?? {}, path)).refused !== undefined
    for (const path of [...tree.forbidden, ...tree.unusable]) {
      assert.ok(await isRefused(path), `${name} ${path}`)
    }
    for (const path of [...tree.odd, ...tree.plain]) {
      assert.ok(!(await isRefused(path)), `${name} ${path}`)
    }
  }
  for (const [name, calls] of published(SEARCHES)) {
    for (const path of IS_FULL ? all : ['', 'out/folder', 'src/innocent.txt', 'here', 'pipe']) {
      for (const args of calls(path)) await call(name, args, path)
    }
  }
  assert.equal(tree.outsideNow(), before)
  assert.ok(!fs.existsSync(marker), 'a program of the repository ran')
})

test('no tool that changes files changes or copies anything outside a hostile tree', async (t) => {
  const { tree, call } = await setup(t)
  const marker = makeRepository(tree)
  const before = tree.outsideNow()
  const denied = new Map(
    ['.env', 'keys/id_rsa', '.aws/credentials'].map((path) => [path, read(tree.directory, path)]),
  )
  const paths = [
    ...tree.forbidden,
    ...tree.unusable,
    '.git/hooks/pre-commit',
    '.git/config',
    'here',
  ]
  for (const [nth, [name, calls]] of published(CHANGES).entries()) {
    for (const path of chosen(paths, nth)) {
      for (const args of calls(path)) await call(name, args, path)
    }
    assert.equal(tree.outsideNow(), before, name)
    for (const [path, text] of denied) assert.equal(read(tree.directory, path), text, name)
    assertNothingCopied(tree)
  }
  assert.match(read(tree.directory, '.git/hooks/pre-commit'), /program-ran/)
  assert.ok(!fs.existsSync(marker), 'a program of the repository ran')
})

function read(directory: string, path: string): string {
  return fs.readFileSync(join(directory, path), 'utf8')
}

/** Throws when an ordinary file of the tree holds what was outside it, or was denied. */
function assertNothingCopied({ directory, check }: ReturnType<typeof makeHostileTree>): void {
  const copied = ['stolen', 'moved', 'src', 'copied'].map((path) => join(directory, path))
  for (const path of copied.flatMap(filesBelow)) check(fs.readFileSync(path, 'utf8'), directory)
}

function filesBelow(path: string): string[] {
  const stat = fs.lstatSync(path, { throwIfNoEntry: false })
  if (stat?.isFile() === true && stat.size < 1_000_000) return [path]
  if (stat?.isDirectory() !== true) return []
  return fs.readdirSync(path).flatMap((name) => filesBelow(join(path, name)))
}
