import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { bootId } from '../../lib/process/process.ts'
import { createQueue } from '../../lib/queue/queue.ts'
import { systemClock } from '../../lib/relay/open-store.ts'
import { jobIdOf, shardOf } from '../../lib/schema/job-id.ts'
import { openFileStore } from '../../lib/store/file/open.ts'
import { bundleProgram } from './bundle.ts'
import type { Aftermath } from './programs/aftermath.ts'
import { ENDED, NEXT, TARGET, WAITING } from './programs/names.ts'
import type { Operated } from './programs/operation.ts'
import { atThisPace } from '../programs/pace.ts'
import { memoryDirectory } from './scratch.ts'
import { FAULTS, buildShim, readCalls, shimEnvironment } from './shim.ts'
import type { Call, Fault } from './shim.ts'

const OPERATIONS = [
  'dispatch',
  'dispatch-again',
  'claim-read',
  'claim-write',
  'complete',
  'complete-large',
  'cancel-queued',
  'cancel-running',
]

/** The limit for the first answer that any other process gets after a death or a fault. */
const ANSWER_MS = 2000

/** No single process of this scene has any reason to live longer. */
const BOUND_MS = 120_000

/** Sees every system call; used to prove that the shim does. */
const TRACER = 'strace'

/** Plays every nth point only. The short form's points differ from call to call, so that each kind of fault is met. */
const EVERY = Number(process.env['RELAY_POINTS_EVERY'] ?? 1)

type Point = { operation: string; at: number; fault: Fault; stay: boolean }

test('every file call of dispatch, claim, complete and cancel: killed before and after, failed, cut short', async (t) => {
  const scene = await setup(t)
  if (scene === undefined) return
  const totals = { points: 0, missed: 0, killed: 0, failed: 0, slowestMs: 0 }
  const violations: string[] = []
  for (const operation of OPERATIONS) {
    const calls = scene.record(operation)
    const planned = [...pointsOf(operation, calls)].filter((_, index) => index % EVERY === 0)
    for (const point of planned) {
      const outcome = scene.play(point)
      if (outcome.call === undefined) totals.missed += 1
      if (outcome.call === undefined) continue
      totals.points += 1
      totals[point.fault.startsWith('kill') ? 'killed' : 'failed'] += 1
      totals.slowestMs = Math.max(totals.slowestMs, outcome.firstAnswerMs)
      const where = `${operation}, ${outcome.call}: ${point.fault}${point.stay ? ' from here on' : ''}`
      violations.push(...outcome.violations.map((violation) => `${where}: ${violation}`))
    }
    console.log(
      `crash points: ${operation} makes ${calls.length} file calls${scene.compare(operation)}`,
    )
  }
  const { points, killed, failed, slowestMs } = totals
  console.log(
    `crash points: ${points} points, ${killed} killed, ${failed} failed or cut short; ` +
      `slowest next answer ${slowestMs} ms; ${violations.length} violations`,
  )
  assert.deepEqual(violations, [])
  // Two calls of two threads may come in either order, so a planned point may meet its neighbour.
  assert.ok(totals.missed <= points / 20, `${totals.missed} points were not reached`)
})

/** Every fault that a call can meet. A full disk stays full, so that is played both ways. */
function* pointsOf(operation: string, calls: Call[]): Generator<Point> {
  for (const { number: at, name, other } of calls) {
    for (const fault of FAULTS) {
      if (fault.startsWith('short') && name !== 'write') continue
      if (fault === 'EMFILE' && name !== 'open' && !name.startsWith('scandir')) continue
      const takesSpace = ['write', 'mkdir', 'rename', 'fsync', 'fdatasync'].includes(name)
      if (fault === 'ENOSPC' && !takesSpace && other !== 'created') continue
      yield { operation, at, fault, stay: false }
      if (fault === 'ENOSPC') yield { operation, at, fault, stay: true }
    }
  }
}

