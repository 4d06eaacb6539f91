import assert from 'node:assert/strict'
import { test } from 'node:test'

import { lineOf, needsBrowser, openDashboard } from './setup.ts'

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
      await lineOf(page, prompt).getByText('Question').waitFor()
    }
    await ask('With focus')
    await page.evaluate(() => Object.assign(window, { isFocused: false }))
    await ask('Without focus')
    const shown = () => (window as unknown as { shown: string[] }).shown
    await page.waitForFunction(() => (window as unknown as { shown: string[] }).shown.length > 0)
    assert.deepEqual(await page.evaluate(shown), ['codex asks a question: Without focus'])
  },
)
