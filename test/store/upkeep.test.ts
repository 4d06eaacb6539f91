import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { RelayError } from '../../lib/errors.ts'
import { ownIdentity } from '../../lib/process/process.ts'
import type { Job } from '../../lib/schema/job.ts'
import { layoutOf } from '../../lib/store/file/layout.ts'
import type { Layout } from '../../lib/store/file/layout.ts'
import { openTestRelay } from '../programs/relay.ts'

/** The id of a job that never was. */
const NO_JOB = 'a'.repeat(26)

/** A store with a job of most states: two completed, one failed, queued, running, and waiting for a person. */
async function setup(t: TestContext) {
  const relay = await openTestRelay(t)
  const layout = layoutOf(relay.machine.directory)
  const worker = { ...ownIdentity(), id: 'w1' }
  const claim = async (agent: string) => {
    const job = await relay.queue.claim({ agent, worker, lease_ms: 60_000, writes: true })
    assert.ok(job)
    return job
  }
  const finish = async (prompt: string, output: string): Promise<Job> => {
    await relay.send('done', { prompt })
    return relay.queue.complete(await claim('done'), { output })
  }
  const small = await finish('small', 'yes')
  const large = await finish('large', 'x'.repeat(300_000))
  await relay.send('done', { prompt: 'fails' })
  const failure = { error: { code: 'NO', message: 'no' }, retryable: false }
  const failed = await relay.queue.fail(await claim('done'), failure)
  const queued = await relay.send('queued', { prompt: 'queued' })
  await relay.send('running', { prompt: 'running' })
  const running = await claim('running')
  await relay.send('parked', { prompt: 'parked', write: true })
  const parked = await relay.queue.park(await claim('parked'), { code: 'CUT', message: 'cut' })
  const jobs = { small, large, failed, queued, running, parked }
  return { relay, layout, jobs, upkeep: relay.store.upkeep }
}

/** Flips one bit of a file. */
function flip(path: string, position: number): void {
  const bytes = fs.readFileSync(path)
  bytes[position] = (bytes[position] ?? 0) ^ 1
  fs.writeFileSync(path, bytes)
}

test('audit() counts every promise of a healthy store and finds nothing', async (t) => {
  const { upkeep } = await setup(t)
  const audit = await upkeep.audit()
  assert.deepEqual(audit.findings, [])
  assert.equal(audit.accepted, 6)
  assert.equal(audit.accepted, audit.ended + audit.live)
  assert.deepEqual(audit.by_state, {
    completed: 2,
    failed: 1,
    queued: 1,
    running: 1,
    needs_recovery: 1,
  })
  assert.equal(audit.one_end, 3)
  assert.equal(audit.turns, 5)
  assert.equal(audit.write_jobs, 1)
  assert.equal(audit.write_turns_repeated, 0)
  assert.equal(audit.hints_matched, 3)
  assert.equal(audit.outputs, 1)
})

test('audit() names file and line of a changed byte; repair() sets the job aside and the audit is clean', async (t) => {
  const { relay, layout, jobs, upkeep } = await setup(t)
  const path = layout.log(jobs.small.job_id)
  const before = fs.readFileSync(path)
  flip(path, before.length - 40)
  const damaged = fs.readFileSync(path)

  const [finding] = (await upkeep.audit()).findings
  assert.equal(finding?.code, 'damaged_log')
  assert.equal(finding?.file, path)
  assert.ok(Number(finding?.line) > 1)
  assert.match(finding?.message ?? '', /checksum/)

  const { repaired, audit } = await upkeep.repair()
  assert.deepEqual(audit.findings, [])
  assert.equal(audit.quarantined, 1)
  assert.equal(audit.accepted, 5)
  const kept = /"(.*)"/.exec(repaired[0] ?? '')?.[1] ?? ''
  assert.deepEqual(fs.readFileSync(kept), damaged)

  const refused = (error: unknown) =>
    error instanceof RelayError && error.code === 'JOB_DAMAGED' && /set aside/.test(error.message)
  await assert.rejects(relay.queue.get(jobs.small.job_id), refused)
  const { request_id } = jobs.small
  await assert.rejects(relay.send('done', { prompt: 'small' }, { request_id }), refused)
  assert.equal((await relay.queue.get(jobs.large.job_id)).state, 'completed')
  assert.deepEqual((await upkeep.repair()).audit.quarantined, 1)
})

test('a log that lost its end is found by the listing of ended jobs, and repair() goes by the log', async (t) => {
  const { relay, layout, jobs, upkeep } = await setup(t)
  const path = layout.log(jobs.small.job_id)
  const text = fs.readFileSync(path, 'utf8')
  fs.writeFileSync(path, text.slice(0, text.lastIndexOf('\n{')))
  const { findings } = await upkeep.audit()
  assert.ok(
    findings.some(({ code, job_id }) => code === 'lost_end' && job_id === jobs.small.job_id),
  )
  const { audit } = await upkeep.repair()
  assert.deepEqual(audit.findings, [])
  assert.equal(audit.quarantined, 0)
  const listed = (await relay.queue.list({})).jobs.filter(
    ({ job_id }) => job_id === jobs.small.job_id,
  )
  assert.deepEqual(
    listed.map(({ state }) => state),
    ['running'],
  )
})

