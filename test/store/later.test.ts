import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

import { build } from 'esbuild'

import { ownIdentity } from '../../lib/process/process.ts'
import type { LogEntry } from '../../lib/schema/event.ts'
import { encodeRecord, readLines } from '../../lib/store/file/log/line.ts'
import { finished } from './jobs.ts'
import { openSubject } from './subject.ts'

const FIXTURE = fileURLToPath(new URL('fixtures/format-1.jsonl', import.meta.url))

/** The value as a later version might write it: each object has one more field. */
function ofLater(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ofLater)
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value).map(([key, inner]) => [key, ofLater(inner)])
  return { ...Object.fromEntries(fields), of_later: { a: [1] } }
}

function recordOf(entry: LogEntry): Buffer {
  return encodeRecord(ofLater(entry) as LogEntry)
}

test('lines of a later version of this format, with more optional fields everywhere, say the same', () => {
  const free = new Set(['result_schema', 'structured', 'metadata'])
  const entries = [...readLines(fs.readFileSync(FIXTURE))].flatMap((line) =>
    line.kind === 'entry' ? [line.entry] : [],
  )
  assert.ok(entries.length > 40)
  for (const entry of entries) {
    const [line] = readLines(recordOf(entry))
    assert.equal(line?.kind, 'entry', JSON.stringify(line))
    assert.ok(line?.kind === 'entry')
    const plain = (value: unknown) =>
      JSON.parse(
        JSON.stringify(value, (key, inner: unknown) => (free.has(key) ? undefined : inner)),
      ) as unknown
    assert.deepEqual(plain(line.entry), plain(entry))
  }
})

test('a field that is missing or wrong is still damage beside one of a later version', () => {
  const [line] = readLines(fs.readFileSync(FIXTURE))
  assert.ok(line?.kind === 'entry')
  for (const wrong of [{ version: '3' }, { at: 'yesterday' }, { type: 'explode' }]) {
    const [read] = readLines(recordOf({ ...line.entry, ...wrong } as LogEntry))
    assert.equal(read?.kind, 'damage')
  }
})

test('a program of a later format still reads every line of format 1', async () => {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('../../lib/store/file/log/line.ts', import.meta.url))],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    alias: { 'zod/mini': fileURLToPath(import.meta.resolve('zod/mini')) },
  })
  const text = outputFiles[0]?.text ?? ''
  const raised = text.replace(/\bFORMAT = 1;/, 'FORMAT = 2;')
  assert.notEqual(raised, text)
  const url = `data:text/javascript;base64,${Buffer.from(raised).toString('base64')}`
  const later = (await import(url)) as { readLines: typeof readLines }
  const kinds = new Set([...later.readLines(fs.readFileSync(FIXTURE))].map(({ kind }) => kind))
  assert.ok(kinds.has('entry'))
  assert.ok(!kinds.has('damage'))
})

test('a job with a log, a row and documents of a later version is listed, run and collected', async (t) => {
  const { steps, store, clock, layout, reopen } = await openSubject(t)
  const job = await finished(store, clock)
  const log = layout.log(job.job_id)
  const entries = [...readLines(fs.readFileSync(log))].flatMap((line) =>
    line.kind === 'entry' ? [recordOf(line.entry)] : [],
  )
  fs.writeFileSync(log, Buffer.concat(entries))
  const day = layout.doneLog(job.updated_at)
  const row = ofLater(JSON.parse(fs.readFileSync(day, 'utf8').trim()))
  fs.writeFileSync(day, `\n${JSON.stringify(row)}\n`)
  const worker = { id: 'w', ...ownIdentity() }
  const at = new Date(clock.now()).toISOString()
  const record = { worker, agents: ['codex'], allow_writes: [], concurrency: 1, started_at: at }
  await store.registry.put('worker', record.worker.id, record)
  const path = layout.worker('w')
  fs.writeFileSync(path, JSON.stringify(ofLater(JSON.parse(fs.readFileSync(path, 'utf8')))))

  assert.equal((await store.jobs.read(job.job_id))?.state, 'completed')
  const { rows } = await steps.recent({ limit: 5 })
  assert.deepEqual(
    rows.map((each) => each.row.job_id),
    [job.job_id],
  )
  assert.deepEqual(
    (await store.registry.list('worker')).map((each) => each.worker.id),
    ['w'],
  )
  const after = await reopen('another boot')
  assert.deepEqual((await after.upkeep.audit()).findings, [])
  clock.advance(40 * 86_400_000)
  await after.upkeep.collect(new Date(clock.now() - 30 * 86_400_000).toISOString())
  assert.equal((await after.jobs.read(job.job_id))?.expunged, true)
  // What the row says to a later version stays.
  assert.match(fs.readFileSync(day, 'utf8'), /"of_later"/)
})

test('what a later version has put into a document outlives a change by this one', async (t) => {
  const { store, clock, layout } = await openSubject(t)
  const at = new Date(clock.now()).toISOString()
  const agent = { agent_id: 'codex', registered_at: at, last_seen: at }
  await store.registry.put('agent', agent.agent_id, { ...agent, description: 'first' })
  await store.registry.put('thread', ['codex', 'k'], { agent: 'codex', key: 'k', thread_id: 't1' })
  const paths = [layout.agent('codex'), layout.conversation('codex', 'k')]
  for (const path of paths) {
    const document = JSON.parse(fs.readFileSync(path, 'utf8')) as object
    fs.writeFileSync(path, JSON.stringify({ ...document, of_later: 'kept' }))
  }
  await store.registry.put('agent', agent.agent_id, agent)
  await store.registry.put('thread', ['codex', 'k'], { agent: 'codex', key: 'k', thread_id: 't2' })
  for (const path of paths) assert.match(fs.readFileSync(path, 'utf8'), /"of_later": "kept"/)
  assert.deepEqual(await store.registry.list('agent'), [agent])
  assert.equal((await store.registry.get('thread', ['codex', 'k']))?.thread_id, 't2')
})
