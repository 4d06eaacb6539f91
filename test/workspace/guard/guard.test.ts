import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

import { RelayError } from '../../../lib/errors.ts'
import { RootSettings } from '../../../lib/schema/root.ts'
import { openGuard } from '../../../lib/workspace/guard/guard.ts'
import type { Entry, Guard } from '../../../lib/workspace/guard/guard.ts'
import { HOLDING, byRealPath } from '../../../lib/workspace/guard/place.ts'

type Given = Partial<RootSettings>

/** A root and a folder beside it; every way of holding objects that this system has. */
function setup(t: { after: (end: () => void) => void }, given: Given = {}, kept: string[] = []) {
  const base = fs.realpathSync(fs.mkdtempSync(join(tmpdir(), 'guard-')))
  t.after(() => fs.rmSync(base, { recursive: true, force: true }))
  const directory = join(base, 'root')
  const outside = join(base, 'outside')
  for (const folder of [directory, outside]) fs.mkdirSync(folder)
  fs.writeFileSync(join(outside, 'secret.txt'), 'outside')
  const settings = RootSettings.parse({ path: directory, ...given })
  const root = {
    name: 'project',
    label: 'project',
    settings,
    directory,
    kept: kept.map((path) => join(base, path)),
  }
  const write = (path: string, text = path) => {
    fs.mkdirSync(join(directory, path, '..'), { recursive: true })
    fs.writeFileSync(join(directory, path), text)
  }
  const link = (target: string, path: string) => fs.symlinkSync(target, join(directory, path))
  const guards = [HOLDING, byRealPath].map((holding) => openGuard(root, holding))
  return { base, directory, outside, write, link, root, guards }
}

async function textOf(guard: Guard, path: string): Promise<string> {
  const { handle } = await guard.open(path)
  try {
    return await handle.readFile('utf8')
  } finally {
    await handle.close()
  }
}

function refusal(base: string, code: string) {
  return (error: unknown) => {
    assert.ok(error instanceof RelayError, String(error))
    assert.equal(error.code, code)
    assert.ok(!error.message.includes(base), error.message)
    return true
  }
}

async function all(entries: AsyncIterable<Entry>): Promise<string[]> {
  const paths: string[] = []
  for await (const { path } of entries) paths.push(path)
  return paths
}

test('a file below the root is opened, whatever the spelling of its path', async (t) => {
  const { guards, write } = setup(t)
  write('src/a.ts')
  for (const guard of guards) {
    for (const path of ['src/a.ts', './src//a.ts', 'src/../src/a.ts', 'src/a.ts/']) {
      assert.equal(await textOf(guard, path), 'src/a.ts', path)
    }
  }
})

test('what leads out of the root is refused, whether it exists or not', async (t) => {
  const { guards, base, outside, link } = setup(t)
  link(join(outside, 'secret.txt'), 'absolute')
  link('../outside/secret.txt', 'relative')
  link('../outside/missing.txt', 'nowhere')
  link('../outside', 'folder')
  const paths = ['..', '../outside/secret.txt', join(outside, 'secret.txt'), '/', 'a/../../b']
  for (const guard of guards) {
    for (const path of [
      ...paths,
      'absolute',
      'relative',
      'nowhere',
      'folder',
      'folder/secret.txt',
    ]) {
      await assert.rejects(guard.open(path), refusal(base, 'PATH_OUTSIDE_WORKSPACE'), path)
    }
  }
})

test('links inside the root are followed, and those in a circle refused', async (t) => {
  const { guards, base, directory, write, link } = setup(t)
  write('src/deep/a.ts')
  link('src', 'short')
  link(join(directory, 'src/deep/a.ts'), 'absolute')
  link('../root/src/deep/../deep/a.ts', 'around')
  link('round', 'round')
  for (const guard of guards) {
    for (const path of ['short/deep/a.ts', 'absolute', 'around']) {
      const { handle, path: real } = await guard.open(path)
      await handle.close()
      assert.equal(real, 'src/deep/a.ts', path)
    }
    await assert.rejects(guard.open('round'), refusal(base, 'PATH_INVALID'))
  }
})

test('a pipe is never opened', async (t) => {
  const { guards, base, directory } = setup(t)
  execFileSync('mkfifo', [join(directory, 'pipe')])
  for (const guard of guards) {
    await assert.rejects(guard.open('pipe'), refusal(base, 'NOT_A_FILE'))
    assert.equal((await guard.list('')).entries[0]?.type, 'other')
  }
})

