import assert from 'node:assert/strict'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'

import type { FlowRun } from '../../lib/flow/run.ts'
import { isFinal } from '../../lib/schema/job.ts'
import { openTestRelay } from '../programs/relay.ts'
import type { TestRelay } from '../programs/relay.ts'
import { notesOf, programsOf, quickAgent } from './killed.ts'
import { createRandom } from './random.ts'

/** How long processes are killed; `npm run torture:flows` takes longer. */
const SECONDS = Number(process.env.RELAY_FLOW_SECONDS ?? 3)
const SEED = Number(process.env.RELAY_FLOW_SEED ?? 1)

const result_schema = { type: 'object' }
const job = (id: string, more: object = {}) => ({
  id,
  to: 'codex',
  task: { prompt: `Say ${id}`, result_schema },
  // More than there are kills in 45 seconds while the first step runs.
  max_attempts: 100,
  ...more,
})

/** One of each kind of step. */
const FLOW = {
  steps: [
    job('one'),
    { parallel: [job('a'), { sequence: [job('b'), job('c', { inputs: [{ from: 'b' }] })] }] },
    { id: 'race', race: [job('fast'), job('slow'), job('slower')] },
    { id: 'all', each: ['x', 'y', 'z'], at_once: 2, do: job('item') },
    { id: 'vote', vote: [job('v1'), job('v2')], field: 'said', agree: 1 },
    {
      id: 'loop',
      work: job('w'),
      review: job('r'),
      until: { field: 'said', equals: 'no' },
      rounds: 2,
      optional: true,
    },
    job('last'),
  ],
}

/** Jobs that must have ended before these begin. */
const BEFORE: Record<string, string[]> = {
  a: ['one'],
  c: ['b'],
  fast: ['a', 'c'],
  'item[0]': ['race'],
  v1: ['item[0]', 'item[1]', 'item[2]'],
  'r#1': ['w#1'],
  'w#2': ['r#1'],
  last: ['r#2'],
}

test(
  'flows survive workers and senders that are killed at random',
  { timeout: 300_000 },
  async (t) => {
    const relay = await openTestRelay(t)
    const { home, queue, store } = relay
    const notes = notesOf(relay)
    relay.configure({ codex: { ...quickAgent(notes), concurrency: 4 } })
    const file = join(home, 'flow.json')
    writeFileSync(file, JSON.stringify(FLOW))

    const { start, worker, kill } = programsOf(t, relay)
    const send = (at: number) =>
      start('cli.js', ['flow', 'run', file, '--request-id', `flow-${at}`])
    const random = createRandom(SEED)
    const workers = [worker(['codex'], 4), worker(['codex'], 4)]
    const until = Date.now() + SECONDS * 1000
    let count = 0
    for (let kills = 0; Date.now() < until; kills += 1) {
      if (count < 1 + SECONDS / 4) count += 1
      const sender = send(count)
      await pause(50 + random.below(650))
      if (random.chance(0.5)) await kill(sender)
      const at = kills % workers.length
      await kill(workers[at] ?? sender)
      workers[at] = worker(['codex'], 4)
    }
    // What was not acknowledged is sent again.
    for (let at = 1; at <= count; at += 1) assert.equal((await once(send(at), 'close'))[0], 0)
    const cancelled = (await queue.flows.list()).at(0)
    assert.ok(cancelled !== undefined)
    await queue.flows.cancel(cancelled.flow_id, { by: { person: 'Ada' } })

    const runs = await allEnded(relay)
    assert.equal(runs.length, count)
    const jobs = new Map<string, string>()
    for (const run of runs) {
      const own = await queue.flows.jobs(run)
      for (const [node, { job_id, state }] of own) {
        assert.ok(!jobs.has(job_id), `${node} is one job`)
        jobs.set(job_id, node)
        const stored = await store.jobs.read(job_id)
        assert.ok(stored !== undefined && isFinal(stored), `${node} has ended, not ${state}`)
      }
      assert.deepEqual([...run.sent].toSorted(), [...run.ended.keys()].toSorted())
      if (run.finished?.state === 'cancelled') continue
      const failed = [...run.ended].filter(([, { state }]) => state === 'failed')
      assert.equal(run.finished?.state, 'completed', JSON.stringify([run.finished, failed]))
      checkOrder(run)
    }
    const page = await queue.list({ limit: 1000 })
    assert.deepEqual(
      page.jobs.filter(({ job_id }) => !jobs.has(job_id)),
      [],
      'no job beside the flows',
    )
    const ran = readFileSync(notes, 'utf8').trimEnd().split('\n')
    assert.ok(ran.length >= jobs.size / 2, 'the agents ran')
    for (const child of workers) await kill(child)
  },
)

