import assert from 'node:assert/strict'
import { test } from 'node:test'

import { needsBrowser, openDashboard } from './setup.ts'
import type { Dashboard } from './setup.ts'

const usage = { input_tokens: 12_000, output_tokens: 800, cost_usd: 0.25 }

/** Jobs of two agents, some of which failed. */
async function fill({ send, queue, take }: Dashboard): Promise<void> {
  for (const [at, agent] of ['codex', 'codex', 'claude', 'codex', 'claude'].entries()) {
    await send(agent, { prompt: `Job ${at}`, ...(at < 2 ? { model: 'gpt-5' } : {}) })
    const held = await take(agent)
    if (at === 2) {
      const error = { code: 'BROKEN', message: 'It broke.' }
      await queue.fail(held, { error, retryable: false, usage })
    } else await queue.complete(held, { output: 'done', usage })
  }
}

test(
  'numbers over time: charts with tables, filters in the address, by keyboard, on paper',
  needsBrowser,
  async (t) => {
    const dashboard = await openDashboard(t)
    const { page } = dashboard
    await page.getByRole('link', { name: 'Numbers' }).waitFor()
    await page.keyboard.press('Control+k')
    await page.keyboard.type('show numbers')
    await page.keyboard.press('Enter')
    await page.getByText('No jobs in this time.').waitFor()
    await page.keyboard.press('1')
    await page.waitForURL(/#\/jobs$/)
    await page.keyboard.press('4')
    await page.getByText('No jobs in this time.').waitFor()
    await fill(dashboard)
    await page.reload()
    const ended = page.getByRole('region', { name: 'Jobs that ended: table' })
    await ended.waitFor()
    const shown = (await ended.getByRole('row').nth(1).innerText()).split(/\s+/)
    assert.deepEqual(shown.slice(-5), ['4', '1', '0', '0', '5'])
    await page.locator('.totals', { hasText: '80 %' }).waitFor()

    const chart = page.getByRole('group', { name: /^Jobs that ended: chart/ })
    assert.equal(await chart.locator('canvas').count(), 1)
    await chart.focus()
    await page.keyboard.press('End')
    const said = page.locator('.plot-said').first()
    assert.match(await said.innerText(), /Completed 4, Failed 1, .*Dispatched 5/)
    await page.keyboard.press('ArrowLeft')
    assert.match(await said.innerText(), /Completed 0/)

    await page.getByRole('link', { name: 'claude' }).click()
    await page.waitForURL(/#\/numbers\?agent=claude$/)
    await page.locator('.totals', { hasText: '50 %' }).waitFor()
    await page.getByRole('combobox', { name: 'Time' }).selectOption('1')
    await page.waitForURL(/days=1&agent=claude$/)
    await page.goBack()
    await page.goBack()
    await page.locator('.totals', { hasText: '80 %' }).waitFor()
    assert.equal(await page.getByRole('combobox', { name: 'Agent' }).inputValue(), '')
    await page.goto(`${dashboard.url}/#/numbers?days=30&agent=unknown&workspace=none`)
    await page.getByRole('alert').getByText('none').waitFor()

    await page.goto(`${dashboard.url}/#/numbers`)
    await page.emulateMedia({ media: 'print' })
    assert.ok(await page.getByRole('region', { name: 'By model: table' }).isVisible())
  },
)
