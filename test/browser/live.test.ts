import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

import { storeIdOf } from '../../lib/store/file/stores.ts'
import { group, lineOf, needsBrowser, openDesk, openJob } from './setup.ts'

test('a job comes into the page, streams, and ends, without a reload', needsBrowser, async (t) => {
  const desk = await openDesk(t)
  const { page } = desk
  await page.getByText('No jobs yet.').waitFor()
  await page.evaluate(() => Object.assign(window, { isFirst: true }))

  await desk.send('codex', { prompt: 'Count the words' })
  await group(page, 'Queued').getByText('Count the words').waitFor()

  const held = await desk.take('codex')
  await group(page, 'Running').getByText('Count the words').waitFor()
  const pane = await openJob(page, 'Count the words')

  desk.queue.report(held, { kind: 'plan', text: '2 steps', detail: '[x] Read\n[>] Count' })
  await pane.getByText('1 of 2').waitFor()
  desk.queue.report(held, { kind: 'message', text: 'I read **three** files.' })
  desk.queue.report(held, { kind: 'tool_started', tool: 'shell', text: 'wc -w', call_id: 'c1' })
  await pane.getByRole('strong').getByText('three').waitFor()
  const steps = [
    { id: 'a', title: 'Read', status: 'done' as const },
    {
      id: 'b',
      title: 'Ask <b>first</b>',
      status: 'skipped' as const,
      note: 'It stands in the files',
    },
    { id: 'c', title: 'Count', status: 'in_progress' as const },
  ]
  desk.queue.report(held, { kind: 'plan', text: '3 steps', steps })
  await pane.getByText('2 of 3').waitFor()
  const skipped = pane.getByRole('listitem').filter({ hasText: 'Ask <b>first</b>' })
  assert.equal(await skipped.getAttribute('data-state'), 'skipped')
  await skipped.getByText('skipped', { exact: true }).waitFor()
  await skipped.getByText('It stands in the files').waitFor()
  await pane
    .locator('.call', { hasText: 'wc -w' })
    .getByText('Running')
    .waitFor({ state: 'attached' })

  const ended = { tool: 'shell', text: 'wc -w', call_id: 'c1', ok: false, duration_ms: 1200 }
  desk.queue.report(held, { kind: 'tool_ended', ...ended, detail: 'no such file' })
  const call = pane.locator('.call', { hasText: 'wc -w' })
  await call.getByText('1.2 s').waitFor()
  assert.equal(await pane.locator('.call').count(), 1, 'the start and the end are one line')
  await call.locator('summary').click()
  await call.getByText('no such file').waitFor()

  await desk.queue.complete(held, { output: '# 4711 words', usage: { cost_usd: 0.42 } })
  await pane.getByRole('heading', { name: '4711 words' }).waitFor()
  await group(page, 'Done').getByText('$0.42').waitFor()
  assert.equal(
    await page.evaluate(() => 'isFirst' in window),
    true,
    'the page was not loaded again',
  )
})

test(
  'a line says what its job does now, what it asks, and what went wrong, while that changes',
  needsBrowser,
  async (t) => {
    const desk = await openDesk(t)
    const { page } = desk
    await desk.send('codex', { prompt: 'Count the words' })
    const held = await desk.take('codex')
    const running = group(page, 'Running').locator('a[data-job]')
    desk.queue.report(held, { kind: 'plan', text: '2 steps', detail: '[x] Read\n[>] Count' })
    desk.queue.report(held, { kind: 'message', text: 'I read three files.' })
    await running.getByText('I read three files.').waitFor()
    await running.getByText('1/2').waitFor()
    desk.queue.report(held, { kind: 'tool_started', tool: 'shell', text: 'wc -w' })
    await running.getByText('shell wc -w').waitFor()

    await desk.queue.ask(held, { question_id: 'q', text: 'With `or` without\nnotes?' })
    const asking = group(page, 'Needs you').locator('a[data-job]')
    await asking.getByText('With or without notes?').waitFor()
    await desk.queue.answer(held.job_id, {
      question_id: 'q',
      answer: 'With',
      by: { person: 'ann' },
    })
    await running.getByText('shell wc -w').waitFor()
    await desk.queue.fail(held, {
      error: { code: 'EXIT_NONZERO', message: 'wc: no such file' },
      retryable: false,
    })
    const failed = group(page, 'Failed').locator('a[data-job]')
    await failed.getByText('EXIT_NONZERO').waitFor()
    await failed.getByText('wc: no such file').waitFor()
  },
)

