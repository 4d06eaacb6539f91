import * as z from 'zod/mini'

import { AgentId, DisplayName, Instant } from './name.ts'

/** Version of these documents; each is named by the SHA-256 of the secret that it stands for, or by its id. */
const format = z.literal(1)

const Hash = z.string().check(z.regex(/^[0-9a-f]{64}$/))

/** What a token lets its bearer do: everything, or what one agent may in one workspace. */
export const Rights = z.discriminatedUnion('rights', [
  z.strictObject({ rights: z.literal('owner') }),
  z.strictObject({ rights: z.literal('agent'), agent: AgentId, workspace: z.string() }),
])
export type Rights = z.infer<typeof Rights>

/** A token that `relay token create` made. */
export const TokenRecord = z.strictObject({
  format,
  /** For people: what `relay token list` shows and `revoke` takes. */
  id: z.string(),
  name: DisplayName,
  grants: Rights,
  created_at: Instant,
})
export type TokenRecord = z.infer<typeof TokenRecord>

/** A browser that a token was typed into; gone when its time is up or its token is revoked. */
export const SessionRecord = z.strictObject({
  format,
  token: Hash,
  /** Of the key that the page keeps beside the cookie. Sessions of older versions have none, and are over. */
  key: z.optional(Hash),
  created_at: Instant,
  expires_at: Instant,
})
export type SessionRecord = z.infer<typeof SessionRecord>

/** What the ids of clients are signed with; without it those that were given out are not known any more. */
export const SigningKey = z.strictObject({ format, key: Hash })
export type SigningKey = z.infer<typeof SigningKey>

/** A program that registered itself; it may do nothing until the owner approves it. */
export const ClientRecord = z.strictObject({
  format,
  client_id: z.string(),
  name: DisplayName,
  redirect_uris: z.array(z.string().check(z.maxLength(500))).check(z.minLength(1), z.maxLength(5)),
  created_at: Instant,
})
export type ClientRecord = z.infer<typeof ClientRecord>

/** The owner's approval of one client. Its tokens are good as long as it stands. */
export const GrantRecord = z.strictObject({
  format,
  client_id: z.string(),
  agent: AgentId,
  workspace: z.string(),
  /** The one resource (RFC 8707) that its tokens are for. */
  resource: z.string(),
  created_at: Instant,
})
export type GrantRecord = z.infer<typeof GrantRecord>

/** An access or refresh token of a grant. A refresh token that was used stays known, to notice a thief. */
export const GrantTokenRecord = z.strictObject({
  format,
  grant: z.string(),
  expires_at: Instant,
})
export type GrantTokenRecord = z.infer<typeof GrantTokenRecord>
