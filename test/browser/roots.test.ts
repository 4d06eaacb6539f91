import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

import { inspect, sideways } from './inspect.ts'
import { needsBrowser, openDashboard } from './setup.ts'

test(
  'a root is added with its command shown before, changed, checked and removed',
  needsBrowser,
  async (t) => {
    const dashboard = await openDashboard(t, { path: '/#/machine/roots' })
    const { page, home, env } = dashboard
    const folder = join(home, 'site')
    mkdirSync(folder)
    writeFileSync(join(folder, '.env'), 'SECRET=1\n')
    const written = () =>
      JSON.parse(readFileSync(String(env['RELAY_CONFIG']), 'utf8')).roots as Record<string, object>
    const step = page.getByRole('region', { name: 'Next step' })
    await step.getByText('relay root add ~/project --mode ask').waitFor()

    await page.getByRole('button', { name: 'Add a root' }).click()
    const dialog = page.getByRole('dialog', { name: 'Add a root' })
    await dialog.getByLabel(/^Folder/).fill(join(home, 'nowhere'))
    await dialog.getByRole('button', { name: 'Add root' }).click()
    await dialog.getByRole('alert').getByText('there is no such folder').waitFor()
    await dialog.getByLabel(/^Folder/).fill(folder)
    await inspect(page, 'the dialog of a root')
    await dialog.getByRole('button', { name: 'Add root' }).click()
    await dialog.waitFor({ state: 'detached' })
    const row = page.getByRole('list', { name: 'Roots' }).getByRole('listitem')
    await row.getByText('asks up to destructive').waitFor()
    assert.deepEqual(written(), { site: { path: folder, mode: 'diagnose', ask: 'destructive' } })

    await row.getByRole('button', { name: 'Rules…' }).click()
    const rules = page.getByRole('dialog', { name: 'Rules of site' })
    await rules.getByLabel('Allowed without a question').selectOption('edit')
    await rules.getByLabel('Denied paths').fill('private\n*.pem')
    await rules.getByLabel(/^Agents/).fill('codex, claude')
    await rules.getByRole('button', { name: 'Save rules' }).click()
    await rules.waitFor({ state: 'detached' })
    await row.getByText('denied: private, *.pem').waitFor()
    await row.getByRole('button', { name: 'Rules…' }).click()
    await rules.getByLabel('Denied paths').fill('private')
    await rules.getByLabel('Allowed paths').fill('*.pem')
    await rules.getByLabel(/^Agents/).fill('')
    await rules.getByRole('button', { name: 'Save rules' }).click()
    await rules.waitFor({ state: 'detached' })
    await row.getByText('allowed: *.pem').waitFor()
    assert.deepEqual(written()['site'], {
      path: folder,
      mode: 'edit',
      ask: 'destructive',
      deny: ['private'],
      allow: ['*.pem'],
    })

    await row.getByRole('button', { name: 'Check a path…' }).click()
    const check = page.getByRole('dialog', { name: 'Check a path of site' })
    await check.getByLabel(/^Path/).fill('.env')
    await page.keyboard.press('Enter')
    await check.getByRole('status').getByText('Denied').waitFor()
    await check.getByLabel(/^Path/).fill('')
    await check.getByRole('status').getByText('Denied').waitFor({ state: 'detached' })
    await page.keyboard.press('Escape')
    await inspect(page, 'the roots')
    await page.setViewportSize({ width: 360, height: 740 })
    assert.equal(await sideways(page), 0, 'the roots do not scroll sideways')

    rmSync(folder, { recursive: true })
    await page.reload()
    await row.getByRole('note').getByText('It cannot be used').waitFor()
    await row.getByRole('button', { name: 'Remove…' }).click()
    await page.getByRole('button', { name: 'Remove root' }).click()
    await step.waitFor()
    assert.equal(written()?.['site'], undefined)
  },
)

test(
  'the page shows how the relay is reached and who may call, and revokes',
  needsBrowser,
  async (t) => {
    const dashboard = await openDashboard(t, { path: '/#/machine/access' })
    const { page } = dashboard
    await dashboard.cli('token', 'create', 'laptop', '--agent', 'codex')
    await page.reload()
    await page.getByRole('region', { name: 'Addresses' }).getByText(dashboard.url).waitFor()
    const credentials = page.getByRole('region', { name: 'Credentials' })
    const row = credentials.getByRole('listitem').filter({ hasText: 'laptop' })
    await row.getByText('what codex may in').waitFor()
    await inspect(page, 'access')
    await row.getByRole('button', { name: 'Revoke…' }).click()
    await page.getByRole('button', { name: 'Revoke', exact: true }).click()
    await row.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Pair with a hub…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Pair with a hub' })
    await dialog.getByLabel('Address of the hub').fill('http://127.0.0.1:1')
    await dialog.getByLabel(/^Code/).fill('ABCD-EFGH')
    await inspect(page, 'the dialog to pair')
    await dialog.getByRole('button', { name: 'Pair', exact: true }).click()
    await dialog.getByRole('alert').waitFor()
  },
)
