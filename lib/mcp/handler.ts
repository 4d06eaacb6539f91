import type { IncomingMessage, ServerResponse } from 'node:http'

import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js'
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js'
import { isJSONRPCRequest } from '@modelcontextprotocol/sdk/types.js'
import type { RequestId } from '@modelcontextprotocol/sdk/types.js'

import { inboxUri, watchInbox } from '../operations/inbox-resource.ts'
import type { Call, Operation } from '../operations/operation.ts'
import type { Services } from '../operations/services.ts'
import type { Caller } from '../rights/caller.ts'
import { createAfterReply } from './after-reply.ts'
import { checkMessage } from './json-rpc.ts'
import { createExchange, isModern, refusalOfHeaders } from './modern/exchange.ts'
import { speakModern } from './modern/revision.ts'
import type { Refusal } from './json-rpc.ts'
import { missingScope, sendChallenge } from './scope-challenge.ts'
import type { Challenge } from './scope-challenge.ts'
import { createMcpServer } from './server.ts'

/** One HTTP request to the MCP endpoint, with its identified caller. */
export type McpRequest = Challenge & {
  req: IncomingMessage
  res: ServerResponse
  /** The parsed body; undefined unless the method is POST. */
  body: unknown
  /** False once the caller's credential is revoked; nothing is sent to it after that. */
  isWelcome: () => boolean
  /** Calls `isWelcome` periodically, so that a revocation also ends a request that sends nothing. */
  held: { hold(holder: { isWelcome: () => boolean; end: () => void }): { release: () => void } }
  /** The relay of the called workspace. */
  relay: Services
  relayOfRun: Call['relayOfRun']
  caller: Caller
}

/** Answers MCP over Streamable HTTP, in the revision of each request. */
export type McpHandler = (request: McpRequest) => Promise<void>

/**
 * Creates the handler. It is stateless: each POST gets a server of its own, so any process can answer any
 * request. A GET opens a stream of updates of the caller's inbox.
 */
export function createMcpHandler(on: {
  version: string
  tools: readonly Operation[]
  leaving: AbortSignal
  warn: (line: string) => void
}): McpHandler {
  return async ({ req, res, body, isWelcome, held, relay, relayOfRun, caller, metadataUrl }) => {
    const checked = req.method === 'POST' ? checkMessage(body) : { message: undefined }
    if ('refusal' in checked) return refuse(res, checked.refusal)
    if ('ignored' in checked) return void res.writeHead(202).end()
    const asked = checked.message
    const isNewer = req.method === 'POST' && isModern(req, asked)
    if (isNewer) {
      if (!isJSONRPCRequest(asked)) return void res.writeHead(202).end()
      const mismatch = refusalOfHeaders(req, asked)
      if (mismatch !== undefined) {
        const { code, message, data } = mismatch
        return refuse(res, { jsonrpc: '2.0', id: asked.id, error: { code, message, data } }, 400)
      }
    }
    const refusal = await missingScope(asked, { tools: on.tools, caller, relay })
    if (refusal !== undefined) {
      return sendChallenge(res, refusal, { message: asked, caller, metadataUrl })
    }

    const afterReply = createAfterReply(on.warn)
    const { server } = createMcpServer({
      ...on,
      hasSession: false,
      relay: Promise.resolve(relay),
      relayOfRun,
      client: { agent: caller.agent },
      callerOf: () => Promise.resolve(caller),
      afterReply,
    })
    // A subscription would end with its request; the GET stream needs none.
    server.registerCapabilities({ resources: { subscribe: false } })
    const exchange = isNewer ? createExchange(req, res) : undefined
    const streamable = new StreamableHTTPServerTransport()
    const transport: Transport = exchange ?? streamable
    const send = transport.send.bind(transport)
    transport.send = (message, options) => {
      if (isWelcome()) return send(message, options)
      endStream()
      return Promise.resolve()
    }
    // This also ends the waits of the call, and what they would have reported stays unread.
    const holding = held.hold({ isWelcome, end: endStream })
    const watch = req.method === 'GET' ? watchFor(caller.agent) : undefined
    const id = idOf(asked)
    res.once('finish', () => (id === undefined ? undefined : afterReply.written(id)))
    // The client is gone: waits end, and nothing runs after the reply.
    res.once('close', leave)
    // When the process must exit, a waiting call still gets its reply, but a stream of updates just ends.
    if (req.method === 'GET') on.leaving.addEventListener('abort', endStream, { once: true })
    if (exchange !== undefined) speakModern(exchange, () => {})
    await server.connect(transport)
    if (exchange === undefined) await streamable.handleRequest(req, res, asked)
    else if (asked !== undefined) exchange.receive(asked)

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

/** Refuses an invalid message: status 200 for a request with an id unless another is given, 400 otherwise. */
function refuse(
  res: ServerResponse,
  refusal: Refusal,
  status = refusal.id === null ? 400 : 200,
): void {
  res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(refusal))
}
