import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { once } from 'node:events'
import { test } from 'node:test'

import { until } from './frames.ts'
import type { Frame } from './frames.ts'
import { CHOSEN_STORE } from '../programs/chosen-store.ts'
import { atThisPace } from '../programs/pace.ts'
import { claim, serve } from './setup.ts'
import type { TestServer } from './setup.ts'

const result = { output: 'Done.' }
const LIMIT = { timeout: 60_000 }

const isEnd = (frame: Frame) => frame.event === 'end'
const isJob = (id: string, state: string) => (frame: Frame) =>
  frame.event === 'job' && frame.data['job'].job_id === id && frame.data['job'].state === state

/** What a reader knows in the end: the state of each job that it received. */
function states(frames: Frame[]): Map<string, string> {
  const rows = frames.filter((frame) => frame.event === 'job').map((frame) => frame.data['job'])
  return new Map(rows.map((row) => [row.job_id, row.state]))
}

test('each change of a job is sent as one row, as it happens', LIMIT, async (t) => {
  const server = await serve(t)
  await server.send('codex', { prompt: 'before' })
  const { frames } = await server.stream('/api/events')
  await until(frames, (frame) => frame.event === 'ready')
  const { job_id } = await server.send('words', { prompt: 'new' })
  await until(frames, isJob(job_id, 'queued'))
  const held = await claim(server, 'words')
  const running = (await until(frames, isJob(job_id, 'running'))).at(-1)
  await server.queue.ask(held, { question_id: 'q', text: '?' })
  const asking = (await until(frames, (frame) => frame.data['job']?.needs === 'answer')).at(-1)
  assert.ok(asking?.data['job'].version > running?.data['job'].version)
  await server.queue.complete(held, result)
  const rest = await until(frames, isJob(job_id, 'completed'))
  assert.equal(rest.filter((frame) => frame.event === 'job').length, 1)
})

test(
  'readers receive the latest activity of a running job, and the progress of its plan',
  LIMIT,
  async (t) => {
    const server = await serve(t, { auth: 'token' })
    const token = async (...words: string[]) => {
      const printed = await server.cli('token', 'create', ...words)
      return /relay_token_\S+/.exec(printed)?.[0]
    }
    const { job_id } = await server.send('codex', { prompt: 'x' })
    const held = await claim(server)
    for (let n = 0; n < 50; n += 1) server.queue.report(held, { kind: 'output', text: `line ${n}` })
    const steps = '[x] read\n[>] write'
    server.queue.report(held, { kind: 'plan', text: '2 steps', detail: steps })
    const owner = await server.stream('/api/events', { token: await token('me') })
    const other = await server.stream('/api/events', {
      token: await token('he', '--agent', 'words'),
    })
    const first = (await until(owner.frames, (frame) => frame.event === 'now')).at(-1)?.data
    assert.deepEqual(
      [first?.['job_id'], first?.['text'], first?.['steps']],
      [job_id, 'line 49', { done: 1, of: 2 }],
    )
    server.queue.report(held, { kind: 'tool_started', tool: 'shell', text: 'npm\n test\u001b[2J' })
    const next = (await until(owner.frames, (frame) => frame.event === 'now')).at(-1)?.data
    assert.deepEqual([next?.['text'], next?.['steps']], ['shell npm test [2J', { done: 1, of: 2 }])

    const late = await server.stream('/api/events', { token: await token('she') })
    const seen = await until(late.frames, (frame) => frame.event === 'now')
    assert.equal(seen.at(-1)?.data['text'], 'shell npm test [2J', 'a later reader receives it too')

    const own = await server.send('words', { prompt: 'mine' })
    server.queue.report(await claim(server, 'words'), { kind: 'status', text: 'at work' })
    const received = await until(other.frames, (frame) => frame.event === 'now')
    assert.equal(received.at(-1)?.data['job_id'], own.job_id, 'not of a job that it may not see')
  },
)

test('a new workspace is sent, and its jobs with it', LIMIT, async (t) => {
  const server = await serve(t)
  const { frames } = await server.stream('/api/events')
  await until(frames, (frame) => frame.event === 'ready')
  await server.send('codex', { prompt: 'the first of this workspace' })
  const seen = await until(frames, (frame) => frame.event === 'workspace')
  assert.equal(seen.at(-1)?.data['workspace'].name, 'project')
  const { job_id } = await server.send('codex', { prompt: 'the second' })
  await until(frames, isJob(job_id, 'queued'))
})

