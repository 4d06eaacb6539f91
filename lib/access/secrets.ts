import { createHash, randomBytes } from 'node:crypto'

/** What a secret is for, told by how it begins, so that a leaked one is recognised (see `redact`). */
export type SecretKind = 'token' | 'session' | 'key' | 'at' | 'rt'

const SECRET = /^relay_(token|session|key|at|rt)_[A-Za-z0-9_-]{43}$/

/** A new secret of 256 random bits. It is shown once and kept nowhere; only its hash is. */
export function newSecret(kind: SecretKind): string {
  return `relay_${kind}_${randomBytes(32).toString('base64url')}`
}

/** What kind of secret a text is; undefined when it is none of ours. */
export function kindOf(text: string): SecretKind | undefined {
  return SECRET.exec(text)?.[1] as SecretKind | undefined
}

/**
 * The name under which a secret is known: its SHA-256, hex. Looking for a file of that name compares no
 * byte of the secret, so the time that it takes tells nothing of it.
 */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
