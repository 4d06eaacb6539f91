import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { test } from 'node:test'

import manifest from '../../package.json' with { type: 'json' }
import { startProgram } from '../programs/child.ts'
import { createOwnLog, removeOldLogs } from '../../lib/worker/own-log.ts'
import { scratch } from '../programs/scratch.ts'
import { makeToken, serve } from './setup.ts'

/** A program that runs until its file is made. */
const UNTIL_GO = ['sh', '-c', 'while [ ! -e go ]; do sleep 0.05; done; echo done']

test('workers are listed with slots, jobs and logs; agents that no worker serves with what to run', async (t) => {
  const server = await serve(t, { auth: 'token' })
  const token = await makeToken(server)
  const agents = { slow: { executor: 'command', command: UNTIL_GO, concurrency: 3 } }
  server.configure(agents)
  const list = async () => (await server.ask('/api/workers', { token })).json
  const job = await server.send('slow', { prompt: 'Take your time' })
  await server.send('nightly', { prompt: 'Once more', write: true })
  const before = await list()
  assert.deepEqual(before['workers'], [])
  assert.deepEqual(
    before['unserved'].map((row: Record<string, unknown>) => [
      row['agent'],
      row['why'],
      row['command'],
    ]),
    [
      ['nightly', 'no_executor', 'relay worker --agent nightly --allow-writes'],
      ['slow', 'no_worker', 'relay worker --agent slow'],
    ],
  )
  const worker = startProgram(t, 'worker.js', ['--agent', 'slow'], { env: server.env })
  await server.until(job.job_id, ({ state }) => state === 'running')
  const { workers, unserved, hosts } = await list()
  const [row] = workers
  assert.deepEqual(
    [row.pid, row.host, row.slots, row.running, row.is_leaving, row.log, row.version],
    [worker.pid, null, 3, 1, false, 'here', manifest.version],
  )
  assert.deepEqual(
    [row.jobs[0].job_id, row.jobs[0].headline, row.agents[0].running, row.agents[0].limit],
    [job.job_id, 'Take your time', 1, 3],
  )
  assert.deepEqual(
    unserved.map((each: { agent: string }) => each.agent),
    ['nightly'],
  )
  assert.deepEqual([hosts[0].workers, hosts[0].slots, hosts[0].running], [1, 3, 1])
  const shown = await server.cli('workers')
  assert.match(shown, /nightly: 1 job waits since \d+\w+: it is not configured/)
  assert.match(shown, new RegExp(`${row.worker_id} .* 1/3 `))
  assert.match(shown, /Take your time/)

  const path = server.machine.ownLog(row.worker_id)
  fs.appendFileSync(path, 'the key is AKIAIOSFODNN7EXAMPLE\n')
  const log = (query: string, who = token) => server.ask(`/api/worker-log?${query}`, { token: who })
  const { json } = await log(`worker_id=${row.worker_id}`)
  assert.match(json['text'], /^\d{4}-.* starts serving slow\n/)
  assert.doesNotMatch(json['text'], /AKIAIOSFODNN7EXAMPLE/)
  assert.match(await server.cli('workers', 'log', row.worker_id), /starts serving slow/)
  assert.equal((await log('worker_id=w1-nothing')).json['code'], 'WORKER_NOT_FOUND')
  assert.equal((await log('worker_id=..%2F..%2Fstore')).json['code'], 'WORKER_NOT_FOUND')
  assert.equal((await log('agent=never')).json['text'], '')
  assert.equal((await log('')).json['code'], 'INPUT_INVALID')

  const bot = await makeToken(server, 'bot', '--agent', 'slow')
  assert.equal((await log(`worker_id=${row.worker_id}`, bot)).status, 403)
  assert.equal((await server.ask('/api/workers', { token: bot })).status, 403)

  fs.writeFileSync(`${server.workspace}/go`, '')
  await server.until(job.job_id, ({ state }) => state === 'completed')
  worker.child.kill('SIGTERM')
  await worker.ended
  const ended = await log(`worker_id=${row.worker_id}`)
  assert.match(ended.json['text'], /"state":"completed"/)
  assert.match(ended.json['text'], / exits\n$/, 'the log of a worker outlives it')
})

test('a log of a worker stays short, and only the newest logs of ended workers are kept', (t) => {
  const folder = scratch(t, 'relay-log-')
  const living = `${folder}/living.log`
  for (let at = 0; at < 30; at += 1) {
    const path = at === 0 ? living : `${folder}/old-${String(at).padStart(2, '0')}.log`
    fs.writeFileSync(path, '')
    fs.utimesSync(path, at, at)
  }
  const own = createOwnLog(`${folder}/own.log`, () => 0)
  own.line('first')
  removeOldLogs(`${folder}/own.log`, new Set([living]))
  const kept = fs.readdirSync(folder).toSorted()
  assert.deepEqual(
    [kept.length, kept[0], kept[1], kept.at(-1)],
    [22, 'living.log', 'old-10.log', 'own.log'],
  )
  for (let at = 0; at < 1100; at += 1) own.line('x'.repeat(1000))
  own.close()
  const { size } = fs.statSync(`${folder}/own.log`)
  assert.ok(size <= 1024 * 1024 && size > 0, String(size))
})
