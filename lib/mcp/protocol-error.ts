/** The JSON-RPC 2.0 and MCP error codes of this server. */
export const CODES = {
  parse: -32700,
  invalidRequest: -32600,
  methodNotFound: -32601,
  invalidParams: -32602,
  /** A refusal of this server, with a code of its own in the data. */
  refused: -32000,
  /** Up to MCP 2025-11-25; later revisions use `invalidParams`. */
  resourceNotFound: -32002,
  /** From MCP 2026-07-28: headers and body of a request over HTTP differ. */
  headerMismatch: -32020,
  /** From MCP 2026-07-28: the request lacks a capability of its client that the method needs. */
  capabilityMissing: -32021,
  /** From MCP 2026-07-28: the request names a revision that is not spoken. */
  versionUnsupported: -32022,
} as const

/** An error of the protocol and not of a tool. The SDK sends its code and message unchanged. */
export class ProtocolError extends Error {
  readonly code: number
  readonly data: Record<string, unknown> | undefined

  constructor(code: number, message: string, data?: Record<string, unknown>) {
    super(message)
    this.name = 'ProtocolError'
    this.code = code
    this.data = data
  }
}
