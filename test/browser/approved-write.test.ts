import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

import { inspect } from './inspect.ts'
import { needsBrowser, openDashboard } from './setup.ts'
import type { Dashboard } from './setup.ts'

/** A root that asks for everything that changes it, and a file in it. */
async function site(dashboard: Dashboard) {
  const folder = join(dashboard.home, 'site')
  mkdirSync(folder)
  await dashboard.cli('root', 'add', folder, '--name', 'site', '--mode', 'ask')
  const file = join(folder, 'a.txt')
  writeFileSync(file, 'one\n')
  const content = () => readFileSync(file, 'utf8')
  return { file, content }
}

/** Calls `write_file` over MCP as a client does, and resolves with its result. */
async function write({ ask }: Dashboard, before: string, content: string) {
  const expected_sha256 = hash('sha256', before)
  const args = { root: 'site', path: 'a.txt', content, expected_sha256 }
  const params = { name: 'write_file', arguments: args }
  const body = { jsonrpc: '2.0', id: 1, method: 'tools/call', params }
  const headers = { accept: 'application/json, text/event-stream' }
  const { text } = await ask('/mcp', { headers, body })
  const reply = JSON.parse(/\{.*\}/s.exec(text)?.[0] ?? '{}') as {
    result: { isError?: boolean; structuredContent: Record<string, unknown>; content: object[] }
  }
  return reply.result
}

test(
  'a write over MCP waits, a person approves it on the page, the same call returns its result, and the journal undoes it',
  needsBrowser,
  async (t) => {
    const dashboard = await openDashboard(t, { env: { RELAY_TOOLSETS: 'files' } })
    const { page } = dashboard
    const { file, content } = await site(dashboard)
    const card = page.locator('[data-approval]')

    const written = write(dashboard, 'one\n', 'two\n')
    await card.locator('.diff-line[data-kind="removed"]', { hasText: '-one' }).waitFor()
    await card.locator('.diff-line[data-kind="added"]', { hasText: '+two' }).waitFor()
    await card.getByText('write_file').waitFor()
    assert.equal(content(), 'one\n', 'nothing is written before the answer')
    await card.getByRole('button', { name: 'Approve' }).click()
    const { isError, structuredContent } = await written
    assert.notEqual(isError, true)
    assert.equal(structuredContent['dry_run'], false)
    assert.equal(content(), 'two\n')

    await page.goto(`${dashboard.url}/#/machine/journal`)
    await page.locator('[data-call="write_file"]').first().click()
    const pane = page.getByRole('region', { name: 'Call', exact: true })
    await pane.getByText('Approved by').waitFor()
    await pane.locator('.diff-line', { hasText: '+two' }).waitFor()
    await inspect(page, 'a call with its diff')
    await pane.getByRole('button', { name: 'Undo…' }).click()
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await page.locator('[data-call="undo_change"]').waitFor()
    assert.equal(content(), 'one\n')

    const again = write(dashboard, 'one\n', 'three\n')
    await card.getByRole('button', { name: 'Approve' }).click()
    await again
    await page.locator('[data-call="write_file"]').nth(1).waitFor()
    await page.locator('[data-call="write_file"]').first().click()
    await pane.locator('.diff-line', { hasText: '+three' }).waitFor()
    await pane.getByRole('button', { name: 'Undo…' }).click()
    writeFileSync(file, 'by hand\n')
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await page.getByRole('dialog').getByRole('alert').waitFor()
    assert.equal(content(), 'by hand\n', 'an undo that was refused changes nothing')
  },
)

test(
  'a write that a person rejects on the page is refused with the note',
  needsBrowser,
  async (t) => {
    const dashboard = await openDashboard(t, { env: { RELAY_TOOLSETS: 'files' } })
    const { page } = dashboard
    const { content } = await site(dashboard)
    const written = write(dashboard, 'one\n', 'two\n')
    const card = page.locator('[data-approval]')
    await card.getByPlaceholder('Note').fill('Leave it as it is')
    await card.getByRole('button', { name: 'Reject' }).click()
    const { isError, content: said } = await written
    assert.equal(isError, true)
    assert.match(JSON.stringify(said), /APPROVAL_REFUSED.*Leave it as it is/)
    assert.equal(content(), 'one\n')
  },
)

test('a backup is restored after a look at what that does', needsBrowser, async (t) => {
  const dashboard = await openDashboard(t, { env: { RELAY_TOOLSETS: 'files' } })
  const { page } = dashboard
  const { file, content } = await site(dashboard)
  await dashboard.cli('root', 'set', 'site', '--mode', 'edit')
  await write(dashboard, 'one\n', 'two\n')
  writeFileSync(file, 'later\n')
  await page.goto(`${dashboard.url}/#/machine/backups`)
  const backups = page.getByRole('region', { name: 'Backups of site' })
  await backups.getByRole('button', { name: 'Restore… a.txt' }).click()
  const dialog = page.getByRole('dialog', { name: 'Restore this file?' })
  await dialog.locator('.diff-line', { hasText: '-later' }).waitFor()
  await dialog.locator('.diff-line', { hasText: '+one' }).waitFor()
  await inspect(page, 'the dialog to restore')
  await dialog.getByRole('button', { name: 'Restore', exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
  assert.equal(content(), 'one\n')
})
