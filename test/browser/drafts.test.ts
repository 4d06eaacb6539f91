import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { Page } from 'playwright-core'

import { lineOf, needsBrowser, openDashboard, openJob } from './setup.ts'

/** Waits until a box holds a text. */
async function holds(page: Page, label: RegExp | string, text: string): Promise<void> {
  const box = page.getByRole('textbox', { name: label })
  await box.waitFor()
  const isFilled = (element: Element) => (element as HTMLTextAreaElement).value
  assert.equal(await box.evaluate(isFilled), text)
}

test(
  'D6: a prompt, an answer and a reply that are not sent survive Escape, other views, a reload and a sign-out',
  needsBrowser,
  async (t) => {
    const dashboard = await openDashboard(t, { auth: 'token' })
    const { page } = dashboard
    const signIn = async (name: string) => {
      await page.getByLabel('Access token').fill(await dashboard.cli('token', 'create', name))
      await page.keyboard.press('Enter')
      await lineOf(page, 'Ask me').waitFor()
    }
    await dashboard.send('codex', { prompt: 'Ask me', conversation_key: 'talk' })
    const held = await dashboard.take('codex')
    await dashboard.queue.ask(held, { question_id: 'q', text: 'Which one?' })
    await dashboard.send('codex', { prompt: 'Another', conversation_key: 'other' })
    await signIn('ann')

    await page.keyboard.press('n')
    await page.getByRole('textbox', { name: 'Prompt' }).fill('Half a prompt')
    await page.keyboard.press('Escape')
    await openJob(page, 'Ask me')
    await page.getByRole('textbox', { name: 'Your answer' }).fill('Half an answer')
    await page.getByRole('textbox', { name: /conversation/ }).fill('Half a reply')
    await openJob(page, 'Another')
    await holds(page, /conversation/, '')

    const isKept = async () => {
      await openJob(page, 'Ask me')
      await holds(page, 'Your answer', 'Half an answer')
      await holds(page, /conversation/, 'Half a reply')
      await page.getByRole('heading', { name: 'Ask me' }).click()
      await page.keyboard.press('n')
      await holds(page, 'Prompt', 'Half a prompt')
      await page.keyboard.press('Escape')
    }
    await isKept()
    await page.reload()
    await isKept()
    await dashboard.cli('token', 'revoke', 'ann')
    await page.getByText('What you were writing is kept').waitFor()
    await signIn('bob')
    await openJob(page, 'Ask me')
    await holds(page, 'Your answer', '')
    await page.getByRole('button', { name: 'Sign out' }).click()
    await signIn('ann')
    await isKept()

    // What is sent is no draft any more.
    await openJob(page, 'Ask me')
    await page.getByRole('button', { name: 'Answer', exact: true }).click()
    await page.getByText('Which one?').first().waitFor()
    await page.getByRole('textbox', { name: 'Your answer' }).waitFor({ state: 'detached' })
    const stored = await page.evaluate(() => JSON.stringify(Object.entries(localStorage)))
    assert.doesNotMatch(stored, /Half an answer/)
    assert.match(stored, /Half a reply/)
  },
)