test(
  'a workspace that cannot be read says why, above the jobs of the others',
  needsBrowser,
  async (t) => {
    const desk = await openDesk(t)
    const { page, env } = desk
    const state = env['RELAY_DATA_DIR'] ?? ''
    const workspace = join(desk.home, 'other')
    const other = join(state, storeIdOf(state, workspace))
    mkdirSync(other, { mode: 0o700 })
    const created_at = new Date().toISOString()
    const document = JSON.stringify({ format: 99, workspace, created_at, boot_id: 'b' })
    writeFileSync(join(other, 'store.json'), document, { mode: 0o600 })
    await desk.send('codex', { prompt: 'Count the words' })
    await group(page, 'Queued').getByText('Count the words').waitFor()
    await page.getByText(/Workspace other cannot be read: .*format 99/).waitFor()
    await page.reload()
    await group(page, 'Queued').getByText('Count the words').waitFor()
    await page.getByText(/Workspace other cannot be read/).waitFor()
  },
)

test(
  'a conversation is called what its agent calls it, from its first plan on',
  needsBrowser,
  async (t) => {
    const desk = await openDesk(t)
    const { page } = desk
    const sidebar = page.getByRole('navigation', { name: 'Narrow the list' })
    await desk.send('codex', { prompt: 'Find out', conversation_key: 'talk-0417' })
    const held = await desk.take('codex')
    await sidebar.getByRole('button', { name: 'talk-0417' }).waitFor()
    await desk.queue.noteConversation('codex', 'talk-0417', { title: 'Offers <b>' })
    desk.queue.report(held, { kind: 'plan', text: '1 step', detail: '[>] Read' })
    await sidebar.getByRole('button', { name: 'Offers <b>' }).waitFor()
    const pane = await openJob(page, 'Find out')
    await pane.getByText('Offers <b>').waitFor()
  },
)

test(
  'what needs somebody is in sight however far one has scrolled, and leads back up',
  needsBrowser,
  async (t) => {
    const desk = await openDesk(t, { context: { viewport: { width: 390, height: 700 } } })
    const { page } = desk
    const prompt = 'Needs a look'
    await desk.send('codex', { prompt, require_review: true })
    await Promise.all(
      Array.from({ length: 60 }, (_, at) => desk.send('words', { prompt: `Job ${at}` })),
    )
    await page.waitForFunction(() => document.querySelectorAll('a[data-job]').length === 61)
    await page.locator('.job-list').evaluate((list) => list.scrollTo(0, list.scrollHeight))
    const line = lineOf(page, prompt)
    await line.waitFor({ state: 'attached' })
    const isSeen = (element: Element) => {
      const { top } = element.getBoundingClientRect()
      return document.elementFromPoint(100, top + 10)?.closest('a') === element
    }
    assert.equal(await line.evaluate(isSeen), false)
    const title = page.getByRole('button', { name: 'Needs you 1' })
    await title.click()
    await page.waitForFunction(isSeen, await line.elementHandle())
    await title.click()
    await line.waitFor({ state: 'detached' })
  },
)

