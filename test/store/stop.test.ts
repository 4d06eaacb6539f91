import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { test } from 'node:test'
import type { TestContext } from 'node:test'
import { fileURLToPath } from 'node:url'

import { build } from 'esbuild'

import { ownIdentity } from '../../lib/process/process.ts'
import { createQueue } from '../../lib/queue/queue.ts'
import { jobIdOf } from '../../lib/schema/job-id.ts'
import { isFinal } from '../../lib/schema/job.ts'
import type { Job } from '../../lib/schema/job.ts'
import { openSubject } from './subject.ts'

/** The states in which an operation that was acknowledged leaves its job. */
const ACKNOWLEDGED: Record<string, Job['state']> = {
  create: 'queued',
  'create for review': 'needs_review',
  'create again': 'queued',
  claim: 'running',
  'claim to write': 'running',
  complete: 'completed',
  'complete at length': 'completed',
  fail: 'queued',
  'fail for good': 'failed',
  release: 'queued',
  park: 'needs_recovery',
  flag: 'needs_review',
  resolve: 'queued',
  recover: 'queued',
  'create in a conversation': 'queued',
  'claim in a conversation': 'running',
  'cancel a queued job': 'cancelled',
  'cancel a running job': 'cancelled',
}

/** The same for operations behind which another job of the conversation waits. */
const FOLLOWED: Record<string, Job['state']> = {
  'complete in a conversation': 'completed',
  'cancel a queued job of a conversation': 'cancelled',
  'cancel a running job of a conversation': 'cancelled',
}

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
    alias: { 'zod/mini': fileURLToPath(import.meta.resolve('zod/mini')) },
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

for (const [operation, state] of Object.entries(ACKNOWLEDGED)) {
  test(`a stop before any change that "${operation}" makes loses nothing and does nothing twice`, async (t) => {
    const on = await setup(t)
    let call = 1
    for (; call < 40; call += 1) {
      const agent = `agent-${call}`
      const { wasKilled, where } = on.stop(operation, agent, call)
      const job = await on.store.jobs.read(jobIdOf(agent))
      if (!wasKilled) assert.equal(job?.state, state)
      await t.test(`${where}, call ${call}`, () => workOff(on, agent))
      if (!wasKilled) break
    }
    assert.ok(call > 2 && call < 40, `${call} calls`)
    t.diagnostic(`stopped at each of ${call - 1} changes of the disk (${operation})`)
  })
}

/** What the next process does: repeats the request, sweeps, and runs what it finds, until the job has ended. */
async function workOff(on: On, agent: string): Promise<void> {
  const { steps, store, queue, clock } = on
  const id = jobIdOf(agent)
  const before = await store.jobs.read(id)
  const task = before?.task ?? { prompt: 'do it' }
  const from = { agent: `${agent}.sender` }
  const begun = performance.now()
  const { deduped, job: same } = await queue.dispatch(
    { to: agent, request_id: agent, task },
    { from },
  )
  // Whoever waits for something that a dead process held waits ten seconds for it.
  assert.ok(performance.now() - begun < 5000, 'the first answer took five seconds')
  assert.equal(deduped, before !== undefined)
  assert.equal(same.job_id, id)

  const worker = { id: 'heir', ...ownIdentity() }
  let job: Job = same
  let round = 0
  do {
    round += 1
    // Longer than a claimer may take between its hint and its line, and than any back-off of these jobs.
    clock.advance(2000)
    await queue.sweep()
    job = await queue.get(id)
    if (job.state === 'needs_review') await queue.resolve(id, { outcome: 'queued', person: 'Ada' })
    if (job.state === 'needs_recovery') await queue.recover(id, { person: 'Ada' })
    const held = await queue.claim({ agent, worker, lease_ms: 60_000, writes: true })
    if (held !== undefined) {
      assert.equal(held.job_id, id)
      await queue.complete(held, { output: 'done by the heir' })
    }
    job = await queue.get(id)
  } while (!isFinal(job) && round < 8)
  assert.ok(isFinal(job), `it is still ${job.state}`)

  clock.advance(20_000)
  await queue.sweep()
  const history = await store.jobs.history(id)
  assert.equal(history.filter(({ type }) => type === 'complete').length <= 1, true)
  if (job.state === 'completed') {
    const { text } = await store.blobs.slice(job.result, 0, 10)
    assert.ok(text.startsWith('done') || text.startsWith('xxx'))
  }
  const claims = history.filter(({ type }) => type === 'claim').length
  assert.equal(job.attempts, claims - history.filter(({ type }) => type === 'release').length)

  const notified = await store.mailbox.notifications(from.agent)
  assert.ok(notified.some(({ kind, subject }) => subject.id === id && kind === job.state))
  const listed = await queue.list({ state: job.state, to: agent })
  assert.deepEqual(
    listed.jobs.map(({ job_id }) => job_id),
    [id],
  )
  assert.deepEqual(await steps.ready(agent, { limit: 5 }), [])
  assert.deepEqual(await steps.running(), [])
  assert.deepEqual(await steps.attention(), [])
  assert.ok(!existsSync(on.layout.queueHint(job)))
}