test('what is denied is neither opened, listed, walked nor held, by its name or by a link', async (t) => {
  const { guards, base, write, link } = setup(t, { deny: ['private/'] }, ['root/relay'])
  for (const path of ['.env', 'private/a', 'relay/b', 'keys/id_rsa', 'src/a.ts']) write(path)
  write('.git/hooks/pre-commit')
  link('.env', 'notes.txt')
  link('private', 'public')
  for (const guard of guards) {
    const denied = ['.env', '.ENV', 'private', 'private/a', 'relay', 'relay/b', 'keys/id_rsa']
    for (const path of [...denied, 'notes.txt', 'public/a', 'missing/.env', 'private/missing']) {
      await assert.rejects(guard.open(path), refusal(base, 'PATH_IGNORED'), path)
    }
    for (const path of [
      '.env',
      'private/b',
      'relay/c',
      'keys/id_rsa',
      'public/c',
      '.git/hooks/a',
    ]) {
      await assert.rejects(guard.hold(path), refusal(base, 'PATH_IGNORED'), path)
    }
    const { entries, hidden } = await guard.list('')
    assert.deepEqual(
      entries.map(({ path }) => path),
      ['keys', 'src'],
    )
    assert.equal(hidden, 5)
    const { signal } = new AbortController()
    assert.deepEqual(await all(guard.walk('', { signal })), ['keys', 'src', 'src/a.ts'])
  }
})

test('ignored entries are left out of listings, and can be opened by name', async (t) => {
  const { guards, write } = setup(t, { ignore: ['*.log', '!important.log'] })
  write('.gitignore', 'dist\n*.tmp\n!keep.tmp\n')
  write('src/.gitignore', '!dist\ngenerated/\n')
  const paths = ['dist/a', 'src/dist/a', 'src/generated/a', 'a.tmp', 'keep.tmp', 'a.log']
  for (const path of [...paths, 'important.log', 'node_modules/a/b.js']) write(path)
  for (const guard of guards) {
    const { signal } = new AbortController()
    assert.deepEqual(await all(guard.walk('', { signal })), [
      '.gitignore',
      'important.log',
      'keep.tmp',
      'src',
      'src/.gitignore',
      'src/dist',
      'src/dist/a',
    ])
    assert.equal(await textOf(guard, 'dist/a'), 'dist/a')
    const everything = await all(guard.walk('', { signal, ignored: true, depth: 1 }))
    assert.ok(everything.includes('node_modules'))
  }
})

test('a held folder leads to the entry, and a change of either is noticed', async (t) => {
  const { guards, base, directory, write } = setup(t)
  for (const guard of guards) {
    write('src/a.ts')
    const held = await guard.hold('src/a.ts')
    assert.equal(fs.readFileSync(`${held.at}/${held.name}`, 'utf8'), 'src/a.ts')
    held.recheck()
    write('src/a.ts', 'longer than before')
    assert.throws(() => held.recheck(), refusal(base, 'FILE_CHANGED'))
    await held.close()
    const other = await guard.hold('src/new.ts')
    assert.equal(other.exists, undefined)
    fs.renameSync(join(directory, 'src'), join(directory, 'moved'))
    assert.throws(() => other.recheck(), refusal(base, 'FILE_CHANGED'))
    await other.close()
    await assert.rejects(guard.hold(''), refusal(base, 'PATH_INVALID'))
    fs.rmSync(join(directory, 'moved'), { recursive: true })
  }
})

test('a walk continues behind any path of it, in the same order', async (t) => {
  const { guards, base, write, directory } = setup(t)
  for (const path of ['a', 'b/a/c', 'b/b', 'b-c', 'b.d/e', 'c/d/e/f', 'c/g', 'd']) write(path)
  const { signal } = new AbortController()
  for (const guard of guards) {
    const everything = await all(guard.walk('', { signal }))
    for (const [at, after] of everything.entries()) {
      assert.deepEqual(
        await all(guard.walk('', { signal, after })),
        everything.slice(at + 1),
        after,
      )
    }
    assert.deepEqual(await all(guard.walk('c', { signal, after: 'c/d/e' })), ['c/d/e/f', 'c/g'])
    assert.deepEqual(await all(guard.walk('c', { signal, after: 'c/e' })), ['c/g'])
    await assert.rejects(
      all(guard.walk('c', { signal, after: 'b' })),
      refusal(base, 'PATH_INVALID'),
    )
    fs.rmSync(join(directory, 'c/d'), { recursive: true })
    assert.deepEqual(await all(guard.walk('', { signal, after: 'c/d/e/f' })), ['c/g', 'd'])
    write('c/d/e/f')
  }
})

