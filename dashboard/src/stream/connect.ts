import type { FollowedFrame } from '../../../lib/schema/api-frame.ts'
import type { Link } from './link.ts'
import { LINKS } from './links.ts'
import type { Connection, Followed, ToHub, ToPage } from './wire.ts'

/**
 * How often the page asks the hub for an answer, and how long it waits for one before it replaces the hub. Browsers run the
 * timers of a hidden page once a minute, so the wait begins with a question, never with the last answer.
 */
const ASK_MS = 5000
const ANSWER_MS = 8000

/** Time for the first answer of a hub; a shared worker must start first. */
const FIRST_ANSWER_MS = 10_000

/** The event stream as a page uses it. */
export type Feed = {
  /** Joins the stream. Returns a function that leaves it. */
  open: (on: FeedListener) => () => void
  /**
   * Follows the log and activity of a job after a position, until its end. Frames may repeat when the page changes its hub.
   * Returns a function that stops.
   */
  follow: (job: Omit<Followed, 'id'>, onFrame: (frame: FollowedFrame) => void) => () => void
  /** Connects at once if the connection is lost. */
  retryNow: () => void
}

type FeedListener = {
  /** The key of the page's session. */
  key: string | null
  /** `isReplay`: the page joined an open stream. After the first `ready` it may have missed frames before it. */
  onFrame: (frame: { event: string; data: unknown; isReplay: boolean }) => void
  onConnection: (connection: Connection) => void
  onRefused: (status: number) => void
}

/** A page's part of the one event stream of this browser, wherever that is held. */
export function createFeed(): Feed {
  const page = crypto.getRandomValues(new Uint32Array(2)).join('')
  const follows = new Map<string, { job: Followed; onFrame: (frame: FollowedFrame) => void }>()
  let made = 0
  let post: (message: ToHub) => void = () => {}

  function deliver(frame: FollowedFrame): void {
    const followed = follows.get(frame.follow)
    if (followed === undefined) return
    followed.job.after = frame.position ?? followed.job.after
    if (frame.event === 'end' || frame.event === 'refused') follows.delete(frame.follow)
    followed.onFrame(frame)
  }

  return {
    open(on) {
      const joined = join({
        ...on,
        deliver,
        jobs: () => [...follows.values()].map(({ job }) => job),
      })
      post = joined.post
      return () => {
        post = () => {}
        joined.close()
      }
    },

    follow(wanted, onFrame) {
      made += 1
      const job = { ...wanted, id: `${page}.${made}` }
      follows.set(job.id, { job, onFrame })
      post({ kind: 'follow', job })
      return () => {
        if (follows.delete(job.id)) post({ kind: 'unfollow', id: job.id })
      }
    },

    retryNow: () => post({ kind: 'wake' }),
  }
}

/** Keeps a way to the hub open, and says hello to each new hub. */
function join(
  on: FeedListener & { deliver: (frame: FollowedFrame) => void; jobs: () => Followed[] },
): { post: (message: ToHub) => void; close: () => void } {
  let kind = -1
  let link: Link | undefined
  let after: string | undefined
  let hasAnswered = false
  let waiting: ReturnType<typeof setTimeout> | undefined

  /** Opens the next way to the hub that this browser has. */
  function openNext(): void {
    link?.close()
    link = undefined
    hasAnswered = false
    while (link === undefined) {
      kind += 1
      const own = kind
      const open = LINKS[Math.min(kind, LINKS.length - 1)] ?? LINKS[0]
      const isCurrent = () => own === kind
      link = open({
        receive: (message) => (isCurrent() ? receive(message) : undefined),
        changed: () => (isCurrent() ? greet() : undefined),
        failed: () => (isCurrent() ? openNext() : undefined),
      })
    }
    greet()
  }

  function greet(): void {
    const base = new URL('.', document.baseURI).href
    link?.post({ kind: 'hello', key: on.key, base, after })
    for (const job of on.jobs()) link?.post({ kind: 'follow', job })
    answered()
    expectAnswer(FIRST_ANSWER_MS)
  }

  function ask(): void {
    send({ kind: 'alive' })
    expectAnswer(ANSWER_MS)
  }

  function expectAnswer(withinMs: number): void {
    waiting ??= setTimeout(() => {
      answered()
      if (!hasAnswered && kind < LINKS.length - 1) return openNext()
      expectAnswer(FIRST_ANSWER_MS)
      link?.replace()
    }, withinMs)
  }

  function answered(): void {
    clearTimeout(waiting)
    waiting = undefined
  }

  function receive(message: ToPage): void {
    hasAnswered = true
    answered()
    if (message.kind === 'again') return greet()
    if (message.kind === 'connection') return on.onConnection(message.connection)
    if (message.kind === 'refused') return on.onRefused(message.status)
    if (message.kind === 'followed') return on.deliver(message.frame)
    if (message.kind === 'alive') return
    after = message.id ?? after
    on.onFrame(message)
  }

  const send = (message: ToHub) => link?.post(message)
  const stops = [
    onEvent(window, 'online', () => send({ kind: 'wake' })),
    onEvent(window, 'pagehide', () => send({ kind: 'bye' })),
    onEvent(window, 'pageshow', (event) => {
      if (event instanceof PageTransitionEvent && event.persisted) greet()
    }),
    onEvent(document, 'visibilitychange', () => {
      if (document.visibilityState === 'visible') send({ kind: 'wake' })
    }),
  ]
  const asking = setInterval(ask, ASK_MS)
  openNext()

  return {
    post: send,
    close() {
      for (const stop of stops) stop()
      clearInterval(asking)
      answered()
      send({ kind: 'bye' })
      link?.close()
      link = undefined
    },
  }
}

function onEvent(target: EventTarget, name: string, listener: (event: Event) => void): () => void {
  target.addEventListener(name, listener)
  return () => target.removeEventListener(name, listener)
}
