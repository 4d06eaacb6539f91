import * as http from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestContext } from 'node:test'

import { createBrowsers } from '../../lib/workspace/browser/browser.ts'
import type { StartOptions } from '../../lib/workspace/browser/browser.ts'
import type { Refused } from '../../lib/workspace/browser/proxy.ts'

/** Answers of the site at a path; what it does not know is an empty page. */
export type Site = (
  path: string,
) => { body?: string; status?: number; headers?: http.OutgoingHttpHeaders } | undefined

/**
 * A browser session, and one server on loopback that every name leads to. `good.test` may be reached; what arrives for
 * another host is in `leaks`.
 */
export async function openToolBrowser(
  t: TestContext,
  site: Site,
  options: Partial<StartOptions> = {},
) {
  const leaks: string[] = []
  const hits: string[] = []
  const server = http.createServer((request, response) => {
    const { host = '' } = request.headers
    const line = `${request.method} ${host.split(':')[0]}${request.url}`
    if (host.startsWith('good.test')) hits.push(line)
    else leaks.push(line)
    const { body = '', status = 200, headers } = site(request.url ?? '') ?? {}
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers })
    response.end(body)
  })
  server.on('upgrade', (request, socket) => {
    leaks.push(`UPGRADE ${request.url}`)
    socket.destroy()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const refused: Refused[] = []
  const waiting = new Set<() => void>()
  let aheadMs = 0
  const browsers = createBrowsers({
    now: () => Date.now() + aheadMs,
    path: process.env.PATH ?? '',
    resolve: async () => ['127.0.0.1'],
  })
  t.after(async () => {
    await browsers.end()
    server.closeAllConnections()
    server.close()
  })
  const started: StartOptions = {
    hosts: ['good.test'],
    privateAddresses: true,
    executable: process.env.RELAY_TEST_CHROMIUM || undefined,
    viewport: { width: 1000, height: 700 },
    blocked(each) {
      refused.push(each)
      for (const look of waiting) look()
    },
    ...options,
  }
  const { id, session } = await browsers.open('owner', started)

  /** Resolves when a request was refused that passes. */
  async function untilRefused(passes: (each: Refused) => boolean): Promise<Refused> {
    for (;;) {
      const found = refused.find(passes)
      if (found !== undefined) return found
      await new Promise<void>((resolve) => {
        const look = () => {
          waiting.delete(look)
          resolve()
        }
        waiting.add(look)
      })
    }
  }

  const at = { timeout: 10_000 }
  return {
    browsers,
    id,
    session,
    port,
    leaks,
    hits,
    refused,
    untilRefused,
    at,
    options: started,
    pass: (ms: number) => void (aheadMs += ms),
    open: (path: string) =>
      session.navigate(`http://good.test:${port}${path}`, { ...at, until: 'load' }),
  }
}
