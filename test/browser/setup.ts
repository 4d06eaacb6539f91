import assert from 'node:assert/strict'
import { after } from 'node:test'
import type { TestContext } from 'node:test'

import type { BrowserContextOptions, Page } from 'playwright-core'

import type { Held } from '../../lib/queue/queue.ts'
import { claim, serve } from '../http/setup.ts'
import type { TestServer } from '../http/setup.ts'
import { findChromium, NO_BROWSER, openBrowser } from './chromium.ts'
import type { Browser } from './chromium.ts'

/** Given to each test's options: without a browser none is run, and the reason is told. */
export const needsBrowser = {
  skip: findChromium() === undefined ? `NOT RUN: ${NO_BROWSER}` : false,
}

if (needsBrowser.skip !== false)
  process.stderr.write(`\n!!! Browser tests ${needsBrowser.skip}\n\n`)

let browser: Promise<Browser> | undefined
after(async () => (await browser)?.close())

/** The page of the built server, before a store that the test itself works on. */
export type Desk = TestServer & {
  page: Page
  /** Opens another page before the same server. */
  open: (options?: BrowserContextOptions) => Promise<Page>
  /** Takes the next job of an agent as a worker does. */
  take: (agent: string, leaseMs?: number) => Promise<Held>
}

type Options = Parameters<typeof serve>[1] & { context?: BrowserContextOptions; path?: string }

/** Starts the server and opens its page. A page that throws, or that its policy stops, fails the test. */
export async function openDesk(t: TestContext, options: Options = {}): Promise<Desk> {
  const server = await serve(t, options)
  const complaints: string[] = []

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
    page.on('pageerror', (error) => complaints.push(String(error)))
    page.on('console', (message) => {
      // A server that is away is what some tests are about; what it refuses is shown on the page.
      const isNetwork = /Failed to load resource|ERR_/.test(message.text())
      if (message.type() === 'error' && !isNetwork) complaints.push(message.text())
    })
    await page.goto(server.url + (options.path ?? '/'))
    return page
  }

  const page = await open(options.context)
  t.after(() => assert.deepEqual(complaints, []))
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

/** Opens a job by a click on its line; gives its pane. */
export async function openJob(page: Page, headline: string) {
  await lineOf(page, headline).click()
  return paneOf(page, headline)
}

/** The pane of a job that is open. */
export async function paneOf(page: Page, headline: string) {
  const pane = page.getByRole('region', { name: 'Job', exact: true })
  await pane.getByRole('heading', { name: headline }).waitFor()
  return pane
}
