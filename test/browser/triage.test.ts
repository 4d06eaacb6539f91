import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { Page } from 'playwright-core'

import { group, lineOf, needsBrowser, openDashboard, openJob, paneOf } from './setup.ts'
import type { Dashboard } from './setup.ts'

/** Presses keys one after the other, and counts them. */
function keysOf(page: Page) {
  let count = 0
  return {
    count: () => count,
    press: async (...keys: string[]) => {
      for (const key of keys) {
        count += 1
        await page.keyboard.press(key)
      }
    },
  }
}

/** Waits until the title of the open job has the focus, so that single keys act on it. */
async function focusIn(page: Page, headline: string): Promise<void> {
  const title = page.locator('.job-pane h2:focus', { hasText: headline })
  try {
    await title.waitFor({ timeout: 20_000 })
  } catch {
    const at = await page.evaluate(() => [
      location.hash,
      document.activeElement?.outerHTML.slice(0, 300),
      document.querySelector('.undo-bar')?.textContent,
    ])
    throw new Error(`The focus is not in ${headline} but at ${at.join(' ')}`)
  }
}

async function sendFive(dashboard: Dashboard) {
  const { queue, send, take } = dashboard
  const before = await send('codex', { prompt: 'Before', require_review: true })
  const after = await send('codex', { prompt: 'After' })
  await queue.flag(await take('codex'), { reason: 'Look', result: { output: 'Done.' } })
  const choice = await send('codex', { prompt: 'Choice' })
  const choices = ['Keep it', 'Remove it']
  await queue.ask(await take('codex'), { question_id: 'q', text: 'Keep it?', choices })
  const text = await send('codex', { prompt: 'Text' })
  await queue.ask(await take('codex'), { question_id: 'q', text: 'Which name?' })
  const half = await send('codex', { prompt: 'Half', write: true })
  await queue.park(await take('codex'), { code: 'X', message: 'stopped' })
  return { before, after, choice, text, half }
}

test(
  'D18, D24, D26: a keyboard-only run clears five items that need a person in under 25 keys',
  needsBrowser,
  async (t) => {
    const dashboard = await openDashboard(t)
    const { page } = dashboard
    const jobs = await sendFive(dashboard)
    await group(page, 'Needs you').getByText('Half').waitFor()
    const { press, count } = keysOf(page)

    await press('a')
    await focusIn(page, 'Before')
    await focusIn(page, 'Before')
    await press('a')
    await focusIn(page, 'After')
    await press('r')
    await focusIn(page, 'Choice')
    await press('2')
    await focusIn(page, 'Text')
    await press('a', 'o', 'k', 'Enter')
    await focusIn(page, 'Half')
    await press('a')
    await page.getByRole('button', { name: 'Send now' }).click()
    await dashboard.until(jobs.half.job_id, ({ state }) => state === 'queued')
    assert.ok(count() < 25, String(count()))
    await dashboard.until(jobs.before.job_id, ({ state }) => state === 'queued')
    await dashboard.until(jobs.after.job_id, ({ state }) => state === 'failed')
    const answerOf = async (id: string) => {
      const job = await dashboard.queue.get(id)
      return job.state === 'running' ? job.question?.answer : undefined
    }
    assert.equal(await answerOf(jobs.choice.job_id), 'Remove it')
    assert.equal(await answerOf(jobs.text.job_id), 'ok')
  },
)

test(
  'D24: a decision can be undone, and is sent when the page is closed',
  needsBrowser,
  async (t) => {
    const dashboard = await openDashboard(t)
    const { page } = dashboard
    const job = await dashboard.send('codex', { prompt: 'Not so fast', require_review: true })
    const pane = await openJob(page, 'Not so fast')
    await pane.getByText('Approving lets it run.').waitFor()
    await pane.getByRole('button', { name: 'Reject' }).click()
    await page.getByRole('status').getByText('Rejected “Not so fast”').waitFor()
    await focusIn(page, 'Not so fast')
    await page.keyboard.press('u')
    await pane.getByRole('button', { name: 'Approve and run' }).waitFor()
    assert.equal((await dashboard.queue.get(job.job_id)).state, 'needs_review')

    await pane.getByRole('button', { name: 'Approve and run' }).click()
    await pane.getByRole('button', { name: 'Undo' }).waitFor()
    await page.goto('about:blank')
    await dashboard.until(job.job_id, ({ state }) => state === 'queued')
  },
)

test('D2: a blocked job asks for a reply and has no Approve', needsBrowser, async (t) => {
  const dashboard = await openDashboard(t)
  const { page, queue } = dashboard
  const job = await dashboard.send('codex', { prompt: 'Read the folder' })
  const result = { output: 'I cannot reach the folder.', thread_id: 'thread-1' }
  await queue.flag(await dashboard.take('codex'), { reason: 'No access', result, blocked: true })
  await group(page, 'Needs you').getByText('Blocked', { exact: true }).waitFor()
  const pane = await openJob(page, 'Read the folder')
  await pane.getByText('Blocked: No access').waitFor()
  await pane.getByText('continues the same conversation').waitFor()
  assert.equal(await pane.getByRole('button', { name: 'Approve' }).count(), 0)
  await pane.getByRole('button', { name: 'Give up' }).waitFor()
  await page.keyboard.press('a')
  await page.keyboard.type('You have access now.')
  await page.keyboard.press('Escape')
  await focusIn(page, 'Read the folder')
  await page.keyboard.press('a')
  await page.keyboard.press('Enter')
  const sent = await dashboard.until(job.job_id, ({ state }) => state === 'queued')
  assert.deepEqual(sent.feedback?.notes, ['You have access now.'])
})

