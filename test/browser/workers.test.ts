import assert from 'node:assert/strict'
import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

import { startProgram } from '../programs/child.ts'
import { scratch } from '../programs/scratch.ts'
import { needsBrowser, openDashboard, paneOf } from './setup.ts'

/** A fake Codex CLI. It is signed in, and ends its turn as soon as a file `go` exists beside it. */
const CODEX = `#!/bin/sh
case "$1" in
  --version) echo codex-cli 0.169.0; exit ;;
  login) echo Logged in using ChatGPT; exit ;;
esac
cat > /dev/null
while [ "$1" != -o ]; do shift; done
while [ ! -e "$(dirname "$0")/go" ]; do sleep 0.05; done
printf 'all done' > "$2"
echo '{"type":"thread.started","thread_id":"0199a213-81c0-7800-8aa1-bbab2a035a53"}'
echo '{"type":"turn.completed","usage":{"input_tokens":1,"output_tokens":1}}'
`

test(
  'an agent is added on the page, tested, served by a worker whose log opens, and removed',
  needsBrowser,
  async (t) => {
    const bin = scratch(t, 'relay-bin-')
    writeFileSync(join(bin, 'codex'), CODEX)
    chmodSync(join(bin, 'codex'), 0o755)
    const PATH = `${bin}:${process.env.PATH ?? ''}`
    const dashboard = await openDashboard(t, { env: { PATH }, path: '/#/machine/agents' })
    const { page } = dashboard
    const agents = page.getByRole('list', { name: 'Agents' })
    await agents.getByRole('button', { name: 'Test claude' }).waitFor()
    const settled = async (button: string) => {
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('button', { name: button, exact: true }).click()
      await dialog.waitFor({ state: 'detached' })
    }

    await page.getByRole('button', { name: 'Add an agent' }).click()
    const adding = page.getByRole('dialog', { name: 'Add an agent' })
    await adding.getByLabel('Name').fill('action.fast')
    await adding.getByRole('button', { name: 'Add agent' }).click()
    await adding.getByText('must not begin with "action."').waitFor()
    await adding.getByLabel('Name').fill('fast')
    await adding.getByLabel('Turns at once').fill('2')
    await adding.getByLabel('may change files').check()
    await settled('Add agent')
    const row = agents.getByRole('listitem').filter({ hasText: 'fast' })
    await row.getByText('2 turns at once').waitFor()
    await row.getByText('relay worker --agent fast').waitFor()

    await page.getByRole('button', { name: 'Change fast…' }).click()
    await page.getByLabel('Model').fill('gpt-5')
    await page.getByLabel('Longest turn').fill('0.5')
    await settled('Save')
    await row.getByText('model gpt-5').waitFor()
    await row.getByText('at most 30.0 s per turn').waitFor()
    await page.getByRole('button', { name: 'Test fast' }).click()
    await row.getByText('It works: codex-cli 0.169.0, signed in').waitFor()

    await page.goto(`${dashboard.url}/#/machine/workers`)
    await page.getByRole('heading', { name: 'No worker is running' }).waitFor()
    const job = await dashboard.send('fast', { prompt: 'Be quick' })
    const unserved = page.getByRole('region', { name: 'Not served' })
    await unserved.getByText('1 job waiting').waitFor()
    await unserved.getByText('relay worker --agent fast').waitFor()
    const worker = startProgram(t, 'worker.js', ['--agent', 'fast'], {
      env: { ...dashboard.env, PATH },
    })
    const workers = page.getByRole('region', { name: 'Workers' })
    await workers.getByText('1 of 2 slots used').waitFor()
    await unserved.waitFor({ state: 'detached' })
    await workers.getByText(`pid ${worker.pid}`).waitFor()
    await workers.getByRole('button', { name: 'Show log of' }).click()
    await workers.getByText('starts serving fast').waitFor()
    await page.getByRole('region', { name: 'Table of hosts' }).getByText('1 of 2').waitFor()
    await workers.getByRole('link', { name: 'Be quick' }).click()
    const pane = await paneOf(page, 'Be quick')
    writeFileSync(join(bin, 'go'), '')
    await dashboard.until(job.job_id, ({ state }) => state === 'completed')
    await pane.getByText('all done').first().waitFor()

    for (const prompt of ['Much later', 'Later still']) {
      await dashboard.send('fast', { prompt }, { not_before: '2099-01-01T00:00:00.000Z' })
    }
    await page.goto(`${dashboard.url}/#/machine/agents`)
    await row.getByText('Served by 1 worker').waitFor()
    await page.getByRole('button', { name: 'Remove fast…' }).click()
    const removing = page.getByRole('dialog', { name: 'Remove fast?' })
    await removing.getByText('2 queued jobs wait for it and stay queued').waitFor()
    await removing.getByText('1 worker serves it now. Until it exits').waitFor()
    await settled('Remove agent')
    await page.getByRole('status').getByText('fast is removed.').waitFor()
    await row.waitFor({ state: 'detached' })
    const focused = await page.evaluate(() => document.activeElement?.textContent)
    assert.match(focused ?? '', /Add an agent/, 'the focus is not lost with the row')
  },
)

test('a finding is shown with its remedy and repaired', needsBrowser, async (t) => {
  const dashboard = await openDashboard(t, { path: '/#/machine/overview' })
  const { page } = dashboard
  await dashboard.queue.workers.enlist({
    worker: { id: 'w1', pid: 2 ** 22 - 1, start: '1', boot_id: 'an earlier one' },
    agents: ['codex'],
    allow_writes: [],
    concurrency: 1,
    started_at: new Date(0).toISOString(),
  })
  await page.getByRole('navigation', { name: 'Machine' }).getByText('Health').click()
  const findings = page.getByRole('region', { name: 'Findings' })
  const finding = findings.getByRole('listitem').filter({ hasText: 'worker w1' })
  await finding.getByText('is gone').waitFor()
  await finding.getByText('removes its record').waitFor()
  await page.getByRole('region', { name: 'Store' }).getByText('0 jobs').waitFor()
  await findings.getByRole('button', { name: 'Repair 1 finding…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Repair 1 finding?' })
  await dialog.getByText('removes its record').waitFor()
  await dialog.getByRole('button', { name: 'Repair', exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByText('record of dead worker w1 removed').waitFor()
  await finding.waitFor({ state: 'detached' })
  assert.deepEqual(await dashboard.queue.workers.list(), [])
})
