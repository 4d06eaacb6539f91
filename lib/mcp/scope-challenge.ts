import type { ServerResponse } from 'node:http'

import type { JSONRPCMessage } from '@modelcontextprotocol/sdk/types.js'

import { RelayError } from '../errors.ts'
import type { Call, Operation } from '../operations/operation.ts'
import { checkScope } from '../operations/perform.ts'
import { onlyWorkspace } from '../operations/services.ts'
import type { Services } from '../operations/services.ts'
import type { Caller } from '../rights/caller.ts'
import { CODES } from './protocol-error.ts'

/** Where a client finds out how to get more scopes; undefined on a server that grants none. */
export type Challenge = { metadataUrl: string | undefined }

/**
 * The refusal of a call of a tool whose scope the caller's credential lacks; undefined for every other message. It is
 * found before the reply begins, because the client learns it from the status and a header.
 */
export async function missingScope(
  message: JSONRPCMessage | undefined,
  on: { tools: readonly Operation[]; caller: Caller; relay: Services },
): Promise<RelayError | undefined> {
  if (message === undefined || !('method' in message) || message.method !== 'tools/call') return
  const tool = on.tools.find(({ name }) => name === message.params?.['name'])
  if (tool === undefined) return undefined
  const call: Call = {
    caller: on.caller,
    workspaces: onlyWorkspace(on.relay),
    signal: new AbortController().signal,
    afterReply: () => {},
  }
  try {
    await checkScope(tool, call)
    return undefined
  } catch (error) {
    if (error instanceof RelayError && error.code === 'SCOPE_MISSING') return error
    throw error
  }
}

/**
 * Answers 403 with the scopes that the client should ask for: the missing one and those it has, so that a client that
 * asks for no more than these keeps what it had (MCP 2025-11-25, authorization, "Scope Challenge Handling").
 */
export function sendChallenge(
  res: ServerResponse,
  refusal: RelayError,
  on: { message: JSONRPCMessage | undefined; caller: Caller } & Challenge,
): void {
  const { code, message, details } = refusal
  const had = on.caller.kind === 'remote' ? (on.caller.scopes ?? []) : []
  const scope = ['relay', ...had, String(details['scope'])].join(' ')
  const metadata = on.metadataUrl === undefined ? '' : `, resource_metadata="${on.metadataUrl}"`
  const challenge = `Bearer error="insufficient_scope", scope="${scope}"${metadata}, error_description="This tool needs ${details['scope']}"`
  const id = on.message !== undefined && 'id' in on.message ? on.message.id : null
  const error = { code: CODES.refused, message, data: { code, ...details } }
  res.writeHead(403, {
    'content-type': 'application/json',
    'cache-control': 'no-store',
    'www-authenticate': challenge,
  })
  res.end(JSON.stringify({ jsonrpc: '2.0', id, error }))
}
