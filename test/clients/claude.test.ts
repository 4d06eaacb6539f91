import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { before, test } from 'node:test'
import type { TestContext } from 'node:test'
import { promisify } from 'node:util'

import { root } from '../programs/child.ts'
import { clientFolders, installClient } from './install.ts'

const run = promisify(execFile)
let claude = ''

before(async () => {
  claude = await installClient('@anthropic-ai/claude-code', '2.1.328', 'claude')
})

/** The real Claude Code with a home of its own, signed out, its telemetry and updates off. */
function setup(t: TestContext) {
  const { home, work } = clientFolders(t)
  const env = {
    PATH: [dirname(process.execPath), '/usr/bin', '/bin'].join(':'),
    HOME: home,
    TERM: 'xterm',
    CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1',
    DISABLE_TELEMETRY: '1',
    DISABLE_AUTOUPDATER: '1',
    DISABLE_ERROR_REPORTING: '1',
  }
  const ask = async (...args: string[]) =>
    (await run(claude, args, { cwd: work, env, timeout: 300_000 })).stdout
  return { home, ask }
}

test('claude mcp list shows the relay connected', async (t) => {
  const { home, ask } = setup(t)
  const data = `RELAY_DATA_DIR=${join(home, 'state')}`
  const server = join(root, 'server.js')
  await ask('mcp', 'add', 'relay', '-e', data, '--', process.execPath, server)
  const listed = await ask('mcp', 'list')
  assert.match(listed, /relay: .*server\.js.*Connected/)
  assert.doesNotMatch(listed, /Failed/)
})

test('Claude Code looks for the newer revision first, and keeps its channel because it is refused', async (t) => {
  const { ask, home } = setup(t)
  const log = join(home, 'overheard')
  const server = join(root, 'server.js')
  const overheard = join(root, 'test', 'programs', 'overheard-server.mjs')
  const env = ['-e', `RELAY_DATA_DIR=${join(home, 'state')}`, '-e', 'RELAY_AGENT=boss']
  await ask('mcp', 'add', 'relay', ...env, '--', process.execPath, overheard, server, log)
  assert.match(await ask('mcp', 'list'), /Connected/)
  const lines = readFileSync(log, 'utf8').split('\n')
  assert.match(lines[0] ?? '', /^> .*"server\/discover"/)
  assert.match(lines[1] ?? '', /^< .*-32601/)
  const greeting = lines.find((line) => line.startsWith('<') && line.includes('"capabilities"'))
  assert.match(greeting ?? '', /"claude\/channel"/)
})
