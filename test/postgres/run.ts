// Runs test files over the PostgreSQL store: those named on the command line, "core", or every suite that runs over each
// store.
// One server serves all files. All of them run for each version that is installed, or for the one that
// RELAY_TEST_POSTGRES names, which may be "oldest" or "newest".

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'

import { startCluster } from './cluster.ts'
import { chosenPostgres, installedPostgres, NO_POSTGRES } from './installed.ts'
import type { Installed } from './installed.ts'

/** The promises of a store and of what stands on it. Where a test of these suites looks at files, it is skipped here. */
const CORE = [
  ...testsIn('test/store').filter((file) => file.includes('/postgres')),
  'test/postgres/stop.test.ts',
  'test/queue/queue.test.ts',
  'test/queue/conversation.test.ts',
  'test/queue/family.test.ts',
  'test/queue/settle.test.ts',
  'test/queue/paused.test.ts',
  'test/queue/model.test.ts',
  ...testsIn('test/mcp'),
  ...testsIn('test/mcp/tasks'),
  'test/server.test.ts',
  'test/crash/paused.test.ts',
  'test/crash/clock.test.ts',
  'test/crash/sessions.test.ts',
  'test/crash/torture.test.ts',
]

/** The rest of the suites that run over each store. */
const MORE = [
  'test/queue/run.test.ts',
  'test/queue/list.test.ts',
  'test/inbox/message-receipts.test.ts',
  'test/inbox/names.test.ts',
  'test/messages/unnotified.test.ts',
  ...testsIn('test/operations'),
  'test/http/api.test.ts',
  'test/http/events.test.ts',
  'test/http/mcp.test.ts',
  'test/hook/hook.test.ts',
  'test/sdk/sdk.test.ts',
  'test/sdk/actions.test.ts',
  ...testsIn('test/actions'),
  'test/cli/verbs.test.ts',
  'test/worker/worker.test.ts',
  'test/worker/handover.test.ts',
  'test/worker/fallback.test.ts',
  'test/worker/process.test.ts',
]

const [first, ...others] = process.argv.slice(2)
const files =
  first === 'core'
    ? [...CORE, ...others]
    : first === undefined
      ? [...CORE, ...MORE]
      : [first, ...others]
const named = process.env['RELAY_TEST_POSTGRES']
const chosen = chosenPostgres()
if (chosen === undefined) {
  process.stderr.write(`\n!!! Tests over the PostgreSQL store NOT RUN: ${NO_POSTGRES}\n\n`)
} else {
  const versions = named === undefined || named === '' ? installedPostgres() : [chosen]
  for (const installed of versions) await run(installed)
}

async function run(installed: Installed): Promise<void> {
  process.stdout.write(`# PostgreSQL ${installed.version}\n`)
  const cluster = await startCluster({ installed, fsync: false })
  const atOnce = process.env['RELAY_TESTS_AT_ONCE'] ?? '2'
  const args = ['test/bundled.mjs', `--test-concurrency=${atOnce}`, ...files]
  const env = {
    RELAY_STATEMENT_EVERY: '1',
    ...process.env,
    RELAY_TEST_STORE: 'postgres',
    RELAY_TEST_POSTGRES: String(installed.major),
    RELAY_TEST_POSTGRES_SERVER: cluster.url('postgres'),
  }
  const child = spawn(process.execPath, args, { env, stdio: 'inherit' })
  // Signals of the terminal reach the child too; this process must outlive it to stop the server.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) process.exitCode = 1
  await cluster.stop()
}

function testsIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => `${folder}/${name}`)
}
