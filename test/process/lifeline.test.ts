import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { ownIdentity, processNamespace } from '../../lib/process/process.ts'
import { createLifelines } from '../../lib/process/lifeline.ts'
import { runProgram } from '../../lib/process/program.ts'
import { scratch } from '../programs/scratch.ts'

const skip =
  processNamespace() === undefined ? 'NOT RUN: this system has no namespaces of processes' : false

/** A program of a turn, and whether another container would take the turn for alive. */
async function setup(t: TestContext) {
  const location = scratch(t, 'lifeline-test-')
  const lifelines = createLifelines(location)
  const path = await lifelines.of('w1', assert.fail).ready()
  const isAlive = () => lifelines.hasTurns({ ...ownIdentity(), pid_ns: 'pid:[1]', id: 'w1' })
  const run = (command: string, args: string[], onLine: (text: string) => void) =>
    runProgram({
      command,
      args,
      cwd: location,
      env: { PATH: process.env['PATH'] ?? '' },
      input: '',
      keepsInputOpen: true,
      signal: new AbortController().signal,
      timeoutMs: 60_000,
      graceMs: 0,
      lifeline: path,
      onLine: ({ text }) => onLine(text),
    })
  return { location, isAlive, run }
}

test(
  'the program of a turn and what its shell starts hold the lifeline; its worker does not',
  { skip },
  async (t) => {
    const { isAlive, run } = await setup(t)
    const seen: boolean[] = [isAlive()]
    // The shell itself closes every descriptor that a script can name.
    const script = 'exec 3>&- 4>&- 5>&- 6>&- 7>&- 8>&- 9>&-; sleep 600 & echo "$!"; wait'
    await run('/bin/sh', ['-c', script], (pid) => {
      seen.push(isAlive())
      process.kill(Number(pid), 'SIGKILL')
    })
    assert.deepEqual([...seen, isAlive()], [false, true, false])
  },
)

test(
  'a worker that a turn starts through Node is not taken for a process of that turn',
  { skip },
  async (t) => {
    const { location, isAlive, run } = await setup(t)
    const fifo = join(location, 'lifelines', 'w1')
    const look = `process.stdout.write(fs.readdirSync('/proc/self/fd').map((fd) => {
    try { return fs.readlinkSync('/proc/self/fd/' + fd) } catch { return '' }
  }).includes(${JSON.stringify(fifo)}) + '\\n')`
    const start = `require('node:child_process').spawnSync(process.execPath, ['-e', process.argv[1]], { stdio: 'inherit' })`
    const lines: string[] = []
    await run(process.execPath, ['-e', `${look}; ${start}`, look], (text) => {
      assert.equal(isAlive(), true)
      lines.push(text)
    })
    assert.deepEqual(lines, ['true', 'false'])
  },
)
