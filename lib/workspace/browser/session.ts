import type { BrowserContext, Page, Request, Route } from 'playwright-core'

import { describeElement, fill, inPage, present, settle } from './act.ts'
import { hostIn, refusalOf } from './address.ts'
import { pictureOf, waitFor } from './look.ts'
import type { Awaited, Image } from './look.ts'
import { isMove, openAddress, throwIfRefused } from './navigate.ts'
import type { Refused } from './proxy.ts'
import type { Reach } from './reach.ts'
import { pageOf, recordTraffic } from './record.ts'
import { partOf, takeSnapshot } from './snapshot.ts'
import type { Snapshot, SnapshotPart } from './snapshot.ts'
import { createTabs } from './tabs.ts'
import { pageLine } from './text.ts'
import { createRing } from './traffic.ts'
import type { BrowserEvent, ConsoleLine, NetworkLine, Ring } from './traffic.ts'

/** Lines of console and network that a session keeps, and events between two results. */
const KEPT_LINES = 200
const KEPT_EVENTS = 20

/** Where a page is, and what happened since the last result of the session. */
export type PageState = { page: number; url: string; title: string; events?: BrowserEvent[] }

export type PageLine = { page: number; url: string; title: string; current: boolean }

/** Where an action would happen, and on which element. `isSecret` for a password field. */
export type Place = { page: number; url: string; element?: string; isSecret: boolean }

/** Where a call acts, and how long it may take. */
export type At = { page?: number | undefined; timeout: number }

/** One browser, or the pages of a person's browser that a caller uses. Its calls run one after the other. */
export type Session = {
  readonly console: Ring<ConsoleLine>
  readonly network: Ring<NetworkLine>
  pages(): Promise<PageLine[]>
  state(page?: number): Promise<PageState>
  /** Opens an address, or goes `back` or `forward` or reloads. Throws `HOST_NOT_ALLOWED`, `BROWSER_FAILED`. */
  navigate(
    to: string,
    at: At & { until: 'load' | 'domcontentloaded' | 'networkidle' },
  ): Promise<PageState & { status?: number }>
  /** The first part of a new snapshot, or with `from` a part of the latest one. */
  snapshot(
    at: At & { from: number; target?: string | undefined },
  ): Promise<PageState & SnapshotPart>
  /** The address of the page, and the element in words, for a person who decides about an action. */
  describe(target: string | undefined, at: At): Promise<Place>
  click(target: string, at: At & { double: boolean; right: boolean }): Promise<PageState>
  fill(target: string, at: At & { value: string }): Promise<PageState>
  /** Types key by key into an element, or where the focus is; with `submit` it ends with Enter. */
  type(target: string | undefined, at: At & { text: string; submit: boolean }): Promise<PageState>
  press(target: string | undefined, at: At & { key: string }): Promise<PageState>
  wait(what: Awaited, at: At): Promise<PageState>
  screenshot(
    at: At & { target?: string | undefined; whole: boolean },
  ): Promise<PageState & { image: Image }>
  /** Replaces the operator's rules, as a changed configuration has them. */
  use: Reach['use']
  /** Records a request that was not let through. */
  refused(request: Refused, page?: number): void
  close(): Promise<void>
}

/**
 * Starts to follow and to guard a context: every request of its pages is checked by name before it is sent, and what
 * leaves all the same is checked by the proxy.
 */
