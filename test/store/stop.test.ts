import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { test } from 'node:test'
import type { TestContext } from 'node:test'
import { fileURLToPath } from 'node:url'

import { build } from 'esbuild'

import { createQueue } from '../../lib/queue/queue.ts'
import { jobIdOf } from '../../lib/schema/job-id.ts'
import {
  ACKNOWLEDGED,
  FOLLOWED,
  workOff as workOffJob,
  workOffFamily,
  workOffLine,
} from './after-stop.ts'
import { openSubject } from './subject.ts'

/** Of all changes of an operation, each so many-th is stopped; operations begin at different ones. */
const EVERY = Number(process.env['RELAY_STOP_EVERY'] ?? 1)

/** One store on which one process after the other dies, and a bundled program that does. */
async function setup(t: TestContext) {
  const subject = await openSubject(t)
  const outfile = `${subject.dataDir}/operate.mjs`
  await build({
    entryPoints: [path('programs/operate.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    alias: Object.fromEntries(
      ['zod/mini', 'croner'].map((name) => [name, fileURLToPath(import.meta.resolve(name))]),
    ),
    logLevel: 'error',
  })
  const { store, clock, connection } = subject
  const queue = createQueue({ store, clock })
  /** Runs one operation until its nth change of the disk; the answer is where it died, if it did. */
  const stop = (operation: string, agent: string, call: number) => {
    const args = ['--import', path('programs/stop.mjs'), outfile, connection, operation, agent]
    const done = spawnSync(process.execPath, [...args, String(call)], { encoding: 'utf8' })
    assert.equal(done.stderr, '')
    const isAcknowledged = done.stdout.includes('acknowledged')
    assert.ok(isAcknowledged || done.signal === 'SIGKILL', done.stdout)
    return { isAcknowledged, where: done.stdout.trim(), wasKilled: done.signal === 'SIGKILL' }
  }
  return { ...subject, queue, stop }
}

function path(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url))
}

type On = Awaited<ReturnType<typeof setup>>

for (const [index, [operation, state]] of Object.entries(ACKNOWLEDGED).entries()) {
  test(`a stop before any change that "${operation}" makes loses nothing and does nothing twice`, async (t) => {
    const on = await setup(t)
    let call = 1 + (index % EVERY)
    for (; call < 40; call += EVERY) {
      const agent = `agent-${call}`
      const { wasKilled, where } = on.stop(operation, agent, call)
      const job = await on.store.jobs.read(jobIdOf(agent))
      if (!wasKilled) assert.equal(job?.state, state)
      await t.test(`${where}, call ${call}`, () => workOff(on, agent))
      if (!wasKilled) break
    }
    assert.ok(call > 2 && call < 40, `${call} calls`)
    t.diagnostic(`stopped at changes of the disk up to ${call - 1}, each ${EVERY} (${operation})`)
  })
}

/** The next process finishes what was stopped, and leaves no hint. */
async function workOff(on: On, agent: string): Promise<void> {
  await workOffJob(on, agent)
  await noHintIsLeft(on, agent)
}

async function noHintIsLeft({ steps, layout, queue }: On, agent: string): Promise<void> {
  assert.deepEqual(await steps.ready(agent, { limit: 5 }), [])
  assert.deepEqual(await steps.running(), [])
  assert.deepEqual(await steps.attention(), [])
  assert.ok(!existsSync(layout.queueHint(await queue.get(jobIdOf(agent)))))
}

for (const [index, [operation, state]] of Object.entries(FOLLOWED).entries()) {
  test(`a stop before any change that "${operation}" makes keeps nobody waiting, and lets no two run at once`, async (t) => {
    const on = await setup(t)
    let call = 1 + (index % EVERY)
    for (; call < 40; call += EVERY) {
      const agent = `agent-${call}`
      const { wasKilled, where } = on.stop(operation, agent, call)
      if (!wasKilled) assert.equal((await on.store.jobs.read(jobIdOf(agent)))?.state, state)
      await t.test(`${where}, call ${call}`, async () => {
        await workOffLine(on, agent)
        await noHintIsLeft(on, agent)
        assert.equal(existsSync(on.layout.conversationQueue(agent, 'k')), false)
      })
      if (!wasKilled) break
    }
    assert.ok(call > 2 && call < 40, `${call} calls`)
  })
}

test('a stop before any change that "cancel a job with children" makes leaves no child running', async (t) => {
  const on = await setup(t)
  const { steps, layout } = on
  let call = 1
  for (; call < 60; call += EVERY) {
    const agent = `agent-${call}`
    const { wasKilled, where } = on.stop('cancel a job with children', agent, call)
    await t.test(`${where}, call ${call}`, async () => {
      await workOffFamily(on, agent)
      assert.deepEqual(readdirSync(layout.cancellations), [])
      assert.equal(existsSync(layout.children(jobIdOf(agent))), false)
      assert.deepEqual(await steps.ready(`${agent}.child`, { limit: 5 }), [])
    })
    if (!wasKilled) break
  }
  assert.ok(call > 6 && call < 60, `${call} calls`)
})
