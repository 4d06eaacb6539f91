import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

import { serve } from '../http/setup.ts'
import { installClient } from './install.ts'
import { offerActions } from './task-actions.ts'

const run = promisify(execFile)
const leftOut = fileURLToPath(new URL('conformance-tasks-left-out.yml', import.meta.url))

/** The scenarios of the tasks extension that this server passes, or passes but for checks that the list leaves out. */
const scenarios = [
  'tasks-lifecycle',
  'tasks-capability-negotiation',
  'tasks-wire-fields',
  'tasks-request-state-removal',
  'tasks-mrtr-input',
  'tasks-request-headers',
  'tasks-dispatch-and-envelope',
]

// The suite needs Node 22 or newer; npm has one to install.
let node = ''
let conformance = ''

before(async () => {
  node = await installClient('node', '24.21.0', 'node')
  // The first versions that know revision 2026-07-28.
  const name = '@modelcontextprotocol/conformance'
  conformance = await installClient(name, '0.2.0-alpha.12', 'conformance')
})

test('the scenarios of the official conformance suite for tasks pass', async (t) => {
  const server = await serve(t, { env: { RELAY_TOOLSETS: 'jobs,actions' } })
  await offerActions(t, server)
  const env = { PATH: process.env['PATH'] ?? '', HOME: server.home }
  const failures: string[] = []
  await Promise.all(
    scenarios.map(async (scenario) => {
      const args = ['--url', `${server.url}/mcp`, '--scenario', scenario, '--timeout', '60000']
      const command = [conformance, 'server', ...args, '--expected-failures', leftOut]
      const { stdout } = await run(node, command, { env, cwd: server.home }).catch(
        (error: { stdout: string }) => {
          failures.push(`${scenario}\n${error.stdout}`)
          return error
        },
      )
      t.diagnostic(
        stdout
          .split('\n')
          .filter((line) => line.includes('Passed'))
          .join(' '),
      )
    }),
  )
  assert.equal(failures.join('\n'), '')
})
