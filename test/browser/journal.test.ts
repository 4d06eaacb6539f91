import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { Page } from 'playwright-core'

import type { NewToolEntry } from '../../lib/schema/tool-entry.ts'
import { inspect, sideways } from './inspect.ts'
import { needsBrowser, openDashboard } from './setup.ts'
import type { Dashboard } from './setup.ts'

type Call = Extract<NewToolEntry, { phase: 'call' }>

/** Records a call that changed nothing; returns its id. */
async function record({ tools }: Dashboard, on: Partial<Call>): Promise<string> {
  const operation_id = tools.journal.operationId()
  const call: Call = {
    phase: 'call',
    operation_id,
    tool: 'read_file',
    scope: 'mcp:read',
    mode: 'observe',
    root: 'site',
    who: { agent: 'codex' },
    outcome: 'done',
    ...on,
  }
  await tools.journal.record(call)
  return operation_id
}

const rows = (page: Page) => page.getByRole('list', { name: 'Calls' }).getByRole('listitem')

async function toJournal(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Machine' }).click()
  await page
    .getByRole('navigation', { name: 'Machine' })
    .getByRole('link', { name: 'Journal' })
    .click()
  await page.getByRole('heading', { name: 'Journal' }).waitFor()
}

test('the journal lists calls live, and narrows them by what happened', needsBrowser, async (t) => {
  const dashboard = await openDashboard(t)
  const { page } = dashboard
  await toJournal(page)
  await page.getByText('No tool has been used').waitFor()
  await record(dashboard, { paths: ['src/a.ts'] })
  await rows(page).getByText('src/a.ts').waitFor()
  const denied = { code: 'PATH_IGNORED', reason: 'Cannot read ".env": denied.', paths: ['.env'] }
  await record(dashboard, { ...denied, outcome: 'denied', who: { agent: 'claude' } })
  const shell = { tool: 'run_command', scope: 'mcp:shell', mode: 'operate' } as const
  await record(dashboard, { ...shell, root: 'api', outcome: 'failed', paths: ['lib'] })
  await rows(page).getByText('run_command').waitFor()
  assert.equal(await rows(page).count(), 3)
  await inspect(page, 'the journal')

  const only = async (label: string, value: string, text: string) => {
    await page.getByLabel(label, { exact: true }).selectOption(value)
    await page.waitForFunction(() => document.querySelectorAll('.journal li').length === 1)
    await rows(page).getByText(text).waitFor()
    await page.getByRole('button', { name: 'Clear filters' }).click()
    await page.waitForFunction(() => document.querySelectorAll('.journal li').length === 3)
  }
  await only('Outcome', 'denied', '.env')
  await only('Risk', 'high', 'run_command')
  await page.getByLabel('Agent', { exact: true }).fill('claude')
  await page.waitForFunction(() => document.querySelectorAll('.journal li').length === 1)
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await page.keyboard.press('Escape')
  await page.getByRole('searchbox', { name: 'Path or folder' }).fill('src')
  await page.waitForFunction(() => document.querySelectorAll('.journal li').length === 1)
  await rows(page).getByText('src/a.ts').waitFor()
})

test(
  'a call opens with its intent, its outcome and its effects, at an address of its own',
  needsBrowser,
  async (t) => {
    const dashboard = await openDashboard(t)
    const { page } = dashboard
    const id = await record(dashboard, {
      tool: 'write_file',
      scope: 'mcp:write',
      mode: 'edit',
      paths: ['src/<b>a</b>\u202e.ts'],
      input: { path: 'src/a.ts', bytes: 12, note: '<script>window.hasRun = 1</script>' },
      effects: [{ operation: 'write', path: 'src/a.ts', bytes_before: 10, bytes_after: 2012 }],
      ms: 12,
    })
    await toJournal(page)
    await rows(page).getByText('src/<b>a</b>⟨202E⟩.ts').click()
    const pane = page.getByRole('region', { name: 'Call', exact: true })
    await pane.getByRole('region', { name: 'Effects' }).getByText('10 bytes → 2.0 KB').waitFor()
    await pane.getByText('<script>window.hasRun = 1</script>').waitFor()
    assert.equal(await page.evaluate(() => 'hasRun' in window), false)
    assert.ok(page.url().includes(id))
    await inspect(page, 'a call')
    await page.setViewportSize({ width: 390, height: 844 })
    assert.equal(await sideways(page), 0, 'a call does not scroll sideways')
    await page.reload()
    await pane.getByRole('region', { name: 'Effects' }).waitFor()
    await pane.getByRole('button', { name: 'Journal' }).click()
    await rows(page).first().waitFor()
    assert.equal(await sideways(page), 0, 'the journal does not scroll sideways')
  },
)

test('older calls are fetched on demand', needsBrowser, async (t) => {
  const dashboard = await openDashboard(t)
  const { page } = dashboard
  for (let at = 1; at <= 60; at += 1) await record(dashboard, { paths: [`file-${at}`] })
  await toJournal(page)
  await rows(page).getByText('file-60').waitFor()
  assert.equal(await rows(page).getByText('file-1', { exact: true }).count(), 0)
  await page.getByRole('button', { name: 'Show older calls' }).click()
  await rows(page).getByText('file-1', { exact: true }).waitFor()
})

test('the overview says what to do next and what tools need', needsBrowser, async (t) => {
  const dashboard = await openDashboard(t, { path: '/#/machine' })
  const { page } = dashboard
  const step = page.getByRole('region', { name: 'Next step' })
  await step.getByText('relay root add').waitFor()
  await inspect(page, 'the overview')
  await page.getByRole('region', { name: 'Checks' }).getByText('roots').waitFor()
})
