import {
  CallToolRequestSchema,
  CompleteRequestSchema,
  InitializeRequestSchema,
  JSONRPCMessageSchema,
  ListResourceTemplatesRequestSchema,
  ListResourcesRequestSchema,
  ListToolsRequestSchema,
  ReadResourceRequestSchema,
  SubscribeRequestSchema,
  UnsubscribeRequestSchema,
} from '@modelcontextprotocol/sdk/types.js'
import type { JSONRPCMessage, RequestId } from '@modelcontextprotocol/sdk/types.js'

import { MAX_MESSAGE_LEVELS, problemOfJson } from '../schema/json-shape.ts'
import { CODES } from './protocol-error.ts'

/** The error response to an invalid message; `id` is null when the message has no readable one. */
export type Refusal = {
  jsonrpc: '2.0'
  id: RequestId | null
  error: { code: number; message: string; data?: unknown }
}

type Checked = { message: JSONRPCMessage } | { refusal: Refusal } | { ignored: string }

type Issue = { path: PropertyKey[]; message: string }
type Schema = {
  safeParse: (value: unknown) => { success: boolean; error?: { issues: Issue[] } | undefined }
}

/** Requests whose parameters are checked here, because the SDK answers invalid ones with an internal error. */
const REQUESTS: ReadonlyMap<string, Schema> = new Map<string, Schema>([
  ['initialize', InitializeRequestSchema],
  ['tools/list', ListToolsRequestSchema],
  ['tools/call', CallToolRequestSchema],
  ['resources/list', ListResourcesRequestSchema],
  ['resources/templates/list', ListResourceTemplatesRequestSchema],
  ['resources/read', ReadResourceRequestSchema],
  ['resources/subscribe', SubscribeRequestSchema],
  ['resources/unsubscribe', UnsubscribeRequestSchema],
  ['completion/complete', CompleteRequestSchema],
])

/** Parses and checks one message. Every invalid request is refused, while the SDK drops some without a response. */
export function parseMessage(text: string): Checked {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    const why = error instanceof Error ? error.message : 'unreadable'
    return refuse(null, CODES.parse, `Parse error: the line is not JSON: ${why.slice(0, 200)}`)
  }
  return checkMessage(value)
}

/** Checks a message against the protocol. Never throws. */
export function checkMessage(value: unknown): Checked {
  if (Array.isArray(value)) {
    return invalid(null, 'batches are not part of MCP since 2025-06-18; send one message per line')
  }
  if (typeof value !== 'object' || value === null) return invalid(null, 'it is not an object')
  const { jsonrpc, id, method } = value as Record<string, unknown>
  const known = isId(id) ? id : null
  if (jsonrpc !== '2.0') return invalid(known, 'jsonrpc must be "2.0"')
  if (method === undefined) return checkResponse(value, known)
  if (typeof method !== 'string') return invalid(known, 'method must be a string')
  const problem = problemOfJson(value, MAX_MESSAGE_LEVELS)
  if (problem !== undefined) return invalid(known, problem)
  if ('id' in value && known === null) return invalid(null, 'id must be a string or an integer')
  return known === null ? checkNotification(value) : checkRequest(value, known, method)
}

function checkRequest(value: object, id: RequestId, method: string): Checked {
  const asMessage = JSONRPCMessageSchema.safeParse(value)
  if (!asMessage.success) return invalid(id, 'params must be an object, with a valid _meta if any')
  const issue = REQUESTS.get(method)?.safeParse(value).error?.issues[0]
  if (issue === undefined) return { message: asMessage.data }
  const field = issue.path.map(String).join('.')
  return refuse(id, CODES.invalidParams, `Invalid params of ${method}: ${field}: ${issue.message}`)
}

/** A notification has no response, so an invalid one is ignored. */
function checkNotification(value: object): Checked {
  const asMessage = JSONRPCMessageSchema.safeParse(value)
  return asMessage.success ? { message: asMessage.data } : { ignored: 'a malformed notification' }
}

function checkResponse(value: object, id: RequestId | null): Checked {
  const asMessage = JSONRPCMessageSchema.safeParse(value)
  if (asMessage.success) return { message: asMessage.data }
  if ('result' in value || 'error' in value) return { ignored: 'a malformed response' }
  return invalid(id, 'it has no method')
}

function invalid(id: RequestId | null, why: string): Checked {
  return refuse(id, CODES.invalidRequest, `Invalid request: ${why}`)
}

function refuse(id: RequestId | null, code: number, message: string): { refusal: Refusal } {
  return { refusal: { jsonrpc: '2.0', id, error: { code, message } } }
}

/**
 * The id of an overlong message, from its first or last bytes. Recognised only in the positions where serializers
 * put it, so that no other member is mistaken for it; null otherwise.
 */
export function idAtEdges(edges: { head: string; tail: string }): RequestId | null {
  const found = HEAD.exec(edges.head)?.[1] ?? TAIL.exec(edges.tail)?.[1]
  if (found === undefined) return null
  const id: unknown = JSON.parse(found)
  return isId(id) ? id : null
}

const ID = String.raw`(-?(?:0|[1-9]\d{0,14})|"[^"\\\u0000-\u001f]{0,100}")`
const HEAD = new RegExp(String.raw`^\{"jsonrpc":"2\.0","id":${ID},`)
const TAIL = new RegExp(String.raw`,"jsonrpc":"2\.0","id":${ID}\}$`)

function isId(id: unknown): id is RequestId {
  return typeof id === 'string' || Number.isSafeInteger(id)
}
