import assert from 'node:assert/strict'
import { test } from 'node:test'

import { lineOf, needsBrowser, openDashboard } from './setup.ts'

const WIDTHS = [360, 600, 820, 1000, 1100, 1280, 1440, 1920]

/** The smallest share of a line that a truncated headline may have. */
const SMALLEST_SHARE = 0.35

test(
  'a line shows its headline at every window width, and nothing overflows',
  needsBrowser,
  async (t) => {
    const dashboard = await openDashboard(t)
    const { page } = dashboard
    const prompt = 'Move the checkout from the endpoint to the client of the order service'
    const more = { model: 'gpt-5.5-codex', write: true, worktree: true, require_review: true }
    await dashboard.send('codex', { prompt, ...more }, { labels: ['checkout', 'orders'] })
    await dashboard.send('codex', { prompt: prompt.replace('Move', 'Find') })
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 700 })
      for (const line of [lineOf(page, 'Move'), lineOf(page, 'Find')]) {
        const row = await line.boundingBox()
        const title = await line.locator('.title bdi').boundingBox()
        const share = (title?.width ?? 0) / (row?.width ?? 1)
        const isWhole = await line
          .locator('.title bdi')
          .evaluate((element) => element.scrollWidth <= element.clientWidth)
        assert.ok(isWhole || share >= SMALLEST_SHARE, `${width}: ${share.toFixed(2)} of the line`)
      }
      const overflows = await page.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      )
      assert.equal(overflows, false, `${width}: the page scrolls sideways`)
    }
  },
)