export async function openSession(on: {
  context: BrowserContext
  /** In a person's browser, the page that is ours; its other pages are neither seen nor guarded. */
  only?: Page | undefined
  reach: Reach
  now: () => number
  /** Called for each request that was not let through. */
  blocked: (request: Refused) => void
  close: () => Promise<void>
}): Promise<Session> {
  const { context, only, reach, now } = on
  const ours = new Set<Page>()
  const lines = createRing<ConsoleLine>(KEPT_LINES)
  const network = createRing<NetworkLine>(KEPT_LINES)
  let events: BrowserEvent[] = []
  const tabs = createTabs(event)
  const { numberOf } = tabs
  const snapshots = new WeakMap<Page, Snapshot>()
  let refusals: Refused[] = []
  let turn: Promise<unknown> = Promise.resolve()

  function event(each: BrowserEvent): void {
    if (events.length < KEPT_EVENTS && !events.some(({ text }) => text === each.text)) {
      events.push(each)
    }
  }

  function refused(request: Refused, page?: number): void {
    const { method, url, host, why } = request
    const shown = { method, url: pageLine(url, 500), error: why, blocked: true } as const
    network.push({ page, at: new Date(now()).toISOString(), ...shown })
    event({ kind: 'blocked', text: `Blocked a request to ${pageLine(host, 200)}: ${why}.` })
    if (refusals.length < KEPT_LINES) refusals.push(request)
    on.blocked(request)
  }

  /** The first of two checks: it knows the whole address, and answers before anything is sent. */
  async function check(route: Route): Promise<void> {
    const request = route.request()
    if (only !== undefined && !(await isOurs(request))) return route.continue()
    const why = refusalOf(reach, request.url())
    if (why === undefined) return route.continue()
    const { host } = new URL(request.url())
    const page = numberOf(pageOf(request))
    refused({ method: request.method(), url: request.url(), host, why }, page)
    return route.abort('blockedbyclient')
  }

  /** In a person's browser: true for our page and for what it opened. */
  async function isOurs(request: Request): Promise<boolean> {
    const page = pageOf(request)
    if (page === undefined) return false
    if (ours.has(page)) return true
    const opener = await page.opener()
    return opener !== null && ours.has(opener)
  }

  function follow(page: Page): void {
    ours.add(page)
    tabs.add(page)
  }

  const onlyNumbered = only !== undefined
  recordTraffic(context, { console: lines, network, numberOf, onlyNumbered, now })
  await context.route('**/*', (route) =>
    // A page that was closed meanwhile needs no answer.
    check(route).catch(() => {}),
  )
  if (only === undefined) {
    context.on('page', follow)
    for (const page of context.pages()) follow(page)
  } else {
    context.on('page', (page) => {
      void page.opener().then((opener) => {
        if (opener !== null && ours.has(opener)) follow(page)
      })
    })
    follow(only)
  }

  /** Runs a call after those before it. */
  function inTurn<T>(run: () => Promise<T>): Promise<T> {
    const next = turn.then(run, run)
    turn = next.catch(() => {})
    return next
  }

  async function stateOf(number: number, page: Page): Promise<PageState> {
    const title = await page.title().catch(() => '')
    const seen = events
    events = []
    const state = { page: number, url: pageLine(page.url(), 2000), title: pageLine(title, 300) }
    return seen.length === 0 ? state : { ...state, events: seen }
  }

  /** Acts on a page, and returns where it is then. */
  function act(at: At, what: string, run: (page: Page) => Promise<unknown>): Promise<PageState> {
    return inTurn(async () => {
      const { number, page } = tabs.get(at.page)
      await inPage(what, () => run(page))
      await settle(page)
      return stateOf(number, page)
    })
  }

  return {
    console: lines,
    network,
    refused,
    use: reach.use,
    close: on.close,
    pages: () =>
      Promise.all(
        tabs.list().map(async ({ number, page, isCurrent }) => {
          const { title, url } = await titleOf(page)
          return { page: number, url, title, current: isCurrent }
        }),
      ),
    state: (number) =>
      inTurn(() => {
        const found = tabs.get(number)
        return stateOf(found.number, found.page)
      }),
    navigate: (to, at) =>
      inTurn(async () => {
        const { number, page } = tabs.get(at.page)
        refusals = []
        const why = isMove(to) ? undefined : refusalOf(reach, to)
        if (why !== undefined) refused({ method: 'GET', url: to, host: hostIn(to), why }, number)
        throwIfRefused(refusals)
        const options = { waitUntil: at.until, timeout: at.timeout }
        const status = await openAddress(page, { to, options, refusals: () => refusals })
        const state = await stateOf(number, page)
        return status === undefined ? state : { ...state, status }
      }),
    snapshot: (at) =>
      inTurn(async () => {
        const { number, page } = tabs.get(at.page)
        const known = at.from > 1 ? snapshots.get(page) : undefined
        const target = at.target === undefined ? undefined : await present(page, at.target)
        const taken =
          known ??
          (await inPage('take a snapshot', () =>
            takeSnapshot(page, { target, timeout: at.timeout }),
          ))
        snapshots.set(page, taken)
        return { ...(await stateOf(number, page)), ...partOf(taken, at.from) }
      }),
    describe: (target, at) =>
      inTurn(async () => {
        const { number, page } = tabs.get(at.page)
        const place = { page: number, url: pageLine(page.url(), 2000) }
        if (target === undefined) return { ...place, isSecret: false }
        return { ...place, ...(await describeElement(page, target, at.timeout)) }
      }),
    click: (target, at) =>
      act(at, `click ${target}`, async (page) => {
        const options = { timeout: at.timeout, button: at.right ? 'right' : 'left' } as const
        const element = await present(page, target)
        return at.double ? element.dblclick(options) : element.click(options)
      }),
    fill: (target, at) => act(at, `fill ${target}`, (page) => fill(page, target, at)),
    type: (target, at) =>
      act(at, `type into ${target ?? 'the page'}`, async (page) => {
        if (target !== undefined) await (await present(page, target)).focus({ timeout: at.timeout })
        await page.keyboard.type(at.text)
        if (at.submit) await page.keyboard.press('Enter')
      }),
    press: (target, at) =>
      act(at, `press ${pageLine(at.key, 50)}`, async (page) => {
        if (target === undefined) return page.keyboard.press(at.key)
        return (await present(page, target)).press(at.key, { timeout: at.timeout })
      }),
    wait: (what, at) => act(at, 'wait', (page) => waitFor(page, what, at.timeout)),
    screenshot: (at) =>
      inTurn(async () => {
        const { number, page } = tabs.get(at.page)
        const image = await inPage('take a screenshot', () => pictureOf(page, at))
        return { ...(await stateOf(number, page)), image }
      }),
  }
}

async function titleOf(page: Page) {
  const title = await page.title().catch(() => '')
  return { title: pageLine(title, 300), url: pageLine(page.url(), 2000) }
}
