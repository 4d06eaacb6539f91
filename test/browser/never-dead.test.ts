import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import type { BrowserContext, Page } from 'playwright-core'

import { group, lineOf, needsBrowser, openDashboard, openJob, paneOf } from './setup.ts'
import type { Dashboard } from './setup.ts'

/** A job that runs, as a worker holds it. */
async function runJob(dashboard: Dashboard, prompt: string) {
  const agent = prompt.toLowerCase().replaceAll(' ', '-')
  const { job_id } = await dashboard.send(agent, { prompt })
  const held = await dashboard.take(agent)
  const report = (text: string) => dashboard.queue.report(held, { kind: 'message', text })
  return { prompt, job_id, held, report }
}

/** The lines of activity that a page shows of its open job. */
async function linesOf(page: Page): Promise<string[]> {
  const texts = await page.locator('.note-line').allTextContents()
  return texts.map((text) => /line \d+/.exec(text)?.[0] ?? text)
}

/** A line of activity in the open pane. */
function noteOf(page: Page, text: string) {
  return page.locator('.note-line').getByText(text, { exact: true })
}

const upTo = (last: number) => Array.from({ length: last }, (_, at) => `line ${at + 1}`)

/** Counts the event streams that the pages of a context open themselves. */
async function countStreams(context: BrowserContext): Promise<(pages: Page[]) => Promise<number>> {
  await context.addInitScript(() => {
    const fetched = window.fetch.bind(window)
    Object.assign(window, { streams: 0 })
    window.fetch = (input, init) => {
      const url = input instanceof Request ? input.url : input.toString()
      const isStream = /api\/(events|jobs\/[^/]+\/events)(\?|$)/.test(url)
      if (isStream)
        Object.assign(window, { streams: (Reflect.get(window, 'streams') as number) + 1 })
      return fetched(input, init)
    }
  })
  return async (pages) => {
    const read = () => Reflect.get(window, 'streams') as number
    const counts = await Promise.all(pages.map((page) => page.evaluate(read)))
    return counts.reduce((sum, count) => sum + count, 0)
  }
}

