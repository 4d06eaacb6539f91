import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

import { storeIdOf } from '../../lib/store/file/stores.ts'
import { group, lineOf, needsBrowser, openDashboard, openJob } from './setup.ts'

test('a job appears, streams and ends without a reload', needsBrowser, async (t) => {
  const dashboard = await openDashboard(t)
  const { page } = dashboard
  await page.getByText('No jobs yet.').waitFor()
  await page.evaluate(() => Object.assign(window, { isFirst: true }))

  await dashboard.send('codex', { prompt: 'Count the words' })
  await group(page, 'Queued').getByText('Count the words').waitFor()

  const held = await dashboard.take('codex')
  await group(page, 'Running').getByText('Count the words').waitFor()
  const pane = await openJob(page, 'Count the words')

  dashboard.queue.report(held, { kind: 'plan', text: '2 steps', detail: '[x] Read\n[>] Count' })
  await pane.getByText('1 of 2').waitFor()
  dashboard.queue.report(held, { kind: 'message', text: 'I read **three** files.' })
  dashboard.queue.report(held, {
    kind: 'tool_started',
    tool: 'shell',
    text: 'wc -w',
    call_id: 'c1',
  })
  await pane.getByRole('strong').getByText('three').waitFor()
  const steps = [
    { id: 'a', title: 'Read', status: 'done' as const },
    {
      id: 'b',
      title: 'Ask <b>first</b>',
      status: 'skipped' as const,
      note: 'The files answer it',
    },
    { id: 'c', title: 'Count', status: 'in_progress' as const },
  ]
  dashboard.queue.report(held, { kind: 'plan', text: '3 steps', steps })
  await pane.getByText('2 of 3').waitFor()
  const skipped = pane.getByRole('listitem').filter({ hasText: 'Ask <b>first</b>' })
  assert.equal(await skipped.getAttribute('data-state'), 'skipped')
  await skipped.getByText('skipped', { exact: true }).waitFor()
  await skipped.getByText('The files answer it').waitFor()
  await pane
    .locator('.call', { hasText: 'wc -w' })
    .getByText('Running')
    .waitFor({ state: 'attached' })

  const ended = { tool: 'shell', text: 'wc -w', call_id: 'c1', ok: false, duration_ms: 1200 }
  dashboard.queue.report(held, { kind: 'tool_ended', ...ended, detail: 'no such file' })
  const call = pane.locator('.call', { hasText: 'wc -w' })
  await call.getByText('1.2 s').waitFor()
  assert.equal(
    await pane.locator('.call').count(),
    1,
    'the start and the end of a call share a line',
  )
  await call.locator('summary').click()
  await call.getByText('no such file').waitFor()

  await dashboard.queue.complete(held, { output: '# 4711 words', usage: { cost_usd: 0.42 } })
  await pane.getByRole('heading', { name: '4711 words' }).waitFor()
  const unfinished = pane.locator('.plan li', { hasText: 'Count' })
  await unfinished.getByText('not done', { exact: true }).waitFor()
  await group(page, 'Ended').getByText('$0.42').waitFor()
  assert.equal(await page.evaluate(() => 'isFirst' in window), true, 'the page was not reloaded')
})

test('the budget of a job fills its bars while its turns spend it', needsBrowser, async (t) => {
  const dashboard = await openDashboard(t)
  const { page, queue } = dashboard
  await dashboard.send('codex', { prompt: 'Spend it' }, { budget: { tokens: 2000, turns: 4 } })
  const held = await dashboard.take('codex', 4000)
  const pane = await openJob(page, 'Spend it')
  const budget = pane.getByRole('region', { name: 'Budget' })
  const bar = (words: string) =>
    budget.getByRole('progressbar', { name: `Budget of this job and what it sends: ${words}` })
  await bar('0 of 2,000 tokens').waitFor()

  const [bound] = await queue.budgets.of(await queue.get(held.job_id))
  assert.ok(bound !== undefined)
  const charge = { ...held, cost_usd: 0, run_ms: 1, turns: 1 }
  await queue.budgets.note(bound, { ...charge, tokens: 1640 })
  await bar('1,640 of 2,000 tokens').waitFor()
  assert.equal(await bar('1,640 of 2,000 tokens').getAttribute('value'), '0.82')
  await bar('1 of 4 turns').waitFor()
  await queue.budgets.note(bound, { ...charge, tokens: 2100 })
  await budget.getByText('2,100 of 2,000 tokens (all spent)').waitFor()
  await pane.getByText('2,100 of 2,000 tokens of the budget of this job').waitFor()
})

