import assert from 'node:assert/strict'
import { test } from 'node:test'

import { lineOf, needsBrowser, openDashboard } from './setup.ts'
import { createChannel, ME, post } from './talk.ts'

/** Replaces the browser's Notification, which headless Chromium does not show. A string, so that no compiler changes it. */
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
  window.isFocused = true
  document.hasFocus = () => window.isFocused
`

test(
  'the page notifies of a job that needs a person, unless it has the focus',
  needsBrowser,
  async (t) => {
    const dashboard = await openDashboard(t, { context: { permissions: ['notifications'] } })
    const { page } = dashboard
    await page.evaluate(NOTIFICATION)
    await page.getByRole('button', { name: 'Notify me' }).click()
    await page.getByRole('button', { name: 'Notifications on' }).waitFor()

    const ask = async (prompt: string) => {
      await dashboard.send('codex', { prompt })
      await dashboard.queue.ask(await dashboard.take('codex'), { question_id: 'q', text: 'Which?' })
      await lineOf(page, prompt).getByText('Needs answer').waitFor()
    }
    await ask('With focus')
    await page.evaluate(() => Object.assign(window, { isFocused: false }))
    await ask('Without focus')
    const shown = () => (window as unknown as { shown: string[] }).shown
    await page.waitForFunction(() => (window as unknown as { shown: string[] }).shown.length > 0)
    assert.deepEqual(await page.evaluate(shown), ['codex asks a question: Without focus\nWhich?'])
  },
)

test(
  'the page notifies of a message for the person, unless it has the focus',
  needsBrowser,
  async (t) => {
    const dashboard = await openDashboard(t, { context: { permissions: ['notifications'] } })
    const { page } = dashboard
    await createChannel(dashboard, 'general')
    await page.evaluate(NOTIFICATION)
    await page.getByRole('button', { name: 'Notify me' }).click()
    const messages = page.getByRole('link', { name: 'Messages' })
    await post(dashboard, 'general', `@${ME} with focus`)
    await messages.getByText('1 for you').waitFor({ state: 'attached' })
    await page.evaluate(() => Object.assign(window, { isFocused: false }))
    await post(dashboard, 'general', 'Not for you')
    await post(dashboard, 'general', `@${ME} without focus`)
    await messages.getByText('2 for you').waitFor({ state: 'attached' })
    await page.waitForFunction(() => document.title === '(2) relay')
    const shown = await page.evaluate(() => (window as unknown as { shown: string[] }).shown)
    assert.deepEqual(shown, [`codex wrote to you: @${ME} without focus`])
  },
)

test('the page notifies of a call that waits for an approval', needsBrowser, async (t) => {
  const dashboard = await openDashboard(t, { context: { permissions: ['notifications'] } })
  const { page, tools } = dashboard
  await page.evaluate(NOTIFICATION)
  await page.getByRole('button', { name: 'Notify me' }).click()
  await page.evaluate(() => Object.assign(window, { isFocused: false }))
  const preview = { kind: 'command', title: 'npm test', text: 'npm test' } as const
  const call = { tool: 'run_command', mode: 'operate', root: 'site', agent: 'codex' } as const
  const question = { key: 'k', ...call, who: { agent: 'codex' }, preview }
  await tools.approvals.ask(question, 300_000)
  await page.waitForFunction(() => (window as unknown as { shown: string[] }).shown.length > 0)
  const shown = await page.evaluate(() => (window as unknown as { shown: string[] }).shown)
  assert.deepEqual(shown, ['codex asks for your approval: codex: run_command in site: npm test'])
})
