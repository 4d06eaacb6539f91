import { createHost } from './host.ts'
import type { Host } from './host.ts'
import type { Link, LinkListener } from './link.ts'
import type { ToHub, ToPage } from './wire.ts'

/** The lock of the page that holds the stream, and the channel on which other pages reach it. */
const LEADER = 'relay.leader'

type ToLeader = { from: string; message: ToHub } | 'leader'

/**
 * One page holds the stream for all where the browser has no shared workers. The browser hands the lock to another page when
 * that one is closed, or when it crashes. Undefined without locks, which plain HTTP from another machine has not.
 */
export function openLeaderLink(on: LinkListener): Link | undefined {
  if (!('locks' in navigator) || typeof BroadcastChannel === 'undefined') return undefined
  const page = crypto.randomUUID()
  const leaders = new BroadcastChannel(LEADER)
  const mine = new BroadcastChannel(nameOf(page))
  const closed = new AbortController()
  let leading: Leading | undefined

  mine.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
    if (leading === undefined) on.receive(data)
  })
  leaders.addEventListener('message', ({ data }: MessageEvent<ToLeader>) => {
    if (data === 'leader') on.changed()
    else leading?.take(data.from, data.message)
  })

  /** Leads while it holds the lock: until the page is closed, or another page steals it. */
  async function lead(steal: boolean): Promise<void> {
    const options = steal ? { steal } : { signal: closed.signal }
    await navigator.locks.request(LEADER, options, async () => {
      if (closed.signal.aborted) return
      leading = createLeading((message) => on.receive(message))
      send('leader')
      on.changed()
      await new Promise((resolve) => closed.signal.addEventListener('abort', resolve))
    })
  }

  /** Waits for the lock for as long as the page lives. */
  async function keepTrying(steal = false): Promise<void> {
    try {
      await lead(steal)
    } catch (error) {
      // The lock was stolen, or the page is closed.
      if (!(error instanceof DOMException && error.name === 'AbortError')) throw error
      stopLeading()
      if (closed.signal.aborted) return
      on.changed()
      await keepTrying()
    }
  }

  function send(message: ToLeader): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- no window
    leaders.postMessage(message)
  }

  function stopLeading(): void {
    leading?.close()
    leading = undefined
  }

  void keepTrying()

  return {
    post(message) {
      if (leading === undefined) send({ from: page, message })
      else leading.own(message)
    },
    // A leader that the browser froze holds the lock and answers nothing.
    replace: () => (leading === undefined ? void keepTrying(true) : undefined),
    close() {
      stopLeading()
      closed.abort()
      leaders.close()
      mine.close()
    },
  }
}

type Leading = ReturnType<typeof createLeading>

/** The hub of this page, for itself and for the other pages. */
function createLeading(receive: (message: ToPage) => void) {
  const host: Host = createHost()
  const others = new Map<string, (message: ToHub) => void>()

  function connect(from: string): (message: ToHub) => void {
    const channel = new BroadcastChannel(nameOf(from))
    const send = host.connect(
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- no window
      (message) => channel.postMessage(message),
      () => {
        others.delete(from)
        channel.close()
      },
    )
    others.set(from, send)
    return send
  }

  return {
    own: host.connect((message) => queueMicrotask(() => receive(message))),
    take(from: string, message: ToHub): void {
      const send = others.get(from) ?? connect(from)
      send(message)
    },
    close: (): void => host.close(),
  }
}

function nameOf(page: string): string {
  return `relay.page.${page}`
}
