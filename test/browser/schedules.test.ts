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

test(
  'a schedule is added on the page, every so often and by a calendar',
  needsBrowser,
  async (t) => {
    const dashboard = await openDashboard(t, { path: '/#/machine/schedules' })
    const { page, queue } = dashboard
    const open = async () => {
      await page.getByRole('button', { name: 'New schedule…' }).click()
      return page.getByRole('dialog', { name: 'New schedule' })
    }
    const dialog = await open()
    await dialog.getByRole('combobox', { name: 'Agent' }).fill('codex')
    await dialog.getByRole('textbox', { name: 'Prompt' }).fill('Run the tests')
    await dialog.getByRole('textbox', { name: 'Name' }).fill('tests')
    await dialog.getByRole('spinbutton', { name: 'Every' }).fill('0.000001')
    await dialog.getByRole('button', { name: 'Add schedule' }).click()
    await dialog.getByRole('alert').waitFor()
    await dialog.getByRole('spinbutton', { name: 'Every' }).fill('6')
    await dialog.getByRole('combobox', { name: 'Unit' }).selectOption('hours')
    await dialog.getByText('More options').click()
    await dialog.getByRole('spinbutton', { name: 'Minutes' }).fill('1.5')
    assert.equal(await dialog.getByText('Not before').count(), 0)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await inspect(page, `new schedule, ${colorScheme}`)
    }
    await dialog.getByRole('button', { name: 'Add schedule' }).click()
    await page.getByText('tests is added: every 6 h.').waitFor()
    const list = page.getByRole('list', { name: 'Schedules' })
    await list.getByText('every 6 h').waitFor()

    const second = await open()
    assert.equal(await second.getByRole('textbox', { name: 'Prompt' }).inputValue(), '')
    await second.getByRole('combobox', { name: 'Agent' }).fill('codex')
    await second.getByRole('textbox', { name: 'Prompt' }).fill('Report')
    await second.getByRole('combobox', { name: 'Send it' }).selectOption('cron')
    await second.getByRole('textbox', { name: 'Cron' }).fill('30 9 * * 1-5')
    await second.getByRole('textbox', { name: 'Time zone' }).fill('Europe/Berlin')
    await second.getByRole('button', { name: 'Add schedule' }).click()
    await list.getByText('30 9 * * 1-5 (Europe/Berlin)').waitFor()

    const schedules = await queue.schedules.open()
    const templates: Record<string, unknown> = {}
    for (const { schedule_id } of await schedules.list()) {
      const { timing, template } = await schedules.get(schedule_id)
      templates['every_ms' in timing ? 'every' : 'cron'] = template
    }
    const job = (prompt: string) => ({ to: 'codex', task: { prompt } })
    assert.deepEqual(templates, {
      every: { request: { ...job('Run the tests'), budget: { minutes: 1.5 } } },
      cron: { request: job('Report') },
    })
  },
)
