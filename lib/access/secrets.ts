import { createHash, randomBytes } from 'node:crypto'

/** The purpose of a secret. It is the secret's prefix, so that `redact` recognises a leaked one. */
export type SecretKind = 'token' | 'session' | 'key' | 'at' | 'rt' | 'client'

const SECRET = /^relay_(token|session|key|at|rt|client)_[A-Za-z0-9_-]{43}$/

/** A new secret of 256 random bits. It is shown once; only its hash is stored. */
export function newSecret(kind: SecretKind): string {
  return `relay_${kind}_${randomBytes(32).toString('base64url')}`
}

/** The kind of a secret; undefined when the text is no secret of the relay. */
export function kindOf(text: string): SecretKind | undefined {
  return SECRET.exec(text)?.[1] as SecretKind | undefined
}

/**
 * The stored form of a secret: its SHA-256 in hex. Looking up a file of that name compares no byte of the
 * secret, so its duration leaks nothing.
 */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
