import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

import { folderInside } from '../../lib/files/inside.ts'
import { scratch } from '../programs/scratch.ts'

test('folderInside() finds folders below the root, and nothing outside it', (t) => {
  const home = fs.realpathSync(scratch(t, 'relay-inside-'))
  const root = join(home, 'root')
  for (const path of ['root/a/b', 'outside', 'root-too', 'root/..name']) {
    fs.mkdirSync(join(home, path), { recursive: true })
  }
  fs.writeFileSync(join(root, 'file'), '')
  fs.symlinkSync('a/b', join(root, 'link-inside'))
  fs.symlinkSync('../outside', join(root, 'link-outside'))
  const rows: [path: string, found: string | undefined][] = [
    ['.', root],
    ['a/b', join(root, 'a/b')],
    ['a/../a', join(root, 'a')],
    ['link-inside', join(root, 'a/b')],
    ['..name', join(root, '..name')],
    [join(root, 'a'), join(root, 'a')],
    ['..', undefined],
    ['../root-too', undefined],
    ['link-outside', undefined],
    ['file', undefined],
    ['missing', undefined],
    ['/', undefined],
  ]
  for (const [path, found] of rows) assert.equal(folderInside(root, path), found, path)
})
