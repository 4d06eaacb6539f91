import assert from 'node:assert/strict'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

import { readConfiguration } from '../../lib/config/config.ts'
import { TOKEN } from '../programs/fake-chatgpt.ts'
import { setup } from './setup.ts'

const URL = 'https://api.chatgpt.com/v1/workspace_agents/agtch_1/trigger'

test('no command writes a configuration that programs refuse', async (t) => {
  const { root, run } = await setup(t)
  const config = join(root, '.config', 'durable-relay', 'config.json')
  const folder = join(root, 'data-folder')
  mkdirSync(folder)
  const chatgpt = (name: string) => ['agent', 'add', 'chatgpt', name, '--url', URL]
  const redirect = ['--redirect', 'https://app.example/cb']
  const refused: string[][] = [
    chatgpt('action.x'),
    chatgpt('Ünï'),
    ['agent', 'add', 'codex', 'action.x'],
    ['agent', 'set', 'action.x', '--write'],
    ['agent', 'set', 'codex', '--concurrency', '0'],
    ['agent', 'set', 'codex', '--daily-budget', 'turns=0'],
    ['client', 'add', 'Bad Client', ...redirect],
    ['root', 'add', folder, '--name', 'Bad Name'],
  ]
  const accepted: string[][] = [
    chatgpt('constructor'),
    ['agent', 'add', 'codex', 'fast'],
    ['agent', 'set', 'claude', '--model', 'opus'],
    ['agent', 'set', 'claude', '--daily-budget', 'cost=20,tokens=5m'],
    ['client', 'add', 'app', ...redirect],
    ['root', 'add', folder, '--name', 'data'],
    ['root', 'set', 'data', '--deny', '*.pem'],
  ]
  const again: string[][] = [['agent', 'add', 'codex', 'fast'], ...refused.slice(0, 1)]
  const removed: string[][] = [
    ['agent', 'remove', 'constructor'],
    ['client', 'remove', 'app'],
    ['root', 'remove', 'data'],
  ]
  for (const [rows, code] of [
    [refused, 1],
    [accepted, 0],
    [again, 1],
    [removed, 0],
  ] as const) {
    for (const args of rows) {
      const before = readConfiguration(config)
      const end = await run(args, `${TOKEN}\n`)
      assert.equal(end.code, code, `${args.join(' ')}: ${end.stderr}`)
      const after = readConfiguration(config)
      if (code === 1) assert.deepEqual(after, before, args.join(' '))
      else assert.notDeepEqual(after, before, args.join(' '))
    }
  }
  const credentials = join(config, '..', 'credentials')
  for (const name of ['action.x.json', 'constructor.json']) {
    assert.equal(existsSync(join(credentials, name)), false, `no token is kept for ${name}`)
  }
})
