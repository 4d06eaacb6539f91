import assert from 'node:assert/strict'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { startGithub } from './fake-github.ts'
import { fetchTokens, proof, queryOf, setup as setupOauth } from './oauth-setup.ts'
import type { Query, Setup } from './oauth-setup.ts'
import type { Json, Reply } from './setup.ts'

const APP = { clientId: 'Iv1.app', secret: 'github-app-secret' }
const octocat = { login: 'OctoCat', id: 583_231 }

async function setup(t: TestContext, settings: object = {}) {
  const github = await startGithub(t, APP)
  const on = await setupOauth(t, { env: { GITHUB_APP_SECRET: APP.secret } })
  const write = (more: object) => {
    const identity = {
      github: {
        clientId: APP.clientId,
        clientSecretEnv: 'GITHUB_APP_SECRET',
        logins: { octocat: { scopes: ['mcp:read', 'mcp:git'], agents: ['octo', 'octo-2'] } },
        baseUrl: github.url,
        ...more,
      },
    }
    writeFileSync(on.server.env['RELAY_CONFIG'] ?? '', JSON.stringify({ identity }), {
      mode: 0o600,
    })
  }
  write(settings)
  return { ...on, github, write }
}

type On = Awaited<ReturnType<typeof setup>>

/** The cookies of one browser, by name. */
type Browser = Map<string, string>

function keep(browser: Browser, { headers }: Reply): void {
  for (const line of headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
    browser.set(name, value)
  }
}

const cookies = (browser: Browser) => ({
  cookie: [...browser].map(([name, value]) => `${name}=${value}`).join('; '),
})

/** Opens a request, and begins to sign in; returns where GitHub is to be asked. */
async function begin(on: On, browser: Browser) {
  const client = await on.register()
  const { verifier, challenge } = proof()
  const begun = await on.server.ask(queryOf(on.server, client, challenge))
  const page = begun.headers.get('location') ?? ''
  const request = page.split('request=')[1] ?? ''
  const sent = await on.form('/oauth/github', { request })
  keep(browser, sent)
  return { client, verifier, page, request, address: sent.headers.get('location') ?? '' }
}

function callback(on: On, browser: Browser, url: string): Promise<Reply> {
  const { pathname, search } = new URL(url)
  return on.server.ask(`${pathname}${search}`, { headers: cookies(browser) })
}

function approve(
  { form }: Setup,
  browser: Browser,
  { request, text }: { request: string; text: string },
  more: Query = {},
) {
  const workspace = /name="workspace"><option[^>]*>([^<]+)</.exec(text)?.[1] ?? ''
  const fields = { request, workspace, agent: 'octo', scope: 'mcp:git', decision: 'approve' }
  return form('/oauth/consent', { ...fields, ...more }, cookies(browser))
}

test('a person on the list signs in with GitHub and approves a client without a code', async (t) => {
  const on = await setup(t)
  const browser: Browser = new Map()
  const begun = await begin(on, browser)
  const asked = new URL(begun.address)
  assert.equal(asked.searchParams.get('scope'), 'read:user')
  assert.equal(asked.searchParams.get('client_id'), APP.clientId)
  const before = await on.server.ask(begun.page)
  assert.match(before.text, /Sign in with GitHub/)
  assert.match(before.headers.get('content-security-policy') ?? '', new RegExp(on.github.url))
  const back = await callback(on, browser, on.github.agree(begun.address, octocat))
  assert.equal(back.headers.get('location'), begun.page, back.text)
  keep(browser, back)
  const page = await on.server.ask(begun.page, { headers: cookies(browser) })
  assert.match(page.text, /Signed in as <strong>octocat \(GitHub\)/)
  assert.doesNotMatch(page.text, /name="code"|mcp:shell/)
  assert.deepEqual(
    [...page.text.matchAll(/<option>(octo[^<]*)/g)].map(([, name]) => name),
    ['octo', 'octo-2'],
  )
  const shown = { ...begun, text: page.text }
  const other = await approve(on, browser, shown, { agent: 'owner' })
  assert.equal(other.status, 400)
  const done = await approve(on, browser, shown)
  const code = new URL(done.headers.get('location') ?? '').searchParams.get('code') ?? ''
  const { client, verifier } = begun
  const { json } = await fetchTokens(on, client, { code, verifier })
  assert.equal(json['scope'], 'relay mcp:git')
  const { entries } = await on.server.audit.read({ what: 'client.approved', limit: 5 })
  assert.deepEqual(
    entries.map(({ who, agent }) => [who, agent]),
    [[{ person: 'github:octocat' }, 'octo']],
  )
  assert.doesNotMatch(on.server.errors(), /gho_|github-app-secret/)
})

test('an account that is not on the list gets nothing, and the client learns that it was refused', async (t) => {
  const on = await setup(t)
  for (const account of [
    { login: 'mallory', id: 1 },
    { login: 'octocat-2', id: 2 },
  ]) {
    const browser: Browser = new Map()
    const begun = await begin(on, browser)
    const back = await callback(on, browser, on.github.agree(begun.address, account))
    const target = new URL(back.headers.get('location') ?? '')
    assert.equal(target.searchParams.get('error'), 'access_denied')
    assert.equal(target.searchParams.get('state'), 'st&te')
    assert.deepEqual(
      back.headers.getSetCookie().filter((line) => line.includes('signed_in')),
      [],
    )
    assert.equal((await on.server.ask(begun.page)).status, 410)
  }
  const directory = join(on.server.env['RELAY_DATA_DIR'] ?? '', 'http')
  assert.deepEqual(readdirSync(join(directory, 'grants')), [])
})

