import assert from 'node:assert/strict'
import { test } from 'node:test'

import { inspect, sideways } from './inspect.ts'
import { needsBrowser, openDashboard, openJob, paneOf } from './setup.ts'

const OUTPUT =
  'FAIL parser.test.ts\n  <img src=x onerror="document.title=1"> \u001b[31mexpected 3, got 2\n'

test(
  'a job shows its checks: the round that runs, how each one ended, and what it printed',
  needsBrowser,
  async (t) => {
    const dashboard = await openDashboard(t, { context: { colorScheme: 'dark' } })
    const { page, queue, send, take } = dashboard
    const task = {
      prompt: 'Make the parser accept empty files',
      write: true,
      checks: ['lint', 'test'],
    }
    await send('codex', task)
    const held = await take('codex')
    const pane = await openJob(page, 'Make the parser')
    const part = pane.getByRole('region', { name: 'Checks' })
    await part.getByText('They run when the turn is over.').waitFor()

    await queue.check(held, { round: 1, result: { output: 'Done.' } })
    await part.getByText('round 1 of 3').waitFor()
    await part.getByText(/lint, test running for \d+s/).waitFor()
    await pane.getByText(/Its turn is over; its checks "lint" and "test" began/).waitFor()

    const passed = {
      name: 'lint',
      ended: 'passed',
      exit_code: 0,
      duration_ms: 800,
      output: '',
    } as const
    const failed = {
      name: 'test',
      ended: 'failed',
      exit_code: 1,
      duration_ms: 42_000,
      output: OUTPUT,
    } as const
    await queue.checked(held, { round: 1, outcomes: [passed, failed] }, { isLast: false })
    await queue.check(held, { round: 2, result: { output: 'Done now.' } })
    await part.getByText('round 2 of 3').waitFor()
    const line = part.getByText('exit code 1')
    await line.click()
    const printed = part.getByLabel('What test printed')
    assert.match((await printed.textContent()) ?? '', /<img src=x onerror=.*expected 3, got 2/s)
    assert.equal(await part.locator('img').count(), 0)
    await inspect(page, 'the checks')
    const problem = 'there is no program "tsc" in the worker\'s PATH'
    const outcomes = [
      passed,
      { ...failed, ended: 'not_run', exit_code: undefined, output: '', problem } as const,
    ]
    await queue.checked(held, { round: 2, outcomes }, { isLast: true })
    await part.getByText(problem).waitFor()
    await pane
      .getByText(/Check "test" could not run/)
      .first()
      .waitFor()
    await page.setViewportSize({ width: 390, height: 740 })
    await part.waitFor()
    assert.equal(await sideways(page), 0)
  },
)

test(
  'the dispatch dialog offers the checks that this job may name, and sends those that are chosen',
  needsBrowser,
  async (t) => {
    const dashboard = await openDashboard(t)
    const { page } = dashboard
    dashboard.configure(
      {},
      {
        checks: {
          test: { command: ['npm', 'test'], description: 'All tests' },
          deep: { command: ['deep'], agents: ['claude'] },
        },
      },
    )
    await page.getByRole('button', { name: 'Dispatch' }).click()
    const dialog = page.getByRole('dialog', { name: 'Dispatch a job' })
    await dialog.getByRole('combobox', { name: 'Agent' }).fill('codex')
    await dialog.getByLabel('Prompt').fill('Fix the parser')
    const box = dialog.getByRole('checkbox', { name: /^test/ })
    assert.equal(await box.isDisabled(), true)
    await dialog.getByRole('checkbox', { name: 'May change files' }).check()
    assert.equal(
      await dialog.getByRole('checkbox', { name: /^deep.*only for claude/ }).isDisabled(),
      true,
    )
    await box.check()
    await dialog.getByLabel(/^Turns to pass them/).fill('2')
    await inspect(page, 'the dispatch dialog with checks')
    await dialog.getByRole('button', { name: 'Dispatch' }).click()
    const pane = await paneOf(page, 'Fix the parser')
    await pane.getByRole('region', { name: 'Checks' }).getByText('test', { exact: true }).waitFor()
    const { job_id } = await dashboard.take('codex')
    const { task } = await dashboard.queue.get(job_id)
    assert.deepEqual([task.checks, task.check_rounds], [['test'], 2])
  },
)
