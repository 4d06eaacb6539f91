import { createHost } from './host.ts'
import { openLeaderLink } from './leader.ts'
import type { Link, LinkListener, OpenLink } from './link.ts'
import type { ToPage } from './wire.ts'

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
