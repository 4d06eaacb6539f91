import * as z from 'zod/mini'

import { DisplayName } from './name.ts'
import { SCOPES, Scope } from './root.ts'

/** The id of a client in the configuration file. Ids of clients that registered themselves have a dot. */
export const ClientId = z
  .string()
  .check(z.regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/, 'must be letters, digits, "_" and "-"'))

/**
 * A client that the operator set up by hand, with a secret (RFC 6749, section 2.1). A person still approves it before
 * it may call.
 */
export const ConfiguredClient = z.strictObject({
  name: DisplayName,
  /** The SHA-256 of its secret, in hex. */
  secretHash: z.string().check(z.regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in lower-case hex')),
  redirectUris: z
    .array(z.string().check(z.refine(isSafeRedirect, 'must be https, or http of this machine')))
    .check(z.minLength(1), z.maxLength(5)),
  /** The most that it may be granted. */
  scopes: z._default(z.array(Scope), [...SCOPES]),
})
export type ConfiguredClient = z.infer<typeof ConfiguredClient>

/** True where a code may be sent: over TLS, or to a program of this machine. RFC 8252, section 7.3. */
export function isSafeRedirect(text: string): boolean {
  if (text.length > 500 || !URL.canParse(text)) return false
  const { protocol, hostname, hash, username, password } = new URL(text)
  if (hash !== '' || username !== '' || password !== '') return false
  const isHere = ['127.0.0.1', 'localhost', '[::1]'].includes(hostname)
  return protocol === 'https:' || (protocol === 'http:' && isHere)
}
