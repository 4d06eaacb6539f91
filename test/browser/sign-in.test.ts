import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'

import { lineOf, needsBrowser, openDesk } from './setup.ts'

test('the token goes in once and is nowhere in the page after that', needsBrowser, async (t) => {
  const desk = await openDesk(t, { auth: 'token' })
  const { page } = desk
  const token = /relay_\S+|[A-Za-z0-9_-]{40,}/.exec(await desk.cli('token', 'create', 'desk'))?.[0]
  assert.ok(token)
  await desk.send('codex', { prompt: 'Behind the door' })

  await page.getByLabel('Access token').fill('not-the-token')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('alert').waitFor()
  await page.getByLabel('Access token').fill(token)
  await page.keyboard.press('Enter')
  await lineOf(page, 'Behind the door').waitFor()
  await page.reload()
  await lineOf(page, 'Behind the door').waitFor()

  const kept = await page.evaluate(() =>
    [
      document.cookie,
      location.href,
      JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]),
    ].join(),
  )
  assert.ok(!kept.includes(token), 'no script can read it')
  assert.ok(!(await page.content()).includes(token))

  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByLabel('Access token').waitFor()
})

test(
  'another server of this machine gets the cookie from the browser, and can do nothing with it',
  needsBrowser,
  async (t) => {
    const desk = await openDesk(t, { auth: 'token' })
    const { page } = desk
    const token = await desk.cli('token', 'create', 'desk')
    const job = await desk.send('codex', { prompt: 'Wait for me', require_review: true })
    await page.getByLabel('Access token').fill(token)
    await page.keyboard.press('Enter')
    await lineOf(page, 'Wait for me').waitFor()

    let heard = ''
    const other = createServer((request, response) => {
      heard ||= request.headers.cookie ?? ''
      response.setHeader('content-type', 'text/html').end('a page of another port')
    })
    other.listen(0, '127.0.0.1')
    t.after(() => other.close())
    await once(other, 'listening')
    const visitor = await page.context().newPage()
    await visitor.goto(`http://127.0.0.1:${(other.address() as AddressInfo).port}/`)
    assert.match(heard, /relay_session_/)
    assert.equal(await visitor.evaluate(() => localStorage.length), 0)

    const headers = { cookie: heard, origin: desk.url }
    const path = `/api/jobs/${job.job_id}`
    const decided = await desk.ask(`${path}/review`, { headers, body: { verdict: 'approve' } })
    assert.equal(decided.status, 401)
    assert.equal((await desk.ask('/api/events', { headers })).status, 401)
    assert.equal((await desk.queue.get(job.job_id)).state, 'needs_review')
  },
)

/** Stands in for the browser's own, which a headless one shows nowhere. A text, so that no compiler adds to it. */
const NOTIFICATION = `
  window.shown = []
  window.Notification = class extends EventTarget {
    static permission = 'granted'
    static requestPermission = async () => 'granted'
    constructor(title, { body }) {
      super()
      window.shown.push(title + ': ' + body)
    }
  }
  window.isLookedAt = true
  document.hasFocus = () => window.isLookedAt
`

test(
  'a job that begins to need somebody is notified of, but not to who looks at the page',
  needsBrowser,
  async (t) => {
    const desk = await openDesk(t, { context: { permissions: ['notifications'] } })
    const { page } = desk
    await page.evaluate(NOTIFICATION)
    await page.getByRole('button', { name: 'Notify me' }).click()
    await page.getByRole('button', { name: 'Notifies when a job needs you' }).waitFor()

    const ask = async (prompt: string) => {
      await desk.send('codex', { prompt })
      await desk.queue.ask(await desk.take('codex'), { question_id: 'q', text: 'Which?' })
      await lineOf(page, prompt).getByText('Question').waitFor()
    }
    await ask('Looked at')
    await page.evaluate(() => Object.assign(window, { isLookedAt: false }))
    await ask('Looked away')
    const shown = () => (window as unknown as { shown: string[] }).shown
    await page.waitForFunction(() => (window as unknown as { shown: string[] }).shown.length > 0)
    assert.deepEqual(await page.evaluate(shown), ['codex asks you something: Looked away'])
  },
)
