import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { test } from 'node:test'
import type { TestContext } from 'node:test'
import { fileURLToPath } from 'node:url'

import { createQueue } from '../../lib/queue/queue.ts'
import { jobIdOf } from '../../lib/schema/job-id.ts'
import { bundle } from '../crash/bundle.ts'
import { scratch } from '../programs/scratch.ts'
import { ACKNOWLEDGED, FOLLOWED, workOff, workOffFamily, workOffLine } from '../store/after-stop.ts'
import type { Heir } from '../store/after-stop.ts'
import { openPostgresSubject } from '../store/postgres-subject.ts'
import { startProxy } from './proxy.ts'
import type { Fault } from './proxy.ts'
import { needsPostgres } from './shared.ts'

/** What an operation may answer when one of its statements meets a fault. Killed, it answers nothing. */
const ANSWERS: [fault: Fault, answers: string[]][] = [
  ['kill-before', ['killed']],
  ['kill-after', ['killed']],
  ['lost-before', ['acknowledged']],
  ['lost-after', ['acknowledged']],
  ['terminate', ['acknowledged']],
  // Serialization failure, deadlock.
  ['40001', ['acknowledged']],
  ['40P01', ['acknowledged']],
  // A notification of other processes may fail without the operation.
  ['53100', ['acknowledged', 'refused STORE_FULL']],
  ['25006', ['acknowledged', 'refused STORE_WRITE_FAILED']],
  ['gone', ['acknowledged', 'refused STORE_UNREACHABLE']],
]

/** Each operation meets one of so many faults, others than its neighbours; `npm run test:postgres` plays all. */
const EVERY = Number(process.env['RELAY_STATEMENT_EVERY'] ?? ANSWERS.length)

/** Every operation, the state in which it leaves its job, and how the next process goes on. */
const OPERATIONS: [
  name: string,
  state: string,
  next: (on: Heir, agent: string) => Promise<void>,
][] = [
  ...Object.entries(ACKNOWLEDGED).map(row(workOff)),
  ...Object.entries(FOLLOWED).map(row(workOffLine)),
  row(workOffFamily)(['cancel a job with children', 'cancelled']),
]

function row(next: (on: Heir, agent: string) => Promise<void>) {
  return ([name, state]: [string, string]): (typeof OPERATIONS)[number] => [name, state, next]
}

/** A workspace on which one process after the other meets a fault. */
async function setup(t: TestContext) {
  const subject = await openPostgresSubject(t)
  const proxy = await startProxy(subject.url)
  t.after(() => proxy.close())
  const program = await bundle(
    new URL('./programs/operate.ts', import.meta.url),
    scratch(t, 'relay-stop-'),
  )
  const { store, clock } = subject
  const marks = fileURLToPath(new URL('./programs/marks.mjs', import.meta.url))

  /** Runs one operation whose nth statement meets a fault; `statement` is absent when there are fewer. */
  async function stop(operation: string, agent: string, spoil: { at: number; fault: Fault }) {
    const connection = subject.connection({ url: proxy.url, patienceMs: 1000 })
    const args = ['--import', marks, program, connection, operation, agent]
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
    let statement: string | undefined
    child.on('message', (word) => {
      if (word === 'begin') proxy.begin({ ...spoil, kill: () => child.kill('SIGKILL') })
      if (word === 'end') statement = spoiled()
      child.send('go on')
    })
    const spoiled = () => proxy.end().find((each) => each.spoiled)?.text
    const said = { stdout: '', stderr: '' }
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (said.stdout += text))
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (said.stderr += text))
    await once(child, 'close')
    proxy.heal()
    const wasKilled = child.signalCode === 'SIGKILL'
    statement ??= spoiled()
    return { statement, answer: wasKilled ? 'killed' : (said.stdout + said.stderr).trim() }
  }
  return { store, clock, queue: createQueue({ store, clock }), stop }
}

for (const [index, [operation, state, next]] of OPERATIONS.entries()) {
  test(
    `a fault at any statement of "${operation}" loses nothing and does nothing twice`,
    needsPostgres,
    async (t) => {
      const faults = ANSWERS.filter((_, n) => (n + index) % EVERY === 0)
      if (faults.length === 0) return t.skip(`NOT RUN: RELAY_STATEMENT_EVERY is ${EVERY}`)
      const on = await setup(t)
      for (const [fault, answers] of faults) {
        let at = 1
        for (; at < 20; at += 1) {
          const agent = `${fault}-${at}`
          const { statement, answer } = await on.stop(operation, agent, { at, fault })
          const where = statement === undefined ? 'no fault' : `${fault} at ${at}, "${statement}"`
          await t.test(where, async () => {
            const expected = statement === undefined ? ['acknowledged'] : answers
            assert.ok(expected.includes(answer), `the answer is "${answer}"`)
            if (answer === 'acknowledged') {
              assert.equal((await on.store.jobs.read(jobIdOf(agent)))?.state, state)
            }
            await next(on, agent)
          })
          if (statement === undefined) break
        }
        assert.ok(at > 1 && at < 20, `${at} statements`)
      }
    },
  )
}
