import type { Implementation } from '@modelcontextprotocol/sdk/types.js'

import { CODES, ProtocolError } from '../protocol-error.ts'
import { TASKS, declaresTasks } from '../tasks/extension.ts'
import type { Meta } from '../tasks/extension.ts'
import { MODERN, VERSIONS, clientNameIn } from './revision.ts'

/** Clients that do without the channel that wakes their sessions once this server speaks the newer revision. */
const LOSE_CHANNEL = new Set(['claude-code'])

/**
 * Answers `server/discover` to a client that declares tasks; for any other it is an unknown method, so that the client
 * begins with a handshake and keeps what older revisions have: its wake channel and notifications that it did not ask for.
 * The same holds for a client that would lose a channel. Throws `ProtocolError`.
 */
export function discover(
  { meta, version }: { meta: Meta; version: string | undefined },
  on: {
    info: Implementation
    instructions: string
    hasChannel: boolean
    offersActions: boolean
  },
): Record<string, unknown> {
  const losesChannel = on.hasChannel && LOSE_CHANNEL.has(clientNameIn(meta) ?? '')
  if (!declaresTasks(meta) || losesChannel) throw methodNotFound()
  if (version !== MODERN) throw versionUnsupported(version)
  return {
    supportedVersions: VERSIONS,
    capabilities: {
      tools: on.offersActions ? { listChanged: true } : {},
      resources: { subscribe: true },
      completions: {},
      extensions: { [TASKS]: {} },
    },
    instructions: on.instructions,
    _meta: { 'io.modelcontextprotocol/serverInfo': on.info },
  }
}

export function methodNotFound(): ProtocolError {
  return new ProtocolError(CODES.methodNotFound, 'Method not found')
}

/** The refusal of a revision that this server does not speak. */
export function versionUnsupported(requested: string | undefined): ProtocolError {
  const message = `Cannot speak MCP ${String(requested).slice(0, 40)}: this server speaks ${VERSIONS.join(', ')}`
  return new ProtocolError(CODES.versionUnsupported, message, {
    supported: VERSIONS,
    requested: requested ?? null,
  })
}
