import assert from 'node:assert/strict'
import { test } from 'node:test'

import { until } from './frames.ts'
import type { Frame } from './frames.ts'
import { claim, makeToken, serve } from './setup.ts'
import type { TestServer } from './setup.ts'

const LIMIT = { timeout: 60_000 }

type Wanted = { id: string; job_id: string; after?: string | undefined }

/** Opens the stream of all jobs; `follow` sets the jobs that it follows as well. */
async function openStream(server: TestServer, token?: string) {
  const { frames, close } = await server.stream('/api/events', { token })
  const [ready] = await until(frames, (frame) => frame.event === 'ready')
  const stream = String(ready?.data['stream'])
  const follow = (...follows: Wanted[]) =>
    server.ask('/api/events/follow', { token, body: { stream, follows } })
  return { frames, close, stream, follow }
}

const isFollowed = (id: string, event: string) => (frame: Frame) =>
  frame.event === 'followed' && frame.data['follow'] === id && frame.data['event'] === event

/** The lines of activity that a follow received. */
function lines(frames: Frame[], id: string): string[] {
  return frames.filter(isFollowed(id, 'activity')).map((frame) => frame.data['data'].text)
}

const upTo = (last: number) => Array.from({ length: last }, (_, at) => `line ${at + 1}`)

test(
  'one stream follows several jobs, and after a kill continues each where it was',
  LIMIT,
  async (t) => {
    const server = await serve(t)
    await server.send('codex', { prompt: 'a' })
    await server.send('words', { prompt: 'b' })
    const [a, b] = [await claim(server, 'codex'), await claim(server, 'words')]
    const report = (held: typeof a, from: number, to: number) => {
      for (let n = from; n <= to; n += 1) {
        server.queue.report(held, { kind: 'message', text: `line ${n}` })
      }
    }
    report(a, 1, 3)
    const first = await openStream(server)
    const wanted = [
      { id: 'a', job_id: a.job_id },
      { id: 'b', job_id: b.job_id },
    ]
    assert.equal((await first.follow(...wanted)).status, 204)
    const isLast = (id: string, text: string) => (frame: Frame) =>
      isFollowed(id, 'activity')(frame) && frame.data['data'].text === text
    const seen = await until(first.frames, isLast('a', 'line 3'))
    report(b, 1, 2)
    seen.push(...(await until(first.frames, isLast('b', 'line 2'))))

    await server.stop('SIGKILL')
    report(a, 4, 20)
    report(b, 3, 20)
    await server.restart()
    const again = await openStream(server)
    const positions = new Map(
      seen
        .filter(({ event }) => event === 'followed')
        .map(({ data }) => [data['follow'], data['position']]),
    )
    await again.follow(
      ...wanted.map(({ id, job_id }) => ({ id, job_id, after: positions.get(id) })),
    )
    const left = new Set(['a', 'b'])
    seen.push(
      ...(await until(again.frames, (frame) => {
        for (const id of left) if (isLast(id, 'line 20')(frame)) left.delete(id)
        return left.size === 0
      })),
    )
    assert.deepEqual(lines(seen, 'a'), upTo(20))
    assert.deepEqual(lines(seen, 'b'), upTo(20))
    const versions = seen
      .filter(isFollowed('a', 'log'))
      .map(({ data }) => data['data'].event.version)
    assert.deepEqual(versions, [1, 2])
  },
)

test(
  'a job that is no longer named is no longer followed, and others continue',
  LIMIT,
  async (t) => {
    const server = await serve(t)
    await server.send('codex', { prompt: 'a' })
    await server.send('words', { prompt: 'b' })
    const [a, b] = [await claim(server, 'codex'), await claim(server, 'words')]
    const { frames, follow } = await openStream(server)
    const [one, other] = [
      { id: 'a', job_id: a.job_id },
      { id: 'b', job_id: b.job_id },
    ]
    await follow(one, other)
    server.queue.report(a, { kind: 'message', text: 'line 1' })
    await until(frames, isFollowed('a', 'activity'))
    // Named again without a position, it is not sent again from the beginning.
    await follow(one)
    server.queue.report(b, { kind: 'message', text: 'line 1' })
    await server.queue.complete(b, { output: 'Done.' })
    server.queue.report(a, { kind: 'message', text: 'line 2' })
    await server.queue.complete(a, { output: 'Done.' })
    const seen = await until(frames, isFollowed('a', 'end'))
    assert.deepEqual(lines(seen, 'a'), ['line 2'])
    assert.equal(seen.some(isFollowed('b', 'activity')), false)
    assert.equal(seen.find(isFollowed('a', 'end'))?.data['data'].job.state, 'completed')

    await follow({ id: 'again', job_id: b.job_id })
    const rest = await until(frames, isFollowed('again', 'end'))
    assert.deepEqual(lines(rest, 'again'), ['line 1'])
  },
)

test(
  'a follow that is refused says so on its stream, and a stream of another caller does not exist',
  LIMIT,
  async (t) => {
    const server = await serve(t, { auth: 'token' })
    const owner = await makeToken(server, 'ann')
    const eve = await makeToken(server, 'eve', '--agent', 'words')
    const { job_id } = await server.send('codex', { prompt: 'not hers' })
    const mine = await openStream(server, owner)
    const hers = await openStream(server, eve)
    await hers.follow({ id: 'a', job_id })
    const refused = (await until(hers.frames, isFollowed('a', 'refused'))).at(-1)
    assert.equal(refused?.data['data'].code, 'JOB_NOT_FOUND')

    const body = { stream: mine.stream, follows: [{ id: 'a', job_id }] }
    const foreign = await server.ask('/api/events/follow', { token: eve, body })
    assert.equal(foreign.json['code'], 'STREAM_NOT_FOUND')
    const broken = await mine.follow({ id: 'a', job_id, after: 'yesterday' })
    assert.equal(broken.json['code'], 'CURSOR_INVALID')
    await mine.follow({ id: 'a', job_id })
    await until(mine.frames, isFollowed('a', 'log'))

    mine.close()
    await server.cli('token', 'revoke', 'ann')
    const late = await mine.follow({ id: 'a', job_id })
    assert.equal(late.status, 401)
  },
)
