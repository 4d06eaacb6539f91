/** A text read as JSON, or why it is none. */
export type Json = { ok: true; value: unknown } | { ok: false; reason: string }

/** Reads JSON that somebody else wrote; never throws. */
export function parseJson(text: string): Json {
  try {
    return { ok: true, value: JSON.parse(text) }
  } catch (error) {
    if (error instanceof SyntaxError) return { ok: false, reason: error.message }
    throw error
  }
}
