import assert from 'node:assert/strict'
import { userInfo } from 'node:os'
import { test } from 'node:test'

import { setup } from './setup.ts'

const person = userInfo().username

test('audit lists decisions, and refusals to turns, latest first', async (t) => {
  const { run, json, put, env } = await setup(t)
  const job_id = await put('review me', { require_review: true })
  await run(['review', 'approve', job_id])
  env.RELAY_JOB = job_id
  env.RELAY_AGENT = 'codex'
  const refused = await run(['review', 'reject', job_id])
  assert.match(refused.stderr, /PERSON_NEEDED Cannot run "relay review reject" from within job/)
  assert.match((await run(['audit'])).stderr, /PERSON_NEEDED/)
  delete env.RELAY_JOB
  delete env.RELAY_AGENT
  const { stdout } = await run(['audit'])
  const rows = stdout.split('\n').map((line) => line.replace(/^\d+s +/, '').replaceAll(/ +/g, ' '))
  const turn = `codex in job ${job_id.slice(0, 8)}`
  assert.deepEqual(rows.slice(0, 4), [
    'AGE WHAT WHO ABOUT',
    `refused ${turn} relay audit PERSON_NEEDED ${job_id}`,
    `refused ${turn} relay review reject PERSON_NEEDED ${job_id}`,
    `decision.review ${person} approve ${job_id}`,
  ])
  const page = await json(['audit', '--what', 'refused', '--limit', '1', '--since', '1h'])
  assert.equal(page('entries.0.operation'), 'relay audit')
  assert.equal(page('entries.1'), undefined)
  const next = await json(['audit', '--agent', 'codex', '--cursor', String(page('next'))])
  assert.equal(next('entries.0.operation'), 'relay review reject')
  assert.equal(next('next'), undefined)
})

test('verify compares the audit log with an end that was noted before', async (t) => {
  const { run, json, put } = await setup(t)
  await run(['cancel', await put('something')])
  const page = await json(['audit'])
  const [version, hash] = [page('head.version'), page('head.hash')].map(String)
  await run(['cancel', await put('something else')])
  const good = await run(['verify', '--audit-end', `${version}:${hash}`])
  assert.equal(good.code, 0, good.stderr)
  const forged = await run(['verify', '--audit-end', `${version}:${'0'.repeat(64)}`])
  assert.equal(forged.code, 1)
  assert.match(
    forged.stdout,
    /error broken_audit_log .*\n.*line 1 is not the one that was recorded/,
  )
  const cut = await run(['verify', '--audit-end', `9:${hash}`])
  assert.match(cut.stdout, /lines 3 to 9 are missing/)
  assert.equal((await run(['verify', '--audit-end', 'x'])).code, 1)
})