test('a text that cannot be a path is refused', async (t) => {
  const { guards, base, write } = setup(t)
  write('a')
  const rows: [string, string][] = [
    ['a\0b', 'PATH_INVALID'],
    ['\ud800', 'PATH_INVALID'],
    ['x'.repeat(256), 'PATH_INVALID'],
    ['a/'.repeat(2100), 'PATH_INVALID'],
    ['a/b', 'NOT_A_FOLDER'],
    ['b/c', 'FILE_NOT_FOUND'],
  ]
  for (const guard of guards) {
    for (const [path, code] of rows) {
      await assert.rejects(guard.open(path), refusal(base, code), path)
      if (code === 'PATH_INVALID') await assert.rejects(guard.hold(path), refusal(base, code), path)
    }
    await assert.rejects(guard.list('a'), refusal(base, 'NOT_A_FOLDER'))
  }
})

test('a root that was deleted, or replaced by a link, leads nowhere', async (t) => {
  const { guards, base, directory, outside, write } = setup(t)
  write('secret.txt')
  fs.renameSync(directory, `${directory}.moved`)
  const uses = (guard: Guard) => [
    guard.open('secret.txt'),
    guard.list(''),
    guard.hold('new.txt'),
    all(guard.walk('', { signal: new AbortController().signal })),
  ]
  for (const replace of [() => {}, () => fs.symlinkSync(outside, directory)]) {
    replace()
    for (const use of guards.flatMap(uses)) {
      await assert.rejects(use, refusal(base, 'ROOT_NOT_FOUND'))
    }
  }
})

test('a folder above the root that is replaced by a link leads nowhere', async (t) => {
  const { guards, base, directory, root } = setup(t)
  const inner = join(directory, 'inner')
  fs.mkdirSync(inner)
  fs.writeFileSync(join(inner, 'a'), '')
  fs.renameSync(directory, `${directory}.moved`)
  fs.symlinkSync(`${directory}.moved`, directory)
  for (const holding of guards.map((_, at) => [HOLDING, byRealPath][at])) {
    const guard = openGuard({ ...root, directory: inner }, holding)
    await assert.rejects(guard.open('a'), refusal(base, 'ROOT_NOT_FOUND'))
  }
})

test('a folder that belongs to the relay or another root stays closed under any name', async (t) => {
  const { guards, base, directory, write } = setup(t, { allow: ['**'] }, [
    'root/data',
    'root/a/inner',
  ])
  write('data/jobs/1')
  write('a/inner/file')
  fs.symlinkSync('a/inner', join(directory, 'other-name'))
  for (const guard of guards) {
    for (const path of ['data', 'data/jobs/1', 'a/inner/file', 'other-name/file', 'DATA']) {
      await assert.rejects(guard.open(path), refusal(base, 'PATH_IGNORED'), path)
    }
    // What holds it must stay where it is.
    await assert.rejects(guard.hold('a'), refusal(base, 'PATH_IGNORED'))
    await (await guard.hold('a/other')).close()
  }
})

test('.git is never written, in any spelling or by a link', async (t) => {
  const { guards, base, write, link } = setup(t)
  write('.git/config')
  write('sub/.git/hooks/pre-commit')
  link('.git', 'tig')
  const spellings = [
    '.git',
    '.git/hooks/x',
    '.GIT/x',
    'sub/.git/hooks/pre-commit',
    'tig/x',
    '.g\u200cit',
  ]
  for (const guard of guards) {
    for (const path of [...spellings, 'git~1', 'a/../.git/HEAD', '.git./x']) {
      const found = await guard.hold(path).then(
        (held) => held.close().then(() => 'held'),
        (error: RelayError) => error.code,
      )
      assert.ok(found === 'PATH_IGNORED' || found === 'FILE_NOT_FOUND', `${path}: ${found}`)
    }
    assert.equal(await textOf(guard, 'sub/.git/hooks/pre-commit'), 'sub/.git/hooks/pre-commit')
    await assert.rejects(guard.open('tig/config'), refusal(base, 'PATH_IGNORED'))
  }
})

