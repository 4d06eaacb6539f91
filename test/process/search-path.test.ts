import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { delimiter, join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { safePath, useSafePath } from '../../lib/process/search-path.ts'
import { scratch } from '../programs/scratch.ts'

/** A home with tools, and a repository in it whose workspace is one of its packages. */
function setup(t: TestContext) {
  const home = scratch(t, 'search-path-')
  const repository = join(home, 'repository')
  const workspace = join(repository, 'packages', 'one')
  for (const folder of [workspace, join(repository, '.git'), join(home, 'bin')]) {
    fs.mkdirSync(folder, { recursive: true })
  }
  const path = (...entries: string[]) => entries.join(delimiter)
  return { home, repository, workspace, path }
}

test('empty and relative entries go: they mean wherever a program happens to run', (t) => {
  const { home, workspace, path } = setup(t)
  const given = path('', '/usr/bin', '.', './bin', 'node_modules/.bin', '~/bin', '..', '/bin', '')
  assert.equal(safePath(given, workspace, home), path('/usr/bin', '/bin'))
})

test('what npx puts first goes, in the workspace and in the repository around it', (t) => {
  const { home, repository, workspace, path } = setup(t)
  const bins = [workspace, join(repository, 'packages'), repository].map((folder) =>
    join(folder, 'node_modules', '.bin'),
  )
  const own = join(home, 'bin')
  assert.equal(
    safePath(path(...bins, workspace, repository, own, '/bin'), workspace, home),
    path(own, '/bin'),
  )
  // A folder beside it, whose name only begins like it, is another one.
  assert.equal(safePath(path(`${workspace}-tools`), join(home, 'x'), home), `${workspace}-tools`)
})

test('a link does not hide a folder of the workspace, nor one that is made later', (t) => {
  const { home, repository, workspace, path } = setup(t)
  const [into, outOf, dangling] = ['into', 'out-of', 'dangling']
  fs.symlinkSync(workspace, join(home, into))
  fs.symlinkSync(join(home, 'bin'), join(repository, outOf))
  fs.symlinkSync(join(workspace, 'later'), join(home, dangling))
  const given = path(
    join(home, into),
    join(home, into, 'later', 'bin'),
    join(repository, outOf),
    join(workspace, '..', '..', 'bin'),
    '/bin',
  )
  assert.equal(safePath(given, workspace, home), '/bin')
})

test('nothing left means the system’s programs, never the working directory', (t) => {
  const { home, workspace } = setup(t)
  for (const given of [undefined, '', '.', workspace, `${delimiter}${delimiter}`]) {
    assert.equal(safePath(given, workspace, home), `/usr/bin${delimiter}/bin`)
  }
})

test('a workspace that holds the home keeps the tools of the user', (t) => {
  const { home, path } = setup(t)
  const given = path(join(home, 'bin'), '', 'bin', '/bin')
  assert.equal(safePath(given, home, home), path(join(home, 'bin'), '/bin'))
  // Settings of the home under version control are not the repository of each project in it.
  fs.mkdirSync(join(home, '.git'))
  const project = join(home, 'project')
  fs.mkdirSync(project)
  const mixed = path(join(project, 'bin'), given)
  assert.equal(safePath(mixed, project, home), path(join(home, 'bin'), '/bin'))
})

test('useSafePath() changes the environment that programs are started with', (t) => {
  const { home, workspace, path } = setup(t)
  const env = { HOME: home, PATH: path(workspace, '/bin'), OTHER: 'x' }
  useSafePath(env, workspace)
  assert.deepEqual(env, { HOME: home, PATH: '/bin', OTHER: 'x' })
})
