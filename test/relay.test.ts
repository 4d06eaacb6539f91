import assert from 'node:assert/strict'
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'

import { readSettings } from '../lib/config/config.ts'
import { openWorkspaces } from '../lib/relay/workspaces.ts'

test('every store of a data directory is found, its copies and its neighbours are not', async (t) => {
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'relay-workspaces-')))
  t.after(() => rmSync(home, { recursive: true, maxRetries: 3 }))
  const data = join(home, 'data')
  for (const name of ['one', 'two', 'three']) mkdirSync(join(home, name))
  const open = (name: string) => {
    const env = { HOME: home, RELAY_DATA_DIR: data, RELAY_WORKSPACE: join(home, name) }
    return openWorkspaces(readSettings(env, home), { env, warn: assert.fail })
  }
  for (const name of ['one', 'two']) {
    const others = await open(name)
    await others.open(others.own)
    await others.close()
  }
  const all = await open('three')
  t.after(all.close)
  const paths = () => all.list().map((entry) => entry.workspace)
  assert.deepEqual(paths(), [join(home, 'one'), join(home, 'two')])
  const [first] = all.list()
  cpSync(join(data, first?.id ?? ''), join(data, 'copy'), { recursive: true })
  mkdirSync(join(data, 'http'))
  mkdirSync(join(data, 'damaged-000000000000'))
  writeFileSync(join(data, 'damaged-000000000000', 'store.json'), '{')
  assert.equal(paths().length, 2)
  const opened = await all.open(first?.id ?? '')
  assert.equal(opened.relay.store.workspace, join(home, 'one'))
  assert.equal(await all.open(first?.id ?? ''), opened)
  // The own workspace is made when it is first asked for.
  assert.equal((await all.open(all.own)).settings.workspace, join(home, 'three'))
  assert.equal(paths().length, 3)
  await assert.rejects(all.open('copy'), { code: 'WORKSPACE_NOT_FOUND' })
  await assert.rejects(all.open('../data'), { code: 'WORKSPACE_NOT_FOUND' })
})
