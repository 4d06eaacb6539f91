import assert from 'node:assert/strict'
import { test } from 'node:test'

import { inspect } from './inspect.ts'
import { needsBrowser, openDashboard } from './setup.ts'

test('a schedule is run, paused, resumed and removed on the page', needsBrowser, async (t) => {
  const dashboard = await openDashboard(t, { path: '/#/machine/schedules' })
  const { page, queue } = dashboard
  await page.getByText('Nothing is sent again and again').waitFor()
  const schedules = await queue.schedules.open()
  const job = { to: 'codex', task: { prompt: 'Look around\n<b>and</b> report' } }
  const sender = { from: { agent: 'boss' } }
  const cron = { cron: '30 2 * * *', time_zone: 'Europe/Berlin' }
  await schedules.add({ ...cron, name: 'nightly', job }, sender)
  const flow = { name: 'Three opinions', steps: [{ id: 'one', ...job }] }
  await schedules.add({ every_ms: 6 * 3_600_000, flow }, sender)

  const list = page.getByRole('list', { name: 'Schedules' })
  const nightly = list.getByRole('listitem').filter({ hasText: 'nightly' })
  await nightly.getByText('30 2 * * * (Europe/Berlin)').waitFor()
  await nightly.getByText('Look around <b>and</b> report').waitFor()
  await nightly.getByText('0 runs sent.').waitFor()
  await list.getByText('every 6 h').waitFor()

  await page.getByRole('button', { name: 'Run now: nightly' }).click()
  const link = nightly.getByRole('link', { name: 'queued' })
  await link.waitFor()
  const taken = await dashboard.take('codex')
  await queue.complete(taken, { output: 'done' })
  await nightly.getByRole('link', { name: 'completed' }).waitFor()
  await page.getByRole('button', { name: 'Show runs of nightly' }).click()
  await nightly.getByText('(run by hand)').last().waitFor()
  await nightly.getByText(/^Due \d+ \w+/).waitFor()
  await page.getByRole('button', { name: 'Pause nightly' }).click()
  await nightly.getByText(/^Paused by /).waitFor()
  await page.getByRole('button', { name: 'Resume nightly' }).waitFor()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await inspect(page, `schedules, ${colorScheme}`)
  }
  await page.setViewportSize({ width: 390, height: 800 })
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  assert.equal(sideways, 0)
  await page.setViewportSize({ width: 1280, height: 800 })

  await page.getByRole('button', { name: 'Resume nightly' }).click()
  await page.getByRole('button', { name: 'Pause nightly' }).waitFor()
  await page.getByRole('button', { name: 'Remove nightly…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Remove nightly?' })
  await dialog.getByRole('button', { name: 'Remove schedule' }).click()
  await page.getByText('nightly is removed.').waitFor()
  await nightly.waitFor({ state: 'detached' })
  await list.getByText('Three opinions').first().waitFor()
})
