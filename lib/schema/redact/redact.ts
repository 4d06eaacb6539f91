import { hideAssigned } from './assignments.ts'
import { hideInHeaders } from './headers.ts'
import { hideKeyBlocks } from './key-blocks.ts'
import { hideTokens } from './tokens.ts'
import { hideInUrls } from './urls.ts'

/**
 * Replaces what looks like a secret: tokens of known issuers, credentials in URLs, headers and assignments, and
 * private key blocks. A secret that looks like a word is not recognised, so this is a safety net and no licence
 * to print secrets. Takes time linear in the length of the text.
 */
export function redact(text: string): string {
  return hideAssigned(hideInHeaders(hideInUrls(hideTokens(hideKeyBlocks(text)))))
}

/** Characters read beyond a cut, so that a secret across the cut is recognised and removed whole. */
const BEYOND_CUT = 4096

/** The first `limit` characters of a text, redacted. The cost does not depend on the length of the text. */
export function redactHead(text: string, limit: number): string {
  return redact(text.slice(0, limit + BEYOND_CUT)).slice(0, limit)
}

/** The last `limit` characters of a text, redacted. */
export function redactTail(text: string, limit: number): string {
  return redact(text.slice(-(limit + BEYOND_CUT))).slice(-limit)
}
