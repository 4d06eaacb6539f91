import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

import { serve } from '../http/setup.ts'
import { installClient } from './install.ts'

const run = promisify(execFile)
const leftOut = fileURLToPath(new URL('conformance-left-out.yml', import.meta.url))

/** What must have passed by name, so that a suite which runs nothing is not taken for success. */
const wanted = [
  'server-initialize',
  'ping',
  'tools-list',
  'resources-list',
  'dns-rebinding-protection',
]

// The suite needs Node 22 or newer; npm has one to install.
let node = ''
let conformance = ''

before(async () => {
  node = await installClient('node', '24.21.0', 'node')
  conformance = await installClient('@modelcontextprotocol/conformance', '0.1.16', 'conformance')
})

test('the official conformance suite passes, but for what the list beside this file leaves out', async (t) => {
  const server = await serve(t)
  const args = ['server', '--url', `${server.url}/mcp`, '--expected-failures', leftOut]
  const env = { PATH: process.env['PATH'] ?? '', HOME: server.home }
  const { stdout } = await run(node, [conformance, ...args], { env, cwd: server.home })
  for (const scenario of wanted) {
    assert.match(stdout, new RegExp(`✓ ${scenario}: [1-9]\\d* passed, 0 failed`))
  }
})
