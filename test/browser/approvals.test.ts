import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { Page } from 'playwright-core'

import { inspect, sideways } from './inspect.ts'
import { lineOf, needsBrowser, openDashboard } from './setup.ts'
import type { Dashboard } from './setup.ts'

const DIFF = `--- a/src/a.ts
+++ b/src/a.ts
@@ -1,2 +1,2 @@
-const a = 1
+const a = 2
 export { a }`

type Asked = { title?: string; text?: string; kind?: 'diff' | 'command'; agent?: string }

/** A call that waits for a person, as the pipeline of guarded tools asks. */
async function ask({ tools }: Dashboard, on: Asked = {}, waitMs = 300_000) {
  const { title = 'Change src/a.ts', text = DIFF, kind = 'diff', agent = 'codex' } = on
  const preview = { kind, title, text }
  const who = { agent }
  const question = {
    key: title,
    tool: 'write_file',
    mode: 'edit',
    root: 'site',
    agent,
    who,
    preview,
  }
  return tools.approvals.ask({ ...question, mode: 'edit' }, waitMs)
}

const bar = (page: Page) => page.getByRole('region', { name: 'Approvals' })
const card = (page: Page, title: string) => page.getByRole('article', { name: title })

test(
  'a waiting call is above every view, with its diff, and is answered there',
  needsBrowser,
  async (t) => {
    const dashboard = await openDashboard(t)
    const { page, tools } = dashboard
    await dashboard.send('codex', { prompt: 'A job' })
    await lineOf(page, 'A job').waitFor()
    const { approval_id } = await ask(dashboard)
    await card(page, 'codex asks: Change src/a.ts').waitFor()
    await page.waitForFunction(() => document.title === '(1) relay')
    await page.getByRole('link', { name: 'Machine' }).getByText('1').waitFor()
    const lines = bar(page).locator('.diff-line')
    assert.equal(
      await lines.filter({ hasText: '-const a = 1' }).getAttribute('data-kind'),
      'removed',
    )
    assert.equal(await lines.filter({ hasText: '+const a = 2' }).getAttribute('data-kind'), 'added')
    await inspect(page, 'an approval above the jobs')
    await page.keyboard.press('2')
    await page.getByRole('region', { name: 'Messages' }).waitFor()
    await card(page, 'codex asks').waitFor()
    await page.keyboard.press('1')
    await lineOf(page, 'A job').click()
    await page.keyboard.press('f')
    await bar(page).getByRole('button', { name: 'Approve' }).click()
    await page.getByText('Approved by').waitFor()
    await bar(page).waitFor({ state: 'detached' })
    const answer = await tools.approvals.wait(approval_id, new AbortController().signal)
    assert.deepEqual([answer.state, answer.approval.decided_by !== undefined], ['approved', true])
    await page.waitForFunction(() => document.title === 'A job · relay')
  },
)

test('a call is rejected with a note by the keyboard alone', needsBrowser, async (t) => {
  const dashboard = await openDashboard(t)
  const { page, tools } = dashboard
  const { approval_id } = await ask(dashboard)
  const reject = page.getByRole('button', { name: 'Reject' })
  await reject.and(page.locator(':not([aria-disabled])')).waitFor()
  await page.keyboard.press('a')
  await page.waitForFunction(() => document.activeElement?.textContent.includes('codex asks'))
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Not in this file')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.waitForFunction(() => document.activeElement?.textContent === 'Reject')
  await page.keyboard.press('Enter')
  await page.getByText('Rejected by').waitFor()
  const { state, approval } = await tools.approvals.wait(approval_id, new AbortController().signal)
  assert.deepEqual([state, approval.note], ['rejected', 'Not in this file'])
})

