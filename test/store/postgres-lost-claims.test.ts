import assert from 'node:assert/strict'
import { test } from 'node:test'

import { createLostClaims } from '../../lib/store/postgres/jobs/lost-claims.ts'
import { needsPostgres } from '../postgres/shared.ts'
import { birth, claimRequest } from './jobs.ts'
import { openPostgresSubject } from './postgres-subject.ts'

test(
  'a write job whose claim was found too late is given back, for no turn has begun',
  needsPostgres,
  async (t) => {
    const { store, clock } = await openPostgresSubject(t)
    await store.jobs.create(birth(clock, { write: true }))
    const job = await store.jobs.claim(claimRequest())
    assert.ok(job !== undefined)
    let isThere = false
    const found = { job_id: job.job_id, token: job.token, writer: 'w' }
    // The claim is carried out after the process has looked for it.
    const read = async <Row extends object>() => (isThere ? [found] : []) as Row[]
    const claims = createLostClaims({
      database: { workspaceId: 1, read },
      clock,
      change: (jobId, decide) => store.jobs.change(jobId, decide),
    })
    assert.equal(await claims.find('codex', 'w'), undefined)
    isThere = true
    await claims.release('codex')
    assert.equal((await store.jobs.read(job.job_id))?.state, 'queued')
  },
)

test(
  'a claim that was found is not given back by another claim meanwhile',
  needsPostgres,
  async (t) => {
    const { store, clock } = await openPostgresSubject(t)
    await store.jobs.create(birth(clock))
    const job = await store.jobs.claim(claimRequest())
    assert.ok(job !== undefined)
    const found = { job_id: job.job_id, token: job.token, writer: 'w' }
    let look = () => {}
    const looked = new Promise<void>((resolve) => {
      look = resolve
    })
    const read = async <Row extends object>() => {
      await looked
      return [found] as Row[]
    }
    const claims = createLostClaims({
      database: { workspaceId: 1, read },
      clock,
      change: (jobId, decide) => store.jobs.change(jobId, decide),
    })
    const finding = claims.find('codex', 'w')
    const releasing = claims.release('codex')
    look()
    assert.equal(await finding, job.job_id)
    await releasing
    await claims.release('codex')
    assert.equal((await store.jobs.read(job.job_id))?.state, 'running')
  },
)