async function setup(t: TestContext) {
  const home = memoryDirectory(t)
  const shim = buildShim(home)
  if ('missing' in shim) {
    console.log(`NOT RUN: crash points: ${shim.missing}`)
    t.skip(shim.missing)
    return undefined
  }
  const preload = shim.path
  const operationProgram = await bundleProgram('operation', home)
  const aftermathProgram = await bundleProgram('aftermath', home)
  const workspace = join(home, 'project')
  fs.mkdirSync(workspace)
  const templates = new Map<string, string>()
  for (const operation of OPERATIONS) {
    const directory = join(home, `template-${operation}`)
    await makeTemplate({ directory, workspace, operation })
    templates.set(operation, directory)
  }
  let played = 0

  function run(operation: string, spoil?: { at: number; fault: Fault; stay: boolean }) {
    played += 1
    const directory = join(home, `played-${played}`)
    fs.cpSync(templates.get(operation) ?? '', directory, { recursive: true })
    const log = join(home, `calls-${played}`)
    const env = shimEnvironment({ path: preload, root: directory, log, spoil })
    const args = [operationProgram, operation, directory, workspace]
    const done = start(args, { ...env, PATH: process.env.PATH ?? '', UV_THREADPOOL_SIZE: '1' })
    const calls = readCalls(log).filter((call) => call.number > 0)
    fs.rmSync(log)
    return { directory, calls, done }
  }

  /** The calls of an operation as strace names them; undefined without strace. */
  function trace(operation: string): string[] | undefined {
    const directory = join(home, 'traced')
    fs.cpSync(templates.get(operation) ?? '', directory, { recursive: true })
    const log = join(home, 'trace')
    const options = ['-f', '-qq', '-y', '-o', log, '-e', 'trace=%file,%desc', process.execPath]
    const args = [...options, operationProgram, operation, directory, workspace]
    const env = { PATH: process.env.PATH ?? '', UV_THREADPOOL_SIZE: '1' }
    const done = spawnSync(TRACER, args, { env, encoding: 'utf8', timeout: BOUND_MS })
    const calls = done.error === undefined ? tracedCalls(log, directory) : undefined
    fs.rmSync(directory, { recursive: true })
    return calls
  }

  /** The calls of an operation that nothing disturbs. */
  function undisturbed(operation: string): Call[] {
    const { directory, calls, done } = run(operation)
    assert.equal(done.status, 0, done.stderr)
    assert.match(done.stdout, /"acknowledged":true/)
    fs.rmSync(directory, { recursive: true })
    return calls
  }

  return {
    record: undisturbed,
    /** Says whether strace, which sees every system call, saw more than the shim. */
    compare(operation: string): string {
      // A birth that was kept from its processor for 3 ms makes its hint again, in either run.
      for (let tries = 10; ; tries -= 1) {
        const traced = trace(operation)
        if (traced === undefined) return ' (not compared with strace, which is not installed)'
        const seen = undisturbed(operation).map(({ name }) => SHIM_NAMES[name] ?? name)
        if (tries === 1) assert.deepEqual(traced, seen.toSorted(), `calls of ${operation}`)
        if (traced.join() === seen.toSorted().join()) return ', as many as strace sees'
      }
    },
    /** One point: the spoiled operation, then the next process. `call` is absent when it was not reached. */
    play(point: Point) {
      const { directory, calls, done } = run(point.operation, point)
      const spoiled = calls.find((call) => call.spoiled)
      if (spoiled === undefined) {
        fs.rmSync(directory, { recursive: true })
        return { call: undefined, violations: [], firstAnswerMs: 0 }
      }
      const violations = verdictOf(point, done)
      const told = done.stdout.trim() === '' ? 'null' : done.stdout.trim()
      const args = [aftermathProgram, point.operation, directory, workspace, told]
      const after = start(args, { PATH: process.env.PATH ?? '' })
      const aftermath = readJson(after.stdout) as Aftermath | undefined
      if (aftermath === undefined) violations.push(`the next process ended badly: ${after.stderr}`)
      violations.push(...(aftermath?.violations ?? []))
      const firstAnswerMs = aftermath?.firstAnswerMs ?? 0
      if (firstAnswerMs > ANSWER_MS && firstAnswerMs > atThisPace(ANSWER_MS))
        violations.push(`the next answer took ${firstAnswerMs} ms`)
      fs.rmSync(directory, { recursive: true })
      const call = `call ${spoiled.number} ${spoiled.name} ${shortened(spoiled.path, directory)}`
      return { call, violations, firstAnswerMs }
    },
  }
}

