import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestContext } from 'node:test'

/** One message as it arrived. */
export type Received = { headers: Record<string, string | string[] | undefined>; body: string }

/** A receiver of webhooks. `answer` decides the status of each message; undefined never answers. */
export async function openReceiver(
  t: TestContext,
  answer: (message: Received) => number | undefined = () => 204,
) {
  const received: Received[] = []
  const waiting = new Set<() => void>()
  const server = createServer((req, res) => {
    let body = ''
    req.setEncoding('utf8').on('data', (chunk: string) => {
      body += chunk
    })
    req.on('end', () => {
      const message = { headers: req.headers, body }
      received.push(message)
      const status = answer(message)
      if (status !== undefined) res.writeHead(status, { location: '/elsewhere' }).end()
      for (const wake of waiting) wake()
    })
  })
  const listen = async (port = 0) => {
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
    return (server.address() as AddressInfo).port
  }
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  t.after(close)
  const port = await listen()
  return {
    url: `http://127.0.0.1:${port}/hook`,
    received,
    close,
    open: () => listen(port),
    types: () => received.map(({ body }) => (JSON.parse(body) as { type: string }).type),
    /** Resolves once this many messages arrived. */
    async until(count: number): Promise<void> {
      while (received.length < count) {
        await new Promise<void>((resolve) => {
          const wake = () => {
            waiting.delete(wake)
            resolve()
          }
          waiting.add(wake)
        })
      }
    },
  }
}
