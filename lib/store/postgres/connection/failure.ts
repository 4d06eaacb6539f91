import { DatabaseError } from 'pg'

import { RelayError } from '../../../errors.ts'

/** SQLSTATE classes and codes of PostgreSQL, appendix A of its manual. */
const CODES = {
  /** Undone because of another transaction; another attempt may succeed. */
  serialization: ['40001', '40P01', '55P03'],
  unprepared: ['26000', '42P05'],
  cancelled: ['57014'],
  full: ['53100', '53200', '53400'],
  readOnly: ['25006'],
  denied: ['28000', '28P01', '42501', '3D000'],
  missingTable: ['42P01', '3F000'],
  /**
   * The server is starting or stopping, has too many connections, or ended this one. The last one is an answer of
   * poolers: the outcome is unknown.
   */
  away: ['57P01', '57P02', '57P03', '57P05', '53300', '25P03', '25P04', '40003'],
}

/** True when the statement was undone and may simply run again: another transaction was in its way. */
export function isCollision(error: unknown): boolean {
  return hasCode(error, CODES.serialization) || isStale(error)
}

/** True when the connection must not be used again. */
export function isSpoiled(error: unknown): boolean {
  return isLost(error) || isStale(error) || isReadOnly(error)
}

/** A replica refuses changes, and unlogged tables. */
function isReadOnly(error: unknown): boolean {
  return hasCode(error, CODES.readOnly) || comesFrom(error, 'get_relation_info')
}

/** True for what a function of the server does not support. Its messages may be in any language. */
function comesFrom(error: unknown, routine: string): boolean {
  return error instanceof DatabaseError && error.code === '0A000' && error.routine === routine
}

/** True when the connection has other prepared statements than the driver believes, as behind some poolers. */
export function isUnprepared(error: unknown): boolean {
  return hasCode(error, CODES.unprepared)
}

/** True when the statement was not begun, because it is prepared for other tables, or not prepared here at all. */
function isStale(error: unknown): boolean {
  return isUnprepared(error) || comesFrom(error, 'RevalidateCachedQuery')
}

/** True when the tables of the relay do not exist. */
export function isMissingTable(error: unknown): boolean {
  return hasCode(error, CODES.missingTable)
}

/** True when the role lacks a right. */
export function isDenied(error: unknown): error is Error {
  return hasCode(error, ['42501'])
}

/** True when the server cancelled the statement, because it took too long. */
export function isCancelled(error: unknown): boolean {
  return hasCode(error, CODES.cancelled)
}

/** True for a lost or refused connection, and for a server that starts, stops or has no free connection. */
export function isLost(error: unknown): boolean {
  if (error instanceof DatabaseError)
    return hasCode(error, CODES.away) || error.code?.startsWith('08') === true
  // A refusal quotes what it was caused by.
  if (!(error instanceof Error) || error instanceof RelayError) return false
  if ('code' in error && 'syscall' in error) return true
  return LOST.some((text) => error.message.includes(text))
}

/** What node-postgres says when a connection ended; it gives these errors no code. */
const LOST = [
  'Connection terminated',
  'Client has encountered a connection error',
  'timeout exceeded when trying to connect',
  'Query read timeout',
  'Client was closed',
]

/** The refusal of what PostgreSQL did not carry out, or of a connection that it did not accept, in the words of the relay. */
export function refusalOf(what: string, error: unknown): unknown {
  if (!(error instanceof DatabaseError)) return refusedConnection(what, error)
  const details = { sqlstate: error.code }
  const refuse = (code: 'STORE_FULL' | 'STORE_REFUSED' | 'STORE_WRITE_FAILED', why: string) =>
    new RelayError(code, `Cannot ${what}: ${why}`, { details, cause: error })
  if (hasCode(error, CODES.full)) {
    return refuse(
      'STORE_FULL',
      `the database has no space left (${error.message}). Free some space on its server; nothing was changed.`,
    )
  }
  if (isReadOnly(error)) {
    return refuse(
      'STORE_WRITE_FAILED',
      'the database takes no changes: it is a replica, or was made read-only. Name its primary server in RELAY_STORE.',
    )
  }
  if (hasCode(error, CODES.denied)) {
    return refuse(
      'STORE_REFUSED',
      `the database refused it (${error.message}). \`relay doctor\` shows the rights that are missing.`,
    )
  }
  if (hasCode(error, CODES.cancelled)) {
    return refuse(
      'STORE_WRITE_FAILED',
      `the database did not finish it in time (${error.message}) and undid it. Look for a lock that is held, or for an overloaded server, then try again.`,
    )
  }
  return refuse(
    'STORE_WRITE_FAILED',
    `the database refused the statement (${error.code ?? 'no code'}: ${error.message}).`,
  )
}

/** Codes of Node and OpenSSL for a certificate that was not accepted, and for TLS that failed otherwise. */
const TLS = /^(?:CERT_|DEPTH_ZERO_|ERR_SSL_|ERR_TLS_|HOSTNAME_MISMATCH|SELF_SIGNED_|UNABLE_TO_)/

/** What the driver itself refuses; any other error is a bug. */
function refusedConnection(what: string, error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const refuse = (why: string) =>
    new RelayError('STORE_REFUSED', `Cannot ${what}: ${why}`, { cause: error })
  if ('code' in error && error.code === 'ERR_TLS_CERT_ALTNAME_INVALID') {
    return refuse(
      `the server's certificate was not accepted (${error.message}). Name the host by the name that its certificate has.`,
    )
  }
  if ('code' in error && TLS.test(String(error.code))) {
    return refuse(
      `the server's certificate was not accepted (${error.message}). Name the certificate of its authority with sslrootcert in the URL.`,
    )
  }
  if (error.message.includes('does not support SSL')) {
    return refuse(
      'the server offers no encryption, and sslmode in the URL asks for it. Switch TLS on in the server, or use sslmode=disable in a trusted network.',
    )
  }
  if (error.message.includes('after calling end on the pool')) {
    return new RelayError('STORE_UNREACHABLE', `Cannot ${what}: the store was closed.`, {
      cause: error,
    })
  }
  if (error.message.startsWith('SASL')) {
    return refuse(`the server and this program do not agree on the sign-in (${error.message}).`)
  }
  return error
}

function hasCode(error: unknown, codes: string[]): boolean {
  return error instanceof DatabaseError && codes.includes(error.code ?? '')
}