test(
  'a line shows the progress, the question and the error of its job as they change',
  needsBrowser,
  async (t) => {
    const dashboard = await openDashboard(t)
    const { page } = dashboard
    await dashboard.send('codex', { prompt: 'Count the words' })
    const held = await dashboard.take('codex')
    const running = group(page, 'Running').locator('a[data-job]')
    dashboard.queue.report(held, { kind: 'plan', text: '2 steps', detail: '[x] Read\n[>] Count' })
    dashboard.queue.report(held, { kind: 'message', text: 'I read three files.' })
    await running.getByText('I read three files.').waitFor()
    await running.getByText('1/2').waitFor()
    dashboard.queue.report(held, { kind: 'tool_started', tool: 'shell', text: 'wc -w' })
    await running.getByText('shell wc -w').waitFor()

    await dashboard.queue.ask(held, { question_id: 'q', text: 'With `or` without\nnotes?' })
    const asking = group(page, 'Needs you').locator('a[data-job]')
    await asking.getByText('With or without notes?').waitFor()
    await dashboard.queue.answer(held.job_id, {
      question_id: 'q',
      answer: 'With',
      by: { person: 'ann' },
    })
    await running.getByText('shell wc -w').waitFor()
    await dashboard.queue.fail(held, {
      error: { code: 'EXIT_NONZERO', message: 'wc: no such file' },
      retryable: false,
    })
    const failed = group(page, 'Failed').locator('a[data-job]')
    await failed.getByText('EXIT_NONZERO').waitFor()
    await failed.getByText('wc: no such file').waitFor()
  },
)

test(
  'an unreadable workspace shows its error above the jobs of the others',
  needsBrowser,
  async (t) => {
    const dashboard = await openDashboard(t)
    const { page, env } = dashboard
    const state = env['RELAY_DATA_DIR'] ?? ''
    const workspace = join(dashboard.home, 'other')
    const other = join(state, storeIdOf(state, workspace))
    mkdirSync(other, { mode: 0o700 })
    const created_at = new Date().toISOString()
    const document = JSON.stringify({ format: 99, workspace, created_at, boot_id: 'b' })
    writeFileSync(join(other, 'store.json'), document, { mode: 0o600 })
    await dashboard.send('codex', { prompt: 'Count the words' })
    await group(page, 'Queued').getByText('Count the words').waitFor()
    await page.getByText(/Cannot read workspace other: .*format 99/).waitFor()
    await page.reload()
    await group(page, 'Queued').getByText('Count the words').waitFor()
    await page.getByText(/Cannot read workspace other/).waitFor()
  },
)

test(
  'a conversation shows the title that its agent gave it, from the first plan on',
  needsBrowser,
  async (t) => {
    const dashboard = await openDashboard(t)
    const { page } = dashboard
    const sidebar = page.getByRole('navigation', { name: 'Filters' })
    await dashboard.send('codex', { prompt: 'Find out', conversation_key: 'talk-0417' })
    const held = await dashboard.take('codex')
    await sidebar.getByRole('button', { name: 'talk-0417' }).waitFor()
    await dashboard.queue.conversations.note('codex', 'talk-0417', { title: 'Offers <b>' })
    dashboard.queue.report(held, { kind: 'plan', text: '1 step', detail: '[>] Read' })
    await sidebar.getByRole('button', { name: 'Offers <b>' }).waitFor()
    const pane = await openJob(page, 'Find out')
    await pane.getByText('Offers <b>').waitFor()
  },
)

test(
  'the "Needs you" title stays visible while scrolling, and a click on it scrolls back up',
  needsBrowser,
  async (t) => {
    const dashboard = await openDashboard(t, { context: { viewport: { width: 390, height: 700 } } })
    const { page } = dashboard
    const prompt = 'Needs a look'
    await dashboard.send('codex', { prompt, require_review: true })
    await Promise.all(
      Array.from({ length: 60 }, (_, at) => dashboard.send('words', { prompt: `Job ${at}` })),
    )
    await group(page, 'Queued').getByText('60', { exact: true }).waitFor()
    await group(page, 'Needs you').getByText(prompt).waitFor()
    await page.locator('.job-list').evaluate((list) => list.scrollTo(0, list.scrollHeight))
    const line = lineOf(page, prompt)
    // Only the lines in view and near it are drawn.
    await line.waitFor({ state: 'detached' })
    const isSeen = (element: Element) => {
      const { top } = element.getBoundingClientRect()
      return document.elementFromPoint(100, top + 10)?.closest('a') === element
    }
    const title = page.getByRole('button', { name: 'Needs you 1' })
    await title.click()
    await page.waitForFunction(isSeen, await line.elementHandle())
    await title.click()
    await line.waitFor({ state: 'detached' })
  },
)

