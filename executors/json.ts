import { MAX_MESSAGE_LEVELS } from '../lib/schema/json-shape.ts'

/** A text read as JSON, or the reason why it is not JSON. */
export type Json = { ok: true; value: unknown } | { ok: false; reason: string }

/** Replaces what is nested too deep to walk. */
const TOO_DEEP = '[nested too deep]'

/**
 * Reads JSON that another program wrote; never throws. What is nested deeper than `MAX_MESSAGE_LEVELS` is
 * replaced by a text, so that the event around it still counts.
 */
export function parseJson(text: string): Json {
  try {
    const value: unknown = JSON.parse(text)
    cutDepth(value, MAX_MESSAGE_LEVELS)
    return { ok: true, value }
  } catch (error) {
    if (error instanceof SyntaxError) return { ok: false, reason: error.message }
    throw error
  }
}

/** Changes the value in place. Walks level by level, because recursion would exhaust the stack on deep input. */
function cutDepth(value: unknown, levels: number): void {
  let level: Record<string, unknown>[] = isNested(value) ? [value] : []
  for (let depth = 1; level.length > 0; depth += 1) {
    const next: Record<string, unknown>[] = []
    for (const item of level) {
      for (const [key, member] of Object.entries(item)) {
        if (!isNested(member)) continue
        if (depth === levels) item[key] = TOO_DEEP
        else next.push(member)
      }
    }
    level = next
  }
}

function isNested(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
