import type { BrowserContext, Page, Request } from 'playwright-core'

import { pageLine } from './text.ts'
import type { ConsoleLine, NetworkLine, Ring } from './traffic.ts'

/** Records what pages write to the console and request. It listens to the context, so that the first request of a new page counts. */
export function recordTraffic(
  context: BrowserContext,
  on: {
    console: Ring<ConsoleLine>
    network: Ring<NetworkLine>
    /** The number of a page; undefined for one that is not open yet. */
    numberOf: (page: Page | undefined) => number | undefined
    /** True in a person's browser, where pages without a number are not ours. */
    onlyNumbered: boolean
    now: () => number
  },
): void {
  const { numberOf, onlyNumbered, now } = on
  const at = () => new Date(now()).toISOString()

  function line(page: Page | null, type: string, text: string): void {
    const number = numberOf(page ?? undefined)
    if (number === undefined && onlyNumbered) return
    on.console.push({ page: number, at: at(), type, text: pageLine(text, 2000) })
  }

  function ended(request: Request, rest: { status?: number; error?: string }): void {
    const number = numberOf(pageOf(request))
    if (number === undefined && onlyNumbered) return
    const method = request.method().slice(0, 20)
    const url = pageLine(request.url(), 500)
    on.network.push({ page: number, at: at(), method, url, type: request.resourceType(), ...rest })
  }

  context.on('console', (message) => line(message.page(), message.type(), message.text()))
  context.on('weberror', (thrown) => line(thrown.page(), 'error', thrown.error().message))
  context.on('response', (response) => ended(response.request(), { status: response.status() }))
  context.on('requestfailed', (request) => {
    const error = request.failure()?.errorText ?? 'failed'
    // Refusals are recorded where they are made, with the reason.
    if (!error.includes('BLOCKED_BY_CLIENT')) ended(request, { error: error.slice(0, 100) })
  })
}

/** The page of a request; undefined for one of a worker, and for the first one of a page that is being made. */
export function pageOf(request: Request): Page | undefined {
  try {
    return request.frame().page()
  } catch {
    // Playwright has no other way to report that there is none.
    return undefined
  }
}