test(
  'a reader that reconnects has missed nothing, even if the server was killed meanwhile',
  LIMIT,
  async (t) => {
    const server = await serve(t)
    const first = await server.send('codex', { prompt: 'first' })
    const { frames } = await server.stream('/api/events')
    await until(frames, (frame) => frame.event === 'ready')
    const second = await server.send('codex', { prompt: 'second' })
    const last = (await until(frames, isJob(second.job_id, 'queued'))).at(-1)
    await server.stop('SIGKILL')
    // All this happens while no server runs.
    await server.queue.complete(await claim(server), result)
    await server.queue.cancel(second.job_id, { by: { person: 'ann' } })
    const third = await server.send('codex', { prompt: 'third' })
    await server.restart()
    const again = await server.stream('/api/events', {
      headers: { 'last-event-id': last?.id ?? '' },
    })
    const missing = new Map([
      [first.job_id, 'completed'],
      [second.job_id, 'cancelled'],
      [third.job_id, 'queued'],
    ])
    const received = await until(again.frames, (frame) => {
      const row = frame.data['job']
      if (row !== undefined && missing.get(row.job_id) === row.state) missing.delete(row.job_id)
      return missing.size === 0
    })
    assert.equal(
      received.find((frame) => frame.event === 'reset'),
      undefined,
    )
  },
)

const strange = ['nonsense', '0', '99999999999999', '-1', '1.2', '1\nevent: x']
test(
  'an unknown id, or a time too long ago, makes the reader fetch the lists again',
  LIMIT,
  async (t) => {
    const server = await serve(t)
    for (const id of strange) {
      const { frames, close } = await server.stream(`/api/events?after=${encodeURIComponent(id)}`)
      const seen = await until(frames, (frame) => frame.event === 'reset')
      assert.deepEqual(
        seen.map((frame) => frame.event),
        ['ready', 'reset'],
        id,
      )
      close()
    }
  },
)

test(
  "a job's stream sends each event and each line once, in order, and ends with the job",
  LIMIT,
  async (t) => {
    const server = await serve(t)
    const { job_id } = await server.send('codex', { prompt: 'x' })
    const held = await claim(server)
    server.queue.report(held, { kind: 'output', text: 'line 0' })
    const { json } = await server.ask(`/api/jobs/${job_id}`)
    const { frames } = await server.stream(`/api/jobs/${job_id}/events?after=${json['position']}`)
    await until(frames, (frame) => frame.event === 'ready')
    for (let n = 1; n <= 5; n += 1) server.queue.report(held, { kind: 'output', text: `line ${n}` })
    await until(frames, (frame) => frame.data['text'] === 'line 5')
    await server.queue.complete(held, result)
    const rest = await until(frames, isEnd)
    assert.deepEqual(
      rest.map((frame) => frame.event),
      ['log', 'end'],
    )
    assert.equal(rest.at(-1)?.data['job'].state, 'completed')
    assert.equal((await frames.next()).done, true)
    const id = rest.at(-1)?.id ?? ''
    const after = await server.stream(`/api/jobs/${job_id}/events`, {
      headers: { 'last-event-id': id },
    })
    assert.equal(after.status, 204)
  },
)

test("a job's stream continues in another server exactly where it was cut", LIMIT, async (t) => {
  const server = await serve(t)
  const { job_id } = await server.send('codex', { prompt: 'x' })
  const held = await claim(server)
  const path = `/api/jobs/${job_id}/events`
  const texts: string[] = []
  let lastId: string | undefined
  for (let round = 0; round < 3; round += 1) {
    for (let n = 0; n < 4; n += 1)
      server.queue.report(held, { kind: 'output', text: `${round}.${n}` })
    const { frames } = await server.stream(
      path,
      lastId === undefined ? {} : { headers: { 'last-event-id': lastId } },
    )
    // The reader disconnects after two lines, before the rest of the round.
    let lines = 0
    const seen = await until(frames, (frame) => frame.event === 'activity' && ++lines === 2)
    texts.push(...seen.filter((f) => f.event === 'activity').map((f) => f.data['text']))
    lastId = seen.at(-1)?.id
    await server.stop('SIGKILL')
    if (round === 2) await server.queue.complete(held, result)
    await server.restart()
  }
  const { frames } = await server.stream(path, { headers: { 'last-event-id': lastId ?? '' } })
  const rest = await until(frames, isEnd)
  texts.push(...rest.filter((f) => f.event === 'activity').map((f) => f.data['text']))
  const all = [0, 1, 2].flatMap((round) => [0, 1, 2, 3].map((n) => `${round}.${n}`))
  assert.deepEqual(texts, all)
})

