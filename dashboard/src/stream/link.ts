import { createHost } from './host.ts'
import { openLeaderLink } from './leader.ts'
import type { ToHub, ToPage } from './wire.ts'

/** A way to the hub. */
export type Link = {
  post: (message: ToHub) => void
  /** The hub did not answer: replaces it where that is possible. */
  replace: () => void
  close: () => void
}

export type LinkListener = {
  receive: (message: ToPage) => void
  /** Another hub took over: the page must say hello to it. */
  changed: () => void
  /** This way does not work in this browser. */
  failed: () => void
}

/** Opens a way to the hub; undefined where the browser has no such way. */
export type OpenLink = (on: LinkListener) => Link | undefined

/** The ways to the hub, best first. The last one always works, with a stream of the page's own. */
export const LINKS: readonly [OpenLink, ...OpenLink[]] = [
  openWorkerLink,
  openLeaderLink,
  openOwnLink,
]

function openWorkerLink(on: LinkListener): Link | undefined {
  if (typeof SharedWorker === 'undefined') return undefined
  let worker = start()

  function start(): SharedWorker {
    const own = new SharedWorker(new URL('./worker.ts', import.meta.url), {
      type: 'module',
      name: 'relay',
    })
    own.addEventListener('error', on.failed)
    own.port.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
      if (own === worker) on.receive(data)
    })
    own.port.start()
    return own
  }

  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- no window
    post: (message) => worker.port.postMessage(message),
    // A worker that crashed is started again by the next page that asks for it.
    replace() {
      worker.port.close()
      worker = start()
      on.changed()
    },
    close: () => worker.port.close(),
  }
}

function openOwnLink(on: LinkListener): Link {
  const host = createHost()
  const send = host.connect((message) => queueMicrotask(() => on.receive(message)))
  return { post: send, replace: () => {}, close: () => host.close() }
}
