import assert from 'node:assert/strict'
import { test } from 'node:test'

import { ScheduleList, ScheduleView } from '../../lib/schema/api-schedules.ts'
import { setup } from './setup.ts'

const job = { to: 'codex', task: { prompt: 'Look around.\nThen report.' } }
const stranger = {
  caller: { kind: 'remote', name: 'eve', agent: 'eve', workspace: '', writes: 'refused' },
} as const

test('add_schedule says when it is due, and that nothing would send it', async (t) => {
  const { call, queue } = await setup(t)
  const asked = { cron: '0 9 * * 1-5', time_zone: 'Europe/Berlin', name: 'mornings', job }
  const added = await call('add_schedule', { ...asked, request_id: 'mine' })
  const view = ScheduleView.parse(added)
  assert.equal(added['deduped'], false)
  assert.equal((await call('add_schedule', { ...asked, request_id: 'mine' }))['deduped'], true)
  assert.deepEqual([view.to, view.kind, view.from], ['codex', 'job', 'boss'])
  assert.equal(view.summary, 'Look around. Then report.')
  assert.equal(view.upcoming.length, 5)
  assert.match(view.why, /^Next run at \S+ \(in .*\), but no process runs that would send it/)
  await queue.sweep()
  await queue.sweep()
  const listed = ScheduleList.parse(await call('list_schedules', {}))
  assert.equal(listed.are_fired, true)
  assert.match(listed.schedules[0]?.why ?? '', /^Next run at \S+ \(in [^)]*\)\.$/)
  assert.equal((await call('show_schedule', { schedule_id: 'mornings' }))['name'], 'mornings')
})

test('a run that is asked for, a pause and a removal are shown', async (t) => {
  const { call, refusal, claim, queue } = await setup(t)
  await queue.sweep()
  const { schedule_id } = ScheduleView.parse(
    await call('add_schedule', { every_ms: 3_600_000, job }),
  )
  await queue.sweep()
  await queue.sweep()
  const prefix = schedule_id.slice(0, 6)
  const run = await call('run_schedule', { schedule_id: prefix, request_id: 'now' })
  assert.deepEqual([run['state'], run['due_at']], ['queued', null])
  const open = ScheduleView.parse(await call('show_schedule', { schedule_id }))
  assert.match(
    open.why,
    new RegExp(`it is left out if job "${String(run['job_id'])}" is still open then`),
  )
  await queue.complete(await claim(), { output: 'done' })
  const over = ScheduleView.parse(await call('show_schedule', { schedule_id }))
  assert.equal(over.last_run?.state, 'completed')
  assert.equal(over.sent_runs, 1)
  const reason = 'Holidays.'
  const paused = await call('pause_schedule', { schedule_id, reason })
  assert.deepEqual(paused, { schedule_id, state: 'paused', changed: true })
  const view = ScheduleView.parse(await call('show_schedule', { schedule_id }))
  assert.match(view.why, /^Paused by agent "boss" at \S+: Holidays; continue it with/)
  assert.equal(view.next_at, null)
  assert.equal((await call('resume_schedule', { schedule_id }))['changed'], true)
  assert.equal((await call('remove_schedule', { schedule_id }))['state'], 'removed')
  assert.deepEqual((await call('list_schedules', {}))['schedules'], [])
  const removed = ScheduleList.parse(await call('list_schedules', { state: 'removed' }))
  assert.match(removed.schedules[0]?.why ?? '', /^Removed by agent "boss"/)
  assert.equal((await refusal('resume_schedule', { schedule_id })).code, 'STATE_REFUSED')
})

test('a schedule exists only for those who may see it', async (t) => {
  const { call, refusal } = await setup(t)
  const added = await call('add_schedule', { every_ms: 60_000, job, name: 'mine' })
  const schedule_id = String(added['schedule_id'])
  const names = ['show', 'pause', 'resume', 'remove', 'run'].map((verb) => `${verb}_schedule`)
  for (const name of names) {
    const known = await refusal(name, { schedule_id }, stranger)
    const unknown = await refusal(name, { schedule_id: 'a'.repeat(26) }, stranger)
    assert.equal(known.code, 'SCHEDULE_NOT_FOUND', name)
    assert.equal(
      known.message.replaceAll(schedule_id, ''),
      unknown.message.replaceAll('a'.repeat(26), ''),
    )
    assert.equal((await refusal(name, { schedule_id: 'mine' }, stranger)).code, known.code)
  }
  assert.deepEqual((await call('list_schedules', {}, stranger))['schedules'], [])
})

test('a turn neither adds a schedule nor changes that of another', async (t) => {
  const { call, refusal, within, send, claim } = await setup(t)
  const added = await call('add_schedule', { every_ms: 60_000, job })
  await send('All of it')
  const top = await claim()
  const { caller } = await within(top.job_id, top.token)
  const turn = { caller: { ...caller, agent: 'codex' } }
  const refused = await refusal('add_schedule', { every_ms: 60_000, job }, turn)
  assert.equal(refused.code, 'PERSON_NEEDED')
  const { schedule_id } = added
  assert.equal((await refusal('remove_schedule', { schedule_id }, turn)).code, 'FORBIDDEN')
  assert.equal((await refusal('run_schedule', { schedule_id }, turn)).code, 'FORBIDDEN')
})

test('a name that two schedules have is refused with their ids', async (t) => {
  const { call, refusal } = await setup(t)
  for (const every_ms of [60_000, 120_000]) await call('add_schedule', { every_ms, job, name: 'x' })
  assert.equal((await refusal('pause_schedule', { schedule_id: 'x' })).code, 'ID_AMBIGUOUS')
  assert.equal((await refusal('pause_schedule', { schedule_id: '' })).code, 'INPUT_INVALID')
})
