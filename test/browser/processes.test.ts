import assert from 'node:assert/strict'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

import { inspect } from './inspect.ts'
import { needsBrowser, openDashboard } from './setup.ts'

test('a process shows what it prints, live and inert, and is stopped', needsBrowser, async (t) => {
  const dashboard = await openDashboard(t, { path: '/#/machine/processes' })
  const { page, home } = dashboard
  const folder = join(home, 'site')
  mkdirSync(folder)
  const root = ['root', 'add', folder, '--name', 'site', '--mode', 'operate']
  await dashboard.cli(...root, '--commands', 'any', '--sandbox', 'none')
  await page.getByText('No agent has started a process').waitFor()
  const command = `printf '<b>hello</b>\\033[2J\\n'; while [ ! -e go ]; do sleep 0.2; done; echo later; exec sleep 600`
  const body = { root: 'site', command, purpose: 'Show the log' }
  const started = await dashboard.ask('/api/processes', { body })
  assert.equal(started.status, 201, started.text)
  const row = page.getByRole('list', { name: 'Processes' }).getByRole('listitem')
  await row.getByText('Show the log').waitFor()
  await row.getByRole('button', { name: 'Show log' }).click()
  await row.getByText('<b>hello</b>␛[2J').waitFor()
  await inspect(page, 'a process with its log')
  mkdirSync(join(folder, 'go'))
  await row.getByText('later').waitFor()
  await row.getByRole('button', { name: 'Stop…' }).click()
  await page.getByRole('button', { name: 'Stop', exact: true }).click()
  await row.getByText('Ended').waitFor()
  await page.goto(`${dashboard.url}/#/machine/journal`)
  const calls = page.getByRole('list', { name: 'Calls' })
  await calls.getByText('stop_process').waitFor()
  assert.equal(await calls.getByText('list_processes').count(), 0, 'the page leaves no entries')
  assert.equal(await calls.getByText('read_process_log').count(), 0)
})
