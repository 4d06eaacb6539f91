import assert from 'node:assert/strict'
import { test } from 'node:test'

import { createSignal } from '../../lib/queue/wait.ts'
import { ScheduleView } from '../../lib/schema/api-schedules.ts'
import { serve } from '../http/setup.ts'
import type { TestServer } from '../http/setup.ts'
import { setup } from './setup.ts'

test('relay schedule adds, lists, shows, runs, pauses and removes schedules', async (t) => {
  const { run, json } = await setup(t)
  const none = await run(['schedule'])
  assert.match(none.stdout, /^No schedules\. Add one: relay schedule add/)
  const cron = ['--cron', '30 2 * * *', '--time-zone', 'Europe/Berlin']
  const named = ['--name', 'nightly', '--request-id', 'n1', '--write', '--label', 'tests']
  const added = await run([
    'schedule',
    'add',
    'codex',
    'Run the \u001b[31mtests',
    ...cron,
    ...named,
  ])
  assert.equal(added.code, 0, added.stderr)
  assert.match(added.stdout, /^[a-z2-7]{26}\n$/)
  assert.match(added.stderr, /^Next run at .*but no process runs that would send it/)
  const again = await run([
    'schedule',
    'add',
    'codex',
    'Run the \u001b[31mtests',
    ...cron,
    ...named,
  ])
  assert.deepEqual([again.stdout, /already used/.test(again.stderr)], [added.stdout, true])
  const listed = await run(['schedule', 'list'])
  assert.match(listed.stdout, /nightly.*active.*30 2 \* \* \* \(Europe\/Berlin\).*codex/)
  assert.match(listed.stderr, /No process runs that sends what is due/)

  const sent = await run(['schedule', 'run-now', 'nightly', '--request-id', 'r1'])
  const twice = await run(['schedule', 'run-now', 'nightly', '--request-id', 'r1'])
  assert.equal(twice.stdout, sent.stdout)
  const job = await json(['show', sent.stdout.trim()])
  const id = added.stdout.trim()
  assert.deepEqual(
    [job('task.write'), job('labels.0'), job('labels.1')],
    [true, 'tests', `schedule:${id}`],
  )
  const shown = await run(['schedule', 'show', id.slice(0, 8)])
  assert.match(shown.stdout, /overlap\s+skip \(0 left out so far\)/)
  assert.match(shown.stdout, /asked for\s+[a-z2-7]{26}\s+queued/)
  assert.ok(!shown.stdout.includes('\u001b'))

  assert.match((await run(['schedule', 'pause', 'nightly'])).stdout, /is paused/)
  assert.match((await run(['schedule', 'pause', 'nightly'])).stdout, /was already paused/)
  assert.match((await run(['schedule', 'resume', 'nightly'])).stdout, /is active/)
  assert.match((await run(['schedule', 'remove', 'nightly'])).stdout, /is removed/)
  const gone = await run(['schedule', 'pause', id])
  assert.equal(gone.code, 1)
  assert.match(gone.stderr, /was removed/)
})

test('a command line that makes no schedule is refused', async (t) => {
  const { run } = await setup(t)
  const rows: [args: string[], code: number, says: RegExp][] = [
    [['codex', 'x'], 1, /either every_ms or cron/],
    [['codex', 'x', '--every', 'often'], 2, /--every must be/],
    [['codex', 'x', '--cron', '61 * * * *'], 1, /Invalid value for minute/],
    [['--every', '1h'], 2, /<agent> is missing/],
    [['codex', '--flow', '-', '--every', '1h'], 2, /leave out the agent/],
    [['codex', 'x', '--every', '1h', '--missed', 'some'], 2, /--missed must be one of/],
  ]
  for (const [args, code, says] of rows) {
    const ended = await run(['schedule', 'add', ...args])
    assert.equal(ended.code, code, args.join(' '))
    assert.match(ended.stderr, says)
  }
})

test('a server sends what is due without a page or a worker, and over HTTP a schedule is changed', async (t) => {
  const server = await serve(t)
  const job = { to: 'codex', task: { prompt: 'tick' } }
  const body = { workspace: 'project', every_ms: 1000, job }
  const added = await server.ask('/api/schedules', { body })
  assert.equal(added.status, 201, added.text)
  const id = ScheduleView.parse(added.json).schedule_id
  const location = added.headers.get('location') ?? ''
  assert.ok(location.startsWith(`/api/schedules/${id}?workspace=project`), location)
  await untilJob(server, 'codex')
  const shown = await server.ask(`/api/schedules/${id}?workspace=project`)
  assert.equal(shown.json['last_run'].state, 'queued')
  const paused = await server.ask(`/api/schedules/${id}/pause?workspace=project`, { body: {} })
  assert.deepEqual([paused.status, paused.json['state']], [200, 'paused'])
  const refused = await server.ask('/api/schedules', { body: { ...body, every_ms: 1 } })
  assert.deepEqual([refused.status, refused.json['code']], [400, 'SCHEDULE_INVALID'])
  assert.equal((await server.ask('/api/schedules/zzz?workspace=project')).status, 404)
})

test('a schedule of a remote caller is read-only as its caller is, and ends with its credential', async (t) => {
  const server = await serve(t, { auth: 'token' })
  server.configure({}, { readOnlyFrom: ['tokens'] })
  await server.stop()
  await server.restart()
  const made = await server.cli('token', 'create', 'nova', '--agent', 'nova')
  const token = made.trim().split('\n').at(-1) ?? ''
  const ask = (path: string, body?: object) =>
    server.ask(path, { token, ...(body && { body: { workspace: 'project', ...body } }) })
  const task = { prompt: 'tick' }
  const writes = { every_ms: 1000, job: { to: 'codex', task: { ...task, write: true } } }
  const refused = await ask('/api/schedules', writes)
  assert.deepEqual([refused.status, refused.json['code']], [403, 'FORBIDDEN'])
  const added = await ask('/api/schedules', { every_ms: 1000, job: { to: 'codex', task } })
  assert.equal(added.status, 201, added.text)
  const id = ScheduleView.parse(added.json).schedule_id
  await untilJob(server, 'codex')
  const [row] = (await server.queue.list({ to: 'codex', limit: 1 })).jobs
  const job = await server.queue.get(row?.job_id ?? '')
  assert.deepEqual([job.from, job.scope], [{ agent: 'nova' }, 'nova'])
  await server.queue.cancel(job.job_id, { by: { person: 'Ada' } })

  await server.cli('token', 'revoke', 'nova')
  const schedules = await server.queue.schedules.open()
  const change = createSignal()
  const watch = server.store.logs.watch(['schedule'], () => change.raise())
  t.after(() => watch.close())
  for (;;) {
    const { state, reason } = await schedules.get(id)
    if (state === 'removed') {
      assert.match(reason ?? '', /"nova", which made it, has no access any more/)
      break
    }
    await change.raised(10_000)
  }
})

async function untilJob({ queue }: Pick<TestServer, 'queue'>, to: string): Promise<void> {
  const change = createSignal()
  const watch = queue.watch('jobs', change.raise)
  while ((await queue.list({ to, limit: 1 })).jobs.length === 0) await change.raised(10_000)
  watch.close()
}