test('a card that just appeared takes no click', needsBrowser, async (t) => {
  const dashboard = await openDashboard(t)
  const { page } = dashboard
  await page.evaluate(() => {
    new MutationObserver(() => {
      const button = document.querySelector<HTMLButtonElement>('[data-approval] button.main')
      if (button === null || 'wasLocked' in window) return
      Object.assign(window, { wasLocked: button.ariaDisabled === 'true' })
      button.click()
    }).observe(document.body, { childList: true, subtree: true })
  })
  await ask(dashboard)
  await page.waitForFunction(() => 'wasLocked' in window)
  assert.equal(
    await page.evaluate(() => (window as unknown as { wasLocked: boolean }).wasLocked),
    true,
  )
  const approve = bar(page).getByRole('button', { name: 'Approve' })
  await approve.and(page.locator(':not([aria-disabled])')).waitFor()
  assert.equal(await approve.and(page.locator('[aria-busy]')).count(), 0)
})

test(
  'calls are folded to a line until another one asks, and one answered elsewhere leaves with its answer',
  needsBrowser,
  async (t) => {
    const dashboard = await openDashboard(t)
    const { page, tools } = dashboard
    await ask(dashboard, { title: 'First' })
    await card(page, 'First').waitFor()
    await bar(page).getByRole('button', { name: 'Later' }).click()
    await card(page, 'First').waitFor({ state: 'detached' })
    await bar(page).getByText('1 call waits').waitFor()
    const second = await ask(dashboard, { title: 'Second', agent: 'claude' })
    await card(page, 'Second').waitFor()
    await bar(page).getByText('2 calls wait').waitFor()
    await tools.approvals.decide(second.approval_id, { verdict: 'reject', by: 'ann' })
    await page.getByText('Rejected by ann').waitFor()
    await card(page, 'Second').waitFor({ state: 'detached' })
    await bar(page).getByRole('button', { name: 'Show' }).click()
    await card(page, 'First').waitFor()
    await bar(page).getByRole('link', { name: 'All approvals' }).click()
    await page.getByRole('region', { name: 'Answered' }).getByText('Rejected by ann').waitFor()
    await card(page, 'First').waitFor()
    assert.equal(await bar(page).count(), 0, 'the list of approvals needs no bar')
  },
)

test('a call whose time is up leaves without an answer', needsBrowser, async (t) => {
  const dashboard = await openDashboard(t)
  const { page } = dashboard
  await ask(dashboard, {}, 3000)
  await card(page, 'codex asks').waitFor()
  await page.getByText('Not answered in time').waitFor()
  await card(page, 'codex asks').waitFor({ state: 'detached' })
})

test('a hostile preview is inert, hides nothing and is not cut unseen', needsBrowser, async (t) => {
  const dashboard = await openDashboard(t, { context: { viewport: { width: 390, height: 844 } } })
  const { page } = dashboard
  const text = [
    '--- a/x\n+++ b/x\n@@ -1 +1 @@',
    '+<img src=x onerror="window.hasRun = \'img\'"><script>window.hasRun = 1</script>',
    `+user\u202egpj.exe \u001b[2J\u001b]0;owned\u0007`,
    `+${'harmless '.repeat(2000)}; rm -rf ~`,
    ...Array.from({ length: 400 }, (_, at) => `+line ${at}`),
    '+THE END',
  ].join('\n')
  const title = 'Write \u202egpj.exe <b>now</b>'
  await ask(dashboard, { title, text, agent: 'codex' })
  const shown = card(page, 'Write ⟨202E⟩gpj.exe <b>now</b>')
  await shown.waitFor()
  assert.equal(await page.evaluate(() => 'hasRun' in window), false)
  assert.equal(await shown.locator('img, script, b').count(), 0)
  const all = await shown.innerText()
  assert.ok(all.includes('user⟨202E⟩gpj.exe ␛[2J␛]0;owned␇'))
  assert.ok(!all.includes('THE END'))
  assert.ok(all.includes('Cut here.'))
  assert.equal(await sideways(page), 0, 'the page does not scroll sideways')
  const isWrapped = await shown.locator('pre').evaluate((pre) => pre.scrollWidth <= pre.clientWidth)
  assert.ok(isWrapped, 'a long line is wrapped')
  await shown.getByRole('button', { name: /Show all/ }).click()
  await shown.getByText('+THE END').waitFor()
  await shown.getByText('; rm -rf ~').waitFor()
  await inspect(page, 'a long approval on a phone')
})