test('while a reader is connected, the job of a dead worker is recovered', LIMIT, async (t) => {
  const server = await serve(t)
  const { job_id } = await server.send('codex', { prompt: 'x' })
  const { ownIdentity } = await import('../../lib/process/process.ts')
  const worker = { ...ownIdentity(), start: 'long ago', id: 'dead worker' }
  await server.queue.claim({ agent: 'codex', worker, lease_ms: 60_000, writes: true })
  const { frames } = await server.stream('/api/events')
  const seen = await until(frames, isJob(job_id, 'queued'))
  assert.equal(seen.at(-1)?.data['job'].attempts, 1)
})

test('200 readers at once receive everything, and leave nothing behind', LIMIT, async (t) => {
  const server = await serve(t)
  await server.send('codex', { prompt: 'makes the workspace known' })
  const { job_id } = await server.send('words', { prompt: 'x' })
  const readers = await Promise.all(
    Array.from({ length: 200 }, async (_, n) => {
      const reader = await server.stream(n % 2 === 0 ? '/api/events' : `/api/jobs/${job_id}/events`)
      await until(reader.frames, (frame) => frame.event === 'ready')
      return reader
    }),
  )
  const held = await claim(server, 'words')
  await server.queue.complete(held, result)
  await Promise.all(
    readers.map(({ frames }, n) => until(frames, n % 2 === 0 ? isJob(job_id, 'completed') : isEnd)),
  )
  for (const { close } of readers) close()
  assert.equal(await server.stop(), 0)
})

test('the server leaves within two seconds, however many read', LIMIT, async (t) => {
  const server = await serve(t)
  const { job_id } = await server.send('codex', { prompt: 'x' })
  const readers = await Promise.all(
    ['/api/events', `/api/jobs/${job_id}/events`].map((path) => server.stream(path)),
  )
  for (const { frames } of readers) await until(frames, (frame) => frame.event === 'ready')
  const begin = performance.now()
  assert.equal(await server.stop(), 0)
  const tookMs = performance.now() - begin
  assert.ok(tookMs < atThisPace(2000), `${tookMs} ms`)
})

