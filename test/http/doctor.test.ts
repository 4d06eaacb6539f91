import assert from 'node:assert/strict'
import { appendFileSync } from 'node:fs'
import { test } from 'node:test'

import { claim, makeToken, serve } from './setup.ts'

test('the health of the relay over HTTP is what the doctor prints, and an owner can mend it', async (t) => {
  const server = await serve(t, { auth: 'token' })
  const token = await makeToken(server)
  const bot = await makeToken(server, 'bot', '--agent', 'codex')
  server.configure({ echo: { executor: 'command', command: ['no-such-program'] } })
  const job = await server.send('codex', { prompt: 'hello' })
  await claim(server)
  await server.queue.workers.enlist({
    worker: { id: 'w1', pid: 2 ** 22 - 1, start: '1', boot_id: 'an earlier one' },
    agents: ['codex'],
    allow_writes: [],
    concurrency: 1,
    started_at: new Date(0).toISOString(),
  })
  const files = server.machine.filesOf(job.job_id)
  const report = async () => {
    const { json, status } = await server.ask('/api/health', { token })
    assert.equal(status, 200)
    return json['checks'] as { name: string; group: string; state: string; fix: boolean }[]
  }
  const healthy = await report()
  const groups = [...new Set(healthy.map(({ group }) => group))]
  assert.deepEqual(groups, ['machine', 'store', 'workers', 'agents', 'clients', 'tools'])
  const worker = healthy.find(({ name }) => name === 'worker w1')
  assert.deepEqual([worker?.state, worker?.fix], ['warning', true])
  assert.equal(healthy.find(({ name }) => name === 'agent echo')?.state, 'warning')

  if (files !== undefined) {
    appendFileSync(files.log, '\n{"type":"cancel"}\n')
    const damaged = (await report()).find(({ state }) => state === 'error')
    assert.deepEqual([damaged?.group, damaged?.fix], ['store', true])
  }
  const doctor = await server.cli('doctor', '--json').catch(({ stdout }) => String(stdout))
  const printed = JSON.parse(doctor)['checks'] as { name: string }[]
  assert.deepEqual(
    printed.map(({ name }) => name),
    (await report()).map(({ name }) => name),
  )

  for (const path of ['/api/health', '/api/health/repair']) {
    const method = path.endsWith('repair') ? 'POST' : 'GET'
    const refused = await server.ask(path, {
      method,
      token: bot,
      ...(method === 'POST' ? { body: {} } : {}),
    })
    assert.equal(refused.status, 403)
  }
  const { json } = await server.ask('/api/health/repair', { token, body: {} })
  assert.ok(
    json['repaired'].some((line: string) => line.includes('w1')),
    JSON.stringify(json),
  )
  assert.ok((await report()).every(({ fix }) => !fix))
})
