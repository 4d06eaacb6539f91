import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

import type axe from 'axe-core'
import type { Page } from 'playwright-core'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Fails with what the page, as it is now, violates of the rules of accessibility. */
export async function inspect(page: Page, what: string): Promise<void> {
  // Evaluated by the debugger, because the page's policy blocks injected scripts.
  await page.evaluate(AXE)
  const found = await page.evaluate(async () => {
    const { axe: inspector } = window as unknown as { axe: typeof axe }
    const { violations } = await inspector.run()
    return violations.map(
      ({ id, impact, nodes }) =>
        `${id} (${impact}): ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`,
    )
  })
  assert.deepEqual(found, [], what)
}

/** Pixels by which the page is wider than the window. */
export function sideways(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
}