test(
  'D1: six pages and three windows on running jobs act at once, and lose nothing when the server is killed',
  needsBrowser,
  async (t) => {
    const dashboard = await openDashboard(t)
    const context = dashboard.page.context()
    const jobs = await Promise.all(
      Array.from({ length: 9 }, (_, at) => runJob(dashboard, `Watch ${at + 1}`)),
    )
    const streamsOf = await countStreams(context)
    const workspace = await workspaceOf(dashboard)
    const pages: Page[] = []
    while (pages.length < jobs.length) pages.push(await context.newPage())
    await Promise.all(
      pages.map(async (page, at) => {
        const job = jobs[at]
        await page.goto(`${dashboard.url}/#/job/${workspace}/${job?.job_id}`)
        await paneOf(page, job?.prompt ?? '')
      }),
    )
    const seen = (text: string) => Promise.all(pages.map((page) => noteOf(page, text).waitFor()))
    for (const { report } of jobs) for (let n = 1; n <= 3; n += 1) report(`line ${n}`)
    await seen('line 3')
    assert.equal(await streamsOf(pages), 0, 'no page holds a stream of its own')

    await dashboard.stop('SIGKILL')
    for (const { report } of jobs) for (let n = 4; n <= 30; n += 1) report(`line ${n}`)
    await dashboard.restart()
    await seen('line 30')
    for (const page of pages) assert.deepEqual(await linesOf(page), upTo(30))

    for (const [at, page] of pages.entries()) {
      await page.getByRole('button', { name: 'Cancel…' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Cancel job' }).click()
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      assert.equal((await dashboard.queue.get(jobs[at]?.job_id ?? '')).state, 'cancelled')
    }
  },
)

async function workspaceOf(dashboard: Dashboard): Promise<string> {
  const { json } = await dashboard.ask('/api/workspaces')
  return json['workspaces'][0].workspace
}

const FALLBACKS: [name: string, missing: string[]][] = [
  ['a leading page', ['SharedWorker']],
  ['a stream of each page', ['SharedWorker', 'BroadcastChannel']],
]

for (const [name, missing] of FALLBACKS) {
  test(`D1: without shared workers the pages use ${name}`, needsBrowser, async (t) => {
    const dashboard = await openDashboard(t)
    const context = dashboard.page.context()
    await context.addInitScript((names) => {
      for (const each of names) Reflect.deleteProperty(window, each)
    }, missing)
    const streamsOf = await countStreams(context)
    const job = await runJob(dashboard, 'Watch me')
    const [first, second] = [await context.newPage(), await context.newPage()]
    for (const page of [first, second]) {
      await page.goto(dashboard.url)
      await openJob(page, job.prompt)
    }
    job.report('line 1')
    for (const page of [first, second]) {
      await noteOf(page, 'line 1').waitFor()
    }
    const isShared = !missing.includes('BroadcastChannel')
    assert.equal(await streamsOf([first, second]), isShared ? 1 : 2)
    // The page that held the stream is gone; the other one takes over and misses nothing.
    await first.close()
    job.report('line 2')
    await noteOf(second, 'line 2').waitFor()
    await dashboard.queue.complete(job.held, { output: 'All watched.' })
    await second.getByText('All watched.').first().waitFor()
    assert.deepEqual(await linesOf(second), upTo(2))
    assert.equal(await streamsOf([second]), 1)
  })
}

test('D1: a page starts the shared worker again when it is gone', needsBrowser, async (t) => {
  const dashboard = await openDashboard(t)
  const { page, url } = dashboard
  const job = await runJob(dashboard, 'Watch me')
  await openJob(page, job.prompt)
  job.report('line 1')
  await noteOf(page, 'line 1').waitFor()
  const cdp = await page.context().browser()?.newBrowserCDPSession()
  assert.ok(cdp)
  const filter = [{ type: 'shared_worker' }]
  const { targetInfos } = await cdp.send('Target.getTargets', { filter })
  const worker = targetInfos.find((target) => target.url.startsWith(url))
  assert.ok(worker)
  const again = new Promise<void>((resolve) => {
    cdp.on('Target.targetCreated', ({ targetInfo }) => {
      const isNew = targetInfo.targetId !== worker.targetId
      if (isNew && targetInfo.url === worker.url) resolve()
    })
  })
  await cdp.send('Target.setDiscoverTargets', { discover: true, filter })
  await cdp.send('Target.closeTarget', { targetId: worker.targetId })
  await again
  job.report('line 2')
  await noteOf(page, 'line 2').waitFor()
  assert.deepEqual(await linesOf(page), upTo(2))
})

test(
  'D1: another page takes the stream over when the leading page hangs',
  needsBrowser,
  async (t) => {
    const dashboard = await openDashboard(t)
    const context = dashboard.page.context()
    await dashboard.page.close()
    await context.addInitScript(() => Reflect.deleteProperty(window, 'SharedWorker'))
    const streamsOf = await countStreams(context)
    const job = await runJob(dashboard, 'Watch me')
    const [first, second] = [await context.newPage(), await context.newPage()]
    for (const page of [first, second]) {
      await page.goto(dashboard.url)
      await openJob(page, job.prompt)
    }
    job.report('line 1')
    await noteOf(second, 'line 1').waitFor()
    assert.deepEqual([await streamsOf([first]), await streamsOf([second])], [1, 0])
    const cdp = await context.newCDPSession(first)
    await cdp.send('Debugger.enable')
    await cdp.send('Debugger.pause')
    await second.waitForFunction(() => Reflect.get(window, 'streams') === 1)
    job.report('line 2')
    await noteOf(second, 'line 2').waitFor()
    assert.deepEqual(await linesOf(second), upTo(2))
    await cdp.send('Debugger.resume')
  },
)

/** Presses "Cancel job" in the dialog, and returns how long the page takes to say why that failed. */
async function failToCancel(page: Page, words: RegExp): Promise<number> {
  await page.getByRole('button', { name: 'Cancel…' }).click()
  const dialog = page.getByRole('dialog')
  const beganMs = Date.now()
  await dialog.getByRole('button', { name: 'Cancel job' }).click()
  await dialog.getByRole('alert').filter({ hasText: words }).waitFor()
  return Date.now() - beganMs
}

test(
  'D7: while the server is away an action says so, the banner offers a retry, and what failed comes back by itself',
  needsBrowser,
  async (t) => {
    const dashboard = await openDashboard(t)
    const { page } = dashboard
    const job = await runJob(dashboard, 'Watch me')
    await dashboard.send('other', { prompt: 'Open me' })
    await openJob(page, job.prompt)

    await dashboard.stop('SIGKILL')
    await failToCancel(page, /Cannot reach the relay/)
    await page.keyboard.press('Escape')
    await lineOf(page, 'Open me').click()
    await page.getByRole('alert').filter({ hasText: 'Cannot reach the relay' }).waitFor()
    await page.getByText('Disconnected since').waitFor()
    await page.getByText(/Next try in \d+s/).waitFor()
    await dashboard.restart()
    await page.getByRole('button', { name: 'Retry now' }).click()
    await page.getByText('Disconnected since').waitFor({ state: 'detached' })
    await paneOf(page, 'Open me')

    // Stopped, it takes connections and answers none.
    await openJob(page, job.prompt)
    process.kill(dashboard.pid, 'SIGSTOP')
    const silentMs = await failToCancel(page, /does not answer/)
    process.kill(dashboard.pid, 'SIGCONT')
    assert.ok(silentMs < 10_000, `${silentMs} ms`)
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel job' }).click()
    await group(page, 'Running').waitFor({ state: 'detached' })
  },
)

test('D13: ages follow the server’s clock, not the browser’s', needsBrowser, async (t) => {
  const dashboard = await openDashboard(t)
  await dashboard.send('codex', { prompt: 'How old' })
  for (const hours of [-48, 3]) {
    const page = await dashboard.page.context().newPage()
    await page.addInitScript((by) => {
      const now = Date.now.bind(Date)
      Date.now = () => now() + by
    }, hours * 3_600_000)
    await page.goto(dashboard.url)
    await lineOf(page, 'How old')
      .locator('time', { hasText: /^[1-5]?\ds$/ })
      .first()
      .waitFor()
    await page.close()
  }
})

async function signIn(t: TestContext) {
  const dashboard = await openDashboard(t, { auth: 'token' })
  const { page } = dashboard
  const enter = async (name: string, in_ = page) => {
    await in_.getByLabel('Access token').fill(await dashboard.cli('token', 'create', name))
    await in_.keyboard.press('Enter')
    await in_.getByRole('navigation', { name: 'Filters' }).waitFor()
  }
  await enter('ann')
  return { dashboard, page, enter }
}

test(
  'D14: a revoked session signs every page out and says why; another one starts fresh',
  needsBrowser,
  async (t) => {
    const { dashboard, page, enter } = await signIn(t)
    const other = await page.context().newPage()
    await other.goto(dashboard.url)
    await other.getByRole('navigation', { name: 'Filters' }).waitFor()
    await dashboard.cli('token', 'revoke', 'ann')
    for (const each of [page, other]) {
      await each.getByText('your token was revoked, or your session has expired').waitFor()
    }
    // One sign-in serves both pages, and each follows the machine again.
    await enter('bob')
    await other.getByRole('navigation', { name: 'Filters' }).waitFor()
    await dashboard.send('codex', { prompt: 'For bob' })
    for (const each of [page, other]) {
      await group(each, 'Queued').getByText('For bob').waitFor()
    }
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.getByLabel('Access token').waitFor()
    await other.getByText('You signed out in another tab.').waitFor()
  },
)