test('audit() sees an output that is not what was written', async (t) => {
  const { layout, jobs, upkeep } = await setup(t)
  const { large } = jobs
  assert.ok(large.state === 'completed' && large.result.output_blob)
  flip(layout.output(large.job_id, large.result.output_blob.file), 1000)
  const { findings } = await upkeep.audit()
  assert.deepEqual(
    findings.map(({ code }) => code),
    ['damaged_output'],
  )
})

test('repair() leads to every live job again after all hints were deleted, and drops those to nowhere', async (t) => {
  const { relay, layout, upkeep } = await setup(t)
  for (const root of [layout.queueRoot, layout.runningRoot, layout.attentionRoot, layout.done]) {
    fs.rmSync(root, { recursive: true })
    fs.mkdirSync(root)
  }
  fs.writeFileSync(layout.attention(NO_JOB), '')
  const codes = new Set((await upkeep.audit()).findings.map(({ code }) => code))
  assert.deepEqual(codes, new Set(['missing_hint', 'missing_row', 'stray_hint']))
  const { audit } = await upkeep.repair()
  assert.deepEqual(audit.findings, [])
  assert.equal(audit.hints_matched, 3)
  assert.equal((await relay.queue.list({ state: 'completed' })).jobs.length, 2)
})

const STRAYS: [kind: string, place: (layout: Layout, parent: string) => string][] = [
  ['queue', (layout) => `${layout.queue('queued')}/100-00000000/notes`],
  ['running', (layout) => `${layout.running('running')}/${NO_JOB}`],
  ['line', (layout) => `${layout.conversationQueue('queued', 'k')}/000000000-${NO_JOB}`],
  ['attention', (layout) => layout.attention(NO_JOB)],
  ['family', (layout, parent) => `${layout.children(parent)}/${NO_JOB}`],
  ['family with a name that no job has', (layout, parent) => `${layout.children(parent)}/notes`],
]

for (const [kind, place] of STRAYS) {
  test(`a stray hint is found and dropped: ${kind}`, async (t) => {
    const { layout, jobs, upkeep } = await setup(t)
    const path = place(layout, jobs.small.job_id)
    fs.mkdirSync(dirname(path), { recursive: true })
    fs.writeFileSync(path, '')
    const before = await upkeep.audit()
    assert.equal(before.hints_stray, 1)
    assert.deepEqual(
      before.findings.map(({ code, file }) => [code, file]),
      [['stray_hint', path]],
    )
    const { repaired, audit } = await upkeep.repair()
    assert.match(repaired.at(-1) ?? '', /, 1 strays removed/)
    assert.equal(audit.hints_stray, 0)
    assert.equal(fs.existsSync(path), false)
  })
}

test('a family that only strays were left of is gone, so that its parent can leave its own', async (t) => {
  const { layout, jobs, upkeep } = await setup(t)
  const family = layout.children(jobs.running.job_id)
  fs.mkdirSync(family, { recursive: true })
  fs.writeFileSync(join(family, NO_JOB), '')
  await upkeep.repair()
  assert.equal(fs.existsSync(family), false)
})

test('collect() shrinks what ended before a time; its request id still names it, and nothing else is touched', async (t) => {
  const { relay, layout, jobs, upkeep } = await setup(t)
  const day = fs.readdirSync(layout.done)[0] ?? ''
  fs.renameSync(join(layout.done, day), join(layout.done, '2020-01-01.log'))
  relay.queue.report(jobs.small, { kind: 'output', text: 'secret' })
  assert.equal((await upkeep.collect('2020-06-01T00:00:00.000Z')).jobs, 0)

  const later = new Date(Date.now() + 86_400_000).toISOString()
  const collected = await upkeep.collect(later)
  assert.equal(collected.jobs, 3)
  assert.ok(collected.bytes > 300_000)
  assert.equal((await upkeep.collect(later)).jobs, 0)

  const gone = await relay.queue.get(jobs.large.job_id)
  assert.equal(gone.state, 'completed')
  assert.equal(gone.expunged, true)
  assert.doesNotMatch(fs.readFileSync(layout.log(jobs.small.job_id), 'utf8'), /small/)
  assert.equal(fs.existsSync(layout.activity(jobs.small.job_id)), false)
  const { request_id, job_id } = jobs.small
  const again = await relay.send('done', { prompt: 'small' }, { request_id })
  assert.equal(again.job_id, job_id)
  await assert.rejects(relay.send('done', { prompt: 'else' }, { request_id }), {
    code: 'REQUEST_ID_CONFLICT',
  })
  await assert.rejects(
    relay.queue.cancel(job_id, { by: { person: 'a' } }).then(({ cancelled }) => {
      assert.equal(cancelled, false)
      return relay.queue.recover(job_id, { person: 'a' })
    }),
    { code: 'STATE_REFUSED' },
  )
  assert.equal((await relay.queue.get(jobs.parked.job_id)).state, 'needs_recovery')
  assert.equal((await relay.queue.get(jobs.queued.job_id)).state, 'queued')
  const audit = await upkeep.audit()
  assert.deepEqual(audit.findings, [])
  assert.equal(audit.tombstones, 3)
})
