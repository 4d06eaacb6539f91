import { randomBytes } from 'node:crypto'
import { rm } from 'node:fs/promises'

import type { BrowserContext } from 'playwright-core'

import { RelayError } from '../../errors.ts'
import { attachTo } from './attach.ts'
import { findChromium, loadDriver, startChromium } from './chromium.ts'
import { makeHome } from './home.ts'
import { openProxy } from './proxy.ts'
import type { Refused } from './proxy.ts'
import { createReach } from './reach.ts'
import type { ReachSettings, Resolve } from './reach.ts'
import { openSession } from './session.ts'
import type { Session } from './session.ts'

/** Sessions of one process, all callers together. */
const MAX_SESSIONS = 5

/** A session that was not used for this long ends. */
const IDLE_MS = 30 * 60 * 1000

/** How often sessions are looked at. */
const LOOK_MS = 60_000

/** A session, for its owner and for a person. */
export type SessionView = {
  session: string
  owner: string
  opened_at: string
  used_at: string
  hosts: string[]
  /** True for pages of a person's own browser. */
  attached: boolean
}

export type OpenOptions = ReachSettings & {
  /** Called for each request that was not let through. */
  blocked: (request: Refused) => void
}

export type StartOptions = OpenOptions & {
  executable?: string | undefined
  viewport: { width: number; height: number }
}

export type Opened = { id: string; session: Session }

/**
 * The browsers of one process. A session belongs to the caller that opened it, named by a key: for another caller it does
 * not exist.
 */
export type Browsers = {
  /** Starts a browser with one empty page. Throws `BROWSER_MISSING`, and `BUSY` when there are too many. */
  open(owner: string, options: StartOptions): Promise<Opened>
  /** Opens a page in a browser that a person started, by its debugging endpoint. Throws `BROWSER_FAILED`, `BUSY`. */
  attach(owner: string, options: OpenOptions & { endpoint: string }): Promise<Opened>
  /** A session of this owner, or of any for a person; without an id, the only one. Throws `BROWSER_SESSION_NOT_FOUND`. */
  get(owner: string | undefined, id?: string): Opened
  /** The sessions of this owner, or all of them. */
  list(owner?: string): SessionView[]
  /** Ends a session. One that has ended is no error. */
  close(id: string): Promise<void>
  /** Ends those that were not used for too long: one look of the loop that does it every minute. */
  endIdle(): Promise<void>
  /** Ends all of them. Calling it twice is fine. */
  end(): Promise<void>
}

type Held = { view: Omit<SessionView, 'used_at'>; opened: Session; usedAtMs: number }

export function createBrowsers(on: {
  now: () => number
  /** The search path of this process. */
  path: string
  /** Finds the addresses of names in place of the system. */
  resolve?: Resolve | undefined
}): Browsers {
  const { now, path, resolve } = on
  const held = new Map<string, Held>()
  let opening = 0
  let looking: NodeJS.Timeout | undefined

  /** Keeps a place while a session is opened, and then the session. */
  async function place(
    owner: string,
    options: OpenOptions & { attached: boolean },
    start: (ended: () => void) => Promise<Session>,
  ): Promise<Opened> {
    if (held.size + opening >= MAX_SESSIONS) throw tooMany()
    opening += 1
    try {
      const id = randomBytes(5).toString('hex')
      const opened = await start(() => held.delete(id))
      const { attached, hosts, narrowed } = options
      const opened_at = new Date(now()).toISOString()
      const facts = { session: id, owner, opened_at, attached, hosts: [...(narrowed ?? hosts)] }
      held.set(id, { view: facts, opened, usedAtMs: now() })
      looking ??= setInterval(() => void endIdle(), LOOK_MS).unref()
      return { id, session: opened }
    } finally {
      opening -= 1
    }
  }

  function heldBy(owner: string | undefined): Held[] {
    return [...held.values()].filter((each) => owner === undefined || each.view.owner === owner)
  }

  async function endIdle(): Promise<void> {
    for (const [id, { usedAtMs }] of held) if (now() - usedAtMs > IDLE_MS) await close(id)
  }

  async function close(id: string): Promise<void> {
    const found = held.get(id)
    held.delete(id)
    if (held.size === 0) {
      clearInterval(looking)
      looking = undefined
    }
    await found?.opened.close()
  }

  return {
    open: (owner, options) =>
      place(owner, { ...options, attached: false }, async (ended) => {
        const executable = findChromium(options.executable, path)
        const driver = await loadDriver()
        const reach = createReach(options, resolve)
        let session: Session | undefined
        const proxy = await openProxy({ reach, refused: (each) => session?.refused(each) })
        const home = await makeHome()
        let context: BrowserContext | undefined
        const release = async () => {
          ended()
          await context?.close()
          await proxy.close()
          // The browser's processes may still be writing.
          await rm(home, { recursive: true, force: true, maxRetries: 5 })
        }
        try {
          const { viewport } = options
          context = await startChromium({ driver, executable, home, proxy, viewport, path })
          context.once('close', () => void release().catch(() => {}))
          session = await openSession({
            context,
            reach,
            now,
            blocked: options.blocked,
            close: release,
          })
          return session
        } catch (error) {
          await release()
          throw error
        }
      }),
    attach: (owner, options) =>
      place(owner, { ...options, attached: true }, async (ended) => {
        const driver = await loadDriver()
        const { context, page, leave } = await attachTo(driver, options.endpoint)
        const reach = createReach(options, resolve)
        const release = async () => {
          ended()
          await leave()
        }
        const { blocked } = options
        return openSession({ context, only: page, reach, now, blocked, close: release })
      }),
    get(owner, id) {
      const own = heldBy(owner)
      const found =
        id === undefined && own.length === 1 ? own[0] : own.find(({ view }) => view.session === id)
      if (found === undefined) throw notFound(id, own)
      found.usedAtMs = now()
      return { id: found.view.session, session: found.opened }
    },
    list: (owner) => heldBy(owner).map(viewOf),
    close,
    endIdle,
    async end() {
      await Promise.all([...held.keys()].map(close))
    },
  }
}

function viewOf({ view, usedAtMs }: Held): SessionView {
  return { ...view, used_at: new Date(usedAtMs).toISOString() }
}

function tooMany(): RelayError {
  const message = `Cannot open a browser: ${MAX_SESSIONS} sessions are open, and there may be no more. Close one with browser_close, or try again when another caller has closed its own.`
  return new RelayError('BUSY', message)
}

function notFound(id: string | undefined, own: readonly Held[]): RelayError {
  const ids = own.map(({ view }) => view.session).join(', ')
  const why =
    own.length === 0
      ? 'you have none open. Open one with browser_open'
      : id === undefined
        ? `you have several. Name one in "session": ${ids}`
        : `it has ended or was never yours. Yours are: ${ids}`
  return new RelayError('BROWSER_SESSION_NOT_FOUND', `Cannot use a browser session: ${why}.`)
}
