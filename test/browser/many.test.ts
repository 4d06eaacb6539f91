import assert from 'node:assert/strict'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

import type { Page } from 'playwright-core'

import { atThisPace } from '../programs/pace.ts'
import { group, lineOf, needsBrowser, openDashboard } from './setup.ts'

const ASSETS = fileURLToPath(new URL('../../dashboard/dist/assets', import.meta.url))
const JOBS = 1000
const STEPS = 40

test('a list of a thousand jobs scrolls smoothly', needsBrowser, async (t) => {
  const dashboard = await openDashboard(t)
  const { page } = dashboard
  const numbers = Array.from({ length: JOBS }, (_, at) => at)
  await Promise.all(numbers.map((at) => dashboard.send('codex', { prompt: `Job number ${at}` })))
  await group(page, 'Queued').getByText(String(JOBS), { exact: true }).waitFor()
  const drawn = await page.locator('a[data-job]').count()
  assert.ok(drawn < 100, `${drawn} lines are drawn, of which about 25 are in view`)

  const workMs = await measure(page)
  await scrollThrough(page)
  const perStep = (await workMs()) / STEPS
  // Each step jumps a whole screen; two frames at 60 Hz are smooth enough for that.
  t.diagnostic(`${perStep.toFixed(1)} ms of script, style and layout for each screen scrolled`)
  assert.ok(perStep < atThisPace(33), `each screen scrolled took ${perStep.toFixed(1)} ms`)

  await page.keyboard.press('/')
  await page.keyboard.type('number 777')
  // An id may contain these digits, too.
  await page.waitForFunction(() => document.querySelectorAll('a[data-job]').length < 20)
  await lineOf(page, 'Job number 777').waitFor()
})

test('a burst of changes causes few renders', needsBrowser, async (t) => {
  const dashboard = await openDashboard(t)
  const { page } = dashboard
  await dashboard.send('codex', { prompt: 'The first' })
  await lineOf(page, 'The first').waitFor()
  await page.evaluate(() => {
    const seen = { renders: 0 }
    Object.assign(window, { seen })
    const list = document.querySelector('.job-list')
    if (list === null) throw new Error('no list')
    new MutationObserver(() => (seen.renders += 1)).observe(list, {
      childList: true,
      subtree: true,
    })
  })
  const numbers = Array.from({ length: 300 }, (_, at) => at)
  await Promise.all(numbers.map((at) => dashboard.send('codex', { prompt: `Burst ${at}.` })))
  await group(page, 'Queued').getByText('301', { exact: true }).waitFor()
  const renders = await page.evaluate(
    () => (window as unknown as { seen: { renders: number } }).seen.renders,
  )
  assert.ok(renders < 100, `${renders} renders`)
})

test('scrolling down loads older jobs', needsBrowser, async (t) => {
  const dashboard = await openDashboard(t)
  const { page } = dashboard
  for (let at = 0; at < 450; at += 1) {
    await dashboard.send('codex', { prompt: `Past ${at}.` })
    await dashboard.queue.complete(await dashboard.take('codex'), { output: 'done' })
  }
  await page.reload()
  await lineOf(page, 'Past 449.').waitFor()
  assert.ok((await page.locator('a[data-job]').count()) < 450)
  await page.waitForFunction(() => {
    const list = document.querySelector('.job-list')
    if (list !== null) list.scrollTop = list.scrollHeight
    return list?.textContent.includes('Past 0.')
  })
})

test('the first list needs less than 120 kB, compressed', needsBrowser, async (t) => {
  const dashboard = await openDashboard(t)
  await dashboard.send('codex', { prompt: 'The first' })
  const page = await dashboard.open()
  await lineOf(page, 'The first').waitFor()
  const fetched = await page.evaluate(() =>
    ['navigation', 'resource']
      .flatMap((type) => performance.getEntriesByType(type))
      .filter((entry) => entry instanceof PerformanceResourceTiming)
      .map(({ name, encodedBodySize: size, decodedBodySize }) => ({
        name: new URL(name).pathname,
        size,
        isCompressed: size < decodedBodySize,
      })),
  )
  const files = fetched.filter(({ name }) => name.startsWith('/assets/'))
  assert.ok(files.length > 1 && files.every(({ isCompressed }) => isCompressed))
  // Fetched by the browser itself, outside of the page.
  const worker = readdirSync(ASSETS).find((name) => /^worker-.*\.js\.br$/.test(name)) ?? ''
  const sizes = fetched.map(({ name, size }): [string, number] => [name, size])
  sizes.push([worker, statSync(join(ASSETS, worker)).size])
  const total = sizes.reduce((sum, [, size]) => sum + size, 0)
  t.diagnostic(`${total} bytes in ${sizes.length} files and answers`)
  assert.ok(total > 50_000 && total < 120_000, JSON.stringify(sizes))
})

/** Starts to measure script, style and layout time. Returns a function that reports it in milliseconds. */
async function measure(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const work = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    const counted = metrics.filter(({ name }) => /^(Layout|RecalcStyle|Script)Duration$/.test(name))
    return counted.reduce((sum, { value }) => sum + value * 1000, 0)
  }
  const before = await work()
  return async () => (await work()) - before
}

async function scrollThrough(page: Page): Promise<void> {
  await page.evaluate(async (steps) => {
    const list = document.querySelector('.job-list')
    if (list === null) throw new Error('no list')
    for (let step = 1; step <= steps; step += 1) {
      list.scrollTop = (list.scrollHeight * step) / steps
      await new Promise((resolve) => requestAnimationFrame(resolve))
    }
  }, STEPS)
}
