import type { IncomingMessage, ServerResponse } from 'node:http'

import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js'
import type { JSONRPCMessage, JSONRPCRequest } from '@modelcontextprotocol/sdk/types.js'

import { CODES, ProtocolError } from '../protocol-error.ts'
import { versionUnsupported } from './discover.ts'
import { MODERN, VERSIONS, versionIn } from './revision.ts'

/** Statuses of refusals, by their codes. Every other reply is 200. */
const STATUS: ReadonlyMap<number, number> = new Map([
  [CODES.methodNotFound, 404],
  [CODES.headerMismatch, 400],
  [CODES.capabilityMissing, 400],
  [CODES.versionUnsupported, 400],
])

/** The parameter of each method that the header `Mcp-Name` repeats. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ['tools/call', 'name'],
  ['resources/read', 'uri'],
  ['tasks/get', 'taskId'],
  ['tasks/update', 'taskId'],
  ['tasks/cancel', 'taskId'],
])

/** True for a message of the newer revision or one to come, by its header or its `_meta`. */
export function isModern(req: IncomingMessage, message: JSONRPCMessage | undefined): boolean {
  if (req.headers['mcp-protocol-version'] === MODERN) return true
  const params = message !== undefined && 'method' in message ? message.params : undefined
  const version = versionIn(params)
  return version === MODERN || (version !== undefined && !VERSIONS.includes(version))
}

/**
 * Refuses a request whose headers differ from its body, which an intermediary would route by another name than the server
 * answers; undefined when it may be answered.
 */
export function refusalOfHeaders(
  req: IncomingMessage,
  { method, params }: JSONRPCRequest,
): ProtocolError | undefined {
  const version = versionIn(params)
  const header = (name: string) => String(req.headers[name] ?? '').trim()
  const shown = header('mcp-protocol-version')
  if (shown !== '' && !VERSIONS.includes(shown)) return versionUnsupported(shown)
  if (version !== shown) return mismatch('MCP-Protocol-Version', 'the revision in _meta')
  if (version !== MODERN) return versionUnsupported(version)
  if (header('mcp-method') !== method) return mismatch('Mcp-Method', 'the method')
  const field = NAMED.get(method)
  const name = field === undefined ? undefined : params?.[field]
  if (typeof name !== 'string') return undefined
  return decoded(header('mcp-name')) === name.trim()
    ? undefined
    : mismatch('Mcp-Name', `"${field}"`)
}

/** A value that no header can hold as it is arrives as `=?base64?…?=`. */
function decoded(value: string): string {
  const encoded = /^=\?base64\?([A-Za-z0-9+/=]*)\?=$/i.exec(value)?.[1]
  return encoded === undefined ? value : Buffer.from(encoded, 'base64').toString('utf8')
}

function mismatch(header: string, what: string): ProtocolError {
  const message = `Header mismatch: ${header} must be sent and be ${what} of the body`
  return new ProtocolError(CODES.headerMismatch, message)
}

/** A transport for one request over HTTP: one JSON reply, or a stream of events that ends with the reply. */
export type Exchange = Transport & { receive: (message: JSONRPCMessage) => void }

/** Begins the exchange. Notifications before the reply are sent only to a client that accepts a stream. */
export function createExchange(req: IncomingMessage, res: ServerResponse): Exchange {
  const takesStream = (req.headers.accept ?? '').includes('text/event-stream')
  const exchange: Exchange = {
    start: () => Promise.resolve(),
    receive: (message) => exchange.onmessage?.(message),
    send(message) {
      if (res.writableEnded || res.destroyed) return Promise.resolve()
      if (res.headersSent) return event(message)
      if ('method' in message) return takesStream ? event(message) : Promise.resolve()
      const status = 'error' in message ? (STATUS.get(message.error.code) ?? 200) : 200
      res.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
      res.end(JSON.stringify(message))
      return Promise.resolve()
    },
    close() {
      if (!res.writableEnded) res.end()
      exchange.onclose?.()
      return Promise.resolve()
    },
  }
  return exchange

  function event(message: JSONRPCMessage): Promise<void> {
    if (!res.headersSent) {
      const headers = { 'cache-control': 'no-cache, no-transform', 'x-accel-buffering': 'no' }
      res.writeHead(200, { 'content-type': 'text/event-stream', ...headers })
    }
    res.write(`event: message\ndata: ${JSON.stringify(message)}\n\n`)
    if (!('method' in message)) res.end()
    return Promise.resolve()
  }
}