test(
  'D2: the unfinished result of a blocked job is accepted by a button that says so',
  needsBrowser,
  async (t) => {
    const dashboard = await openDashboard(t)
    const { page, queue } = dashboard
    const job = await dashboard.send('codex', { prompt: 'Read half' })
    const result = { output: 'One half.', thread_id: 'thread-1' }
    await queue.flag(await dashboard.take('codex'), { reason: 'No access', result, blocked: true })
    const pane = await openJob(page, 'Read half')
    await pane.getByText('completes it with its unfinished result').waitFor()
    await pane.getByRole('button', { name: 'Accept as done' }).click()
    await page.getByRole('button', { name: 'Send now' }).click()
    await dashboard.until(job.job_id, ({ state }) => state === 'completed')
  },
)

test(
  'D19: failures are dismissed and retried, and both jobs name each other',
  needsBrowser,
  async (t) => {
    const dashboard = await openDashboard(t)
    const { page, queue } = dashboard
    const error = { code: 'EXIT_NONZERO', message: 'it broke' }
    await dashboard.send('codex', { prompt: 'Fail first' })
    await queue.fail(await dashboard.take('codex'), { error, retryable: false })
    const pane = await openJob(page, 'Fail first')
    await pane.getByRole('button', { name: 'Retry' }).click()
    await pane.getByText('Retry of').waitFor()
    await pane.getByRole('link', { name: /^job / }).click()
    await pane.getByText('Retried as').waitFor()
    assert.equal(await pane.getByRole('button', { name: 'Retry', exact: true }).count(), 0)
    await pane.getByRole('button', { name: 'Dismiss' }).click()
    await pane.getByRole('button', { name: 'Dismissed. Put back' }).waitFor()
    await group(page, 'Failed').waitFor({ state: 'detached' })
  },
)

test(
  'a stopped write turn shows the changed files and can be accepted',
  needsBrowser,
  async (t) => {
    const dashboard = await openDashboard(t)
    const { page, queue } = dashboard
    const { makeRepository } = await import('../programs/repository.ts')
    const { writeFileSync } = await import('node:fs')
    makeRepository(dashboard.workspace)
    const job = await dashboard.send('codex', { prompt: 'Half done', write: true })
    const held = await dashboard.take('codex')
    writeFileSync(`${dashboard.workspace}/new.txt`, 'hello\n')
    await queue.park(held, { code: 'X', message: 'stopped' })
    const pane = await openJob(page, 'Half done')
    await pane.getByText('new.txt').waitFor()
    await pane.getByText('since it began').first().waitFor()
    await pane.getByRole('textbox', { name: 'Note' }).fill('It is all there.')
    await pane.getByRole('button', { name: 'Accept as done' }).click()
    await page.getByRole('button', { name: 'Send now' }).click()
    const done = await dashboard.until(job.job_id, ({ state }) => state === 'completed')
    assert.equal(done.state === 'completed' && done.result.output, 'It is all there.')
  },
)

test(
  'D25: dispatch remembers, says who serves an agent, and edits an old task',
  needsBrowser,
  async (t) => {
    const dashboard = await openDashboard(t)
    const { page } = dashboard
    await page.getByRole('button', { name: 'Dispatch' }).waitFor()
    await page.keyboard.press('n')
    const dialog = page.getByRole('dialog', { name: 'Dispatch a job' })
    const agent = dialog.getByRole('combobox', { name: 'Agent' })
    await agent.fill('wrods')
    await dialog.getByText('No agent of this name is known here').waitFor()
    await dialog.getByRole('textbox', { name: 'Prompt' }).fill('Count')
    await dialog.getByText('More options').click()
    await dialog.getByRole('spinbutton', { name: 'Priority' }).fill('7')
    await dialog.getByRole('textbox', { name: 'Labels' }).fill('docs, ci')
    await dialog.getByRole('textbox', { name: 'Effort' }).fill('high')
    await page.keyboard.press('Control+Enter')
    const pane = await paneOf(page, 'Count')
    const [row] = (await dashboard.queue.list({})).jobs
    const job = await dashboard.queue.get(row?.job_id ?? '')
    assert.deepEqual([job.priority, job.labels, job.task.effort], [7, ['docs', 'ci'], 'high'])

    await pane.getByRole('button', { name: 'Reassign…' }).click()
    await page.getByRole('dialog').getByRole('combobox', { name: 'Agent' }).fill('words')
    await page.keyboard.press('Enter')
    await pane.getByText('Retry of').waitFor()
    await dashboard.until(job.job_id, ({ state }) => state === 'cancelled')

    await pane.getByRole('button', { name: 'Edit and re-run…' }).click()
    const edit = page.getByRole('dialog', { name: 'Edit and re-run' })
    const prompt = edit.getByRole('textbox', { name: 'Prompt' })
    assert.equal(await prompt.inputValue(), 'Count')
    await prompt.fill('Count again')
    await page.keyboard.press('Control+Enter')
    await paneOf(page, 'Count again')
    await page.keyboard.press('n')
    assert.equal(await agent.inputValue(), 'words')
    await page.keyboard.press('Escape')
    await lineOf(page, 'Count again').waitFor()
  },
)

