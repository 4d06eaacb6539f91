import type { Page } from 'playwright-core'

import { RelayError } from '../../errors.ts'
import { inPage } from './act.ts'
import type { Refused } from './proxy.ts'
import { pageLine } from './text.ts'

type Options = NonNullable<Parameters<Page['reload']>[0]>

/** How long the page of an error may take to appear. */
const ERROR_PAGE_MS = 1000

/** True for what leads to no address that the caller names. */
export function isMove(to: string): boolean {
  return ['back', 'forward', 'reload'].includes(to)
}

/**
 * Opens an address, or goes `back` or `forward` or reloads. Returns the status of the answer. Throws `HOST_NOT_ALLOWED` when
 * the page itself was refused, also behind a redirect; `refusals` returns what was refused meanwhile.
 */
export async function openAddress(
  page: Page,
  on: { to: string; options: Options; refusals: () => readonly Refused[] },
): Promise<number | undefined> {
  const { to, options, refusals } = on
  try {
    const response = await inPage(`open ${pageLine(to, 300)}`, () => move(page, to, options))
    // Over plain HTTP, the proxy's refusal is a page of its own.
    throwIfRefused(refusals().filter(({ url }) => url === response?.url()))
    return response?.status()
  } catch (error) {
    if (!(error instanceof RelayError) || !error.message.includes('net::ERR_')) throw error
    // The browser shows its own page for an error, which would interrupt the next address.
    await page
      .waitForURL((url) => url.protocol === 'chrome-error:', {
        waitUntil: 'commit',
        timeout: ERROR_PAGE_MS,
      })
      // Without such a page nothing interrupts.
      .catch(() => {})
    if (/ERR_(?:BLOCKED_BY_CLIENT|TUNNEL|ABORTED)/.test(error.message)) throwIfRefused(refusals())
    throw error
  }
}

/** Throws `HOST_NOT_ALLOWED` for the last of these, if there is one. */
export function throwIfRefused(refusals: readonly Refused[]): void {
  const last = refusals.at(-1)
  if (last === undefined) return
  const { url, why, host } = last
  const message = `Cannot open ${pageLine(url, 300)}: ${why}. The operator lists the hosts under tools.browser.hosts.`
  throw new RelayError('HOST_NOT_ALLOWED', message, { details: { host } })
}

function move(page: Page, to: string, options: Options) {
  if (to === 'back') return page.goBack(options)
  if (to === 'forward') return page.goForward(options)
  return to === 'reload' ? page.reload(options) : page.goto(to, options)
}
