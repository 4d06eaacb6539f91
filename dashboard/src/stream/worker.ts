/* The shared worker that holds the event stream of a browser. */

import { createHost } from './host.ts'
import type { ToHub } from './wire.ts'

const host = createHost()

addEventListener('connect', (event) => {
  const [port] = (event as MessageEvent).ports
  if (port === undefined) return
  const receive = host.connect((message) => port.postMessage(message))
  port.addEventListener('message', ({ data }: MessageEvent<ToHub>) => receive(data))
  // Of a page that was closed or crashed, where the browser says so.
  port.addEventListener('close', () => receive({ kind: 'bye' }))
  port.start()
})
