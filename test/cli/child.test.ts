import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { CLI, watchOutput } from './setup.ts'

/** Copies the built command line next to a stand-in for another program. Returns a function that starts it. */
function installWith(t: TestContext, file: string, program: string) {
  const folder = mkdtempSync(join(tmpdir(), 'relay-cli-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  for (const name of ['cli.js', 'bundles']) {
    cpSync(join(dirname(CLI), name), join(folder, name), { recursive: true })
  }
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
  if (program !== '') writeFileSync(join(folder, file), program)
  return (args: string[]) =>
    watchOutput(spawn(process.execPath, [join(folder, 'cli.js'), ...args], { cwd: folder }))
}

test('relay worker passes flags, streams and the exit code through', async (t) => {
  const start = installWith(
    t,
    'worker.js',
    `process.stdout.write(JSON.stringify(process.argv.slice(2)))
     process.stdin.pipe(process.stderr)
     process.stdin.on('end', () => { process.exitCode = 7 })`,
  )
  const args = ['--agent', 'codex', '--once', '--help', '--json', '--', '-x']
  const { child, ended } = start(['worker', ...args])
  child.stdin.end('typed')
  assert.deepEqual(await ended, { code: 7, stdout: JSON.stringify(args), stderr: 'typed' })
})

test('relay mcp runs server.js and forwards each signal', async (t) => {
  const start = installWith(
    t,
    'server.js',
    `for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
       process.once(signal, () => { console.log(signal); process.exit(5) })
     }
     setInterval(() => {}, 1000)
     console.log('ready')`,
  )
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    const { child, said, ended } = start(['mcp'])
    await said('ready')
    child.kill(signal)
    assert.deepEqual(await ended, { code: 5, stdout: `ready\n${signal}\n`, stderr: '' })
  }
})

test('the command ends with the signal that ended its program', async (t) => {
  const start = installWith(
    t,
    'server.js',
    `process.kill(process.pid, 'SIGTERM'); setInterval(() => {}, 1000)`,
  )
  const { child, ended } = start(['mcp'])
  await ended
  assert.equal(child.signalCode, 'SIGTERM')
})

test('a program that was not built is refused with advice', async (t) => {
  const start = installWith(t, 'server.js', '')
  const { code, stderr } = await start(['mcp']).ended
  assert.equal(code, 1)
  assert.match(
    stderr,
    /^relay: NOT_BUILT "[^"]*" was not found next to this program\. .*: npm ci\..*\n$/,
  )
})