function checkOrder(run: FlowRun): void {
  const order = (node: string) => {
    if (node !== 'race') return run.ended.get(node)?.order ?? Number.NaN
    return Math.min(...['fast', 'slow', 'slower'].map((each) => run.ended.get(each)?.order ?? 0))
  }
  for (const [node, before] of Object.entries(BEFORE)) {
    for (const earlier of before)
      assert.ok(order(earlier) < order(node), `${earlier} before ${node}`)
  }
  const won = ['fast', 'slow', 'slower'].filter(
    (node) => run.ended.get(node)?.state === 'completed',
  )
  assert.ok(won.length >= 1, 'a race has a winner')
}

/** Waits until all flows have ended. After two minutes without an end it says what their open jobs wait for. */
async function allEnded({ queue, store }: TestRelay): Promise<FlowRun[]> {
  for (let tries = 0; ; tries += 1) {
    const ids = (await queue.flows.list()).map(({ flow_id }) => flow_id)
    const runs = await Promise.all(ids.map((id) => queue.flows.get(id)))
    if (runs.every(({ finished }) => finished !== undefined)) return runs
    if (tries === 1200) assert.fail(JSON.stringify(await openJobs(runs)))
    await pause(100)
  }

  async function openJobs(runs: FlowRun[]): Promise<unknown[]> {
    const found: unknown[] = []
    for (const run of runs.filter(({ finished }) => finished === undefined)) {
      for (const [node, { job_id }] of await queue.flows.jobs(run)) {
        const stored = await store.jobs.read(job_id)
        if (stored === undefined || !isFinal(stored)) found.push([node, stored ?? job_id])
      }
      found.push([run.flow_id, [...run.sent], [...run.ended.keys()]])
    }
    return found
  }
}

/** A flow two of whose jobs fail at first. */
const FAILING = {
  steps: [
    job('one'),
    {
      parallel: [
        { sequence: [job('a', failing('a')), job('b')] },
        { each: ['x', 'y', 'z'], at_once: 2, do: job('item', failing('{{item}}')) },
      ],
    },
    job('last'),
  ],
}

function failing(name: string): object {
  return { task: { prompt: `Fail ${name}`, result_schema }, max_attempts: 1 }
}

test(
  'retries of jobs of a flow take their places, whichever process is killed',
  { timeout: 300_000 },
  async (t) => {
    const relay = await openTestRelay(t)
    const { queue, store } = relay
    relay.configure({ codex: { ...quickAgent(notesOf(relay)), concurrency: 4 } })
    const { start, worker, kill } = programsOf(t, relay)
    const random = createRandom(SEED)
    const { run: begun } = await queue.flows.start(
      { flow: FAILING },
      { from: { agent: 'claude-main' } },
    )
    let working = worker(['codex'], 4)
    const until = Date.now() + SECONDS * 1000
    const failedJobs = async (): Promise<string[]> => {
      const run = await queue.flows.get(begun.flow_id)
      const failed = [...run.ended.values()].filter(({ state }) => state === 'failed')
      return failed.flatMap(({ job_id }) => job_id ?? [])
    }
    while (Date.now() < until) {
      const [failed] = await failedJobs()
      const retrying = failed === undefined ? undefined : start('cli.js', ['retry', failed])
      await pause(100 + random.below(500))
      if (retrying !== undefined && random.chance(0.5)) await kill(retrying)
      if (random.chance(0.3)) {
        await kill(working)
        working = worker(['codex'], 4)
      }
    }
    for (let tries = 0; ; tries += 1) {
      await queue.sweep()
      const run = await queue.flows.get(begun.flow_id)
      if (run.finished?.state === 'completed') break
      assert.ok(tries < 300, JSON.stringify([...run.ended.values()]))
      for (const failed of await failedJobs()) await queue.retry(failed, run.sender)
      await pause(100)
    }
    await kill(working)
    const run = await queue.flows.get(begun.flow_id)
    const nodes = ['a', 'b', 'item[0]', 'item[1]', 'item[2]', 'last', 'one']
    assert.deepEqual([...run.ended.keys()].toSorted(), nodes)
    const completed = new Map<string, number>()
    for (const { job_id } of (await queue.list({ limit: 1000 })).jobs) {
      const stored = await store.jobs.read(job_id)
      assert.ok(stored !== undefined && isFinal(stored))
      assert.equal(stored.flow?.flow_id, begun.flow_id, 'every retry is of the flow')
      if (stored.state !== 'completed') continue
      completed.set(stored.flow.node, (completed.get(stored.flow.node) ?? 0) + 1)
    }
    assert.deepEqual(
      [...completed].toSorted(([a], [b]) => (a < b ? -1 : 1)),
      nodes.map((node) => [node, 1]),
      'each node is completed once',
    )
    const order = (node: string) => run.ended.get(node)?.order ?? Number.NaN
    assert.ok(order('a') < order('b') && order('b') < order('last'), 'none before another')
    const [row] = await queue.flows.list()
    assert.equal(row?.state, 'completed')
  },
)
