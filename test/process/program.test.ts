import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { identify, liveness, monotonicMs } from '../../lib/process/process.ts'
import { runProgram } from '../../lib/process/program.ts'
import type { Line, Program, ProgramEnd } from '../../lib/process/program.ts'
import { turnMarker } from '../../lib/process/tree.ts'
import type { ProcessIdentity } from '../../lib/schema/process.ts'
import { scratch } from '../programs/scratch.ts'
import { gone, programPath } from '../programs/start.ts'

const PATH = process.env['PATH'] ?? ''

function setup(t: TestContext) {
  const cwd = scratch(t, 'program-test-')
  const stop = new AbortController()
  const lines: Line[] = []
  const run = (program: Partial<Program> & { command: string }) =>
    runProgram({
      args: [],
      cwd,
      env: { PATH },
      input: '',
      signal: stop.signal,
      timeoutMs: 20_000,
      onLine: (line) => lines.push(line),
      ...program,
    })
  const node = (script: string, program: Partial<Program> = {}) =>
    run({ command: process.execPath, args: ['-e', script], ...program })
  return { run, node, lines, stop, cwd }
}

function ended(end: ProgramEnd): Exclude<ProgramEnd, { end: 'not_started' }> {
  assert.ok(end.end !== 'not_started')
  return end
}

for (const [name, input] of [
  ['that looks like a flag', '--help'],
  ['that looks like a dangerous flag', '--dangerously-bypass-approvals-and-sandbox'],
  ['that looks like a subcommand', 'review'],
  ['of 300 KiB', 'ab\u{1f642}é\n'.repeat(30_720)],
  ['with a NUL', 'before\0after'],
  ['with a byte order mark and no line end', '\ufeffx\r\ny'],
] as const) {
  test(`input ${name} arrives unchanged`, async (t) => {
    const { run } = setup(t)
    const end = ended(await run({ command: 'cat', input, maxOutputBytes: 1024 * 1024 }))
    assert.equal(end.end, 'exited')
    assert.equal(end.exitCode, 0)
    assert.equal(end.output, input)
    assert.equal(end.isOutputCut, false)
  })
}

test('the environment is what was given and nothing else', async (t) => {
  const { node } = setup(t)
  const env = { PATH, RELAY_JOB: 'some-job', EMPTY: '' }
  const script = 'process.stdout.write(JSON.stringify(process.env))'
  const end = ended(await node(script, { env, maxOutputBytes: 10_000 }))
  assert.deepEqual(JSON.parse(end.output), env)
})

test('the program runs in its working directory, in a session of its own', async (t) => {
  const { run, lines, cwd } = setup(t)
  let child: ProcessIdentity | undefined
  await run({
    command: 'sh',
    args: ['-c', 'pwd -P; ps -o sess= -p $$'],
    onSpawn: (identity) => (child = identity),
  })
  const [where, session] = lines.map((line) => line.text.trim())
  assert.equal(where, cwd)
  assert.equal(Number(session), child?.pid)
})

test('exit code, signal and the end of standard error are reported', async (t) => {
  const { node } = setup(t)
  const failed = ended(
    await node('console.error("é".repeat(9000) + "the end"); process.exitCode = 3'),
  )
  assert.deepEqual([failed.end, failed.exitCode, failed.signal], ['exited', 3, undefined])
  assert.match(failed.stderrTail, /^é+the end\n$/)
  assert.ok(Buffer.byteLength(failed.stderrTail) <= 8 * 1024)

  const killed = ended(await node('process.kill(process.pid, "SIGKILL")'))
  assert.deepEqual([killed.end, killed.exitCode, killed.signal], ['exited', undefined, 'SIGKILL'])
})

test('a program that does not read its input is no failure', async (t) => {
  const { run } = setup(t)
  const end = ended(await run({ command: 'true', input: 'x'.repeat(1024 * 1024) }))
  assert.deepEqual([end.end, end.exitCode], ['exited', 0])
})

test('an input that is kept open ends with this process, not before', async (t) => {
  const script = `process.stdin.on('data', (all) => { console.log(String(all)); setTimeout(() => process.exit(0), 1000) }).on('end', () => console.log('over'))`
  const open = await setup(t).node(script, {
    input: 'in',
    keepsInputOpen: true,
    maxOutputBytes: 99,
  })
  assert.equal(ended(open).output, 'in\n')
  const whole = await setup(t).node(script, { input: 'in', maxOutputBytes: 99 })
  assert.equal(ended(whole).output, 'in\nover\n')
})