/** A reader that opens a stream and takes nothing; `read` takes everything from then on, until the text fits. */
async function sluggish(server: TestServer, path: string) {
  const socket = connect(server.port, '127.0.0.1')
  await once(socket, 'connect')
  socket.write(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\n\r\n`)
  await once(socket, 'readable')
  return {
    /** Reads until a text has occurred this many times. */
    async read(mark: string, count: number): Promise<string[]> {
      const chunks: string[] = []
      let rest = ''
      let marks = 0
      for await (const chunk of socket) {
        chunks.push(String(chunk))
        const text = rest + String(chunk)
        marks += text.split(mark).length - 1
        rest = text.slice(Math.max(text.lastIndexOf(mark) + 1, text.length - mark.length + 1))
        if (marks >= count) break
      }
      return chunks
    },
  }
}

function memoryOf(pid: number): number {
  return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024
}

test(
  'a reader that takes nothing costs no memory, and yet gets the end of the job',
  LIMIT,
  async (t) => {
    const server = await serve(t)
    const { job_id } = await server.send('codex', { prompt: 'x' })
    const held = await claim(server)
    // Fills the buffers of the kernel before memory is measured.
    for (let n = 0; n < 2000; n += 1) {
      server.queue.report(held, {
        kind: 'output',
        text: 'x'.repeat(3900),
        detail: 'y'.repeat(3900),
      })
    }
    const readers = await Promise.all(
      Array.from({ length: 10 }, () => sluggish(server, `/api/jobs/${job_id}/events`)),
    )
    await server.ask('/healthz')
    const before = memoryOf(server.pid)
    for (let n = 0; n < 4000; n += 1) {
      server.queue.report(held, {
        kind: 'output',
        text: 'x'.repeat(3900),
        detail: 'y'.repeat(3900),
      })
    }
    await server.queue.complete(held, result)
    for (let n = 0; n < 20; n += 1) await server.ask('/healthz')
    const grown = memoryOf(server.pid) - before
    // 32 MB wait for each of 10 readers. The driver of a database holds the rows of a page of each, too.
    const most = CHOSEN_STORE === 'files' ? 60 : 120
    assert.ok(grown < most, `${Math.round(grown)} MiB more`)
    const text = (await readers[0]?.read('event: end\n', 1))?.join('')
    const shown = text?.match(/event: activity\n/g)?.length ?? 0
    // A database takes so much at once only in part; see `ActivityLog`.
    if (CHOSEN_STORE === 'files') assert.equal(shown, 6000)
    else assert.ok(shown > 0)
  },
)

test(
  'a reader of all jobs that takes nothing holds one row of each, and gets every end',
  LIMIT,
  async (t) => {
    const server = await serve(t)
    const jobs = await Promise.all(
      Array.from({ length: 30 }, (_, n) =>
        server.send('codex', { prompt: `job ${n} ${'x'.repeat(70)}` }),
      ),
    )
    const reader = await sluggish(server, '/api/events')
    const witness = await server.stream('/api/events')
    await until(witness.frames, (frame) => frame.event === 'ready')
    // Many changes of each job: questions and answers.
    for (let n = 0; n < jobs.length; n += 1) {
      const held = await claim(server)
      for (let q = 0; q < 10; q += 1) {
        await server.queue.ask(held, { question_id: `q${q}`, text: '?' })
        await server.queue.answer(held.job_id, {
          question_id: `q${q}`,
          answer: 'x',
          by: { person: 'ann' },
        })
      }
      await server.queue.complete(held, result)
    }
    const ended = new Set<string>()
    await until(witness.frames, (frame) => {
      if (frame.data['job']?.state === 'completed') ended.add(frame.data['job'].job_id)
      return ended.size === jobs.length
    })
    const text = (await reader.read('"state":"completed"', jobs.length)).join('')
    for (const { job_id } of jobs) assert.ok(text.includes(job_id))
  },
)

test('more changes than are sent one by one become one reset', async () => {
  const { createBacklog } = await import('../../lib/http/events/backlog.ts')
  const { MOST_ROWS, LATE_MS } = await import('../../lib/http/events/changes.ts')
  let now = 1_000_000
  const waiting = createBacklog({ now: () => now })
  const row = { workspace: 'w', to: 'codex', job_id: 'a', version: 1 } as Parameters<
    typeof waiting.addJob
  >[0]
  waiting.addJob(row)
  now += 5000
  waiting.addJob({ ...row, version: 2 })
  assert.equal(waiting.id(), String(1_000_000 - LATE_MS))
  assert.deepEqual(waiting.take()?.data, { job: { ...row, version: 2 } })
  assert.equal(waiting.take(), undefined)
  for (let n = 0; n <= MOST_ROWS; n += 1) waiting.addJob({ ...row, job_id: String(n) })
  assert.equal(waiting.take()?.event, 'reset')
  assert.equal(waiting.take(), undefined)
})

test('what a reader knows in the end is true', LIMIT, async (t) => {
  const server = await serve(t)
  const { frames } = await server.stream('/api/events')
  await until(frames, (frame) => frame.event === 'ready')
  const jobs = await Promise.all(
    [1, 2, 3, 4, 5].map((n) => server.send('codex', { prompt: `${n}` })),
  )
  // Sent at once, so any of them may be claimed first.
  const first = await claim(server)
  await server.queue.complete(first, result)
  const other = jobs.find((job) => job.job_id !== first.job_id)
  await server.queue.cancel(other?.job_id ?? '', { by: { person: 'ann' } })
  const seen: Frame[] = []
  await until(frames, (frame) => {
    seen.push(frame)
    return (
      [...states(seen).values()].toSorted().join() === 'cancelled,completed,queued,queued,queued'
    )
  })
})
