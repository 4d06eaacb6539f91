import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

import { temporaryDirectory } from './scratch.ts'
import { install } from './shim.ts'

const CLI = fileURLToPath(new URL('../../cli.js', import.meta.url))

test('a data directory on a real FUSE file system is refused by the built program, unless its owner accepts it', (t) => {
  const root = temporaryDirectory(t)
  const [branch, mount, workspace] = ['branch', 'mount', 'workspace'].map((name) => {
    const path = join(root, name)
    fs.mkdirSync(path)
    return path
  }) as [string, string, string]
  const missing = mountUnion(branch, mount)
  if (missing !== undefined) {
    console.log(`NOT RUN: FUSE: ${missing}`)
    t.skip(missing)
    return
  }
  try {
    const dataDir = join(mount, 'data')
    fs.mkdirSync(dataDir)
    const env = { PATH: process.env.PATH, HOME: root, RELAY_DATA_DIR: dataDir }
    const list = () =>
      spawnSync(process.execPath, [CLI, 'list'], {
        env: { ...env, RELAY_WORKSPACE: workspace },
        encoding: 'utf8',
      })
    const refused = list()
    assert.equal(refused.status, 1)
    assert.match(refused.stderr, /^relay: DATA_DIR_UNSAFE .*fuse\.unionfs/)
    assert.deepEqual(fs.readdirSync(dataDir), [], 'nothing was written there')
    fs.writeFileSync(join(dataDir, 'accept-unsafe-file-system'), '')
    assert.equal(list().status, 0)
  } finally {
    spawnSync('umount', [mount])
  }
})

/** Mounts one directory over another through a program; says why it could not. */
function mountUnion(branch: string, mount: string): string | undefined {
  if (process.getuid?.() !== 0 || !fs.existsSync('/dev/fuse')) {
    return 'that takes root and /dev/fuse'
  }
  const args = ['-o', 'cow', `${branch}=RW`, mount]
  let { error, status } = spawnSync('unionfs', args)
  if (error !== undefined) {
    install('unionfs-fuse')
    ;({ error, status } = spawnSync('unionfs', args))
  }
  if (error !== undefined) return 'unionfs is not installed (package unionfs-fuse)'
  return status === 0 ? undefined : `unionfs ended with ${status}`
}