test(
  'activity during a server restart appears afterwards, once and in order',
  needsBrowser,
  async (t) => {
    const dashboard = await openDashboard(t)
    const { page } = dashboard
    await dashboard.send('codex', { prompt: 'Survive a restart' })
    const held = await dashboard.take('codex')
    const pane = await openJob(page, 'Survive a restart')
    dashboard.queue.report(held, { kind: 'message', text: 'line 1' })
    await pane.getByText('line 1', { exact: true }).waitFor()

    await dashboard.stop('SIGKILL')
    await page.getByText('Disconnected since').waitFor()
    for (let line = 2; line <= 40; line += 1) {
      dashboard.queue.report(held, { kind: 'message', text: `line ${line}` })
    }
    await dashboard.send('codex', { prompt: 'Sent while offline' })
    await dashboard.restart()

    await lineOf(page, 'Sent while offline').waitFor()
    await pane.getByText('line 40', { exact: true }).waitFor()
    await page.getByText('Disconnected since').waitFor({ state: 'detached' })
    dashboard.queue.report(held, { kind: 'message', text: 'line 41' })
    await pane.getByText('line 41', { exact: true }).waitFor()
    const lines = await pane.locator('.note-line').allInnerTexts()
    assert.deepEqual(
      lines.map((text) => /line \d+/.exec(text)?.[0]),
      Array.from({ length: 41 }, (_, at) => `line ${at + 1}`),
    )
  },
)

test('the lease of a running job counts down until a heartbeat', needsBrowser, async (t) => {
  const dashboard = await openDashboard(t)
  const { page, queue } = dashboard
  await dashboard.send('codex', { prompt: 'Take a while' })
  const held = await dashboard.take('codex', 20_000)
  const pane = await openJob(page, 'Take a while')
  await pane.getByRole('tab', { name: 'Attempts' }).click()
  const attempt = pane.getByRole('listitem').filter({ hasText: 'Attempt 1' })

  await attempt.getByText(/lease ends in 1[0-6]s/).waitFor()
  const heartbeat = setInterval(() => void queue.heartbeat(held), 1000)
  t.after(() => clearInterval(heartbeat))
  await attempt.getByText(/lease ends in (18|19|20)s/).waitFor()
})

test('a job that ended while the server was down is shown as ended', needsBrowser, async (t) => {
  const dashboard = await openDashboard(t)
  const { page } = dashboard
  await dashboard.send('codex', { prompt: 'End offline' })
  const held = await dashboard.take('codex')
  const pane = await openJob(page, 'End offline')
  await dashboard.stop('SIGKILL')
  await dashboard.queue.complete(held, { output: 'Finished offline.' })
  await dashboard.restart()
  await pane.getByText('Finished offline.').waitFor()
  await group(page, 'Ended').getByText('End offline').waitFor()
})

test('the earlier activity of a long job can be loaded', needsBrowser, async (t) => {
  const dashboard = await openDashboard(t)
  await dashboard.send('codex', { prompt: 'Talk a lot' })
  const held = await dashboard.take('codex')
  for (let line = 1; line <= 450; line += 1) {
    dashboard.queue.report(held, { kind: 'status', text: `step ${line}.` })
  }
  const pane = await openJob(dashboard.page, 'Talk a lot')
  await pane.getByText('step 450.').waitFor()
  assert.equal(await pane.locator('.note-line').count(), 200)
  await pane.getByRole('button', { name: 'Load earlier activity' }).click()
  await pane.getByText('step 1.', { exact: true }).waitFor()
  assert.equal(await pane.locator('.note-line').count(), 450)
})

test('a job whose whole activity arrived live has no earlier activity', needsBrowser, async (t) => {
  const dashboard = await openDashboard(t)
  await dashboard.send('codex', { prompt: 'Talk a lot' })
  const held = await dashboard.take('codex')
  const pane = await openJob(dashboard.page, 'Talk a lot')
  for (let line = 1; line <= 250; line += 1) {
    dashboard.queue.report(held, { kind: 'status', text: `step ${line}.` })
  }
  await pane.getByText('step 250.').waitFor()
  assert.equal(await pane.locator('.note-line').count(), 250)
  assert.equal(await pane.getByRole('button', { name: 'Load earlier activity' }).count(), 0)
})

test(
  'the page subscribes before it reads the list, so that no job is missed',
  needsBrowser,
  async (t) => {
    const dashboard = await openDashboard(t)
    const { page } = dashboard
    await page.getByText('No jobs yet.').waitFor()
    let isTooEarly = false
    // The stream of a shared worker is not routed.
    await page.addInitScript(() => Reflect.deleteProperty(window, 'SharedWorker'))
    await page.route('**/api/events*', async (route) => {
      const isList = (url: URL) => url.pathname === '/api/jobs'
      const early = page.waitForResponse((response) => isList(new URL(response.url())), {
        timeout: 500,
      })
      isTooEarly = await early.then(
        () => true,
        () => false,
      )
      await dashboard.send('codex', { prompt: 'Right in between' })
      await route.continue()
    })
    await page.reload()
    await lineOf(page, 'Right in between').waitFor()
    assert.equal(isTooEarly, false)
  },
)
