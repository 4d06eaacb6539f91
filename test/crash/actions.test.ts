import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { bundleProgram } from './bundle.ts'
import type { Acted } from './programs/action-operation.ts'
import { memoryDirectory } from './scratch.ts'
import { buildShim, readCalls, shimEnvironment } from './shim.ts'
import type { Fault } from './shim.ts'

const FAULTS: Fault[] = ['kill-before', 'kill-after', 'EIO', 'ENOSPC']
const OPERATIONS = ['register', 'unregister', 'call'] as const
type Operation = (typeof OPERATIONS)[number]

/** No single process of this scene has any reason to live longer. */
const BOUND_MS = 120_000

/** Plays the faults of every nth call only. */
const EVERY = Number(process.env['RELAY_ACTIONS_EVERY'] ?? 1)

test('every file call of register, unregister and call of an action: killed before and after, and failed', async (t) => {
  const scene = await setup(t)
  if (scene === undefined) return
  let points = 0
  for (const operation of OPERATIONS) {
    const calls = scene.count(operation)
    for (let at = 1; at <= calls; at += EVERY) {
      for (const fault of FAULTS) {
        const { spoiled, next } = scene.play(operation, { at, fault })
        points += 1
        const where = `${operation}, call ${at}: ${fault}`
        checkSpoiled(where, fault, spoiled)
        checkNext(where, operation, { spoiled, next })
      }
    }
  }
  console.log(`crash points of actions: ${points} points`)
})

type Spoiled = { signal: string | null; acted: Acted | undefined }

function checkSpoiled(where: string, fault: Fault, { signal, acted }: Spoiled): void {
  if (fault.startsWith('kill')) return assert.equal(signal, 'SIGKILL', where)
  assert.ok(acted, `${where}: the process crashed`)
  assert.ok(!acted.refusal?.startsWith('raw'), `${where}: ${acted.refusal}`)
}

/** What was acknowledged is there, and the same again happens once in all. */
function checkNext(
  where: string,
  operation: Operation,
  { spoiled: { acted }, next }: { spoiled: Spoiled; next: Acted },
): void {
  const isAcknowledged = acted?.answer !== undefined
  assert.equal(next.refusal, undefined, where)
  const { before, after } = next
  switch (operation) {
    case 'register':
      if (isAcknowledged) assert.deepEqual(before.actions, ['maths.sum'], where)
      assert.deepEqual([after.actions, after.lines, next.answer], [['maths.sum'], 1, '1'], where)
      break
    case 'unregister':
      if (isAcknowledged) assert.deepEqual(before.actions, [], where)
      assert.deepEqual([after.actions, after.lines], [[], 2], where)
      break
    case 'call':
      if (isAcknowledged) assert.equal(before.calls.length, 1, where)
      assert.deepEqual(after.calls, [`${next.answer} {"numbers":[1,2]}`], where)
  }
}

async function setup(t: TestContext) {
  const home = memoryDirectory(t)
  const shim = buildShim(home)
  if ('missing' in shim) {
    console.log(`NOT RUN: crash points of actions: ${shim.missing}`)
    t.skip(shim.missing)
    return undefined
  }
  const preload = shim.path
  const program = await bundleProgram('action-operation', home)
  const workspace = join(home, 'project')
  fs.mkdirSync(workspace)
  let played = 0

  function run(operation: Operation, directory: string, env: Record<string, string> = {}) {
    const done = spawnSync(process.execPath, [program, operation, directory, workspace], {
      env: { PATH: process.env.PATH ?? '', UV_THREADPOOL_SIZE: '1', ...env },
      encoding: 'utf8',
      timeout: BOUND_MS,
    })
    const text = done.stdout.trim()
    const acted = text === '' ? undefined : (JSON.parse(text) as Acted)
    return { signal: done.signal, acted, stderr: done.stderr }
  }

  /** A store in which the operation has something to do. */
  function template(operation: Operation): string {
    const directory = join(home, `template-${operation}`)
    if (fs.existsSync(directory)) return directory
    fs.mkdirSync(directory)
    if (operation === 'register') {
      // The store exists, and no action does.
      run('unregister', directory)
    } else run('register', directory)
    return directory
  }

  function spoiledRun(operation: Operation, spoil?: { at: number; fault: Fault }) {
    played += 1
    const directory = join(home, `played-${played}`)
    fs.cpSync(template(operation), directory, { recursive: true })
    const log = join(home, `calls-${played}`)
    const shimmed = shimEnvironment({ path: preload, root: directory, log, spoil })
    const spoiled = run(operation, directory, shimmed)
    const calls = readCalls(log).filter(({ number }) => number > 0)
    fs.rmSync(log)
    return { directory, spoiled, calls }
  }

  return {
    /** How many file calls the operation makes when nothing disturbs it. */
    count(operation: Operation): number {
      const { directory, spoiled, calls } = spoiledRun(operation)
      assert.ok(spoiled.acted?.answer, spoiled.stderr)
      fs.rmSync(directory, { recursive: true })
      return calls.length
    },
    /** The operation with one fault, and the same again in the next process. */
    play(operation: Operation, spoil: { at: number; fault: Fault }) {
      const { directory, spoiled } = spoiledRun(operation, spoil)
      const { acted: next, stderr } = run(operation, directory)
      assert.ok(next, stderr)
      fs.rmSync(directory, { recursive: true })
      return { spoiled, next }
    },
  }
}
