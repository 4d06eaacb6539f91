import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { Page } from 'playwright-core'

import { inspect, sideways } from './inspect.ts'
import { lineOf, needsBrowser, openDashboard, openJob } from './setup.ts'
import type { Dashboard } from './setup.ts'

const THEMES = ['light', 'dark'] as const

for (const colorScheme of THEMES) {
  test(`the ${colorScheme} page has no accessibility violations`, needsBrowser, async (t) => {
    const dashboard = await openDashboard(t, { context: { colorScheme } })
    const { page } = dashboard
    await fill(dashboard)
    await lineOf(page, 'Done well').waitFor()
    await inspect(page, 'the list')
    await inspectList(page)
    await openJob(page, 'Ask me')
    await inspect(page, 'a question')
    await openJob(page, 'Cannot go on')
    await inspect(page, 'a blocked job')
    await openJob(page, 'Half done')
    await page.getByText('is no git repository').waitFor()
    await inspect(page, 'a stopped write turn')
    const pane = await openJob(page, 'Done well')
    await inspect(page, 'a result')
    await pane.getByRole('tab', { name: 'Attempts' }).click()
    await inspect(page, 'the attempts')
    await pane.getByRole('tab', { name: 'Log' }).click()
    await inspect(page, 'the log')
    await pane.getByRole('button', { name: 'Share…' }).click()
    await inspect(page, 'the share dialog')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.keyboard.press('n')
    await page.getByRole('dialog', { name: 'Dispatch a job' }).waitFor()
    await inspect(page, 'the dispatch dialog')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.keyboard.press('Control+k')
    await page.getByRole('listbox', { name: 'Results' }).waitFor()
    await inspect(page, 'the palette')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await openNumbers(page)
    await inspect(page, 'the numbers')
    await inspectMachine(dashboard)
  })

  test(
    `the ${colorScheme} page on a phone has no accessibility violations`,
    needsBrowser,
    async (t) => {
      const viewport = { width: 360, height: 740 }
      const dashboard = await openDashboard(t, { context: { colorScheme, viewport } })
      const { page } = dashboard
      await fill(dashboard)
      await lineOf(page, 'Done well').waitFor()
      await inspect(page, 'the list')
      assert.equal(await sideways(page), 0, 'the list does not scroll sideways')
      await inspectList(page)
      await page.getByRole('button', { name: 'Workspaces' }).click()
      await inspect(page, 'the drawer')
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      const pane = await openJob(page, 'Done well')
      await inspect(page, 'a job')
      assert.equal(await sideways(page), 0, 'a job does not scroll sideways')
      await pane.getByRole('button', { name: 'Jobs' }).click()
      await lineOf(page, 'Ask me').waitFor()
      await openNumbers(page)
      await inspect(page, 'the numbers')
      assert.equal(await sideways(page), 0, 'the numbers do not scroll sideways')
      await inspectMachine(dashboard)
    },
  )
}

/** A search with its excerpts, the dialog that saves it, and a selection; then the list as it was. */
async function inspectList(page: Page): Promise<void> {
  await page.getByRole('searchbox', { name: 'Search jobs' }).fill('result')
  await lineOf(page, 'Done well').locator('mark').waitFor()
  await inspect(page, 'a search')
  await page.getByRole('button', { name: 'Save view' }).click()
  await page.getByRole('dialog', { name: 'Save this view' }).waitFor()
  await inspect(page, 'the dialog that saves a view')
  await page.getByLabel('Name').fill('Results')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByRole('searchbox', { name: 'Search jobs' }).fill('')
  await page.getByRole('checkbox', { name: 'Select Failed badly' }).check()
  await page.getByRole('checkbox', { name: 'Select Later' }).check()
  await page.getByRole('button', { name: 'Cancel 1' }).waitFor()
  await inspect(page, 'a selection')
  assert.equal(await sideways(page), 0, 'a selection does not scroll sideways')
  await page.getByRole('button', { name: 'Clear selection' }).click()
}

async function openNumbers(page: Page): Promise<void> {
  await page.keyboard.press('4')
  await page.getByRole('region', { name: 'By model: table' }).waitFor()
}

/** The workers, the agents with the dialog of one, and the health. */
async function inspectMachine({ page, url, queue }: Dashboard): Promise<void> {
  const worker = { id: 'w1', pid: 2 ** 22 - 1, start: '1', boot_id: 'an earlier one' }
  const record = { worker, agents: ['a4'], allow_writes: [], concurrency: 1 }
  await queue.workers.enlist({ ...record, started_at: new Date(0).toISOString() })
  const shown = async (part: string, text: string) => {
    await page.goto(`${url}/#/machine/${part}`)
    await page.getByText(text).first().waitFor()
    await inspect(page, part)
    assert.equal(await sideways(page), 0, `${part} does not scroll sideways`)
  }
  await shown('workers', 'Jobs that no worker takes')
  await shown('health', 'Found ')
  await shown('agents', 'No worker serves it')
  await page.getByRole('button', { name: 'Change codex…' }).click()
  await page.getByRole('dialog', { name: 'Change codex' }).waitFor()
  await inspect(page, 'the settings of an agent')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

/** Sends jobs that show every kind of line. */
async function fill(dashboard: Dashboard): Promise<void> {
  const { queue } = dashboard
  await dashboard.send('a1', { prompt: 'Ask me' })
  const asking = await dashboard.take('a1')
  await queue.ask(asking, { question_id: 'q', text: 'Which?', choices: ['This', 'That'] })
  await dashboard.send(
    'a2',
    { prompt: 'Done well', conversation_key: 'thread' },
    { labels: ['nice'], budget: { turns: 3 } },
  )
  const done = await dashboard.take('a2')
  queue.report(done, { kind: 'plan', text: 'p', detail: '[x] One\n[ ] Two' })
  queue.report(done, {
    kind: 'message',
    text: 'A message with `code` and a [link](https://a.example).',
  })
  queue.report(done, { kind: 'warning', text: 'Mind the gap' })
  const call = { tool: 'shell', text: 'false', call_id: 'c' }
  queue.report(done, { kind: 'tool_started', ...call })
  queue.report(done, { kind: 'tool_ended', ...call, ok: false, detail: 'no', duration_ms: 5 })
  const output =
    '# Result\n\n- [x] task\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n```ts\nconst a = 1\n```'
  await queue.complete(done, { output, usage: { cost_usd: 1.5 } })
  await dashboard.send('a3', { prompt: 'Failed badly' })
  const error = { code: 'EXIT_NONZERO', message: 'it broke' }
  await queue.fail(await dashboard.take('a3'), { error, retryable: false })
  await dashboard.send('a4', { prompt: 'Under way', write: true })
  await dashboard.take('a4')
  await dashboard.send('a5', { prompt: 'Later' })
  await dashboard.send('a6', { prompt: 'Cannot go on' })
  await queue.flag(await dashboard.take('a6'), { reason: 'No access', blocked: true })
  await dashboard.send('a7', { prompt: 'Half done', write: true })
  await queue.park(await dashboard.take('a7'), { code: 'X', message: 'stopped' })
}
