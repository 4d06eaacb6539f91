import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

import { RelayError } from '../errors.ts'

const NONCE_BYTES = 12
const TAG_BYTES = 16

/** One key per process: a sealed cursor is valid as long as the server that made it runs. */
let key: Buffer | undefined

/**
 * Encrypts a cursor. A listing may continue at another caller's job, whose id a remote caller must not learn.
 */
export function sealCursor(cursor: string): string {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', keyOfProcess(), nonce)
  const sealed = Buffer.concat([cipher.update(cursor, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** Decrypts a sealed cursor. Throws `CURSOR_INVALID` for anything else. */
export function openCursor(sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64url')
  try {
    const cipher = createDecipheriv('aes-256-gcm', keyOfProcess(), bytes.subarray(0, NONCE_BYTES))
    cipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
    const rest = bytes.subarray(NONCE_BYTES + TAG_BYTES)
    return Buffer.concat([cipher.update(rest), cipher.final()]).toString('utf8')
  } catch (cause) {
    const message =
      'Cannot list jobs: "cursor" was not issued by this server. Use next_cursor of the previous page unchanged; after a restart of the server, omit it to start over.'
    throw new RelayError('CURSOR_INVALID', message, { cause })
  }
}

function keyOfProcess(): Buffer {
  key ??= randomBytes(32)
  return key
}
