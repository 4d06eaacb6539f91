/** How a client may treat a tool; MCP's defaults assume the worst, so all four are always said. */
export type ToolAnnotations = {
  readOnlyHint: boolean
  destructiveHint: boolean
  idempotentHint: boolean
  openWorldHint: boolean
}

/** Jobs and their news are added to, never destroyed, and they are on this machine. */
const OURS = { destructiveHint: false, openWorldHint: false }

/** Of a tool that looks and changes nothing. */
export const LOOKS: ToolAnnotations = { ...OURS, readOnlyHint: true, idempotentHint: true }

/** Of a tool that changes something, and nothing more when it is called again with the same. */
export const REPEATABLE: ToolAnnotations = { ...OURS, readOnlyHint: false, idempotentHint: true }

/** Of a tool that does something new at each call. */
export const ANEW: ToolAnnotations = { ...OURS, readOnlyHint: false, idempotentHint: false }