for (const [operation, state] of Object.entries(FOLLOWED)) {
  test(`a stop before any change that "${operation}" makes keeps nobody waiting, and lets no two run at once`, async (t) => {
    const on = await setup(t)
    let call = 1
    for (; call < 40; call += 1) {
      const agent = `agent-${call}`
      const { wasKilled, where } = on.stop(operation, agent, call)
      if (!wasKilled) assert.equal((await on.store.jobs.read(jobIdOf(agent)))?.state, state)
      await t.test(`${where}, call ${call}`, () => workOffLine(on, agent))
      if (!wasKilled) break
    }
    assert.ok(call > 2 && call < 40, `${call} calls`)
  })
}

/** Sweeps and runs what there is, until both jobs of the conversation have ended in their order. */
async function workOffLine({ steps, queue, clock, layout }: On, agent: string): Promise<void> {
  const request = {
    agent,
    worker: { id: 'heir', ...ownIdentity() },
    lease_ms: 60_000,
    writes: true,
  }
  const ids = [jobIdOf(agent), jobIdOf(`${agent}.next`)]
  const ended = async () => {
    const jobs = await Promise.all(ids.map((id) => queue.get(id)))
    return jobs.every((job) => isFinal(job))
  }
  const order: string[] = []
  for (let round = 0; round < 8 && !(await ended()); round += 1) {
    clock.advance(20_000)
    await queue.sweep()
    const held = await queue.claim(request)
    if (held === undefined) continue
    order.push(held.job_id)
    assert.equal(await queue.claim(request), undefined)
    await queue.complete(held, { output: 'done by the heir' })
  }
  assert.ok(await ended())
  assert.deepEqual(
    order,
    ids.filter((id) => order.includes(id)),
  )
  clock.advance(20_000)
  await queue.sweep()
  assert.deepEqual(await steps.ready(agent, { limit: 5 }), [])
  assert.deepEqual(await steps.running(), [])
  assert.equal(existsSync(layout.conversationQueue(agent, 'k')), false)
}

test('a stop before any change that "cancel a job with children" makes leaves no child running', async (t) => {
  const on = await setup(t)
  const { steps, queue, clock, layout } = on
  let call = 1
  for (; call < 60; call += 1) {
    const agent = `agent-${call}`
    const { wasKilled, where } = on.stop('cancel a job with children', agent, call)
    await t.test(`${where}, call ${call}`, async () => {
      const children = ['one', 'two'].map((name) => jobIdOf(`${agent}.${name}`))
      clock.advance(20_000)
      await queue.sweep()
      const parent = await queue.get(jobIdOf(agent))
      const states = await Promise.all(children.map(async (id) => (await queue.get(id)).state))
      const together = parent.state === 'cancelled' ? 'cancelled' : 'queued'
      assert.deepEqual(states, [together, together])
      await queue.cancel(parent.job_id, { by: { person: 'Ada' } })
      clock.advance(20_000)
      await queue.sweep()
      for (const id of children) assert.equal((await queue.get(id)).state, 'cancelled')
      // As for any queued job that was cancelled, the next claimer tells what the dead one did not.
      const asked = { agent: `${agent}.child`, worker: { id: 'heir', ...ownIdentity() } }
      const none = await queue.claim({ ...asked, lease_ms: 60_000, writes: true })
      assert.equal(none, undefined)
      assert.deepEqual(readdirSync(layout.cancellations), [])
      assert.equal(existsSync(layout.children(parent.job_id)), false)
      assert.deepEqual(await steps.ready(`${agent}.child`, { limit: 5 }), [])
    })
    if (!wasKilled) break
  }
  assert.ok(call > 6 && call < 60, `${call} calls`)
})
