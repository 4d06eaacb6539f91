import * as z from 'zod/mini'

import { AgentId, DisplayName, Instant } from './name.ts'
import { Scope } from './root.ts'

/** Version of these documents. Each file is named by the SHA-256 of its secret, or by its id. */
const format = z.literal(1)

const Hash = z.string().check(z.regex(/^[0-9a-f]{64}$/))

/** The scopes of guarded tools; absent in records of versions before these tools, and for none. */
const scopes = z.optional(z.array(Scope))

/** What a token permits: everything, or what one agent may do in one workspace. */
export const Rights = z.discriminatedUnion('rights', [
  z.strictObject({ rights: z.literal('owner') }),
  /** It reads `/metrics` and nothing else: everywhere else the token is unknown. */
  z.strictObject({ rights: z.literal('metrics') }),
  z.strictObject({ rights: z.literal('agent'), agent: AgentId, workspace: z.string(), scopes }),
])
export type Rights = z.infer<typeof Rights>

/** A token created by `relay token create`. */
export const TokenRecord = z.strictObject({
  format,
  /** The id that `relay token list` shows and `relay token revoke` takes. */
  id: z.string(),
  name: DisplayName,
  grants: Rights,
  created_at: Instant,
})
export type TokenRecord = z.infer<typeof TokenRecord>

/** A signed-in browser. The session ends when it expires or its token is revoked. */
export const SessionRecord = z.strictObject({
  format,
  token: Hash,
  /** Hash of the key that the page keeps besides the cookie. Sessions of older versions have none and are invalid. */
  key: z.optional(Hash),
  created_at: Instant,
  expires_at: Instant,
})
export type SessionRecord = z.infer<typeof SessionRecord>

/** The key that signs client ids. Without it, ids that were issued are no longer recognised. */
export const SigningKey = z.strictObject({ format, key: Hash })
export type SigningKey = z.infer<typeof SigningKey>

/** A program that registered itself. It has no rights until the owner approves it. */
export const ClientRecord = z.strictObject({
  format,
  client_id: z.string(),
  name: DisplayName,
  redirect_uris: z.array(z.string().check(z.maxLength(500))).check(z.minLength(1), z.maxLength(5)),
  created_at: Instant,
})
export type ClientRecord = z.infer<typeof ClientRecord>

/** The owner's approval of one client. Its tokens are valid while the grant exists. */
export const GrantRecord = z.strictObject({
  format,
  client_id: z.string(),
  agent: AgentId,
  workspace: z.string(),
  /** The only resource (RFC 8707) for which its tokens are valid. */
  resource: z.string(),
  scopes,
  /** Who approved it: `owner`, or `github:LOGIN`. Absent in records of versions in which only the owner could. */
  person: z.optional(DisplayName),
  created_at: Instant,
})
export type GrantRecord = z.infer<typeof GrantRecord>

/** An access or refresh token of a grant. A used refresh token is kept, so that its reuse reveals a theft. */
export const GrantTokenRecord = z.strictObject({
  format,
  grant: z.string(),
  expires_at: Instant,
  /** For an access token that its client asked for with fewer scopes than its grant has: those. */
  scopes,
})
export type GrantTokenRecord = z.infer<typeof GrantTokenRecord>

/** A workspace that folders join with a key. Its file, or its line in a database, is found by the hash of the key. */
export const SharedRecord = z.object({
  format: z.literal(1),
  name: z.string().check(z.regex(/^[a-z0-9][a-z0-9_-]{0,62}$/)),
  created_at: Instant,
})
export type SharedRecord = z.infer<typeof SharedRecord>

/** When wrong keys were tried lately. */
export const FailedKeys = z.object({ format: z.literal(1), at: z.array(Instant) })

/** Until when the file with a new key is kept. */
export const KeptKey = z.object({ format: z.literal(1), name: z.string(), expires_at: Instant })
