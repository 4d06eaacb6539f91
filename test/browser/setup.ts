import assert from 'node:assert/strict'
import { after } from 'node:test'
import type { TestContext } from 'node:test'

import type { BrowserContextOptions, Page } from 'playwright-core'

import type { Held } from '../../lib/queue/queue.ts'
import { claim, serve } from '../http/setup.ts'
import type { TestServer } from '../http/setup.ts'
import { findChromium, NO_BROWSER, openBrowser } from './chromium.ts'
import type { Browser } from './chromium.ts'

/** Options of every browser test: without Chromium, the test is skipped and says why. */
export const needsBrowser = {
  skip: findChromium() === undefined ? `NOT RUN: ${NO_BROWSER}` : false,
}

if (needsBrowser.skip !== false)
  process.stderr.write(`\n!!! Browser tests ${needsBrowser.skip}\n\n`)

let browser: Promise<Browser> | undefined
after(async () => (await browser)?.close())

/** The built server's page, over a store that the test writes to. */
export type Dashboard = TestServer & {
  page: Page
  /** Opens another page of the same server. */
  open: (options?: BrowserContextOptions) => Promise<Page>
  /** Claims the agent's next job as a worker does. */
  take: (agent: string, leaseMs?: number) => Promise<Held>
}

type Options = Parameters<typeof serve>[1] & { context?: BrowserContextOptions; path?: string }

/** Starts the server and opens its page. An uncaught error or a violation of the security policy fails the test. */
export async function openDashboard(t: TestContext, options: Options = {}): Promise<Dashboard> {
  const server = await serve(t, options)
  const errors: string[] = []

  async function open(context: BrowserContextOptions = {}): Promise<Page> {
    browser ??= openBrowser()
    const opened = await (
      await browser
    ).newContext({
      viewport: { width: 1280, height: 800 },
      reducedMotion: 'reduce',
      ...context,
    })
    t.after(() => opened.close())
    const page = await opened.newPage()
    page.setDefaultTimeout(60_000)
    page.on('pageerror', (error) => errors.push(String(error)))
    page.on('console', (message) => {
      // Some tests stop the server, and the page itself shows failed requests.
      const isNetwork = /Failed to load resource|ERR_/.test(message.text())
      if (message.type() === 'error' && !isNetwork) errors.push(message.text())
    })
    await page.goto(server.url + (options.path ?? '/'))
    return page
  }

  const page = await open(options.context)
  t.after(() => assert.deepEqual(errors, []))
  return Object.assign(server, {
    page,
    open,
    take: (agent: string, leaseMs?: number) => claim(server, agent, leaseMs),
  })
}

/** The line of a job in the list. */
export function lineOf(page: Page, headline: string | RegExp) {
  return page.locator('a[data-job]', { hasText: headline })
}

/** A group of the list, such as "Needs you". */
export function group(page: Page, name: string) {
  return page.getByRole('region', { name })
}

/** Opens a job by a click on its line; returns its pane. */
export async function openJob(page: Page, headline: string) {
  await lineOf(page, headline).click()
  return paneOf(page, headline)
}

/** The pane of the open job. */
export async function paneOf(page: Page, headline: string) {
  const pane = page.getByRole('region', { name: 'Job', exact: true })
  await pane.getByRole('heading', { name: headline }).waitFor()
  return pane
}
