import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { relayCommandsIn } from '../../lib/client-settings/edit.ts'
import { changeFile, readText } from '../../lib/client-settings/file.ts'
import { root } from '../programs/child.ts'
import { CLI, setup as setupCli } from './setup.ts'

const SETTINGS = '{\n  "model": "opus"\n}\n'

/** A project without hooks, and the files they are installed in. */
async function setup(t: TestContext) {
  const made = await setupCli(t)
  const project = join(made.workspace, '.claude', 'settings.json')
  /** Writes a file of a client, with everything above it. */
  const put = (path: string, text: string | Buffer, mode = 0o644) => {
    fs.mkdirSync(dirname(path), { recursive: true })
    fs.writeFileSync(path, text, { mode })
  }
  const install = (...flags: string[]) => made.run(['hook', 'install', ...flags])
  return { ...made, project, put, install }
}

/** The number of relay hooks in a file. */
function count(path: string): number {
  return relayCommandsIn(readText(path) ?? '').length
}

test('install adds the hooks to the project and remove removes them; repeating either changes nothing', async (t) => {
  const { run, install, project, put } = await setup(t)
  put(project, SETTINGS, 0o640)
  const first = await install('--json')
  assert.equal(first.code, 0, first.stderr)
  const { file, changed, backup } = JSON.parse(first.stdout) as Record<string, string>
  assert.deepEqual([file, changed], [project, true])
  assert.equal(fs.readFileSync(backup ?? '', 'utf8'), SETTINGS)
  assert.equal(count(project), 3)
  assert.equal(fs.statSync(project).mode & 0o777, 0o640)
  assert.equal(fs.statSync(backup ?? '').mode & 0o777, 0o640)

  assert.match((await install()).stdout, /^Already installed in/)
  assert.equal(fs.readdirSync(dirname(project)).length, 2)

  assert.match((await run(['hook', 'remove'])).stdout, /^Removed from/)
  assert.equal(fs.readFileSync(project, 'utf8'), SETTINGS)
  assert.match((await run(['hook', 'remove'])).stdout, /^No relay hooks in/)
})

test('remove creates no file', async (t) => {
  const { run, workspace } = await setup(t)
  const { code, stdout } = await run(['hook', 'remove'])
  assert.equal(code, 0)
  assert.match(stdout, /^No relay hooks in/)
  assert.deepEqual(fs.readdirSync(workspace), [])
})

test('each client has its own file for a project and for all projects', async (t) => {
  const { install, workspace, root: home } = await setup(t)
  const places: [flags: string[], file: string, hooks: number][] = [
    [[], join(workspace, '.claude/settings.json'), 3],
    [['--global'], join(home, '.claude/settings.json'), 3],
    [['--client', 'codex'], join(workspace, '.codex/hooks.json'), 2],
    [['--client', 'codex', '--global'], join(home, '.codex/hooks.json'), 2],
  ]
  for (const [flags, file, hooks] of places) {
    assert.equal((await install(...flags)).code, 0)
    assert.equal(count(file), hooks, file)
  }
})

test('a client folder set by an environment variable is used', async (t) => {
  const { root: home, workspace } = await setupCli(t)
  const moved = { CLAUDE_CONFIG_DIR: join(home, 'c'), CODEX_HOME: join(home, 'x') }
  const { run } = await setupCli(t, { ...moved, RELAY_WORKSPACE: workspace })
  await run(['hook', 'install', '--global'])
  await run(['hook', 'install', '--global', '--client', 'codex'])
  assert.equal(count(join(home, 'c', 'settings.json')), 3)
  assert.equal(count(join(home, 'x', 'hooks.json')), 2)
})

test('installed commands run as written, even from a folder with special characters', async (t) => {
  const { run, workspace } = await setup(t)
  const { stdout, stderr } = await run(['hook', 'print'])
  const commands = relayCommandsIn(stdout)
  assert.equal(commands.length, 3)
  assert.ok(commands.every((command) => command.startsWith(`node '${join(root, 'hook.js')}' `)))
  assert.match(stderr, /^Add this to ".*settings\.json"/)
  assert.deepEqual(fs.readdirSync(workspace), [])
})

test('a link to the user’s own settings is followed and preserved, even if its target does not exist yet', async (t) => {
  const { install, root: home } = await setup(t)
  const settings = join(home, '.claude', 'settings.json')
  const real = join(home, 'dotfiles', 'claude.json')
  for (const folder of [dirname(settings), dirname(real)]) fs.mkdirSync(folder)
  fs.symlinkSync('../dotfiles/claude.json', settings)
  for (const text of [undefined, SETTINGS]) {
    if (text !== undefined) fs.writeFileSync(real, text)
    assert.equal((await install('--global')).code, 0)
    assert.ok(fs.lstatSync(settings).isSymbolicLink())
    assert.equal(count(real), 3)
  }
  assert.equal(fs.readdirSync(dirname(settings)).length, 1)
})

