import assert from 'node:assert/strict'

import { ownIdentity } from '../../lib/process/process.ts'
import type { Queue } from '../../lib/queue/queue.ts'
import { jobIdOf } from '../../lib/schema/job-id.ts'
import { isFinal } from '../../lib/schema/job.ts'
import type { Job } from '../../lib/schema/job.ts'
import type { Store } from '../../lib/store/store.ts'
import type { HandClock } from './clock.ts'
import { idsOf } from './jobs.ts'

/** The next process, after one that was stopped in an operation of `programs/operate.ts`. */
export type Heir = { store: Store; queue: Queue; clock: HandClock }

/** The states in which an operation that was acknowledged leaves its job. */
export const ACKNOWLEDGED: Record<string, Job['state']> = {
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
export const FOLLOWED: Record<string, Job['state']> = {
  'complete in a conversation': 'completed',
  'cancel a queued job of a conversation': 'cancelled',
  'cancel a running job of a conversation': 'cancelled',
}

/** What the next process does: repeats the request, sweeps, and runs what it finds, until the job has ended. */
export async function workOff(on: Heir, agent: string): Promise<void> {
  const { store, queue, clock } = on
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
  await nothingIsLeft(on, agent)
}

/** Sweeps and runs what there is, until both jobs of the conversation have ended in their order. */
export async function workOffLine({ store, queue, clock }: Heir, agent: string): Promise<void> {
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
  await nothingIsLeft({ store }, agent)
}

/** What the family of a cancelled job must look like after a stop: cancelled together, or not at all. */
export async function workOffFamily({ store, queue, clock }: Heir, agent: string): Promise<void> {
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
  assert.deepEqual(await store.jobs.dependents(parent.job_id), [])
  await nothingIsLeft({ store }, asked.agent)
}

/** No job of an agent waits, is held, or needs a person. */
async function nothingIsLeft({ store }: Pick<Heir, 'store'>, agent: string): Promise<void> {
  const queued = await store.jobs.queued({ agent, most: 5 })
  assert.deepEqual(
    queued.flatMap(({ job_ids }) => job_ids),
    [],
  )
  assert.deepEqual(await store.jobs.held({ agent }), [])
  assert.deepEqual(await idsOf(store, 'attention'), [])
}
