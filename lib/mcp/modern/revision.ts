import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js'
import { SUPPORTED_PROTOCOL_VERSIONS } from '@modelcontextprotocol/sdk/types.js'
import type { JSONRPCMessage, RequestId } from '@modelcontextprotocol/sdk/types.js'

import { CODES } from '../protocol-error.ts'

/** The first revision without a handshake: each request carries its revision and the capabilities of its client. */
export const MODERN = '2026-07-28'

/** Every revision that this server speaks, the newest first. */
export const VERSIONS: readonly string[] = [MODERN, ...SUPPORTED_PROTOCOL_VERSIONS]

const VERSION = 'io.modelcontextprotocol/protocolVersion'
const CLIENT_INFO = 'io.modelcontextprotocol/clientInfo'

/** Results that clients may keep, so that they say for how long. */
const CACHEABLE = new Set([
  'server/discover',
  'tools/list',
  'resources/list',
  'resources/templates/list',
  'resources/read',
])

/** The revision that a request names; undefined in a session that began with a handshake. */
export function versionIn(params: object | undefined): string | undefined {
  const version = metaOf(params)?.[VERSION]
  return typeof version === 'string' ? version : undefined
}

/** The name of the client that sent a request, as it is in the request. */
export function clientNameIn(meta: Record<string, unknown> | undefined): string | undefined {
  const info = meta?.[CLIENT_INFO]
  if (typeof info !== 'object' || info === null || !('name' in info)) return undefined
  return typeof info.name === 'string' ? info.name : undefined
}

/**
 * Makes a transport answer requests of the newer revision as it wants them; other requests see no difference. Call it
 * before the server connects. `onReady` is called with the first such result, because no handshake announces its client; a
 * refusal of `server/discover` is no beginning.
 */
export function speakModern(transport: Transport, onReady: () => void): void {
  const methods = new Map<RequestId, string>()
  let isFirst = true
  // oxlint-disable-next-line unicorn/prefer-add-event-listener -- the SDK's Transport is no EventTarget
  transport.onmessage = (message) => {
    if (!('method' in message)) return
    if (message.method === 'notifications/cancelled') return forget(message.params?.['requestId'])
    if (!('id' in message) || versionIn(message.params) !== MODERN) return
    // A parameter of older tasks, which is ignored; the SDK would refuse the request for it.
    delete message.params?.['task']
    methods.set(message.id, message.method)
  }
  const send = transport.send.bind(transport)
  transport.send = (message, options) => {
    if ('method' in message || message.id === undefined) return send(message, options)
    const method = methods.get(message.id)
    methods.delete(message.id)
    if (method === undefined) return send(message, options)
    if (isFirst && 'result' in message) {
      isFirst = false
      onReady()
    }
    return send(modern(message, method), options)
  }

  function forget(id: unknown): void {
    if (typeof id === 'string' || typeof id === 'number') methods.delete(id)
  }
}

/** A reply as the newer revision wants it: its kind is named, and a missing resource is an invalid parameter. */
function modern(reply: JSONRPCMessage, method: string): JSONRPCMessage {
  if ('result' in reply) {
    const kept = CACHEABLE.has(method) ? { ttlMs: 0, cacheScope: 'private' } : {}
    return { ...reply, result: { resultType: 'complete', ...kept, ...reply.result } }
  }
  if (!('error' in reply) || reply.error.code !== CODES.resourceNotFound) return reply
  return { ...reply, error: { ...reply.error, code: CODES.invalidParams } }
}

function metaOf(params: object | undefined): Record<string, unknown> | undefined {
  if (params === undefined || !('_meta' in params)) return undefined
  const { _meta: meta } = params
  return typeof meta === 'object' && meta !== null ? (meta as Record<string, unknown>) : undefined
}
