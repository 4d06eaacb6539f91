import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { RelayError } from '../../../lib/errors.ts'
import { liveness } from '../../../lib/process/process.ts'
import { readLog } from '../../../lib/workspace/processes/log.ts'
import { createProcesses } from '../../../lib/workspace/processes/processes.ts'
import type { ProcessState } from '../../../lib/workspace/processes/processes.ts'
import { createSandboxes } from '../../../lib/workspace/sandbox/sandbox.ts'
import type { Prepared } from '../../../lib/workspace/shell/prepare.ts'
import { programPath } from '../../programs/start.ts'
import { beforeRemoval, scratch } from '../../programs/scratch.ts'

const PATH = process.env['PATH'] ?? ''

function setup(t: TestContext) {
  const cwd = scratch(t, 'processes-test-')
  const directory = join(cwd, 'processes')
  const processes = createProcesses(directory)
  beforeRemoval(t, async () => {
    for (const { record } of createProcesses(directory).list()) {
      await processes.stop(record.process_id, 0)
    }
  })
  return {
    cwd,
    directory,
    processes,
    start: (command: string, more: Partial<Prepared> = {}, logBytes = 1_000_000) => {
      const prepared: Prepared = {
        line: { command: '/bin/sh', args: ['-c', '--', command] },
        env: { PATH },
        cwd,
        relativeCwd: '',
        paths: [],
        unsure: [],
        sandbox: undefined,
        isWritable: true,
        ...more,
      }
      return processes.start({
        root: 'r',
        command,
        purpose: 'to test',
        agent: 'boss',
        operation_id: 'o',
        at: new Date().toISOString(),
        prepared,
        logBytes,
      })
    },
    /** Waits until a process is in a state. */
    reaches: async (id: string, state: ProcessState) => {
      for (;;) {
        const found = processes.find(id)
        if (found.state === state) return found
        await new Promise((resolve) => setTimeout(resolve, 5))
      }
    },
    logOf: (id: string, options: { offset?: number; limit?: number } = {}) =>
      readLog(processes.folderOf(id), { offset: options.offset, limit: options.limit ?? 100_000 }),
  }
}

test('a process runs, its log is followed by offsets, and it is stopped', async (t) => {
  const { start, processes, logOf, cwd } = setup(t)
  const { record, state } = await start(
    `trap 'echo bye; exit 7' TERM; echo one; echo TOKEN=ghp_${'a1B2'.repeat(9)}; while [ ! -e go ]; do sleep 0.05; done; echo two; touch went; while :; do sleep 0.05; done`,
  )
  const id = record.process_id
  assert.equal(state, 'running')
  const first = logOf(id)
  assert.match(first.text, /^one\nTOKEN=/)
  assert.doesNotMatch(first.text, /a1B2/)
  writeFileSync(join(cwd, 'go'), '')
  while (logOf(id, { offset: first.next_offset }).size === first.size) {
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  assert.equal(logOf(id, { offset: first.next_offset }).text, 'two\n')
  const { left } = await processes.stop(id, 5000)
  assert.deepEqual(left, [])
  const { state: after, end } = processes.find(id)
  assert.deepEqual([after, end?.exit_code], ['ended', 7])
  assert.match(logOf(id).text, /bye\n/)
})

test('a process that fails at once is reported with its exit code', async (t) => {
  const { start } = setup(t)
  const { state, end } = await start('exit 3')
  assert.deepEqual([state, end?.exit_code], ['ended', 3])
})

test('a program that cannot be started leaves neither a record nor a keeper', async (t) => {
  const { start, processes } = setup(t)
  await assert.rejects(
    start('', { line: { command: '/nowhere/program', args: [] } }),
    (error) => error instanceof RelayError && error.code === 'PROCESS_REFUSED',
  )
  assert.deepEqual(processes.list(), [])
})

test('a stop reaches what left the group, hard if needed', async (t) => {
  const { start, processes, cwd } = setup(t)
  const { record } = await start(
    `trap '' TERM; setsid sh -c 'trap "" TERM; echo $$ > pid; while :; do sleep 1; done' & while :; do sleep 1; done`,
  )
  while (!readdirSync(cwd).includes('pid')) await new Promise((resolve) => setTimeout(resolve, 5))
  const { killed, left } = await processes.stop(record.process_id, 100)
  assert.ok(killed >= 2)
  assert.deepEqual(left, [])
  assert.equal(liveness(record.keeper), 'dead')
})

test('a log is bounded, and offsets still count from the start', async (t) => {
  const { start, reaches, logOf, processes } = setup(t)
  const { record } = await start('seq 1 200000; printf é', {}, 10_000)
  const id = record.process_id
  await reaches(id, 'ended')
  while (liveness(record.keeper) === 'alive') await new Promise((resolve) => setTimeout(resolve, 5))
  const folder = processes.folderOf(id)
  const files = readdirSync(folder).filter((name) => name.startsWith('log-'))
  const bytes = files.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)
  assert.ok(bytes <= 10_000, String(bytes))
  const { text, offset, size, next_offset } = logOf(id)
  assert.equal(size, 1_288_897)
  assert.equal(next_offset, size)
  assert.match(text, /^\d+\n.*\n200000\né$/s)
  const early = logOf(id, { offset: 0, limit: 100 })
  assert.ok(early.offset > 0 && early.offset <= offset)
  assert.ok(early.text.length <= 100 && early.text.endsWith('\n'))
  // Read to the end in parts: nothing is missing and nothing comes twice.
  let all = ''
  for (let at = offset; at < size;) {
    const part = logOf(id, { offset: at, limit: 777 })
    all += part.text
    at = part.next_offset
  }
  assert.equal(all, text)
})

