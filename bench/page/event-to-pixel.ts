import type { Page } from 'playwright-core'

import { openBrowser } from '../../test/browser/chromium.ts'
import type { Browser } from '../../test/browser/chromium.ts'
import { quantile } from '../numbers.ts'
import { NAMES, startMachine } from './machine.ts'
import type { Machine } from './machine.ts'

const JOBS = 40
const LINES = 120
const PAGES = 9
const ROUNDS = 3

/** Prints the time at which it prints each line. */
const TICKS = `let n = 0
const timer = setInterval(() => {
  console.log('tick ' + Date.now())
  if (++n === ${LINES}) clearInterval(timer)
}, 90)`

const AGENTS = {
  ticker: { executor: 'command', command: [process.execPath, '-e', TICKS] },
  sleeper: {
    executor: 'command',
    command: [process.execPath, '-e', 'setTimeout(() => {}, 1e9)'],
    concurrency: PAGES + 1,
  },
}

/**
 * Measures how long it takes until the page shows what happened: a dispatched job, a printed line, and an action with nine
 * pages open. A frame is counted as painted in the task after the animation frame that drew it.
 */
export async function measureEvents(): Promise<string[]> {
  const machine = await startMachine(AGENTS)
  const browser = await openBrowser()
  try {
    return [
      report('POST begun → row painted', await measureRows(machine, browser), 120),
      report('line printed → painted in the pane', await measureLines(machine, browser), 120),
      report('action with nine pages on running jobs', await measureActions(machine, browser), 300),
    ]
  } finally {
    await browser.close()
    await machine.close()
  }
}

function report(what: string, samples: number[], goalMs: number): string {
  const at = (share: number) => Math.round(quantile(samples, share))
  return `${what}: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, max ${at(1)} ms (n ${samples.length}, goal: p95 under ${goalMs} ms)`
}

/** Keeps in the page, for each text that fits, when it was first painted. */
async function watchTexts(page: Page, pattern: string): Promise<void> {
  await page.evaluate((source) => {
    const texts = new RegExp(source, 'g')
    const painted = new Map<string, number>()
    Object.assign(window, { painted })
    const note = (text: string): void => {
      const fresh = [...text.matchAll(texts)].map(([found]) => found)
      const unseen = fresh.filter((found) => !painted.has(found))
      if (unseen.length === 0) return
      for (const found of unseen) painted.set(found, Number.NaN)
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.addEventListener('message', () => {
          for (const found of unseen) painted.set(found, Date.now())
        })
        port1.start()
        port2.postMessage(0)
      })
    }
    const observer = new MutationObserver((changes) => {
      for (const { addedNodes, target } of changes) {
        if (target instanceof Text) note(target.data)
        for (const node of addedNodes) note(node.textContent ?? '')
      }
    })
    observer.observe(document.body, { childList: true, subtree: true, characterData: true })
  }, pattern)
}

/** Waits until the page painted a text, and returns when. */
async function paintedAt(page: Page, text: string): Promise<number> {
  const handle = await page.waitForFunction((wanted) => {
    const at = (Reflect.get(window, 'painted') as Map<string, number>).get(wanted)
    return at === undefined || Number.isNaN(at) ? undefined : at
  }, text)
  return Number(await handle.jsonValue())
}

async function openPage(browser: Browser, url: string, height = 800): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height } })
  await page.addInitScript(NAMES)
  await page.goto(url)
  await page.getByRole('navigation', { name: 'Filters' }).waitFor()
  return page
}

async function measureRows(machine: Machine, browser: Browser): Promise<number[]> {
  // Only rows near what is shown are drawn, and the latest queued job comes last.
  const page = await openPage(browser, machine.url, JOBS * 60)
  await watchTexts(page, 'Sample \\d+ of rows')
  const samples: number[] = []
  for (let n = 0; n < JOBS; n += 1) {
    const text = `Sample ${n} of rows`
    const begunMs = Date.now()
    await machine.dispatch('unserved', text)
    samples.push((await paintedAt(page, text)) - begunMs)
  }
  await page.close()
  return samples
}

async function measureLines(machine: Machine, browser: Browser): Promise<number[]> {
  const page = await openPage(browser, machine.url)
  const { job_id, workspace } = await machine.dispatch('ticker', 'Print the time')
  await page.goto(`${machine.url}/#/job/${workspace}/${job_id}`)
  await page.getByRole('region', { name: 'Job', exact: true }).waitFor()
  await watchTexts(page, 'tick \\d+')
  await page.waitForFunction(
    (wanted) => (Reflect.get(window, 'painted') as Map<string, number>).size >= wanted,
    LINES - 20,
  )
  const seen = await page.evaluate(() => [
    ...(Reflect.get(window, 'painted') as Map<string, number>),
  ])
  await page.close()
  return seen
    .map(([text, paintedMs]) => paintedMs - Number(text.slice('tick '.length)))
    .filter((ms) => !Number.isNaN(ms))
}

/** From the click that cancels a job to the end of the dialog, on each of nine pages that show a running job. */
async function measureActions(machine: Machine, browser: Browser): Promise<number[]> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  await context.addInitScript(NAMES)
  const samples: number[] = []
  const pages: Page[] = []
  while (pages.length < PAGES) pages.push(await context.newPage())
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const page of pages) {
      const { job_id, workspace } = await machine.dispatch('sleeper', `Sleep ${round}`)
      await page.goto(`${machine.url}/#/job/${workspace}/${job_id}`)
    }
    for (const page of pages) {
      const pane = page.getByRole('region', { name: 'Job', exact: true })
      await pane.getByText('Running', { exact: true }).first().waitFor()
    }
    for (const page of pages) samples.push(await cancelIn(page))
  }
  await context.close()
  return samples
}

async function cancelIn(page: Page): Promise<number> {
  // The browser draws pages behind others once a second.
  await page.bringToFront()
  await page.getByRole('button', { name: 'Cancel…' }).click()
  const button = page.getByRole('dialog').getByRole('button', { name: 'Cancel job' })
  await button.waitFor()
  return button.evaluate(
    (element) =>
      new Promise<number>((resolve) => {
        const begunMs = performance.now()
        const isOpen = () => document.querySelector('dialog[open]') !== null
        const look = (): void => {
          if (isOpen()) requestAnimationFrame(look)
          else resolve(performance.now() - begunMs)
        }
        if (element instanceof HTMLElement) element.click()
        look()
      }),
  )
}
