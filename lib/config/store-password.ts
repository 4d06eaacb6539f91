import { RelayError } from '../errors.ts'
import { readGuarded } from '../files/trusted.ts'

/**
 * The password in a file that only this user may read: its first line. Throws `CREDENTIAL_MISSING`, and `CONFIG_UNSAFE`
 * when other users may read the file or replace it.
 */
export function readStorePassword(path: string): string {
  const found = readGuarded(path, { forbidden: 0o077, mayBeRoots: false })
  switch (found.state) {
    case 'read': {
      const [password = ''] = found.text.split(/\r?\n/, 1)
      if (password === '') throw missing(path, 'its first line is empty')
      return password
    }
    case 'absent':
      throw missing(path, 'there is no such file')
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
