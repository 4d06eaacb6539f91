import type { IncomingMessage, ServerResponse } from 'node:http'

import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js'
import type { RequestId } from '@modelcontextprotocol/sdk/types.js'

import { inboxUri, watchInbox } from '../operations/inbox-resource.ts'
import type { Call, Operation } from '../operations/operation.ts'
import type { Services } from '../operations/services.ts'
import type { Caller } from '../rights/caller.ts'
import { screenMessage } from './json-rpc.ts'
import type { Refusal } from './json-rpc.ts'
import { createReplies } from './after-reply.ts'
import { createMcpServer } from './server.ts'

/** One HTTP request to the MCP endpoint, with what the facade knows of who sent it. */
export type McpRequest = {
  req: IncomingMessage
  res: ServerResponse
  /** The parsed body; undefined for anything but POST. */
  body: unknown
  /** False once the caller's credential was revoked: nothing is sent to it from then on. */
  isWelcome: () => boolean
  /** Looks for that where nothing is sent. */
  held: { hold(holder: { isWelcome: () => boolean; end: () => void }): { release: () => void } }
  /** The relay of the workspace that is called. */
  relay: Services
  relayOfRun: Call['relayOfRun']
  caller: Caller
}

/** Answers MCP over Streamable HTTP (revision 2025-11-25 and before). */
export type McpHandler = (request: McpRequest) => Promise<void>

/**
 * Makes the handler. It keeps no session: each POST is answered by a server of its own, so any process can
 * answer any request. A GET opens a stream that says when the caller's inbox holds something new.
 */
export function createMcpHandler(on: {
  version: string
  tools: readonly Operation[]
  leaving: AbortSignal
  warn: (line: string) => void
}): McpHandler {
  return async ({ req, res, body, isWelcome, held, relay, relayOfRun, caller }) => {
    const screened = req.method === 'POST' ? screenMessage(body) : { message: undefined }
    if ('refusal' in screened) return refuse(res, screened.refusal)
    if ('ignored' in screened) return void res.writeHead(202).end()

    const replies = createReplies(on.warn)
    const { server } = createMcpServer({
      ...on,
      hasSession: false,
      relay: Promise.resolve(relay),
      relayOfRun,
      client: { agent: caller.agent },
      callerOf: () => Promise.resolve(caller),
      replies,
    })
    // A subscription would end with the request that made it; the GET stream needs none.
    server.registerCapabilities({ resources: { subscribe: false } })
    const transport = new StreamableHTTPServerTransport()
    const send = transport.send.bind(transport)
    transport.send = (message, options) => {
      if (isWelcome()) return send(message, options)
      endStream()
      return Promise.resolve()
    }
    // Ends the waits of the call as well; what they would have reported stays unread.
    const holding = held.hold({ isWelcome, end: endStream })
    const watch = req.method === 'GET' ? watchFor(caller.agent) : undefined
    const id = idOf(screened.message)
    res.once('finish', () => (id === undefined ? undefined : replies.written(id)))
    // Nobody reads the reply any more: waits end, and what was to follow a reply does not happen.
    res.once('close', leave)
    // A wait is replied to when the process must go; a stream that only waits for news is ended.
    if (req.method === 'GET') on.leaving.addEventListener('abort', endStream, { once: true })
    await server.connect(transport)
    await transport.handleRequest(req, res, screened.message)

    function watchFor(self: string) {
      const changed = () => {
        server.sendResourceUpdated({ uri: inboxUri(self) }).catch(failed)
      }
      return watchInbox(relay, self, { changed, failed })
    }

    function leave(): void {
      on.leaving.removeEventListener('abort', endStream)
      watch?.close()
      holding.release()
      server.close().catch(failed)
    }

    function endStream(): void {
      server.close().catch(failed)
    }

    function failed(error: unknown): void {
      on.warn(`MCP over HTTP: ${String(error)}`)
    }
  }
}

function idOf(message: unknown): RequestId | undefined {
  if (typeof message !== 'object' || message === null || !('id' in message)) return undefined
  return typeof message.id === 'string' || typeof message.id === 'number' ? message.id : undefined
}

/** What the protocol cannot take: with an id it is the answer to that request, without one it is no request. */
function refuse(res: ServerResponse, refusal: Refusal): void {
  const status = refusal.id === null ? 400 : 200
  res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(refusal))
}
