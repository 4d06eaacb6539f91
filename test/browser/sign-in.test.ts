import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'

import { lineOf, needsBrowser, openDashboard } from './setup.ts'

test('the page does not keep the token after sign-in', needsBrowser, async (t) => {
  const dashboard = await openDashboard(t, { auth: 'token' })
  const { page } = dashboard
  const token = /relay_\S+|[A-Za-z0-9_-]{40,}/.exec(
    await dashboard.cli('token', 'create', 'dashboard'),
  )?.[0]
  assert.ok(token)
  await dashboard.send('codex', { prompt: 'After sign-in' })

  await page.getByLabel('Access token').fill('not-the-token')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('alert').waitFor()
  await page.getByLabel('Access token').fill(token)
  await page.keyboard.press('Enter')
  await lineOf(page, 'After sign-in').waitFor()
  await page.reload()
  await lineOf(page, 'After sign-in').waitFor()

  const stored = await page.evaluate(() =>
    [
      document.cookie,
      location.href,
      JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]),
    ].join(),
  )
  assert.ok(!stored.includes(token), 'no script can read the token')
  assert.ok(!(await page.content()).includes(token))

  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByLabel('Access token').waitFor()
})

test(
  'the session cookie alone, as a server on another port receives it, gives no access',
  needsBrowser,
  async (t) => {
    const dashboard = await openDashboard(t, { auth: 'token' })
    const { page } = dashboard
    const token = await dashboard.cli('token', 'create', 'dashboard')
    const job = await dashboard.send('codex', { prompt: 'Wait for me', require_review: true })
    await page.getByLabel('Access token').fill(token)
    await page.keyboard.press('Enter')
    await lineOf(page, 'Wait for me').waitFor()

    let cookie = ''
    const other = createServer((request, response) => {
      cookie ||= request.headers.cookie ?? ''
      response.setHeader('content-type', 'text/html').end('a page of another port')
    })
    other.listen(0, '127.0.0.1')
    t.after(() => other.close())
    await once(other, 'listening')
    const visitor = await page.context().newPage()
    await visitor.goto(`http://127.0.0.1:${(other.address() as AddressInfo).port}/`)
    assert.match(cookie, /relay_session_/)
    assert.equal(await visitor.evaluate(() => localStorage.length), 0)

    const headers = { cookie, origin: dashboard.url }
    const path = `/api/jobs/${job.job_id}`
    const decided = await dashboard.ask(`${path}/review`, { headers, body: { verdict: 'approve' } })
    assert.equal(decided.status, 401)
    assert.equal((await dashboard.ask('/api/events', { headers })).status, 401)
    assert.equal((await dashboard.queue.get(job.job_id)).state, 'needs_review')
  },
)
