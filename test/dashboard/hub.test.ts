import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { createHost } from '../../dashboard/src/stream/host.ts'
import type { ToHub, ToPage } from '../../dashboard/src/stream/wire.ts'
import { claim, serve } from '../http/setup.ts'
import type { TestServer } from '../http/setup.ts'

const LIMIT = { timeout: 60_000 }

/** A host as the shared worker has it, and the requests that it made: paths, and the sets of jobs that it follows. */
async function setup(t: TestContext) {
  const server = await serve(t)
  const host = createHost()
  t.after(() => host.close())
  const fetched = globalThis.fetch
  const streams: string[] = []
  const sets: string[][] = []
  t.after(() => {
    globalThis.fetch = fetched
  })
  globalThis.fetch = (input, init) => {
    const url = input instanceof Request ? input.url : input.toString()
    if (/\/api\/events(\?|$)/.test(url) && url.startsWith(server.url)) streams.push(url)
    if (url.endsWith('/api/events/follow')) {
      const { follows } = JSON.parse(init?.body as string) as { follows: { job_id: string }[] }
      sets.push(follows.map(({ job_id }) => job_id))
    }
    return fetched(input, init)
  }
  return { server, streams, sets, open: (key?: string) => openPage(server, host, key) }
}

/** A page of the browser, and what it receives. */
function openPage(server: TestServer, host: ReturnType<typeof createHost>, key?: string) {
  const received: ToPage[] = []
  let wake = () => {}
  const post = host.connect((message) => {
    received.push(message)
    wake()
  })
  post({ kind: 'hello', key: key ?? null, base: `${server.url}/`, after: undefined })
  return {
    received,
    post: (message: ToHub) => post(message),
    follow: (id: string, job_id: string, workspace: string) =>
      post({ kind: 'follow', job: { id, workspace, job_id, after: undefined } }),
    async until(fits: (message: ToPage) => boolean): Promise<void> {
      while (!received.some(fits)) {
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
    },
    lines: () =>
      received.flatMap((message) =>
        message.kind === 'followed' && message.frame.event === 'activity'
          ? [message.frame.data.text]
          : [],
      ),
  }
}

const isFrame = (event: string) => (message: ToPage) =>
  message.kind === 'frame' && message.event === event
const isLine = (text: string) => (message: ToPage) =>
  message.kind === 'followed' &&
  message.frame.event === 'activity' &&
  message.frame.data.text === text

test('pages of a session share a stream, a later one receives what they know', LIMIT, async (t) => {
  const { server, streams, open } = await setup(t)
  await server.send('codex', { prompt: 'x' })
  const held = await claim(server)
  server.queue.report(held, { kind: 'message', text: 'at work' })
  const first = open()
  await first.until(isFrame('now'))
  const second = open()
  const replayed = second.received.map((message) =>
    message.kind === 'frame' ? `${message.event} ${message.isReplay}` : message.kind,
  )
  assert.deepEqual(replayed, ['connection', 'ready true', 'now true'])
  await server.queue.complete(held, { output: 'Done.' })
  for (const page of [first, second]) await page.until(isFrame('job'))
  assert.equal(streams.length, 1)
  // A page of another session has a stream of its own.
  await open('another key').until(isFrame('ready'))
  assert.equal(streams.length, 2)
})

test(
  'each page receives the lines of its own jobs once, also when the server was killed; a closed page follows none',
  LIMIT,
  async (t) => {
    const { server, sets, open } = await setup(t)
    const [a, b] = [
      await server.send('codex', { prompt: 'a' }),
      await server.send('words', { prompt: 'b' }),
    ]
    const { json } = await server.ask('/api/workspaces')
    const workspace = String(json['workspaces'][0].workspace)
    const [runA, runB] = [await claim(server, 'codex'), await claim(server, 'words')]
    const report = (text: string) => {
      for (const held of [runA, runB]) server.queue.report(held, { kind: 'message', text })
    }
    const pages = [open(), open(), open()] as const
    await Promise.all(pages.map((page) => page.until(isFrame('ready'))))
    pages[0].follow('1', a.job_id, workspace)
    pages[1].follow('2', b.job_id, workspace)
    pages[2].follow('3', a.job_id, workspace)
    report('one')
    await Promise.all(pages.map((page) => page.until(isLine('one'))))

    await server.stop('SIGKILL')
    report('two')
    pages[2].post({ kind: 'bye' })
    await server.restart()
    for (const page of pages) page.post({ kind: 'wake' })
    report('three')
    await Promise.all([pages[0], pages[1]].map((page) => page.until(isLine('three'))))
    assert.deepEqual(pages[0].lines(), ['one', 'two', 'three'])
    assert.deepEqual(pages[1].lines(), ['one', 'two', 'three'])
    assert.deepEqual(pages[2].lines(), ['one'])
    assert.deepEqual(sets.at(-1)?.toSorted(), [a.job_id, b.job_id].toSorted())
    pages[0].post({ kind: 'bye' })
    assert.deepEqual(sets.at(-1), [b.job_id])

    // A page that the host no longer knows is asked to say hello again.
    pages[2].post({ kind: 'alive' })
    assert.deepEqual(pages[2].received.at(-1), { kind: 'again' })
  },
)
