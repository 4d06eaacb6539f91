import { RelayError } from '../../errors.ts'
import type { Failure } from '../protocol.ts'

/** The longest message of a failure. */
const MOST_CHARACTERS = 2000

/** An absolute path of this machine, at the start of a word: `/home/ann/x`, `C:\Users\ann`, `\\server\share`. */
const ABSOLUTE = /(?<![\w.:/\\~-])(?:~?\/[^\s/"'`:;,()]+\/|[A-Za-z]:[\\/]|\\\\)[^\s"'`;,()]*/g

/**
 * A failure as a hub may know it: code and message, never a stack, a cause or an absolute path. A bug is reported
 * without its message.
 */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof RelayError)) {
    const message =
      'Cannot answer: internal error of durable-relay on that machine. Its log says more.'
    return { code: 'INTERNAL', message, details: {} }
  }
  const { code, message, details } = error
  const shown = Object.entries(details).filter(([, value]) => value !== undefined)
  return {
    code,
    message: withoutPaths(message).slice(0, MOST_CHARACTERS),
    details: Object.fromEntries(
      shown.map(([name, value]) => [
        name,
        typeof value === 'string' ? withoutPaths(value).slice(0, MOST_CHARACTERS) : value,
      ]),
    ),
  }
}

function withoutPaths(text: string): string {
  return text.replace(ABSOLUTE, '[a path of that machine]')
}
