import { RelayError } from '../errors.ts'
import { readGuarded } from '../files/trusted.ts'
import type { DatabaseServer } from '../schema/store-url.ts'

/**
 * The password in a file that only this user may read: its first line. Throws `CREDENTIAL_MISSING`, and `CONFIG_UNSAFE`
 * when other users may read the file or replace it.
 */
export function readStorePassword(path: string): string {
  const text = readSecret(path)
  if (text === undefined) throw missing(path, 'there is no such file')
  const [password = ''] = text.split(/\r?\n/, 1)
  if (password === '') throw missing(path, 'its first line is empty')
  return password
}

/**
 * The password for a server in a file such as `~/.pgpass`: of the first line that fits, as in the manual of PostgreSQL
 * ("The Password File"). Undefined when there is no file, or no line fits. Throws as `readStorePassword` does.
 */
export function readPassFile(path: string, server: DatabaseServer): string | undefined {
  const lines = (readSecret(path) ?? '').split(/\r?\n/)
  const { port, database, user } = server
  // A Unix socket is on the local host.
  const hosts = server.host.startsWith('/') ? [server.host, 'localhost'] : [server.host]
  const fits = (pattern: string | undefined, ...values: string[]) =>
    pattern === '*' || (pattern !== undefined && values.includes(pattern))
  const found = lines
    .filter((line) => !line.startsWith('#'))
    .map(fieldsOf)
    .find(
      ([ofHost, ofPort, ofDatabase, ofUser, password]) =>
        fits(ofHost, ...hosts) &&
        fits(ofPort, port) &&
        fits(ofDatabase, database) &&
        fits(ofUser, user) &&
        password !== undefined,
    )
  return found?.[4]
}

/** The fields of a line; a backslash before a colon or a backslash makes it part of the field. */
function fieldsOf(line: string): string[] {
  const fields = line.match(/(?:\\.|[^:\\])+/g) ?? []
  return fields.map((field) => field.replace(/\\(.)/g, '$1'))
}

function readSecret(path: string): string | undefined {
  const found = readGuarded(path, { forbidden: 0o077, mayBeRoots: false })
  switch (found.state) {
    case 'read':
      return found.text
    case 'absent':
      return undefined
    case 'unreadable':
      throw missing(path, `it cannot be read (${found.why})`)
    case 'unsafe':
      throw unsafe(path, found)
  }
}

function missing(path: string, why: string): RelayError {
  const message = `Cannot read the password of the store from "${path}": ${why}.`
  return new RelayError('CREDENTIAL_MISSING', message, { details: { path } })
}

function unsafe(
  path: string,
  { why, isForeign }: { why: string | undefined; isForeign: boolean },
): RelayError {
  const help =
    why === undefined
      ? `other users may read it. Run: chmod 600 "${path}"${isForeign ? ' and make it your own' : ''}, and change the password.`
      : `${why}. Keep it in a directory that only you can change, and change the password.`
  const message = `Cannot use the password of the store in "${path}": ${help}`
  return new RelayError('CONFIG_UNSAFE', message, { details: { path } })
}