/** Names of the calls between the marks that concern this directory, as the shim calls them. */
function tracedCalls(log: string, directory: string): string[] {
  const text = fs.readFileSync(log, 'utf8')
  const inside = text.slice(text.indexOf('/shim-mark/begin'), text.indexOf('/shim-mark/end'))
  const listed = new Set<string>()
  const names: string[] = []
  for (const line of inside.split('\n')) {
    const name = /^\d+ +([a-z0-9_]+)\(/.exec(line)?.[1]
    const path = new RegExp(`${directory}[^">]*`).exec(line)?.[0]
    if (name === undefined || path === undefined) continue
    // A listing is one call of the C library, and to the system an open, a look, some reads and a close.
    const isListing = name === 'openat' && line.includes('O_NONBLOCK|O_CLOEXEC|O_DIRECTORY')
    if (isListing) listed.add(path)
    if (isListing) names.push('scandir')
    else if (!listed.has(path)) names.push(SHIM_NAMES[name] ?? name)
  }
  return names.toSorted()
}

const SHIM_NAMES: Record<string, string> = { openat: 'open', pread64: 'read', scandir64: 'scandir' }

/** What the spoiled process itself may and may not do. */
function verdictOf(point: Point, done: ReturnType<typeof start>): string[] {
  if (point.fault.startsWith('kill')) {
    return done.signal === 'SIGKILL' ? [] : [`it was not killed but ended with ${done.status}`]
  }
  const operated = readJson(done.stdout) as Operated | undefined
  if (done.status !== 0 || operated === undefined) {
    return [`the process crashed (${done.signal ?? done.status}): ${done.stderr.slice(0, 400)}`]
  }
  const violations: string[] = []
  const { refusal, reads, again } = operated
  if (refusal?.startsWith('raw') === true) violations.push(`the refusal has no code: ${refusal}`)
  if (refusal !== undefined && point.fault === 'ENOSPC' && reads !== 'fine') {
    violations.push(`jobs cannot be read on a full disk: ${reads}`)
  }
  if (again?.acknowledged === false && !point.stay) {
    violations.push(`the same again was refused: ${again.refusal}`)
  }
  return violations
}

/** A store with a job that waits, one that has ended, and the job that the operation needs. */
async function makeTemplate(template: { directory: string; workspace: string; operation: string }) {
  const { directory, workspace, operation } = template
  // Hints stand in a directory for each few seconds; whoever dispatches now always makes a new one.
  const clock = { ...systemClock, now: () => Date.now() - 60_000 }
  const store = await openFileStore({ dataDir: directory, workspace, bootId: bootId(), clock })
  const queue = createQueue({ store, clock })
  const from = { agent: 'sender' }
  const send = (request_id: string, task: object = {}, priority = 0) => {
    const request = { to: 'worked', task: { prompt: request_id, ...task }, request_id, priority }
    return queue.dispatch(request, { from })
  }
  await send(ENDED)
  const worker = { id: 'template', pid: process.pid, start: '0', boot_id: bootId() }
  const job = await queue.claim({ agent: 'worked', worker, lease_ms: 60_000, writes: true })
  assert.ok(job !== undefined)
  await queue.complete({ job_id: job.job_id, token: job.token }, { output: 'long ago' })
  await queue.settle(job)
  if (operation !== 'dispatch')
    await send(TARGET, operation === 'claim-write' ? { write: true } : {}, 1)
  await send(WAITING)
  store.close()
  dropIdleShards(store.location)
}

/** Copying 256 directories for each point would be most of the work of this scene. */
function dropIdleShards(location: string): void {
  const needed = new Set([TARGET, WAITING, ENDED, NEXT].map((name) => shardOf(jobIdOf(name))))
  for (const shard of fs.readdirSync(join(location, 'jobs'))) {
    if (!needed.has(shard)) fs.rmdirSync(join(location, 'jobs', shard))
  }
}

function start(args: string[], env: Record<string, string>) {
  return spawnSync(process.execPath, args, { env, encoding: 'utf8', timeout: BOUND_MS })
}

/** The one line that a program of ours prints; undefined when it died before. */
function readJson(text: string): unknown {
  return text.trim() === '' ? undefined : JSON.parse(text)
}

function shortened(path: string, directory: string): string {
  return path.slice(directory.length).replace(/^\/[^/]+\//, '')
}
