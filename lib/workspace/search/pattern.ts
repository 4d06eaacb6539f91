import type { RE2JS } from 're2js'

import { RelayError } from '../../errors.ts'

/**
 * Compiles a regular expression that a model wrote. It must not stop this process, so it runs on an engine whose time is
 * linear in the text; JavaScript's own backtracks. A thread with a time limit would also do, but costs tens of
 * milliseconds for each search, and a pattern that backtracks would still find nothing. Throws `INPUT_INVALID`.
 */
export async function compilePattern(
  source: string,
  { ignoresCase }: { ignoresCase: boolean },
): Promise<RE2JS> {
  // Loaded with the first search: most processes never search.
  const { RE2JS: engine } = await import('re2js')
  try {
    return engine.compile(source, ignoresCase ? engine.CASE_INSENSITIVE : 0)
  } catch (error) {
    const why = error instanceof Error ? error.message.slice(0, 200) : String(error)
    const message = `Cannot search: the pattern is not acceptable: ${why}. It has the syntax of RE2, without look-around and back-references.`
    throw new RelayError('INPUT_INVALID', message, { cause: error })
  }
}

/** A pattern that fits exactly this text. */
export function quoted(text: string): string {
  return text.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&')
}
