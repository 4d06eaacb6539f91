import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { Page } from 'playwright-core'

import { inspect, sideways } from './inspect.ts'
import { group, needsBrowser, openDashboard, openJob, paneOf } from './setup.ts'

const TRACEBACK =
  'Traceback (most recent call last):\n  File "a.py", line 1\n  File "b.py", line 2\n    run()\nKeyError: "port"'

test('a result is read as it was written, and copied whole', needsBrowser, async (t) => {
  const dashboard = await openDashboard(t)
  const { page, queue } = dashboard
  dashboard.configure({ logs: { executor: 'command', command: ['true'] } })
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.setViewportSize({ width: 390, height: 800 })

  await t.test('D3: a wide table scrolls and its words stay whole', async () => {
    await dashboard.send('codex', { prompt: 'A table' })
    const head = '| service | owner | description | status | since |\n| - | - | - | - | - |\n'
    const row =
      '| service_number_1 | payments_team | processes_invoices_at_night | running_normally | since_yesterday |'
    await queue.complete(await dashboard.take('codex'), { output: head + row })
    const pane = await openEnded(page, 'A table')
    const table = pane.getByRole('region', { name: 'Table' })
    await table.waitFor()
    const [box, heights] = await table.evaluate((element) => [
      { width: element.clientWidth, scroll: element.scrollWidth },
      [...element.querySelectorAll('td')].map((cell) => cell.getBoundingClientRect().height),
    ])
    assert.ok(box.scroll > box.width, 'it scrolls')
    assert.ok(Math.max(...heights) < 60, `no word is broken: ${heights.join()}`)
    assert.equal(await sideways(page), 0)
    await page.getByRole('button', { name: 'Jobs', exact: true }).click()
  })

  await t.test(
    'D4: the output of a command keeps its lines, and Markdown is a choice',
    async () => {
      await dashboard.send('logs', { prompt: 'First line\nsecond line' })
      const output = 'alpha\nbeta\n# gamma\n'
      await queue.complete(await dashboard.take('logs'), { output })
      const pane = await openEnded(page, 'First line')
      assert.equal(await pane.locator('.result pre.plain').innerText(), output)
      await pane.locator('.message .markdown br').waitFor({ state: 'attached' })
      await pane.getByRole('button', { name: 'Markdown', exact: true }).click()
      await pane.locator('.result').getByRole('heading', { name: 'gamma' }).waitFor()
      await page.getByRole('button', { name: 'Jobs', exact: true }).click()
    },
  )

  await t.test('D5: the whole of a long result is copied, with its length named', async () => {
    await dashboard.send('codex', { prompt: 'Much' })
    const output = `${'0123456789\n'.repeat(30_000)}the end`
    await queue.complete(await dashboard.take('codex'), { output })
    const pane = await openEnded(page, 'Much')
    await pane.getByText('This is the beginning: 100k of 330k characters.').waitFor()
    await pane.locator('.result').getByRole('button', { name: 'Copy' }).click()
    await pane.getByText('Copied 330k characters').waitFor()
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), output)
    await page.getByRole('button', { name: 'Jobs', exact: true }).click()
  })
})

