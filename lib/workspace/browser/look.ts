import type { Page } from 'playwright-core'

import { present } from './act.ts'

/** A screenshot has at most this many bytes, and shows at most this much of a long page. */
const MOST_IMAGE_BYTES = 3 * 1024 * 1024
const MOST_HEIGHT = 6000

export type Image = { data: Buffer; mimeType: 'image/png' | 'image/jpeg' }

/** What to wait for; the first that is given counts, and without any the network's rest does. */
export type Awaited = {
  text?: string | undefined
  target?: string | undefined
  url?: string | undefined
  gone?: boolean | undefined
  ms?: number | undefined
}

/** Waits for it on the page. Rejects as Playwright does when the time is up. */
export async function waitFor(page: Page, what: Awaited, timeout: number): Promise<unknown> {
  const state = what.gone === true ? 'hidden' : 'visible'
  if (what.text !== undefined) {
    return page.getByText(what.text).first().waitFor({ state, timeout })
  }
  if (what.target !== undefined) {
    return (await present(page, what.target)).first().waitFor({ state, timeout })
  }
  const { url } = what
  if (url !== undefined) {
    return page.waitForURL((now) => now.href.includes(url), { timeout, waitUntil: 'commit' })
  }
  if (what.ms !== undefined) return page.waitForTimeout(Math.min(what.ms, timeout))
  return page.waitForLoadState('networkidle', { timeout })
}

/** A picture of what is visible, of one element, or of the whole page from its top. */
export async function pictureOf(
  page: Page,
  at: { timeout: number; target?: string | undefined; whole: boolean },
): Promise<Image> {
  const { timeout, target, whole } = at
  async function take(type: 'png' | 'jpeg'): Promise<Buffer> {
    const how = type === 'png' ? { type, timeout } : { type, timeout, quality: 60 }
    if (target !== undefined) return (await present(page, target)).screenshot(how)
    if (!whole) return page.screenshot(how)
    const width = page.viewportSize()?.width ?? 1280
    const tall: unknown = await page.evaluate('document.documentElement.scrollHeight')
    const height = Math.min(Math.max(Number(tall) || 1, 1), MOST_HEIGHT)
    return page.screenshot({ ...how, fullPage: true, clip: { x: 0, y: 0, width, height } })
  }
  const png = await take('png')
  if (png.length <= MOST_IMAGE_BYTES) return { data: png, mimeType: 'image/png' }
  return { data: await take('jpeg'), mimeType: 'image/jpeg' }
}
