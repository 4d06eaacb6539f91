import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { before, test } from 'node:test'
import { promisify } from 'node:util'

import { root } from '../programs/child.ts'
import { clientFolders, installClient } from './install.ts'

const run = promisify(execFile)
let linter = ''

before(async () => {
  linter = await installClient('oh-my-mcp', '0.1.0', 'oh-my-mcp')
})

type Report = {
  tools: { name: string; score: number }[]
  totals: { tools: number; errors: number; warnings: number }
}

/** The toolset, its tools, and what the linter may warn of: the cost of more than 20 tools, and an input of any type. */
const ROWS = [
  ['jobs', 8, 0],
  ['messages', 21, 1],
  ['team', 8, 0],
  ['actions', 5, 1],
  ['viewer', 9, 0],
  ['files', 18, 1],
  ['browser', 15, 0],
  ['shell', 1, 0],
  ['process', 7, 0],
  ['screen', 3, 0],
  ['desktop', 5, 0],
] as const

for (const [toolset, count, warnings] of ROWS) {
  test(`an independent linter scores the toolset ${toolset} at 90 or more`, async (t) => {
    const { home, work } = clientFolders(t)
    // The linter hands on its own environment.
    const env = { PATH: process.env.PATH ?? '', HOME: home, RELAY_TOOLSETS: toolset }
    const servers = join(work, 'servers.json')
    const relay = {
      command: process.execPath,
      args: [join(root, 'server.js')],
      env: { RELAY_DATA_DIR: join(home, 'state') },
    }
    writeFileSync(servers, JSON.stringify({ mcpServers: { relay } }))
    // Ends with 1, and so throws, below the score.
    const flags = ['--servers', servers, '--min-score', '90', '--json']
    const { stdout } = await run(linter, flags, { env, cwd: work })
    const { tools, totals } = JSON.parse(stdout) as Report
    assert.equal(totals.tools, count)
    assert.equal(totals.errors, 0, stdout)
    assert.ok(totals.warnings <= warnings, stdout)
    for (const { name, score } of tools) assert.ok(score >= 90, `${name}: ${score}`)
  })
}