test(
  'a job that is edited and sent again keeps all that it was sent with',
  needsBrowser,
  async (t) => {
    const dashboard = await openDashboard(t)
    const { page, queue } = dashboard
    const result_schema = { type: 'object', required: ['words'] }
    const task = { prompt: 'Count', result_schema }
    const budget = { turns: 3, covers: 'job' as const }
    const sent = { ttl_ms: 3_600_000, max_attempts: 2, fallback: ['other', 'third'], budget }
    const { job: first } = await dashboard.queue.dispatch(
      { to: 'codex', task, ...sent },
      { from: { agent: 'boss' } },
    )
    const pane = await openJob(page, 'Count')
    await pane.getByRole('button', { name: 'Edit and re-run…' }).click()
    const edit = page.getByRole('dialog', { name: 'Edit and re-run' })
    const turns = edit.getByRole('spinbutton', { name: 'Turns' })
    assert.equal(await turns.inputValue(), '3')
    assert.equal(await edit.getByRole('combobox', { name: 'Counted for' }).inputValue(), 'job')
    await turns.fill('5')
    const dollars = edit.getByRole('spinbutton', { name: 'US dollars' })
    await dollars.fill('-1')
    await page.keyboard.press('Control+Enter')
    await edit.getByRole('alert').filter({ hasText: 'cost_usd' }).waitFor()
    await dollars.fill('')
    await edit.getByRole('spinbutton', { name: 'Tokens' }).fill('2000')
    await page.keyboard.press('Control+Enter')
    await edit.getByRole('alert').filter({ hasText: 'budget of 2,000 tokens' }).waitFor()
    await edit.getByRole('spinbutton', { name: 'Tokens' }).fill('')
    await page.keyboard.press('Control+Enter')
    await edit.waitFor({ state: 'detached' })
    const rows = (await queue.list({})).jobs.filter(({ job_id }) => job_id !== first.job_id)
    assert.equal(rows.length, 1)
    const job = await queue.get(rows[0]?.job_id ?? '')
    assert.deepEqual(job.budget, { turns: 5, covers: 'job' })
    assert.deepEqual(job.task.result_schema, result_schema)
    assert.deepEqual(
      [job.ttl_ms, job.max_attempts, job.fallback],
      [sent.ttl_ms, sent.max_attempts, sent.fallback],
    )
  },
)

test(
  'D26: the skip link leads to the list, and new questions are announced',
  needsBrowser,
  async (t) => {
    const dashboard = await openDashboard(t)
    const { page } = dashboard
    await dashboard.send('codex', { prompt: 'Ask me' })
    await lineOf(page, 'Ask me').waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.activeElement?.matches('a[data-job]'))
    await dashboard.queue.ask(await dashboard.take('codex'), {
      question_id: 'q',
      text: 'Which one?',
    })
    await page
      .getByRole('status')
      .getByText('codex asks a question: Ask me. Which one?')
      .waitFor({ state: 'attached' })
  },
)

test('a link shows one job without an account, until it is revoked', needsBrowser, async (t) => {
  const dashboard = await openDashboard(t)
  const { page, queue } = dashboard
  await dashboard.send('codex', { prompt: 'Share me' })
  await queue.complete(await dashboard.take('codex'), { output: 'The **answer**.' })
  const pane = await openJob(page, 'Share me')
  await pane.getByRole('button', { name: 'Share…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Share this job' })
  await dialog.getByRole('button', { name: 'Create link' }).click()
  const link = await dialog.getByRole('textbox', { name: 'Link' }).inputValue()
  assert.match(link, /#\/share\/[^/]+\/relay_share_/)
  const reader = await dashboard.open()
  const paths: string[] = []
  await reader.goto(link)
  await reader.getByText('answer').waitFor()
  reader.on('request', (request) => paths.push(request.url()))
  await reader.reload()
  await reader.getByText('answer').waitFor()
  assert.ok(
    paths.every((path) => !path.includes('relay_share_') || path === link),
    paths.join(),
  )
  assert.ok(!paths.some((path) => path.includes('/api/') && !path.endsWith('/api/share')))
  await dialog.getByRole('button', { name: 'Revoke' }).click()
  await dialog.getByText('By ').waitFor({ state: 'detached' })
  await reader.reload()
  await reader.getByRole('alert').getByText('was revoked').waitFor()
})
