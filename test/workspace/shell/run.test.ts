import assert from 'node:assert/strict'
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'
import { promisify } from 'node:util'

import { identify, liveness } from '../../../lib/process/process.ts'
import { processTable } from '../../../lib/process/table.ts'
import { createSandboxes } from '../../../lib/workspace/sandbox/sandbox.ts'
import { runCommand } from '../../../lib/workspace/shell/run.ts'
import type { Prepared } from '../../../lib/workspace/shell/prepare.ts'
import { programPath } from '../../programs/start.ts'
import { endWith, scratch } from '../../programs/scratch.ts'

const PATH = process.env['PATH'] ?? ''

function setup(t: TestContext) {
  const cwd = scratch(t, 'run-command-test-')
  const shown: string[] = []
  const abort = new AbortController()
  return {
    cwd,
    shown,
    abort,
    run: (command: string, more: Partial<Parameters<typeof runCommand>[1]> = {}) => {
      const prepared: Prepared = {
        line: { command: '/bin/sh', args: ['-c', '--', command] },
        env: { PATH },
        cwd,
        relativeCwd: '',
        paths: [],
        sandbox: undefined,
        isWritable: true,
        unsure: [],
      }
      return runCommand(prepared, {
        operationId: `test-${process.pid}-${Math.random()}`,
        timeoutMs: 20_000,
        maxOutputBytes: 10_000,
        signal: abort.signal,
        progress: (message) => shown.push(message),
        ...more,
      })
    },
  }
}

/** True also for a zombie that its new parent has not collected yet. */
function hasEnded(pid: number): boolean {
  return processTable.one(pid)?.isDead ?? true
}

test('a command returns its exit code, its signal and both streams', async (t) => {
  const { run, cwd } = setup(t)
  const end = await run('pwd; echo oops >&2; exit 3')
  assert.deepEqual(
    [end.end, end.exitCode, end.signal, end.stdout, end.stderr, end.isCut],
    ['exited', 3, undefined, `${cwd}\n`, 'oops\n', false],
  )
  assert.equal((await run('kill -9 $$')).signal, 'SIGKILL')
  assert.equal((await run('-not-a-flag')).exitCode, 127)
  assert.equal((await run('cat')).end, 'exited', 'its standard input is empty')
})

test('of a long output the beginning and the end are kept, without half characters', async (t) => {
  const { run } = setup(t)
  const { stdout, stdoutBytes, isCut } = await run(
    'printf first; yes é | head -n 200000; printf last',
  )
  assert.equal(stdoutBytes, 600_009)
  assert.equal(isCut, true)
  assert.match(stdout, /^firsté\né\n/)
  assert.match(stdout, /é\nlast$/)
  assert.match(stdout, /\n\[\.\.\. \d+ bytes left out \.\.\.\]\n/)
  assert.doesNotMatch(stdout, /\ufffd/)
  assert.ok(Buffer.byteLength(stdout) <= 10_100)
})

test('an output of exactly the limit is whole', async (t) => {
  const { run } = setup(t)
  const end = await run('yes abc | head -c 1000', { maxOutputBytes: 1000 })
  assert.deepEqual([end.stdout.length, end.isCut], [1000, false])
})

test('secrets are removed, also those across a cut', async (t) => {
  const { run } = setup(t)
  const token = `ghp_${'a1B2'.repeat(9)}`
  assert.doesNotMatch((await run(`echo TOKEN=${token}; echo ${token} >&2`)).stdout, /a1B2/)
  for (let at = 480; at <= 520; at += 4) {
    const command = `head -c ${at} /dev/zero | tr '\\0' x; printf ' ${token} '; yes y | head -c 9000`
    const { stdout } = await run(command, { maxOutputBytes: 1000 })
    assert.doesNotMatch(stdout, /a1B2/, String(at))
  }
})

test('50 MB of output are read in linear time and constant memory', async (t) => {
  const { run } = setup(t)
  const before = process.memoryUsage().rss
  const { stdoutBytes } = await run('yes | head -c 50000000')
  assert.equal(stdoutBytes, 50_000_000)
  assert.ok(process.memoryUsage().rss - before < 100_000_000)
})

test('a command that runs too long ends with everything that it started', async (t) => {
  const { run, cwd } = setup(t)
  const script = `
    trap '' TERM
    (trap '' TERM; echo $$ > group; while :; do sleep 1; done) &
    setsid sh -c 'trap "" TERM; echo $$ > left; while :; do sleep 1; done' &
    while :; do sleep 1; done`
  const end = await run(script, { timeoutMs: 700 })
  assert.equal(end.end, 'timed_out')
  assert.equal(end.left, 0)
  for (const name of ['group', 'left']) {
    const pid = Number(readFileSync(join(cwd, name), 'utf8'))
    assert.ok(hasEnded(pid), name)
  }
})

test('what a command leaves in the background ends with it', async (t) => {
  const { run, cwd } = setup(t)
  const script = `setsid sh -c 'echo $$ > pid; exec sleep 60' & while [ ! -s pid ]; do :; done`
  assert.equal((await run(script)).end, 'exited')
  assert.ok(hasEnded(Number(readFileSync(join(cwd, 'pid'), 'utf8'))))
})

test('an aborted call ends its command', async (t) => {
  const { run, abort } = setup(t)
  const running = run('echo begun; sleep 60')
  abort.abort()
  assert.equal((await running).end, 'aborted')
})

test('a waiting caller sees the latest lines without secrets', async (t) => {
  const { run, shown } = setup(t)
  await run(`echo one; echo TOKEN=ghp_${'a1B2'.repeat(9)}; printf half; sleep 1.5`)
  assert.match(shown[0] ?? '', /^one\nTOKEN=.*$/)
  assert.doesNotMatch(shown.join('\n'), /a1B2|half/)
})

const { sandbox } = await createSandboxes({ platform: process.platform, path: PATH }).find()
const skip = sandbox?.kind === 'bubblewrap' ? false : 'bubblewrap does not work here'

test('kill -9 of the relay ends a sandboxed command', { skip }, async (t) => {
  const { cwd } = setup(t)
  const line = sandbox?.confine(
    {
      directory: cwd,
      cwd,
      isWritable: true,
      network: false,
      masked: [],
      pinned: [],
      fixed: [],
      programs: [],
      temporary: '/tmp',
    },
    { command: '/bin/sh', args: ['-c', 'setsid sh -c "touch begun; while :; do sleep 1; done"'] },
  )
  writeFileSync(join(cwd, 'line.json'), JSON.stringify({ line, cwd }))
  const relay = spawn(
    process.execPath,
    ['--import', 'tsx', programPath('run-command.ts'), join(cwd, 'line.json')],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  endWith(t, relay)
  while (!existsSync(join(cwd, 'begun'))) await new Promise((resolve) => setTimeout(resolve, 10))
  const { stdout } = await promisify(execFile)('pgrep', ['-f', 'touch begun'])
  const inside = stdout
    .trim()
    .split('\n')
    .flatMap((pid) => identify(Number(pid)) ?? [])
  assert.ok(inside.length >= 2)
  relay.kill('SIGKILL')
  await once(relay, 'exit')
  while (inside.some((each) => liveness(each) === 'alive')) {
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
})
