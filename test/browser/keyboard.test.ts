import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { Page } from 'playwright-core'

import { group, lineOf, needsBrowser, openDashboard, openJob, paneOf } from './setup.ts'

/** Waits until the focused element contains the words; the focus moves after a render. */
const focusOn = (page: Page, words: RegExp) =>
  page.waitForFunction(
    (source) => new RegExp(source).test(document.activeElement?.textContent ?? ''),
    words.source,
  )

test('the keyboard alone opens, searches, leaves and dispatches jobs', needsBrowser, async (t) => {
  const dashboard = await openDashboard(t)
  const { page } = dashboard
  const press = (key: string) => page.keyboard.press(key)
  // Jobs sent within one millisecond have no order of their own.
  for (const [at, prompt] of ['First', 'Second', 'Third'].entries()) {
    await dashboard.send('codex', { prompt }, { priority: -at })
  }
  await lineOf(page, 'Third').waitFor()

  await press('j')
  await focusOn(page, /First/)
  await press('j')
  await press('k')
  await press('Enter')
  await paneOf(page, 'First')
  await focusOn(page, /^First$/)
  await press('j')
  await paneOf(page, 'Second')
  await press('Escape')
  await page.getByRole('region', { name: 'Job', exact: true }).waitFor({ state: 'detached' })
  await focusOn(page, /Second/)

  await press('/')
  await page.keyboard.type('thi')
  await lineOf(page, 'First').waitFor({ state: 'detached' })
  await press('Escape')
  await lineOf(page, 'First').waitFor()

  await press('?')
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor()
  await press('j')
  await press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })

  await press('n')
  await page.getByRole('dialog', { name: 'Dispatch a job' }).waitFor()
  await page.keyboard.type('claude')
  await press('Tab')
  await press('Tab')
  await page.keyboard.type('Sent by keys')
  await press('Control+Enter')
  await paneOf(page, 'Sent by keys')
  await group(page, 'Queued').getByText('Sent by keys').waitFor()
})

test('the palette finds a job by its words and opens it', needsBrowser, async (t) => {
  const dashboard = await openDashboard(t)
  const { page } = dashboard
  await dashboard.send('codex', { prompt: 'Needle in the haystack' })
  await dashboard.send('codex', { prompt: 'Some hay' })
  await lineOf(page, 'Some hay').waitFor()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('needle')
  await page.getByRole('option', { name: 'Needle in the haystack' }).waitFor()
  await page.keyboard.press('Enter')
  await paneOf(page, 'Needle in the haystack')
})

test('the palette offers exactly the actions of the open job', needsBrowser, async (t) => {
  const dashboard = await openDashboard(t)
  const { page } = dashboard
  const asking = await dashboard.send('codex', { prompt: 'Ask me' })
  await dashboard.queue.ask(await dashboard.take('codex'), { question_id: 'q1', text: 'Which?' })
  await dashboard.send('codex', { prompt: 'Look first', require_review: true })
  const choose = async (words: string) => {
    await page.keyboard.press('Control+k')
    const box = page.getByRole('combobox', { name: 'Command or job' })
    await box.fill(words)
    await page.keyboard.press('Enter')
    await box.waitFor({ state: 'detached' })
  }

  await openJob(page, 'Ask me')
  await choose('your answer')
  await page.keyboard.type('This one')
  await page.keyboard.press('Enter')
  const answered = await dashboard.until(
    asking.job_id,
    (now) => now.state === 'running' && now.question?.answer !== undefined,
  )
  assert.equal(answered.state === 'running' && answered.question?.answer, 'This one')
  // The page has opened the next job that needs a person.
  await paneOf(page, 'Look first')
  await openJob(page, 'Ask me')
  await choose('cancel the job')
  const dialog = page.getByRole('dialog', { name: 'Cancel this job?' })
  await dialog.getByRole('textbox', { name: 'Reason' }).waitFor()
  await page.keyboard.type('enough')
  await page.keyboard.press('Enter')
  const ended = await dashboard.until(asking.job_id, (now) => now.state === 'cancelled')
  assert.equal(ended.state === 'cancelled' && ended.reason, 'enough')
  await dialog.waitFor({ state: 'detached' })

  await openJob(page, 'Look first')
  await choose('approve')
  await group(page, 'Queued').getByText('Look first').waitFor()
  await page.getByRole('region', { name: 'Decision' }).waitFor({ state: 'detached' })
  await page.keyboard.press('Control+k')
  await page.getByRole('option', { name: 'Cancel the job' }).waitFor()
  assert.equal(await page.getByRole('option', { name: 'Approve' }).count(), 0)
})

test('the palette narrows the list to an agent', needsBrowser, async (t) => {
  const dashboard = await openDashboard(t)
  const { page } = dashboard
  await dashboard.send('codex', { prompt: 'For codex' })
  await dashboard.send('claude', { prompt: 'For claude' })
  await lineOf(page, 'For claude').waitFor()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('only agent claude')
  await page.keyboard.press('Enter')
  await lineOf(page, 'For codex').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Clear agent claude' }).click()
  await lineOf(page, 'For codex').waitFor()
})

test('single-key shortcuts can be switched off', needsBrowser, async (t) => {
  const dashboard = await openDashboard(t)
  const { page } = dashboard
  await dashboard.send('codex', { prompt: 'Stay closed' })
  await lineOf(page, 'Stay closed').waitFor()
  await page.keyboard.press('?')
  await page.getByRole('checkbox', { name: 'Single-key shortcuts' }).uncheck()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.keyboard.press('n')
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Command or job' }).waitFor()
  assert.equal(await page.getByRole('dialog', { name: 'Dispatch a job' }).count(), 0)
})
