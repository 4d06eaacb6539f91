import type { BrowserContext, BrowserType, Page } from 'playwright-core'

import { kindOf } from '../../net/addresses.ts'
import { inPage } from './act.ts'
import { hostOf, literalOf } from './hosts.ts'
import { RelayError } from '../../errors.ts'

/** A page of our own in a person's browser. */
export type Attached = { context: BrowserContext; page: Page; leave: () => Promise<void> }

/**
 * Opens a new page in the browser behind a debugging endpoint of this machine, such as `http://127.0.0.1:9222`. The page
 * shares cookies with the person's own pages, which stay untouched. Throws `INPUT_INVALID` for an endpoint elsewhere, and
 * `BROWSER_FAILED`.
 */
export async function attachTo(driver: BrowserType, endpoint: string): Promise<Attached> {
  if (!isOnThisMachine(endpoint)) {
    const message =
      'Cannot attach: the endpoint must be an http or ws address on 127.0.0.1, ::1 or localhost.'
    throw new RelayError('INPUT_INVALID', message)
  }
  return inPage('attach to the browser', async () => {
    const browser = await driver.connectOverCDP(endpoint, { timeout: 15_000 })
    const [context] = browser.contexts()
    if (context === undefined) {
      await browser.close()
      throw new RelayError('BROWSER_FAILED', 'Cannot attach: that browser has no window open.')
    }
    const page = await context.newPage()
    return {
      context,
      page,
      async leave() {
        await page.close().catch(() => {})
        // Ends the connection; the browser is the person's, and stays open.
        await browser.close()
      },
    }
  })
}

function isOnThisMachine(endpoint: string): boolean {
  if (!URL.canParse(endpoint)) return false
  const url = new URL(endpoint)
  if (url.protocol !== 'http:' && url.protocol !== 'ws:') return false
  const host = hostOf(url)
  const literal = literalOf(host)
  if (literal === undefined) return host === 'localhost'
  return kindOf(literal) === 'private' && (literal.startsWith('127.') || literal === '::1')
}