test('a link in a repository is not followed, wherever it is in the path', async (t) => {
  const { run, install, workspace, root: home } = await setup(t)
  const victim = join(home, 'victim')
  for (const [client, name] of [
    ['claude', 'settings.json'],
    ['codex', 'hooks.json'],
  ] as const) {
    const folder = join(workspace, `.${client}`)
    for (const lay of [
      () => fs.symlinkSync(victim, folder),
      () => fs.symlinkSync('inner', folder),
      () => {
        fs.mkdirSync(folder)
        fs.symlinkSync(join(victim, name), join(folder, name))
      },
      () => {
        fs.mkdirSync(folder)
        fs.symlinkSync(join(victim, 'not-there.json'), join(folder, name))
      },
    ]) {
      fs.mkdirSync(victim)
      fs.mkdirSync(join(workspace, 'inner'), { recursive: true })
      fs.writeFileSync(join(victim, name), SETTINGS)
      lay()
      for (const attempt of [
        install('--client', client),
        run(['hook', 'remove', '--client', client]),
      ]) {
        const { code, stderr } = await attempt
        assert.equal(code, 1)
        assert.match(stderr, /CLIENT_FILE_INVALID Cannot change .* is a link.*--global/)
      }
      assert.deepEqual(fs.readdirSync(victim), [name])
      assert.equal(fs.readFileSync(join(victim, name), 'utf8'), SETTINGS)
      assert.deepEqual(fs.readdirSync(join(workspace, 'inner')), [])
      for (const each of [folder, victim]) fs.rmSync(each, { recursive: true, force: true })
    }
  }
})

test('a file that cannot be edited is refused and unchanged', async (t) => {
  const { install, project, put } = await setup(t)
  const cases: [name: string, make: () => void, code: string, says: RegExp][] = [
    [
      'a comment',
      () => put(project, '{\n  // mine\n}\n'),
      'CLIENT_FILE_INVALID',
      /line 2 .*hook print/,
    ],
    ['a list', () => put(project, '[]'), 'CLIENT_FILE_INVALID', /line 1 .*object/],
    [
      'UTF-16',
      () => put(project, Buffer.from(`\uFEFF${SETTINGS}`, 'utf16le')),
      'CLIENT_FILE_INVALID',
      /not UTF-8/,
    ],
    ['read-only', () => put(project, SETTINGS, 0o444), 'CLIENT_FILE_UNWRITABLE', /chmod u\+w/],
    [
      'a directory',
      () => fs.mkdirSync(project, { recursive: true }),
      'CLIENT_FILE_INVALID',
      /plain file/,
    ],
    ['a link', () => fs.symlinkSync('settings.json', project), 'CLIENT_FILE_INVALID', /is a link/],
  ]
  for (const [name, make, code, says] of cases) {
    fs.rmSync(dirname(project), { recursive: true, force: true })
    fs.mkdirSync(dirname(project))
    make()
    const isFile = fs.lstatSync(project).isFile()
    const before = isFile ? fs.readFileSync(project) : undefined
    const { code: exit, stderr } = await install()
    assert.equal(exit, 1, name)
    assert.match(stderr, new RegExp(`^relay: ${code} Cannot change `), name)
    assert.match(stderr, says, name)
    if (before !== undefined) assert.deepEqual(fs.readFileSync(project), before, name)
    assert.deepEqual(fs.readdirSync(dirname(project)), ['settings.json'], name)
  }
})

test('a user’s link to something that cannot be edited is refused', async (t) => {
  const { install, root: home } = await setup(t)
  const settings = join(home, '.claude', 'settings.json')
  fs.mkdirSync(dirname(settings))
  for (const [to, says] of [
    ['settings.json', /CLIENT_FILE_INVALID .*form a loop/],
    ['/dev/tty', /CLIENT_FILE_INVALID .*plain file/],
  ] as const) {
    fs.symlinkSync(to, settings)
    const { code, stderr } = await install('--global')
    assert.equal(code, 1)
    assert.match(stderr, says)
    fs.rmSync(settings)
  }
})

test('a file in place of the folder is refused', async (t) => {
  const { install, workspace } = await setup(t)
  fs.writeFileSync(join(workspace, '.claude'), '')
  const { code, stderr } = await install()
  assert.equal(code, 1)
  assert.match(stderr, /CLIENT_FILE_UNWRITABLE .*(ENOTDIR|EEXIST)/)
})

test('concurrent installs and removals leave a complete file, and readers only see complete files', async (t) => {
  const { run, project, put } = await setup(t)
  const text = `${JSON.stringify({ permissions: { allow: ['x'.repeat(200_000)] } }, null, 2)}\n`
  put(project, text)
  const over = new AbortController()
  let reads = 0
  const read = async () => {
    while (!over.signal.aborted) {
      const settings = JSON.parse(fs.readFileSync(project, 'utf8')) as { permissions: object }
      assert.equal(JSON.stringify(settings.permissions).length, 200_014)
      reads += 1
      await new Promise((resolve) => {
        setImmediate(resolve)
      })
    }
  }
  const reading = read()
  const verbs = ['install', 'install', 'remove', 'install', 'install']
  const ends = await Promise.all(verbs.map((verb) => run(['hook', verb])))
  over.abort()
  await reading
  assert.deepEqual(
    ends.map(({ code, stderr }) => [code, stderr]),
    verbs.map(() => [0, '']),
  )
  assert.ok(reads > 10)
  assert.ok([0, 3].includes(count(project)))
  await run(['hook', 'install'])
  assert.equal(count(project), 3)
  const left = fs.readdirSync(dirname(project)).filter((name) => !name.endsWith('.bak'))
  assert.deepEqual(left, ['settings.json'])
})

