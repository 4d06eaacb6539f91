import type { Locator, Page } from 'playwright-core'

import { RelayError } from '../../errors.ts'
import { pageLine } from './text.ts'

/** References in snapshots, of the page and of its frames. */
const REFERENCE = /^(?:f\d{1,6})?e\d{1,6}$/

/** How long the page may take to show what an action led to, before the action returns. */
const SETTLE_MS = 3000

/** What an action leads to begins within this time, so that its result can say so. */
const NOTICE_MS = 100

/** The element of a reference in the latest snapshot (`e12`), or of a selector. */
function elementOf(page: Page, target: string): Locator {
  return page.locator(REFERENCE.test(target) ? `aria-ref=${target}` : target)
}

/**
 * The element in words, for a person who decides about an action on it. Throws `BROWSER_FAILED` unless it is exactly one.
 * The page wrote these words, as it wrote what a person would see.
 */
export async function describeElement(page: Page, target: string, timeout: number) {
  const element = await present(page, target)
  // Not a snapshot of the element: the references of the latest snapshot would no longer be valid.
  const seen = await inPage(`find ${target}`, () =>
    element.evaluate(wordsOf, undefined, { timeout }),
  )
  const words = wordOf(seen.text, 150)
  const link = wordOf(seen.link, 300)
  const name = `<${wordOf(seen.tag, 50)}>`
  return {
    element: `${name}${words === '' ? '' : ` "${words}"`}${link === '' ? '' : ` to ${link}`}`,
    isSecret: seen.type === 'password',
  }
}

/** What the page returned as a text; a page can change what its functions return. */
function wordOf(value: unknown, limit: number): string {
  return typeof value === 'string' ? pageLine(value, limit) : ''
}

/** Runs in the page. Never the value of a field. */
function wordsOf(node: unknown): Record<'tag' | 'type' | 'text' | 'link', unknown> {
  // The page's element; its types are not those of this program.
  const element = node as {
    nodeName: string
    innerText?: unknown
    href?: unknown
    getAttribute: (name: string) => string | null
  }
  const named = ['aria-label', 'placeholder', 'name', 'title', 'alt'].map((name) =>
    element.getAttribute(name),
  )
  const text = [element.innerText, ...named].find((each) => typeof each === 'string' && each !== '')
  return {
    tag: element.nodeName.toLowerCase(),
    type: element.getAttribute('type')?.toLowerCase(),
    text: typeof text === 'string' ? text.slice(0, 1000) : '',
    link: typeof element.href === 'string' ? element.href.slice(0, 1000) : '',
  }
}

/** The element of a target. A reference that the page no longer has is refused at once, without waiting for it. */
export async function present(page: Page, target: string): Promise<Locator> {
  const element = elementOf(page, target)
  if (!REFERENCE.test(target)) return element
  const count = await inPage(`find ${target}`, () => element.count())
  if (count === 1) return element
  const message = `Cannot find ${target}: the latest snapshot of the page has no such reference, or its element is gone. Take a new snapshot.`
  throw new RelayError('BROWSER_FAILED', message)
}

/** Replaces the value of a field, or chooses the option of this label or value. */
export async function fill(page: Page, target: string, on: { value: string; timeout: number }) {
  const element = await present(page, target)
  const { value, timeout } = on
  await inPage(`fill ${target}`, async () => {
    const tag = await element.evaluate((node) => node.nodeName.toLowerCase(), undefined, {
      timeout,
    })
    if (tag === 'select') await element.selectOption(value, { timeout })
    else await element.fill(value, { timeout })
  })
}

/** Waits a moment for what the action led to: a new page, a request that is refused, the next document. */
export async function settle(page: Page): Promise<void> {
  // A page that closed itself has nothing more to show.
  await page.waitForTimeout(NOTICE_MS).catch(() => {})
  // A page that loads longer is shown as far as it is.
  await page.waitForLoadState('domcontentloaded', { timeout: SETTLE_MS }).catch(() => {})
}

/**
 * Runs what a page may refuse. Throws `BROWSER_FAILED` with the first line of the reason, and `TOOL_TIMEOUT` when its time
 * is up.
 */
export async function inPage<T>(what: string, run: () => Promise<T>): Promise<T> {
  try {
    return await run()
  } catch (error) {
    if (error instanceof RelayError || !(error instanceof Error)) throw error
    const [first = ''] = error.message.split('\n')
    const why = pageLine(first.replace(/^(?:[\w.]+: )+/, ''), 300).replace(/[.:]?$/, '.')
    if (error.name === 'TimeoutError') {
      const message = `Cannot ${what}: ${why} Look at the page with a new snapshot; something may cover or disable the element.`
      throw new RelayError('TOOL_TIMEOUT', message)
    }
    // Playwright's refusals are plain errors; a bug of this file is of another class.
    if (error.constructor.name === 'TypeError') throw error
    throw new RelayError('BROWSER_FAILED', `Cannot ${what}: ${why}`)
  }
}
