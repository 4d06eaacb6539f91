import type { Page } from 'playwright-core'

import { openBrowser } from '../../test/browser/chromium.ts'
import { NAMES, startMachine } from './machine.ts'

const MEGABYTES = 100

/** Prints a line of 100 bytes, a million times. */
const PRINT = `const lines = ('The result has a line of ninety-nine characters, and this is one of them, to fill it to the end'.padEnd(99, '.') + '\\n').repeat(10_000)
let left = ${MEGABYTES}
const next = () => { if (left-- > 0) process.stdout.write(lines, next) }
next()`

/** Measures how long a result of 100 MB takes to open and to load, and the longest block of the page meanwhile. */
export async function measureLongResult(): Promise<string[]> {
  const printer = { executor: 'command', command: [process.execPath, '-e', PRINT] }
  const machine = await startMachine({ printer })
  const browser = await openBrowser()
  try {
    await machine.dispatch('printer', 'Print a hundred megabytes')
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    await page.addInitScript(NAMES)
    await page.goto(machine.url)
    const line = page.getByRole('region', { name: 'Ended' }).locator('a[data-job]')
    await line.waitFor({ timeout: 120_000 })
    await watchTasks(page)
    const openMs = await openedAfter(page)
    const openBlock = await longestTask(page)
    const begun = Date.now()
    await page.getByRole('button', { name: 'Show all' }).click()
    await page.locator('.text-box').waitFor({ timeout: 300_000 })
    return [
      `click → result of ${MEGABYTES} MB painted: ${Math.round(openMs)} ms (goal: under 1000 ms), longest block ${Math.round(openBlock)} ms`,
      `"Show all": ${Date.now() - begun} ms, longest block ${Math.round(await longestTask(page))} ms`,
    ]
  } finally {
    await browser.close()
    await machine.close()
  }
}

/** Keeps the length of the longest task of the main thread. */
async function watchTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.assign(window, { longest: 0 })
    new PerformanceObserver((list) => {
      const longest = Math.max(...list.getEntries().map(({ duration }) => duration))
      if (longest > Number(Reflect.get(window, 'longest'))) Object.assign(window, { longest })
    }).observe({ type: 'longtask' })
  })
}

function longestTask(page: Page): Promise<number> {
  return page.evaluate(async () => {
    // The observer is called in a later task.
    await new Promise((resolve) => setTimeout(resolve, 100))
    return Number(Reflect.get(window, 'longest'))
  })
}

/** Clicks on the only job; resolves with the time until its result is painted. */
function openedAfter(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const begunMs = performance.now()
        document.querySelector<HTMLElement>('[data-group="ended"] a[data-job]')?.click()
        const look = (): void => {
          const text = document.querySelector('.job-pane')?.textContent ?? ''
          if (!text.includes('ninety-nine')) requestAnimationFrame(look)
          else requestAnimationFrame(() => resolve(performance.now() - begunMs))
        }
        look()
      }),
  )
}