test(
  'what happened while the server was away is there when it is back, once and in order',
  needsBrowser,
  async (t) => {
    const desk = await openDesk(t)
    const { page } = desk
    await desk.send('codex', { prompt: 'Survive a restart' })
    const held = await desk.take('codex')
    const pane = await openJob(page, 'Survive a restart')
    desk.queue.report(held, { kind: 'message', text: 'line 1' })
    await pane.getByText('line 1', { exact: true }).waitFor()

    await desk.stop('SIGKILL')
    await page.getByText('Not connected since').waitFor()
    for (let line = 2; line <= 40; line += 1) {
      desk.queue.report(held, { kind: 'message', text: `line ${line}` })
    }
    await desk.send('codex', { prompt: 'Sent while nobody listened' })
    await desk.restart()

    await lineOf(page, 'Sent while nobody listened').waitFor()
    await pane.getByText('line 40', { exact: true }).waitFor()
    await page.getByText('Not connected since').waitFor({ state: 'detached' })
    desk.queue.report(held, { kind: 'message', text: 'line 41' })
    await pane.getByText('line 41', { exact: true }).waitFor()
    const lines = await pane.locator('.note-line').allInnerTexts()
    assert.deepEqual(
      lines.map((text) => /line \d+/.exec(text)?.[0]),
      Array.from({ length: 41 }, (_, at) => `line ${at + 1}`),
    )
  },
)

test('the lease of a running job counts down until a heartbeat', needsBrowser, async (t) => {
  const desk = await openDesk(t)
  const { page, queue } = desk
  await desk.send('codex', { prompt: 'Take a while' })
  const held = await desk.take('codex', 20_000)
  const pane = await openJob(page, 'Take a while')
  await pane.getByRole('tab', { name: 'Attempts' }).click()
  const attempt = pane.getByRole('listitem').filter({ hasText: 'Attempt 1' })

  await attempt.getByText(/lease ends in 1[0-6]s/).waitFor()
  const heartbeat = setInterval(() => void queue.heartbeat(held), 1000)
  t.after(() => clearInterval(heartbeat))
  await attempt.getByText(/lease ends in (18|19|20)s/).waitFor()
})

test('a job that ended while the server was away is shown as ended', needsBrowser, async (t) => {
  const desk = await openDesk(t)
  const { page } = desk
  await desk.send('codex', { prompt: 'End unseen' })
  const held = await desk.take('codex')
  const pane = await openJob(page, 'End unseen')
  await desk.stop('SIGKILL')
  await desk.queue.complete(held, { output: 'Nobody saw it.' })
  await desk.restart()
  await pane.getByText('Nobody saw it.').waitFor()
  await group(page, 'Done').getByText('End unseen').waitFor()
})

test('the whole story of a long job can be had', needsBrowser, async (t) => {
  const desk = await openDesk(t)
  await desk.send('codex', { prompt: 'Talk a lot' })
  const held = await desk.take('codex')
  for (let line = 1; line <= 450; line += 1) {
    desk.queue.report(held, { kind: 'status', text: `step ${line}.` })
  }
  const pane = await openJob(desk.page, 'Talk a lot')
  await pane.getByText('step 450.').waitFor()
  assert.equal(await pane.locator('.note-line').count(), 200)
  await pane.getByRole('button', { name: 'Show what was before' }).click()
  await pane.getByText('step 1.', { exact: true }).waitFor()
  assert.equal(await pane.locator('.note-line').count(), 450)
})

test(
  'the list is read once somebody listens, so that no job falls between the two',
  needsBrowser,
  async (t) => {
    const desk = await openDesk(t)
    const { page } = desk
    await page.getByText('No jobs yet.').waitFor()
    let isTooEarly = false
    await page.route('**/api/events*', async (route) => {
      const isList = (url: URL) => url.pathname === '/api/jobs'
      const early = page.waitForResponse((response) => isList(new URL(response.url())), {
        timeout: 500,
      })
      isTooEarly = await early.then(
        () => true,
        () => false,
      )
      await desk.send('codex', { prompt: 'Between the two' })
      await route.continue()
    })
    await page.reload()
    await lineOf(page, 'Between the two').waitFor()
    assert.equal(isTooEarly, false)
  },
)