test('a character that is split over two writes stays whole', async (t) => {
  const { node, lines } = setup(t)
  const script = `
    const bytes = Buffer.from('a\u{1f642}b')
    process.stdout.write(bytes.subarray(0, 3))
    setTimeout(() => process.stdout.write(bytes.subarray(3)), 50)`
  const end = ended(await node(script, { maxOutputBytes: 100 }))
  assert.deepEqual(lines, [{ text: 'a\u{1f642}b', isCut: false }])
  assert.equal(end.output, 'a\u{1f642}b')
})

test('lines come without their ends, empty ones and the last one too', async (t) => {
  const { node, lines } = setup(t)
  await node(`process.stdout.write('one\\n\\nthree\\nlast')`)
  assert.deepEqual(
    lines.map((line) => line.text),
    ['one', '', 'three', 'last'],
  )
})

test('a line of 200 MB is cut in bounded memory, and what follows it is read', async (t) => {
  const { node, lines } = setup(t)
  const script = `
    const piece = 'é'.repeat(500_000)
    let left = 200
    const next = () => process.stdout.write(--left < 0 ? '\\nafter\\n' : piece, left < 0 ? undefined : next)
    next()`
  const before = process.memoryUsage.rss()
  let most = before
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 20)
  await node(script, { maxLineBytes: 1001, timeoutMs: 120_000 }).finally(() => clearInterval(watch))
  assert.ok(most - before < 100 * 1024 * 1024, `${most - before} bytes more`)
  assert.deepEqual(lines, [
    { text: 'é'.repeat(500), isCut: true },
    { text: 'after', isCut: false },
  ])
})

test('output over the limit is cut, flagged, and read to its end', async (t) => {
  const { node, lines } = setup(t)
  const script = `process.stdout.write('0123456789\\n'.repeat(200_000))`
  const end = ended(await node(script, { maxOutputBytes: 15 }))
  assert.equal(end.exitCode, 0)
  assert.equal(end.output, '0123456789\n0123')
  assert.equal(end.isOutputCut, true)
  assert.equal(lines.length, 200_000)
})

for (const [name, program, isNotFound, message] of [
  ['a program that does not exist', { command: 'no-such-program' }, true, /ENOENT/],
  ['a path that does not exist', { command: '/no/such/program' }, true, /ENOENT/],
  ['a file that may not be run', { command: programPath('start.ts') }, false, /EACCES/],
  ['a directory that does not exist', { command: 'cat', cwd: '/no/such/dir' }, false, /cwd|ENOENT/],
  [
    'an argument too long for the system',
    { command: 'true', args: ['x'.repeat(3_000_000)] },
    false,
    /E2BIG/,
  ],
] as const) {
  test(`${name} is a result, not an exception`, async (t) => {
    const { run } = setup(t)
    const end = await run({ ...program, args: [...('args' in program ? program.args : [])] })
    assert.ok(end.end === 'not_started')
    assert.equal(end.isNotFound, isNotFound)
    assert.match(end.message, message)
  })
}

test('an abort ends the program within the grace', async (t) => {
  const { run, stop } = setup(t)
  let child: ProcessIdentity | undefined
  const began = monotonicMs()
  const end = ended(
    await run({
      command: 'sleep',
      args: ['600'],
      graceMs: 120_000,
      onSpawn(identity) {
        child = identity
        stop.abort()
      },
    }),
  )
  assert.deepEqual([end.end, end.signal, end.left], ['aborted', 'SIGTERM', []])
  assert.ok(monotonicMs() - began < 60_000)
  assert.ok(child !== undefined)
  assert.equal(liveness(child), 'dead')
})

test('an abort before the start starts nothing', async (t) => {
  const { run, stop } = setup(t)
  stop.abort()
  const end = ended(await run({ command: 'cat', onSpawn: () => assert.fail('was started') }))
  assert.deepEqual([end.end, end.exitCode], ['aborted', undefined])
})

