import { CODES, ProtocolError } from '../protocol-error.ts'

/** The tasks extension of MCP (SEP-2663), for revision 2026-07-28. */
export const TASKS = 'io.modelcontextprotocol/tasks'

/** Where a request carries the capabilities of its client. */
export const CLIENT_CAPABILITIES = 'io.modelcontextprotocol/clientCapabilities'

/** `_meta` of a request, as it arrived. */
export type Meta = Record<string, unknown> | undefined

/**
 * True when this request declares the extension. Only the request itself counts: a client may declare it for one and not
 * for the next.
 */
export function declaresTasks(meta: Meta): boolean {
  return isObject(member(member(meta?.[CLIENT_CAPABILITIES], 'extensions'), TASKS))
}

/** True when the client of this request can show a form to its user. A declaration without modes means forms. */
export function takesForms(meta: Meta): boolean {
  const elicitation = member(meta?.[CLIENT_CAPABILITIES], 'elicitation')
  if (!isObject(elicitation)) return false
  return Object.keys(elicitation).length === 0 || isObject(member(elicitation, 'form'))
}

/** Refuses a request that works on tasks without declaring them. */
export function checkDeclared(method: string, meta: Meta): void {
  if (declaresTasks(meta)) return
  const message = `Cannot ${method}: this request does not declare ${TASKS} in its client capabilities. Declare it in _meta of each request, or use poll, answer and cancel.`
  const requiredCapabilities = { extensions: { [TASKS]: {} } }
  throw new ProtocolError(CODES.capabilityMissing, message, { requiredCapabilities })
}

function member(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
