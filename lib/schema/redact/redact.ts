import { hideAssigned } from './assignments.ts'
import { hideInHeaders } from './headers.ts'
import { hideKeyBlocks } from './key-blocks.ts'
import { hideTokens } from './tokens.ts'
import { hideInUrls } from './urls.ts'

/**
 * A text without what looks like a secret: tokens of known makers, credentials in addresses, headers and
 * assignments, and blocks of keys. A secret that looks like a word stays, so this is a net below those who
 * should not print secrets, not a permission to. Takes time in proportion to the text.
 */
export function redact(text: string): string {
  return hideAssigned(hideInHeaders(hideInUrls(hideTokens(hideKeyBlocks(text)))))
}

/** Units read beyond a cut, so that a secret which the cut would halve is known and removed whole. */
const BEYOND_CUT = 4096

/** The beginning of a text, at most `limit` units, without what looks like a secret; a long text costs no more. */
export function redactHead(text: string, limit: number): string {
  return redact(text.slice(0, limit + BEYOND_CUT)).slice(0, limit)
}

/** The same of the end of a text. */
export function redactTail(text: string, limit: number): string {
  return redact(text.slice(-(limit + BEYOND_CUT))).slice(-limit)
}
