import assert from 'node:assert/strict'
import { test } from 'node:test'

import { lineOf, needsBrowser, openDesk } from './setup.ts'

const WIDTHS = [360, 600, 820, 1000, 1100, 1280, 1440, 1920]

/** The least part of a line that says what its job is; the rest says who does it, where and since when. */
const LEAST = 0.35

test(
  'a line says what its job is, however wide the window, and nothing stands out of it',
  needsBrowser,
  async (t) => {
    const desk = await openDesk(t)
    const { page } = desk
    const prompt = 'Move the checkout from the endpoint to the client of the order service'
    const more = { model: 'gpt-5.5-codex', write: true, worktree: true, require_review: true }
    await desk.send('codex', { prompt, ...more }, { labels: ['checkout', 'orders'] })
    await desk.send('codex', { prompt: prompt.replace('Move', 'Find') })
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 700 })
      for (const line of [lineOf(page, 'Move'), lineOf(page, 'Find')]) {
        const row = await line.boundingBox()
        const title = await line.locator('.title bdi').boundingBox()
        const share = (title?.width ?? 0) / (row?.width ?? 1)
        const isWhole = await line
          .locator('.title bdi')
          .evaluate((element) => element.scrollWidth <= element.clientWidth)
        assert.ok(isWhole || share >= LEAST, `${width}: ${share.toFixed(2)} of the line`)
      }
      const hangsOver = await page.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      )
      assert.equal(hangsOver, false, `${width}: the page scrolls sideways`)
    }
  },
)
