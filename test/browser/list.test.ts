import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { Page } from 'playwright-core'

import { group, lineOf, needsBrowser, openDashboard } from './setup.ts'
import type { Dashboard } from './setup.ts'

const hashOf = (page: Page) => page.evaluate(() => location.hash)

test(
  'D21: filter, search, tab and job are in the address; Back undoes, a reload keeps',
  needsBrowser,
  async (t) => {
    const dashboard = await openDashboard(t)
    const { page } = dashboard
    await dashboard.send('codex', { prompt: 'Count the words' })
    await dashboard.send('claude', { prompt: 'Fix the login\n\nMind the idempotency of it.' })
    await lineOf(page, 'Count the words').waitFor()
    await page.getByRole('combobox', { name: 'State' }).selectOption('Queued')
    await page
      .getByRole('navigation', { name: 'Filters' })
      .getByRole('button', { name: 'claude' })
      .click()
    await lineOf(page, 'Count the words').waitFor({ state: 'detached' })
    await lineOf(page, 'Fix the login').click()
    const pane = page.getByRole('region', { name: 'Job', exact: true })
    await pane.getByRole('tab', { name: 'Log' }).click()
    assert.match(await hashOf(page), /#\/job\/.*\?tab=log&state=queued&agent=claude$/)
    await page.reload()
    await pane.getByRole('tab', { name: 'Log', selected: true }).waitFor()
    assert.equal(await lineOf(page, 'Count the words').count(), 0)
    for (let back = 0; back < 3; back += 1) await page.goBack()
    await lineOf(page, 'Count the words').waitFor()
    assert.match(await hashOf(page), /state=queued/)

    // A search looks into whole prompts, and shows where it found the words.
    await page.goto(`${dashboard.url}/#/jobs`)
    await page.keyboard.press('/')
    await page.keyboard.type('idempotency')
    await lineOf(page, 'Fix the login').getByText('Mind the idempotency of it.').waitFor()
    assert.equal(await lineOf(page, 'Fix the login').locator('mark').textContent(), 'idempotency')
    assert.equal(await lineOf(page, 'Count the words').count(), 0)

    await page.getByRole('button', { name: 'Save view' }).click()
    await page.getByLabel('Name').fill('Retries')
    await page.keyboard.press('Enter')
    await page.goto(`${dashboard.url}/#/jobs`)
    await lineOf(page, 'Count the words').waitFor()
    await page.getByRole('link', { name: 'Retries' }).click()
    await lineOf(page, 'Count the words').waitFor({ state: 'detached' })
    assert.equal(await hashOf(page), '#/jobs?q=idempotency')

    // One step back undoes a whole search, not one letter of it.
    await page.goBack()
    await lineOf(page, 'Count the words').waitFor()
  },
)

test(
  'groups: server counts, folded failures, unserved agents and aligned headlines',
  needsBrowser,
  async (t) => {
    const dashboard = await openDashboard(t, {
      context: { viewport: { width: 1440, height: 900 } },
    })
    const { page } = dashboard
    await fill(dashboard)
    await page.reload()
    await t.test(
      'D8: the title of a group counts every job of it, also those not loaded',
      async () => {
        await group(page, 'Ended').getByText('260', { exact: true }).waitFor()
      },
    )
    await t.test(
      'D19: eighteen failures leave the running jobs on a screen of 900 px',
      async () => {
        await group(page, 'Failed').getByText('18', { exact: true }).waitFor()
        await group(page, 'Failed').getByRole('button', { name: 'Show 13 more' }).waitFor()
        const box = await lineOf(page, 'Keep going').boundingBox()
        assert.ok(box !== null && box.y < 800, JSON.stringify(box))
      },
    )
    await t.test(
      'D9: a job for an agent that no worker serves says so on its row and in the sidebar',
      async () => {
        await lineOf(page, 'Never run').getByText('No worker serves wrods').waitFor()
        const choice = page
          .getByRole('navigation', { name: 'Filters' })
          .getByRole('button', { name: /wrods/ })
        await choice.getByText('no worker').waitFor()
      },
    )
    await t.test(
      'D28, D17: headlines begin at one place, and no word of a row touches the next',
      async () => {
        const lefts = await page
          .locator('.job-line .title')
          .evaluateAll((titles) =>
            titles.map((title) => Math.round(title.getBoundingClientRect().left)),
          )
        assert.equal(new Set(lefts).size, 1, lefts.join(' '))
        const heights = await page
          .locator('.search input, .board-header > button.main')
          .evaluateAll((all) => all.map((each) => Math.round(each.getBoundingClientRect().height)))
        assert.equal(new Set(heights).size, 1, heights.join(' '))
      },
    )
    await t.test(
      'D16: with type of twice the size no line of a row is cut or covers another',
      async () => {
        await page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
        await page.waitForFunction(() => document.querySelectorAll('a[data-job]').length > 3)
        const overlaps = await page.evaluate(async () => {
          // Rows are measured and placed in the frames after a change.
          for (let frame = 0; frame < 10; frame += 1) await new Promise(requestAnimationFrame)
          const rows = [...document.querySelectorAll('.job-group li')].map((row) =>
            row.getBoundingClientRect(),
          )
          const sorted = rows.toSorted((a, b) => a.top - b.top)
          const covered = sorted.filter(
            (row, at) => at > 0 && row.top < (sorted[at - 1]?.bottom ?? 0) - 1,
          )
          const cut = [...document.querySelectorAll('.job-line .title bdi')].filter(
            (text) => text.scrollHeight > text.clientHeight + 1,
          )
          return [covered.length, cut.length]
        })
        assert.deepEqual(overlaps, [0, 0])
        await page.evaluate(() => (document.documentElement.style.fontSize = ''))
      },
    )
    await t.test(
      'jobs are selected and cancelled together, after one question that counts them',
      async () => {
        await page.getByRole('checkbox', { name: 'Select Keep going' }).check()
        await page.getByRole('checkbox', { name: 'Select Never run' }).check()
        const bar = page.getByRole('region', { name: 'Selected jobs' })
        await bar.getByText('2 jobs selected').waitFor()
        await bar.getByRole('button', { name: 'Cancel 2' }).click()
        const dialog = page.getByRole('dialog', { name: 'Cancel 2 jobs?' })
        await dialog.getByText('1 Running, 1 Queued').waitFor()
        await dialog.getByRole('button', { name: 'Cancel 2 jobs' }).click()
        await bar.waitFor({ state: 'detached' })
        await group(page, 'Ended').getByText('262', { exact: true }).waitFor()
        await page
          .getByRole('checkbox', { name: /^Select Broken/ })
          .first()
          .check()
        await bar.getByRole('button', { name: 'Dismiss 1' }).click()
        await page.getByRole('status').getByText('Dismissed 1 job').waitFor()
        await page.getByRole('button', { name: 'Undo' }).click()
        await page
          .getByRole('checkbox', { name: /^Select Broken/ })
          .first()
          .check()
        await bar.getByRole('button', { name: 'Dismiss 1' }).click()
        await page.getByRole('button', { name: 'Send now' }).click()
        await group(page, 'Failed').getByText('17', { exact: true }).waitFor()
        await page.waitForFunction(() => document.activeElement?.matches('a[data-job], button'))
      },
    )
  },
)

/** 260 ended jobs, 18 failures, one that runs and one that no worker takes. */
async function fill(dashboard: Dashboard): Promise<void> {
  const { queue } = dashboard
  for (let at = 0; at < 260; at += 1) {
    await dashboard.send('codex', { prompt: `Past ${at}.` })
    await queue.complete(await dashboard.take('codex'), { output: 'done' })
  }
  for (let at = 0; at < 18; at += 1) {
    await dashboard.send('codex', { prompt: `Broken ${at}.` })
    const error = { code: 'EXIT_NONZERO', message: 'It broke' }
    await queue.fail(await dashboard.take('codex'), { error, retryable: false })
  }
  await dashboard.send('codex', { prompt: 'Keep going' })
  await dashboard.take('codex')
  await dashboard.send('claude', { prompt: 'Look at this', require_review: true })
  await dashboard.send('wrods', { prompt: 'Never run' })
}
