import type { Page } from 'playwright-core'

import { openBrowser } from '../../test/browser/chromium.ts'
import { quantile } from '../numbers.ts'
import { NAMES, startMachine } from './machine.ts'

const JOBS = 10_000
const LOADS = 5
const SEARCHES = 5
const NEEDLE = 'Find the needle in ten thousand jobs'

/** Measures the list of a store with 10,000 jobs: its first row, scrolling through all of them, and a search. */
export async function measureList(): Promise<string[]> {
  const machine = await startMachine({}, { finished: JOBS })
  const browser = await openBrowser()
  try {
    await machine.dispatch('unserved', NEEDLE)
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    await page.addInitScript(NAMES)
    const firstRows: number[] = []
    for (let load = 0; load < LOADS; load += 1) {
      await page.goto(machine.url)
      firstRows.push(await firstRowMs(page))
      await page.goto('about:blank')
    }
    await page.goto(machine.url)
    await loadAll(page)
    await settled(page)
    const wheel = await scrollFrames(page, 300)
    const frames = await scrollFrames(page)
    const searches = await searchTimes(page)
    const nodes = await page.evaluate(() => document.querySelectorAll('*').length)
    return [
      line('navigation begun → first row painted', firstRows, 'goal: under 1000 ms'),
      line('frames while scrolling by 300 pixels each', wheel, 'goal: p95 under 34 ms'),
      line(`frames while scrolling through ${JOBS} rows`, frames, 'a screen or more in each'),
      line('text of a search → row painted', searches, 'goal: under 100 ms'),
      `${nodes} elements in the document`,
    ]
  } finally {
    await browser.close()
    await machine.close()
  }
}

function line(what: string, samples: number[], goal: string): string {
  const at = (share: number) => Math.round(quantile(samples, share))
  return `${what}: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, max ${at(1)} ms (n ${samples.length}, ${goal})`
}

/** Time from the beginning of the navigation to the frame after the first row. */
function firstRowMs(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const look = (): void => {
          if (document.querySelector('a[data-job]') === null) requestAnimationFrame(look)
          else requestAnimationFrame(() => resolve(performance.now()))
        }
        look()
      }),
  )
}

/** Scrolls to the end until the list has every job. */
async function loadAll(page: Page): Promise<void> {
  await page.locator('a[data-job]').first().waitFor()
  await page.waitForFunction(
    () => {
      const list = document.querySelector('.job-list')
      if (list === null) return false
      list.scrollTop = list.scrollHeight
      const isWhole = document.querySelector('.older') === null
      return isWhole && !list.textContent.includes('Loading')
    },
    undefined,
    { timeout: 120_000, polling: 200 },
  )
  await page.locator('.job-list').evaluate((list) => (list.scrollTop = 0))
}

/** Waits until half a second of frames is on time: what loading the jobs began is over. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const nextFrame = () => new Promise<number>(requestAnimationFrame)
    let before = await nextFrame()
    for (let onTime = 0; onTime < 30;) {
      const now = await nextFrame()
      onTime = now - before < 25 ? onTime + 1 : 0
      before = now
    }
  })
}

/** The times between 300 frames, in each of which the list is scrolled by so many pixels; without, from end to end. */
function scrollFrames(page: Page, by?: number): Promise<number[]> {
  return page.evaluate(async (pixels) => {
    const list = document.querySelector('.job-list')
    if (list === null) throw new Error('no list')
    const frames: number[] = []
    const nextFrame = () => new Promise<number>(requestAnimationFrame)
    let before = await nextFrame()
    for (let step = 1; step <= 300; step += 1) {
      list.scrollTop = (pixels ?? list.scrollHeight / 300) * step
      const now = await nextFrame()
      frames.push(now - before)
      before = now
    }
    return frames
  }, by)
}

/** The time from the text of a search to the frame that shows only what was found. */
async function searchTimes(page: Page): Promise<number[]> {
  const samples: number[] = []
  const field = page.getByRole('searchbox', { name: 'Search jobs' })
  for (let each = 0; each < SEARCHES; each += 1) {
    samples.push(await field.evaluate(searchIn, 'needle'))
    await field.fill('')
    await page.waitForFunction(() => document.querySelectorAll('a[data-job]').length > 5)
  }
  return samples
}

function searchIn(field: HTMLElement, text: string): Promise<number> {
  return new Promise((resolve) => {
    const begunMs = performance.now()
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
    set?.call(field, text)
    field.dispatchEvent(new Event('input', { bubbles: true }))
    const look = (): void => {
      if (document.querySelectorAll('a[data-job]').length !== 1) requestAnimationFrame(look)
      else requestAnimationFrame(() => resolve(performance.now() - begunMs))
    }
    look()
  })
}