test('nothing stays open, also after refusals and walks that were left', async (t) => {
  if (!fs.existsSync('/proc/self/fd')) return t.skip('this system does not list descriptors')
  const { guards, write, link } = setup(t)
  for (let index = 0; index < 20; index += 1) write(`a/b/c/${index}/file`)
  link('a/b', 'link')
  link('..', 'up')
  const open = () => fs.readdirSync('/proc/self/fd').length
  const use = async (guard: Guard) => {
    for (const path of ['a/b/c/1/file', 'link/c', 'up/x', 'a/none', '.env', 'a/b/c/1/file/x']) {
      await guard.open(path).then(
        ({ handle }) => handle.close(),
        () => {},
      )
      await guard.hold(path).then(
        (held) => held.close(),
        () => {},
      )
      await guard.list(path, { limit: 1 }).catch(() => {})
      await guard.entry(path).catch(() => {})
    }
    const { signal } = new AbortController()
    for await (const { path } of guard.walk('', { signal })) if (path.endsWith('5/file')) break
  }
  for (const guard of guards) await use(guard)
  const before = open()
  for (let round = 0; round < 20; round += 1) for (const guard of guards) await use(guard)
  // A descriptor that a call leaves open is left 20 times; the process itself may open one or two meanwhile.
  assert.ok(open() - before < 20, `${open() - before} descriptors stay open`)
})

test('.gitignore files mean what they mean to git', async (t) => {
  const { guards, directory, write } = setup(t)
  const lines = [
    'dist',
    '/only-here',
    '*.log',
    '!keep.log',
    'doc/*.txt',
    'a/**/z',
    'sp ace\\ ',
    '#no',
  ]
  write('.gitignore', [...lines, '\\#yes', '\\!bang', 'Case', 'x[ab]', '**/any', 'dir/'].join('\n'))
  write('in/.gitignore', ['!dist', '/local', 'un*', '!until', '*.log'].join('\n'))
  write('in/we[i]rd*/.gitignore', '/mark\n')
  const names = [
    'dist',
    'only-here',
    'a.log',
    'keep.log',
    'doc/a.txt',
    'doc/b/a.txt',
    'a/z',
    'a/b/c/z',
  ]
  names.push('sp ace ', '#no', '#yes', '!bang', 'Case', 'case', 'xa', 'xc', 'any', 'p/any', 'dir/f')
  const all_ = names.flatMap((name) => [name, `in/${name}`, `in/sub/${name}`])
  all_.push('in/local', 'in/p/local', 'in/undo', 'in/until', 'in/we[i]rd*/mark', 'in/weird/mark')
  for (const path of all_) {
    // One name cannot be a file and a folder.
    if (!fs.existsSync(join(directory, path))) write(path)
  }
  execFileSync('git', ['init', '-q', directory])
  const asked = execFileSync(
    'git',
    ['-C', directory, 'check-ignore', '-z', '--stdin', '--no-index'],
    {
      input: all_.join('\0'),
      encoding: 'utf8',
    },
  )
  const expected = asked.split('\0').filter(Boolean).toSorted()
  for (const guard of guards) {
    const found = []
    for (const path of new Set(all_)) {
      const isFolder = fs.statSync(join(directory, path)).isDirectory()
      if (await guard.rules.isIgnored(path, isFolder)) found.push(path)
    }
    assert.deepEqual(found.toSorted(), [...new Set(expected)])
  }
})

test('a file system of the kernel in the root is outside, another one is not', (t) => {
  const { base, directory, outside } = setup(t)
  fs.writeFileSync(join(outside, 'plain.txt'), '')
  for (const folder of ['kernel', 'disk']) fs.mkdirSync(join(directory, folder))
  const program = fileURLToPath(new URL('../../programs/look-around.ts', import.meta.url))
  const mounts = `mount --bind /proc '${directory}/kernel' && mount --bind '${outside}' '${directory}/disk'`
  const look = `'${process.execPath}' --import tsx '${program}' '${directory}' kernel/self/environ kernel disk/plain.txt`
  const { status, stdout } = spawnSync(
    'unshare',
    ['-m', 'sh', '-c', `${mounts} || exit 77; ${look}`],
    {
      encoding: 'utf8',
    },
  )
  if (status !== 0 && stdout === '') return t.skip('this user cannot mount')
  const line = 'PATH_OUTSIDE_WORKSPACE PATH_OUTSIDE_WORKSPACE opened disk 1\n'
  assert.equal(stdout, line + line, base)
})
