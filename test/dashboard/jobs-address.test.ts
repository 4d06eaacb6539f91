import assert from 'node:assert/strict'
import { test } from 'node:test'

import { hrefOf, jobsHref, readHash } from '../../dashboard/src/base/address.ts'
import { NO_FILTER, readFilter, writeFilter } from '../../dashboard/src/base/jobs-address.ts'
import type { Filter } from '../../dashboard/src/base/jobs-address.ts'

const FULL: Filter = {
  q: 'a & b = 100% #?',
  workspace: 'alpha-1',
  agent: 'codex',
  conversation: 'talk/1',
  state: 'needs_answer',
  sort: 'cost',
  order: 'asc',
}

test('D21: filter, search, sort, tab and job are in the address, and are read back as they were', () => {
  assert.deepEqual(readFilter(new URLSearchParams(writeFilter(FULL))), FULL)
  const list = readHash(jobsHref(FULL))
  assert.deepEqual(list, { view: 'jobs', job: undefined, tab: undefined, filter: FULL })
  const job = { workspace: 'alpha-1', jobId: 'abc/d' }
  const open = readHash(hrefOf(job, { tab: 'log', filter: FULL }))
  assert.deepEqual(open, { view: 'jobs', job, tab: 'log', filter: FULL })
})

test('an address without a filter shows every job, and old links to a job still lead there', () => {
  for (const hash of ['', '#/', '#/jobs', '#/nothing?q=x', '#/jobs?state=odd&sort=odd']) {
    const route = readHash(hash)
    assert.deepEqual(route, { view: 'jobs', job: undefined, tab: undefined, filter: NO_FILTER })
  }
  const old = readHash('#/job/alpha/abc')
  assert.deepEqual(old.view === 'jobs' && old.job, { workspace: 'alpha', jobId: 'abc' })
  assert.equal(jobsHref(NO_FILTER), '#/jobs')
})
