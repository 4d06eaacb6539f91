/** JSON-RPC 2.0 and MCP codes that this server answers with. */
export const CODES = {
  parse: -32700,
  invalidRequest: -32600,
  methodNotFound: -32601,
  invalidParams: -32602,
  /** Up to MCP 2025-11-25; later revisions use `invalidParams`. */
  resourceNotFound: -32002,
} as const

/** A refusal by the protocol rather than by a tool: the SDK answers with its code and message as they are. */
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