test('a program that ignores SIGTERM is killed after the grace', async (t) => {
  const { run, stop } = setup(t)
  const end = ended(
    await run({
      command: process.execPath,
      args: [programPath('ignore-term.mjs')],
      graceMs: 100,
      onLine: () => stop.abort(),
    }),
  )
  assert.deepEqual([end.end, end.signal, end.left], ['aborted', 'SIGKILL', []])
})

test('a program that takes too long is stopped with everything it started', async (t) => {
  const { run } = setup(t)
  let child: ProcessIdentity | undefined
  const end = ended(
    await run({
      // A shell, because it has started its child long before the time is over.
      command: 'sh',
      args: ['-c', 'setsid sleep 600 > /dev/null 2>&1 & echo $!; wait'],
      timeoutMs: 2000,
      onLine: ({ text }) => (child = identify(Number(text))),
    }),
  )
  assert.equal(end.end, 'timed_out')
  assert.ok(child !== undefined)
  assert.equal(liveness(child), 'dead')
})

test(
  'an abort ends a child whose parent has died',
  { skip: process.platform !== 'linux' },
  async (t) => {
    const { run, stop } = setup(t)
    const jobId = `program-test-orphan-${process.pid}`
    let child: ProcessIdentity | undefined
    await run({
      command: process.execPath,
      args: [programPath('leave-behind.mjs'), 'orphan'],
      env: { PATH, RELAY_TURN: `${jobId}.7` },
      marker: turnMarker(jobId, 7),
      onLine({ text }) {
        child = identify(Number(text))
        stop.abort()
      },
    })
    assert.ok(child !== undefined)
    assert.equal(liveness(child), 'dead')
  },
)

test('what a program leaves running when it exits is stopped, and does not hold up the result', async (t) => {
  const { run } = setup(t)
  let child: ProcessIdentity | undefined
  const end = ended(
    await run({
      command: process.execPath,
      args: [programPath('leave-behind.mjs'), 'leftover'],
      onLine: ({ text }) => (child = identify(Number(text))),
    }),
  )
  assert.deepEqual([end.end, end.exitCode, end.left], ['exited', 0, []])
  assert.ok(child !== undefined)
  await gone(child)
})

test('output is read to its end, even if the exit is noticed first and the event loop is then blocked', async (t) => {
  const { run, cwd } = setup(t)
  const start = async (until: string, then: string, more: Partial<Program> = {}) => {
    const script = `until [ -e ${until} ]; do sleep 0.01; done; ${then}`
    return new Promise<{ identity: ProcessIdentity; end: Promise<ProgramEnd> }>((resolve) => {
      const onSpawn = (identity: ProcessIdentity) => resolve({ identity, end })
      const end = run({ command: 'sh', args: ['-c', script], onSpawn, ...more })
    })
  }
  const one = await start('go', 'echo said', { maxOutputBytes: 100 })
  const other = await start('begin', 'echo now', {
    // The loop has polled for input, and handles exits before it polls again.
    onLine() {
      writeFileSync(join(cwd, 'go'), '')
      block(() => liveness(one.identity) === 'dead')
      // A busy moment, or a pause, that is longer than the wait for the words.
      setImmediate(() => {
        const began = monotonicMs()
        block(() => monotonicMs() - began > 1500)
      })
    },
  })
  // So that the loop finds both at once: a line of the other program, and that a child has ended.
  writeFileSync(join(cwd, 'begin'), '')
  block(() => liveness(other.identity) === 'dead')

  assert.equal(ended(await one.end).output, 'said\n')
  await other.end
})

/** Keeps this process from doing anything else until something has come true. */
function block(isSo: () => boolean): void {
  const pause = new Int32Array(new SharedArrayBuffer(4))
  const endsAt = monotonicMs() + 60_000
  while (!isSo()) {
    assert.ok(monotonicMs() < endsAt, 'it did not come true in a minute')
    Atomics.wait(pause, 0, 0, 5)
  }
}

test('a bug in what reads the lines ends the program and is thrown, and never reaches the event loop', async (t) => {
  const { run } = setup(t)
  await assert.rejects(
    run({
      command: 'sh',
      args: ['-c', 'echo one; sleep 600'],
      onLine: () => {
        throw new Error('a bug of the reader')
      },
    }),
    /a bug of the reader/,
  )
})
