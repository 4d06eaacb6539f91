import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import express from 'express'

import { brotliCompressSync, gzipSync } from 'node:zlib'

import { createGuard, addressesOf } from '../../lib/http/gate/guard.ts'
import { createPage } from '../../lib/http/page.ts'

/** A built page of three files, with a secret beside it. */
async function setup(t: TestContext, { isBuilt = true } = {}) {
  const home = mkdtempSync(join(tmpdir(), 'relay-page-'))
  const dist = join(home, 'dist')
  writeFileSync(join(home, 'secret.json'), 'not for the world')
  if (isBuilt) {
    mkdirSync(join(dist, 'assets'), { recursive: true })
    writeFileSync(join(dist, 'index.html'), '<!doctype html><script src="/assets/a-1.js"></script>')
    writeFileSync(join(dist, 'assets', 'a-1.js'), 'go()')
    const css = join(dist, 'assets', 'b-1.css')
    writeFileSync(css, 'body{}')
    writeFileSync(`${css}.br`, brotliCompressSync('body{}'))
    writeFileSync(`${css}.gz`, gzipSync('body{}'))
    writeFileSync(join(dist, '.hidden'), 'not for the world')
  }
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const app = express()
  app.use(createGuard(addressesOf({ host: '127.0.0.1', port })))
  app.use(...createPage(dist))
  server.on('request', app)
  t.after(() => {
    server.close()
    rmSync(home, { recursive: true })
  })
  return async (path: string, init: RequestInit = {}) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, init)
    return { status: response.status, headers: response.headers, text: await response.text() }
  }
}

test('the page is at one path, and its files are what they are', async (t) => {
  const get = await setup(t)
  for (const path of ['/', '/?x=1']) {
    const { status, text, headers } = await get(path, { headers: { accept: 'text/html' } })
    assert.deepEqual([status, text.includes('<script src=')], [200, true], path)
    assert.equal(headers.get('cache-control'), 'no-cache')
    assert.match(headers.get('content-security-policy') ?? '', /script-src 'self'/)
  }
  assert.equal((await get('/', { method: 'HEAD' })).status, 200)
  const asset = await get('/assets/a-1.js')
  assert.equal(asset.text, 'go()')
  assert.match(asset.headers.get('cache-control') ?? '', /immutable/)
  assert.match(asset.headers.get('content-type') ?? '', /javascript/)
})

test('every other path is nowhere, also to a browser', async (t) => {
  const get = await setup(t)
  const paths = [
    '/assets/b-2.js',
    '/assets/',
    '/favicon.png',
    '/.hidden',
    '/secret.json',
    '/nothing',
    '/jobs/abc',
  ]
  for (const path of paths) {
    const { status, text } = await get(path, { headers: { accept: 'text/html, */*' } })
    assert.equal(status, 404, path)
    assert.doesNotMatch(text, /not for the world|<script/)
  }
  assert.equal((await get('/', { method: 'POST' })).status, 404)
})

test('a page that was not built names the command to build it', async (t) => {
  const get = await setup(t, { isBuilt: false })
  const { status, text } = await get('/')
  assert.equal(status, 503)
  assert.match(text, /npm run build/)
})

test('a packed file is sent as the browser accepts it, under its own address only', async (t) => {
  const get = await setup(t)
  const rows: [accepted: string, sent: string | null][] = [
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['identity', null],
  ]
  for (const [accepted, sent] of rows) {
    const { headers, text, status } = await get('/assets/b-1.css', {
      headers: { 'accept-encoding': accepted },
    })
    assert.deepEqual([status, text], [200, 'body{}'], accepted)
    assert.equal(headers.get('content-encoding'), sent, accepted)
    assert.match(headers.get('content-type') ?? '', /text\/css/)
    assert.deepEqual(
      [headers.get('vary'), headers.get('cache-control')],
      ['Accept-Encoding', 'public, max-age=31536000, immutable'],
    )
  }
  for (const ending of ['.br', '.gz'])
    assert.equal((await get(`/assets/b-1.css${ending}`)).status, 404)
})
