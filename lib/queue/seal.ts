import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

import { RelayError } from '../errors.ts'

const NONCE_BYTES = 12
const TAG_BYTES = 16

/** Of this process: a sealed cursor is good as long as the server lives that made it. */
let key: Buffer | undefined

/**
 * A cursor that its bearer cannot read. A listing may continue at a job of another caller, whose id a remote caller
 * must not learn.
 */
export function sealCursor(cursor: string): string {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', keyOfProcess(), nonce)
  const sealed = Buffer.concat([cipher.update(cursor, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** The cursor behind a sealed one. Throws `CURSOR_INVALID` for anything else. */
export function openCursor(sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64url')
  try {
    const cipher = createDecipheriv('aes-256-gcm', keyOfProcess(), bytes.subarray(0, NONCE_BYTES))
    cipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
    const rest = bytes.subarray(NONCE_BYTES + TAG_BYTES)
    return Buffer.concat([cipher.update(rest), cipher.final()]).toString('utf8')
  } catch (cause) {
    const message =
      'Cannot list jobs: "cursor" is not one of this server. Use next_cursor of the page before, unchanged; after a restart of the server leave it out to begin anew.'
    throw new RelayError('CURSOR_INVALID', message, { cause })
  }
}

function keyOfProcess(): Buffer {
  key ??= randomBytes(32)
  return key
}
