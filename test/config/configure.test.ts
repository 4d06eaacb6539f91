import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

import { readConfiguration } from '../../lib/config/config.ts'
import {
  changeAgent,
  configureAgent,
  configureClient,
  configureRoot,
} from '../../lib/config/configure.ts'
import { scratch } from '../programs/scratch.ts'

const SETTINGS = { executor: 'codex' }

test('a change that no program could read is refused, and the file stays as it was', async (t) => {
  const config = join(scratch(t, 'relay-configure-'), 'config.json')
  await configureAgent(config, 'fast', SETTINGS)
  const before = fs.readFileSync(config, 'utf8')
  const client = { name: 'App', secretHash: 'x', redirectUris: [] }
  const rows: [change: () => Promise<void>, at: string][] = [
    [() => configureAgent(config, 'action.x', SETTINGS), 'agents.action.x'],
    [() => configureAgent(config, '', SETTINGS), 'agents.'],
    [() => configureAgent(config, 'x', { executor: 'sh' }), 'agents.x'],
    [() => changeAgent(config, 'fast', () => ({ ...SETTINGS, concurrency: 0 })), 'agents.fast'],
    [() => configureClient(config, 'app', client), 'clients.app'],
    [() => configureRoot(config, 'Bad Name', () => ({ path: '/srv' })), 'roots.Bad Name'],
    [() => configureRoot(config, 'data', () => ({ path: 'srv' })), 'roots.data'],
  ]
  for (const [change, at] of rows) {
    await assert.rejects(
      change,
      (error: { code?: string; message: string }) =>
        error.code === 'CONFIG_INVALID' &&
        error.message.includes(`at "${at}`) &&
        error.message.endsWith('The file is unchanged.'),
      at,
    )
    assert.equal(fs.readFileSync(config, 'utf8'), before, at)
  }
  assert.deepEqual(fs.readdirSync(join(config, '..')), ['config.json'])
})

test('a name that every object has is a name like any other', async (t) => {
  const config = join(scratch(t, 'relay-configure-'), 'config.json')
  await changeAgent(config, 'constructor', (before) => {
    assert.equal(before, undefined)
    return SETTINGS
  })
  assert.deepEqual(Object.keys(readConfiguration(config).agents), ['constructor'])
})
