import { RelayError } from '../errors.ts'
import { readGuarded } from '../files/trusted.ts'
import type { GithubSettings } from '../schema/identity.ts'

const SECRET = /^[\x21-\x7e]{1,200}$/

/**
 * The secret of the operator's GitHub app, read for each use. Throws `CREDENTIAL_MISSING`, and `CONFIG_UNSAFE` when
 * other users may read its file.
 */
export function readGithubSecret(
  { clientSecretEnv, clientSecretFile }: GithubSettings,
  env: Readonly<Record<string, string | undefined>>,
): string {
  if (clientSecretFile !== undefined)
    return checked(readFile(clientSecretFile), `"${clientSecretFile}" holds none`)
  return checked(env[clientSecretEnv ?? ''], `the variable ${clientSecretEnv} is not set to one`)
}

function readFile(path: string): string | undefined {
  const found = readGuarded(path, { forbidden: 0o077, mayBeRoots: false })
  if (found.state === 'read') return found.text
  if (found.state !== 'unsafe') return undefined
  const why = found.why ?? 'other users may read it'
  const message = `Cannot use the secret in "${path}": ${why}. Run: chmod 600 "${path}"`
  throw new RelayError('CONFIG_UNSAFE', message, { details: { path } })
}

function checked(secret: string | undefined, why: string): string {
  const text = secret?.trim() ?? ''
  if (SECRET.test(text)) return text
  throw new RelayError('CREDENTIAL_MISSING', `Cannot find the secret of the GitHub app: ${why}.`)
}