test('the previous file is never written to, so a stop at any point leaves a complete file', async (t) => {
  const { install, project, put, root: home } = await setup(t)
  put(project, SETTINGS)
  const former = join(home, 'former.json')
  fs.linkSync(project, former)
  await install()
  assert.equal(fs.readFileSync(former, 'utf8'), SETTINGS)
  assert.equal(count(project), 3)
})

test('a client’s write during a change is preserved', async (t) => {
  const { project, put } = await setup(t)
  put(project, '1')
  const written = ['2', '3']
  const { changed, backup } = await changeFile(project, (text) => {
    const more = written.shift()
    if (more !== undefined) fs.writeFileSync(project, more)
    return `${text} changed`
  })
  assert.equal(changed, true)
  assert.equal(fs.readFileSync(project, 'utf8'), '3 changed')
  assert.equal(fs.readFileSync(backup ?? '', 'utf8'), '3')
  assert.equal(fs.readdirSync(dirname(project)).length, 2)
})

test('a change gives up on a file that another program keeps writing', async (t) => {
  const { project, put } = await setup(t)
  put(project, '0')
  let writes = 0
  const change = changeFile(project, (text) => {
    fs.writeFileSync(project, `${(writes += 1)}`)
    return `${text} changed`
  })
  await assert.rejects(change, { code: 'CLIENT_FILE_UNWRITABLE' })
  assert.deepEqual(fs.readdirSync(dirname(project)), ['settings.json'])
})

test('hooks are installed and removed even if the store cannot be opened', async (t) => {
  const { workspace } = await setup(t)
  const { run } = await setupCli(t, { RELAY_WORKSPACE: workspace })
  const made = await setupCli(t)
  fs.chmodSync(made.env['RELAY_DATA_DIR'] ?? '', 0o777)
  assert.equal((await made.run(['list'])).code, 1)
  assert.equal((await made.run(['hook', 'install'])).code, 0)
  assert.equal((await run(['hook', 'remove'])).code, 0)
})

test('invalid arguments are a usage error', async (t) => {
  const { run } = await setup(t)
  for (const args of [['hook'], ['hook', 'put'], ['hook', 'install', '--client', 'cursor']]) {
    assert.equal((await run(args)).code, 2, args.join(' '))
  }
})

test('the doctor reports which clients have the hooks, and which hooks are broken', async (t) => {
  const { json, install, project, put, root: home } = await setup(t)
  const messages = async () => {
    const checks = (await json(['doctor']))('checks') as { name: string; message: string }[]
    return checks.filter(({ name }) => name === 'hooks').map(({ message }) => message)
  }
  assert.deepEqual(await messages(), [
    'no client has them, so sessions are not notified of ended jobs',
  ])
  await install()
  await install('--client', 'codex', '--global')
  assert.deepEqual(await messages(), ['installed for Claude Code (project), Codex (global)'])

  fs.writeFileSync(project, fs.readFileSync(project, 'utf8').replaceAll(root, '/gone/'))
  const [gone, rest] = await messages()
  assert.match(
    gone ?? '',
    /settings\.json" has hooks that run "\/gone\/hook\.js", which was not found/,
  )
  assert.equal(rest, 'installed for Codex (global)')

  put(project, '{ // mine\n}')
  put(join(home, '.claude', 'settings.json'), '{"enabledPlugins": {"relay@durable-relay": true}}')
  const [faulty, both] = await messages()
  assert.match(faulty ?? '', /settings\.json" line 1: it is not JSON/)
  assert.equal(both, 'installed for Codex (global), Claude Code (plugin)')
})

test('the doctor prints the command that registers this relay, and detects the registration', async (t) => {
  const { json, put, root: home } = await setup(t)
  const mcpCheck = async () => {
    type Check = { name: string; message: string; repair?: string }
    const checks = (await json(['doctor']))('checks') as Check[]
    return checks.find(({ name }) => name === 'mcp')
  }
  const server = CLI.replace(/cli\.js$/, 'server.js')
  const command = `claude mcp add relay -- node '${server}'`
  assert.ok((await mcpCheck())?.repair?.includes(command))

  const config = (...args: string[]) => JSON.stringify({ mcpServers: { relay: { args } } })
  put(join(home, '.claude.json'), config('/elsewhere/server.js'))
  assert.equal((await mcpCheck())?.message, 'no client lists this relay as an MCP server')
  put(join(home, '.claude.json'), config(server))
  assert.equal((await mcpCheck())?.message, 'registered with Claude Code')

  put(join(home, '.claude.json'), '{}')
  put(join(home, '.claude', 'settings.json'), '{"enabledPlugins": {"relay@durable-relay": true}}')
  assert.equal((await mcpCheck())?.message, 'registered with Claude Code (plugin)')
})
