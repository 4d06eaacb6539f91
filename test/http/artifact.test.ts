import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { JobDetail } from '../../lib/schema/api.ts'
import { claim, makeToken, serve } from './setup.ts'

const PAGE = '<script>window.hasRun = 1</script>日本\r\n'
const HOSTILE = '../../"; filename="x.html'

/** A finished job of `bot` with two artifacts: a page under a hostile name, and an empty one. */
async function setup(t: TestContext, auth = 'none') {
  const server = await serve(t, { auth })
  const { job_id } = await server.send('bot', { prompt: 'x' })
  const held = await claim(server, 'bot')
  const blobOf = (text: string) => server.queue.keepText({ jobId: job_id, token: held.token, text })
  const artifacts = [
    { name: HOSTILE, mime_type: 'text/html', blob: await blobOf(PAGE), metadata: { lines: 1 } },
    { name: 'empty.txt', mime_type: 'text/plain', blob: await blobOf('') },
  ]
  const path = `/api/jobs/${job_id}`
  const finish = () => server.queue.complete(held, { output: 'done', artifacts })
  return { server, path, finish }
}

test('an artifact is listed with the result and sent as a file to save, never as a page', async (t) => {
  const { server, path, finish } = await setup(t)
  await finish()
  const detail = JobDetail.parse((await server.ask(path)).json)
  assert.deepEqual(detail.result?.artifacts, [
    { number: 1, name: HOSTILE, mime_type: 'text/html', bytes: 42, metadata: { lines: 1 } },
    { number: 2, name: 'empty.txt', mime_type: 'text/plain', bytes: 0, metadata: null },
  ])
  const { status, text, headers } = await server.ask(`${path}/artifacts/1`)
  assert.deepEqual([status, text], [200, PAGE])
  const sent = Object.fromEntries(headers)
  assert.equal(sent['content-type'], 'application/octet-stream')
  assert.equal(sent['content-disposition'], 'attachment; filename="_..__; filename=_x.html"')
  assert.equal(sent['x-content-type-options'], 'nosniff')
  assert.equal(sent['content-security-policy'], "default-src 'none'; sandbox")
  assert.equal(sent['cache-control'], 'no-store')
  const empty = await server.ask(`${path}/artifacts/2`)
  assert.deepEqual([empty.status, empty.text], [200, ''])
})

test('a number that no artifact has is not found, also before the result', async (t) => {
  const { server, path, finish } = await setup(t)
  const look = async (number: string) => {
    const { status, json } = await server.ask(`${path}/artifacts/${number}`)
    return [status, json['code']]
  }
  assert.deepEqual(await look('1'), [404, 'ARTIFACT_NOT_FOUND'])
  await finish()
  for (const number of ['0', '3', '01', '-1', '1.0', '1e0', 'x', '9'.repeat(40)]) {
    assert.deepEqual(await look(number), [404, 'ARTIFACT_NOT_FOUND'], number)
  }
  const posted = await server.ask(`${path}/artifacts/1`, { body: {} })
  assert.deepEqual([posted.status, posted.headers.get('allow')], [405, 'GET, HEAD, OPTIONS'])
})

test('an agent opens the artifacts of its own jobs, and those of others are not there for it', async (t) => {
  const { server, path, finish } = await setup(t, 'token')
  await finish()
  const status = async (token?: string) =>
    (await server.ask(`${path}/artifacts/1`, { token })).status
  assert.equal(await status(), 401)
  assert.equal(await status(await makeToken(server)), 200)
  assert.equal(await status(await makeToken(server, 'bot', '--agent', 'bot')), 200)
  assert.equal(await status(await makeToken(server, 'spy', '--agent', 'spy')), 404)
})
