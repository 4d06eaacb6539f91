import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

import { createSandboxes, programFolders } from '../../../lib/workspace/sandbox/sandbox.ts'
import { seatbeltLine } from '../../../lib/workspace/sandbox/seatbelt.ts'
import { scratch } from '../../programs/scratch.ts'

test('without a sandbox, a root that requires one refuses and says why', async (t) => {
  const folder = scratch(t, 'sandboxes-test-')
  const missing = createSandboxes({ platform: 'linux', path: folder })
  assert.equal(await missing.choose({ sandbox: 'auto' }), undefined)
  assert.equal(await missing.choose({ sandbox: 'none' }), undefined)
  await assert.rejects(missing.choose({ sandbox: 'required' }), {
    code: 'SANDBOX_MISSING',
    message: /bubblewrap \(bwrap\) is not installed/,
  })
  const bwrap = '#!/bin/sh\necho "bwrap: No permissions to create a new namespace" >&2\nexit 1\n'
  writeFileSync(join(folder, 'bwrap'), bwrap, { mode: 0o755 })
  const forbidden = createSandboxes({ platform: 'linux', path: folder })
  assert.equal(await forbidden.choose({ sandbox: 'auto' }), undefined)
  await assert.rejects(forbidden.choose({ sandbox: 'required' }), /No permissions to create/)
  const other = createSandboxes({ platform: 'win32', path: folder })
  await assert.rejects(other.choose({ sandbox: 'required' }), /none for win32/)
})

test('a profile of macOS denies by default, and what is denied in the root comes last', () => {
  const { command, args } = seatbeltLine(
    {
      directory: '/Users/ann/my "app"',
      cwd: '/Users/ann/my "app"/src',
      isWritable: true,
      network: false,
      masked: [{ path: '/Users/ann/my "app"/.env', isFolder: false }],
      pinned: [],
      fixed: ['/Users/ann/my "app"/.git'],
      programs: ['/Users/ann/.nvm/versions/node/v22/bin'],
      temporary: '/private/var/folders/x/T',
    },
    { command: '/bin/sh', args: ['-c', '--', 'npm test'] },
  )
  assert.equal(command, '/usr/bin/sandbox-exec')
  const [flag, profile = '', ...program] = args
  assert.equal(flag, '-p')
  assert.deepEqual(program, ['/bin/sh', '-c', '--', 'npm test'])
  const lines = profile.trimEnd().split('\n')
  assert.deepEqual(lines.slice(0, 2), ['(version 1)', '(deny default)'])
  assert.deepEqual(lines.slice(-4), [
    String.raw`(allow file-read* (subpath "/Users/ann/my \"app\""))`,
    String.raw`(allow file-write* (subpath "/Users/ann/my \"app\""))`,
    String.raw`(deny file-write* (subpath "/Users/ann/my \"app\"/.git"))`,
    String.raw`(deny file-read* file-write* (subpath "/Users/ann/my \"app\"/.env"))`,
  ])
  assert.doesNotMatch(profile, /network|subpath "\/Users\/ann"\)|subpath "\/"\)/)
  for (const line of lines) {
    const outside = line.replaceAll(/"(?:[^"\\]|\\.)*"/g, '')
    const depth = outside.split('(').length - outside.split(')').length
    assert.equal(depth, 0, line)
  }
})

test('a read-only profile of macOS lets no program write to the root, and one with network has it', () => {
  const confinement = {
    directory: '/r',
    cwd: '/r',
    masked: [],
    pinned: [],
    fixed: [],
    programs: [],
    temporary: '/t',
  }
  const profileOf = (more: { isWritable: boolean; network: boolean }) =>
    seatbeltLine({ ...confinement, ...more }, { command: '/bin/sh', args: [] }).args[1] ?? ''
  assert.doesNotMatch(
    profileOf({ isWritable: false, network: false }),
    /file-write\* \(subpath "\/r"\)|network/,
  )
  assert.match(profileOf({ isWritable: true, network: true }), /\(allow network\* system-socket\)/)
})

test('of a home only the folders of programs in the search path are shown', (t) => {
  assert.deepEqual(programFolders('/usr/bin:/home/ann/bin:/home/ann/none/bin', '/home/ann'), [])
  const home = scratch(t, 'home-test-')
  assert.deepEqual(programFolders(`${home}/x/bin:${home}`, home), [])
})