test('a process survives the server that started it, and a new one stops it', async (t) => {
  const { directory, cwd, processes, logOf, reaches } = setup(t)
  const server = spawn(
    process.execPath,
    ['--import', 'tsx', programPath('start-process.ts'), directory, cwd],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const [line] = (await once(server.stdout, 'data')) as [Buffer]
  server.kill('SIGKILL')
  await once(server, 'exit')
  const id = String(line).trim()
  assert.equal(processes.find(id).state, 'running')
  writeFileSync(join(cwd, 'go'), '')
  await reaches(id, 'ended')
  assert.equal(processes.find(id).end?.exit_code, 5)
  assert.match(logOf(id).text, /going\n$/)
})

test('a pid that belongs to another process by now is neither shown as running nor stopped', async (t) => {
  const { start, processes, directory } = setup(t)
  const { record } = await start('while :; do sleep 1; done')
  const stranger = spawn('sleep', ['60'])
  t.after(() => stranger.kill('SIGKILL'))
  const id = record.process_id
  await processes.stop(id, 0)
  const folder = processes.folderOf(id)
  const path = join(folder, 'record.json')
  const saved = JSON.parse(readFileSync(path, 'utf8')) as { child: { pid: number } }
  saved.child.pid = stranger.pid ?? 0
  writeFileSync(path, JSON.stringify(saved))
  writeFileSync(join(folder, 'end.json'), '')
  assert.equal(createProcesses(directory).find(id).state, 'ended')
  assert.equal((await createProcesses(directory).stop(id, 0)).killed, 0)
  assert.equal(stranger.exitCode ?? stranger.signalCode, null)
})

test(
  'at most 20 processes run at once',
  { skip: process.env['RELAY_SLOW'] ? false : 'RELAY_SLOW is not set' },
  async (t) => {
    const { start } = setup(t)
    for (let count = 0; count < 20; count += 1) await start('sleep 60')
    await assert.rejects(start('sleep 60'), /20 managed processes/)
  },
)

const { sandbox } = await createSandboxes({ platform: process.platform, path: PATH }).find()
const skip = sandbox?.kind === 'bubblewrap' ? false : 'bubblewrap does not work here'

test('a sandboxed process is asked to end before its sandbox is killed', { skip }, async (t) => {
  const { start, processes, logOf, cwd } = setup(t)
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
    {
      command: '/bin/sh',
      args: ['-c', `trap 'echo saved; exit 0' TERM; echo begun; while :; do sleep 0.05; done`],
    },
  )
  assert.ok(line)
  const { record } = await start('', { line, sandbox: 'bubblewrap' })
  while (logOf(record.process_id).size === 0) await new Promise((resolve) => setTimeout(resolve, 5))
  assert.deepEqual((await processes.stop(record.process_id, 5000)).left, [])
  assert.match(logOf(record.process_id).text, /^begun\n(?:Terminated\n)?saved\n$/)
})