test('a story is current, says things once, and has one form of time', needsBrowser, async (t) => {
  const dashboard = await openDashboard(t)
  const { page, queue } = dashboard
  await dashboard.send('codex', { prompt: 'Work', conversation_key: 'releases' })
  const held = await dashboard.take('codex')
  queue.report(held, { kind: 'plan', text: 'p', detail: '[x] One\n[>] Two\n[ ] Three' })
  const url = 'https://chatgpt.com/c/12'
  queue.report(held, { kind: 'status', text: `ChatGPT accepted it: ${url}` })
  for (const call_id of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']) {
    const call = { tool: 'shell', text: `echo ${call_id}`, call_id }
    queue.report(held, { kind: 'tool_started', ...call, detail: `say ${call_id}` })
    const ended = { ...call, ok: call_id !== 'c', detail: `heard ${call_id}`, duration_ms: 1500 }
    queue.report(held, { kind: 'tool_ended', ...ended })
  }
  queue.report(held, { kind: 'message', text: 'Half of it\nis done.' })
  const pane = await openJob(page, 'Work')

  await t.test('D10: the sentence of a running job ages with its badge', async () => {
    await pane
      .locator('.why')
      .getByText(/^Running for [2-9]s in attempt 1/)
      .waitFor()
    const [why, badge] = await pane.evaluate((element) => [
      element.querySelector('.why time')?.textContent,
      element.querySelector('.status time')?.textContent,
    ])
    assert.equal(why, badge)
  })

  await t.test('D23: a conversation of ChatGPT is a link', async () => {
    const link = pane.getByRole('link', { name: 'Open in ChatGPT ↗' }).first()
    assert.equal(await link.getAttribute('href'), url)
    assert.equal(await link.getAttribute('rel'), 'noreferrer noopener')
  })

  await t.test('calls are folded, filtered and found', async () => {
    await pane.getByText('8 calls: 8 shell').waitFor()
    await pane.getByRole('button', { name: 'Errors 1' }).click()
    assert.equal(await pane.locator('.timeline > li').count(), 1)
    await pane.getByRole('button', { name: 'All', exact: true }).click()
    const find = pane.getByRole('searchbox', { name: 'Find in timeline' })
    await find.fill('HEARD g')
    await pane.getByText('1 of 1').waitFor()
    await pane.getByText('heard g').waitFor()
    await find.press('Escape')
    await pane.getByText('heard g').waitFor({ state: 'hidden' })
  })

  await t.test('D12: an unfinished step of an ended job is not in progress', async () => {
    const error = { code: 'EXIT_NONZERO', message: TRACEBACK }
    await queue.fail(held, { error, retryable: false })
    await pane.getByText('Failed', { exact: true }).first().waitFor()
    await pane.locator('.plan [data-state="active"]').waitFor({ state: 'detached' })
    const icons = await pane
      .locator('.plan .icon')
      .evaluateAll((all) => all.map((icon) => icon.innerHTML))
    assert.equal(icons[1], icons[2])
  })

  await t.test(
    'D20: a failure is shown once, and its traceback unfolds as it was written',
    async () => {
      await pane.getByText('KeyError: "port"').first().waitFor()
      assert.equal((await pane.innerText()).split('KeyError').length, 2)
      await pane.locator('.failure summary').click()
      assert.equal(await pane.locator('.failure pre').innerText(), TRACEBACK)
      assert.match(await pane.locator('.why').innerText(), /^Failed at .* after 1 attempt\.$/)
    },
  )

  await t.test('D22: every time has one form, with its zone', async () => {
    assert.match(await pane.locator('.why').innerText(), / \d{1,2} [A-Z][a-z]{2} \d\d:\d\d:\d\d /)
    await pane.getByText(/^Times in \S+/).waitFor()
    const times = pane.locator('.timeline time')
    for (const time of await times.all()) {
      assert.match((await time.textContent()) ?? '', /^\d\d:\d\d:\d\d$/)
      const title = /^\d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d \S+$/
      assert.match((await time.getAttribute('title')) ?? '', title)
    }
  })

  await t.test('D26: the arrow keys, Home and End choose a tab', async () => {
    const chosen = () => pane.getByRole('tab', { selected: true }).innerText()
    await pane.getByRole('tab', { name: 'Overview' }).focus()
    await page.keyboard.press('ArrowRight')
    assert.equal(await chosen(), 'Conversation')
    await page.keyboard.press('End')
    assert.equal(await chosen(), 'Log')
    await page.keyboard.press('ArrowRight')
    assert.equal(await chosen(), 'Overview')
    await page.keyboard.press('ArrowLeft')
    assert.equal(await chosen(), 'Log')
    await page.keyboard.press('Home')
    assert.equal(await chosen(), 'Overview')
  })

  await t.test('the log is downloaded line by line', async () => {
    await pane.getByRole('tab', { name: 'Log' }).click()
    const downloading = page.waitForEvent('download')
    await pane.getByRole('button', { name: 'Download log' }).click()
    const chunks: Buffer[] = []
    for await (const chunk of await (await downloading).createReadStream())
      chunks.push(chunk as Buffer)
    const lines = Buffer.concat(chunks).toString().trim().split('\n')
    const parsed = lines.map((line) => JSON.parse(line) as { type?: string; kind?: string })
    assert.deepEqual([parsed[0]?.type, parsed.at(-1)?.type], ['enqueue', 'fail'])
    assert.equal(parsed.filter(({ kind }) => kind === 'tool_ended').length, 8)
  })
})

