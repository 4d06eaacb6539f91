import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'

import { root, startProgram } from './programs/child.ts'
import { openTestRelay } from './programs/relay.ts'
import type { TestRelay } from './programs/relay.ts'
import { beforeRemoval } from './programs/scratch.ts'

const JOBS = 500
const DUPLICATES = 20

/** All calls are made at once, so the last one waits for the disk as long as all of them together. */
const PATIENT = { timeout: 300_000 }

async function connect(t: TestContext, relay: TestRelay, agent: string): Promise<Client> {
  const client = new Client({ name: 'crowd', version: '1' })
  await client.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: [`${root}server.js`],
      env: { ...relay.env, RELAY_AGENT: agent },
      stderr: 'inherit',
    }),
  )
  beforeRemoval(t, () => client.close())
  return client
}

type Dispatched = { job_id: string; deduped: boolean }

async function dispatch(client: Client, number: number): Promise<Dispatched> {
  const args = {
    to: 'echo',
    task: { prompt: `job ${number}` },
    request_id: `crowd-${number}`,
  }
  const result = await client.callTool({ name: 'dispatch', arguments: args }, undefined, PATIENT)
  assert.notEqual(result.isError, true, JSON.stringify(result.content))
  return result.structuredContent as Dispatched
}

test(`two servers and four workers on one store end ${JOBS} jobs once each, ${DUPLICATES} repeats deduplicated`, async (t) => {
  const relay = await openTestRelay(t)
  relay.configure({ echo: { executor: 'command', command: ['cat'], concurrency: 2 } })
  const workers = [1, 2, 3, 4].map(() =>
    startProgram(t, 'worker.js', ['--agent', 'echo'], { env: relay.env }),
  )
  const servers = [await connect(t, relay, 'left'), await connect(t, relay, 'right')]

  // The repeats go to the other server, at the same time as the first ones.
  const numbers = Array.from({ length: JOBS }, (_, number) => number)
  const pick = (number: number) => servers[number % 2] as Client
  const answers = await Promise.all([
    ...numbers.map((number) => dispatch(pick(number), number)),
    ...numbers.slice(0, DUPLICATES).map((number) => dispatch(pick(number + 1), number)),
  ])
  const ids = new Set(answers.map(({ job_id }) => job_id))
  assert.equal(ids.size, JOBS)
  assert.equal(answers.filter(({ deduped }) => deduped).length, DUPLICATES)

  for (const id of ids) await relay.until(id, ({ state }) => state === 'completed')
  for (const { child } of workers) child.kill('SIGTERM')
  const ends = await Promise.all(workers.map(({ ended }) => ended))
  assert.deepEqual(
    ends.map(({ code }) => code),
    [0, 0, 0, 0],
  )

  const told = ends.flatMap(({ stdout }) =>
    stdout
      .trim()
      .split('\n')
      .filter((line) => line !== ''),
  )
  const turns = told.map((line) => JSON.parse(line) as { job_id: string; state: string })
  assert.equal(turns.length, JOBS)
  assert.equal(new Set(turns.map(({ job_id }) => job_id)).size, JOBS)
  for (const id of ids) {
    const types = (await relay.queue.history(id)).map(({ type }) => type)
    assert.equal(types.filter((type) => type === 'claim').length, 1)
    assert.equal(types.filter((type) => type === 'complete').length, 1)
  }
  for (const number of numbers.slice(0, 50)) {
    const answer = answers[number] as Dispatched
    const job = await relay.queue.get(answer.job_id)
    assert.equal(job.state === 'completed' && job.result.output, `job ${number}`)
  }
  assert.deepEqual(await relay.store.jobs.queued({ most: 1 }), [])
  assert.deepEqual(await relay.store.jobs.held(), [])
})