test('a login that another account has taken over is not the one on the list', async (t) => {
  const on = await setup(t, { logins: { octocat: { id: octocat.id } } })
  const browser: Browser = new Map()
  const begun = await begin(on, browser)
  const back = await callback(
    on,
    browser,
    on.github.agree(begun.address, { login: 'octocat', id: 99 }),
  )
  assert.match(back.headers.get('location') ?? '', /error=access_denied/)
})

test('a state is good once, for its request, and in the browser that began with it', async (t) => {
  const on = await setup(t)
  const browser: Browser = new Map()
  const begun = await begin(on, browser)
  const url = on.github.agree(begun.address, octocat)
  const { calls } = on.github
  const before = calls()
  assert.equal((await callback(on, new Map(), url)).status, 410, 'another browser')
  const other: Browser = new Map()
  await begin(on, other)
  assert.equal((await callback(on, other, url)).status, 410, 'a browser with another request')
  const same: Browser = new Map()
  keep(same, await on.form('/oauth/github', { request: begun.request }))
  assert.equal((await callback(on, same, url)).status, 410, 'a browser with the same request')
  const forged = new URL(url)
  forged.searchParams.set('state', `${forged.searchParams.get('state')}x`)
  assert.equal((await callback(on, browser, forged.href)).status, 410, 'a forged state')
  const head = new URL(url)
  const { pathname, search } = head
  const headers = cookies(browser)
  const looked = await on.server.ask(`${pathname}${search}`, { method: 'HEAD', headers })
  assert.equal(looked.status, 405, 'only the headers')
  assert.equal(calls(), before, 'GitHub was asked for none of these')
  const right = await callback(on, browser, url)
  assert.equal(right.status, 303, right.text)
  const again = await callback(on, browser, on.github.agree(begun.address, octocat))
  assert.equal(again.status, 410, 'a second time')
})

test('a sign-in counts for one request, in one browser, and while the login is on the list', async (t) => {
  const on = await setup(t)
  const browser: Browser = new Map()
  const begun = await begin(on, browser)
  keep(browser, await callback(on, browser, on.github.agree(begun.address, octocat)))
  const { text } = await on.server.ask(begun.page, { headers: cookies(browser) })
  const theirs = await begin(on, new Map())
  const elsewhere = await approve(on, browser, { request: theirs.request, text })
  assert.deepEqual([elsewhere.status, elsewhere.headers.get('location')], [400, null])
  const stranger = await approve(on, new Map(), { request: begun.request, text })
  assert.deepEqual([stranger.status, stranger.headers.get('location')], [400, null])
  on.write({ logins: { hubot: {} } })
  const removed = await approve(on, browser, { request: begun.request, text })
  assert.deepEqual([removed.status, removed.headers.get('location')], [400, null])
})

test('when GitHub does not answer as it should, the person returns to the request', async (t) => {
  const on = await setup(t)
  for (const mode of ['down', 'huge'] as const) {
    on.github.mode = mode
    const browser: Browser = new Map()
    const begun = await begin(on, browser)
    const back = await callback(on, browser, on.github.agree(begun.address, octocat))
    assert.equal(back.status, 502)
    assert.ok(back.text.includes(begun.page))
    assert.equal((await on.server.ask(begun.page)).status, 200)
  }
  on.github.mode = 'up'
  const browser: Browser = new Map()
  const begun = await begin(on, browser)
  const denied = new URL(on.github.agree(begun.address, octocat))
  denied.searchParams.delete('code')
  assert.equal((await callback(on, browser, denied.href)).status, 502)
})

test('a request that is too long for a cookie, and a server without the setting, offer no sign-in', async (t) => {
  const on = await setup(t)
  const client = await on.register()
  const query = { state: 'x'.repeat(3000) }
  const long = await on.server.ask(queryOf(on.server, client, proof().challenge, query))
  const page = long.headers.get('location') ?? ''
  assert.doesNotMatch((await on.server.ask(page)).text, /GitHub/)
  const request = page.split('request=')[1] ?? ''
  assert.equal((await on.form('/oauth/github', { request })).status, 410)
  const short = await begin(on, new Map())
  writeFileSync(on.server.env['RELAY_CONFIG'] ?? '', '{}', { mode: 0o600 })
  assert.doesNotMatch((await on.server.ask(short.page)).text, /GitHub/)
})

const wrongSettings: [why: RegExp, github: Json][] = [
  [/baseUrl.*of this machine/, { baseUrl: 'https://github.evil.example' }],
  [/either clientSecretEnv or clientSecretFile/, { clientSecretEnv: undefined }],
  [/twice/, { logins: { octocat: {}, OctoCat: {} } }],
]
test('settings that would send a secret elsewhere or mean two things are refused', async (t) => {
  const on = await setup(t)
  for (const [why, github] of wrongSettings) {
    on.write(github)
    await assert.rejects(on.server.cli('agent', 'list'), { stderr: why })
  }
})