test('D11: only activity from before the page was opened is offered', needsBrowser, async (t) => {
  const dashboard = await openDashboard(t)
  const { page, queue } = dashboard
  await dashboard.send('codex', { prompt: 'Count' })
  const held = await dashboard.take('codex')
  const pane = await openJob(page, 'Count')
  const report = (from: number, to: number) => {
    for (let n = from; n <= to; n += 1) queue.report(held, { kind: 'message', text: `number ${n}` })
  }
  const earlier = pane.getByRole('button', { name: 'Load earlier activity' })
  report(1, 250)
  await pane.getByText('number 250', { exact: true }).waitFor()
  assert.equal(await earlier.count(), 0)
  await page.reload()
  await pane.getByText('number 250', { exact: true }).waitFor()
  await earlier.click()
  await earlier.waitFor({ state: 'detached' })
  await pane.getByText('number 1', { exact: true }).waitFor()
})

test(
  'the tabs of a job show its tree, its conversation, its time and its attempts',
  needsBrowser,
  async (t) => {
    const dashboard = await openDashboard(t)
    const { page, queue } = dashboard
    const root = await dashboard.send('codex', { prompt: 'Plan', conversation_key: 'k' })
    const sender = { from: { agent: 'codex' }, parentId: root.job_id }
    const first = await dashboard.take('codex')
    const { job: child } = await queue.dispatch({ to: 'claude', task: { prompt: 'Build' } }, sender)
    queue.report(first, { kind: 'tool_started', tool: 'shell', text: 'make', call_id: 'a' })
    const ended = { tool: 'shell', text: 'make', call_id: 'a', ok: false, duration_ms: 900 }
    queue.report(first, { kind: 'tool_ended', ...ended })
    await queue.release(first, { reason: 'Restart.' })
    const second = await dashboard.take('codex')
    queue.report(second, { kind: 'tool_started', tool: 'shell', text: 'make', call_id: 'a' })
    queue.report(second, { kind: 'tool_ended', ...ended, ok: true })
    await queue.complete(second, { output: 'Planned **well**.', usage: { cost_usd: 0.5 } })
    const pane = await openJob(page, 'Plan')

    await pane.getByRole('tab', { name: 'Tree' }).click()

    await pane.getByText('1 queued, 1 completed · $0.50 in total').waitFor()
    await pane.getByText('Cancelling this job also cancels 1 unfinished job below it.').waitFor()
    await inspect(page, 'the tree')
    await pane.getByRole('tab', { name: 'Conversation' }).click()
    await pane.locator('.thread strong').getByText('well').waitFor()
    await inspect(page, 'the conversation')
    await pane.getByRole('tab', { name: 'Time' }).click()
    await pane.getByRole('rowheader', { name: /^Attempt 1, completed/ }).waitFor()
    assert.equal(await pane.getByRole('rowheader', { name: /^shell make ?, failed$/ }).count(), 1)
    await inspect(page, 'the time')
    await pane.getByRole('tab', { name: 'Compare' }).click()
    await pane.getByRole('row', { name: /^Left only/ }).waitFor()
    await pane.getByRole('row', { name: 'Tokens – –', exact: true }).waitFor()
    await pane.getByRole('row', { name: 'Cost – $0.50', exact: true }).waitFor()
    await inspect(page, 'the comparison')
    await pane.getByRole('tab', { name: 'Tree' }).click()
    await pane.getByRole('link', { name: 'Build' }).click()
    await paneOf(page, 'Build')
    assert.ok(page.url().includes(child.job_id))
  },
)

test('D23: a link to an unknown job says so and leads back', needsBrowser, async (t) => {
  const { page } = await openDashboard(t, { path: '/#/job/nowhere/aaaaaaaaaaaaaaaaaaaaaaaaaa' })
  await page.getByText('This job is not here.').waitFor()
  await page.getByRole('link', { name: 'Show all jobs' }).click()
  await page.getByText('This job is not here.').waitFor({ state: 'detached' })
})

/** Opens a job once its line is where it stays: a click on a line that moves would miss it. */
async function openEnded(page: Page, headline: string) {
  await group(page, 'Ended').getByText(headline).waitFor()
  return openJob(page, headline)
}
