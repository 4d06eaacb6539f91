import { dirname, join } from 'node:path'

import { RelayError } from '../errors.ts'
import { readGuarded, walk } from '../files/trusted.ts'
import { CredentialFile, ServiceToken } from '../schema/credential-file.ts'

/** The path of an agent's token file, beside the configuration file. */
export function credentialPath(configPath: string, agent: string): string {
  // Agent names contain no slash, and with the suffix no name is `..`.
  return join(dirname(configPath), 'credentials', `${agent}.json`)
}

/**
 * The token for an agent's service. It is read again for each use, so that a replaced token is used at once. Throws
 * `CREDENTIAL_MISSING`, and `CONFIG_UNSAFE` when other users may read it.
 */
export function readCredential(
  { configPath, env }: { configPath: string; env: Record<string, string | undefined> },
  { agent, tokenEnv }: { agent: string; tokenEnv: string | undefined },
): string {
  if (tokenEnv !== undefined) {
    const token = ServiceToken.safeParse(env[tokenEnv])
    if (token.success) return token.data
    throw missing(agent, `the variable ${tokenEnv} of this process is not set to one`)
  }
  const path = credentialPath(configPath, agent)
  const token = readFile(path, agent)
  if (token === undefined) throw missing(agent, `"${path}" does not contain one`)
  return token
}

/** Refuses a path that another user could replace. Throws `CONFIG_UNSAFE`. */
export function checkCredentialPlace(path: string): void {
  const { danger } = walk(path)
  if (danger !== undefined) throw unsafe(path, { why: danger, isForeign: false })
}

function readFile(path: string, agent: string): string | undefined {
  const found = readGuarded(path, { forbidden: 0o077, mayBeRoots: false })
  if (found.state === 'unsafe') throw unsafe(path, found)
  if (found.state !== 'read') return undefined
  const parsed = CredentialFile.safeParse(parse(found.text))
  // On a file system that ignores case, the name of another agent may lead to this file.
  return parsed.success && parsed.data.agent === agent ? parsed.data.access_token : undefined
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return undefined
  }
}

function unsafe(
  path: string,
  { why, isForeign }: { why: string | undefined; isForeign: boolean },
): RelayError {
  const own = `Run: chmod 600 "${path}"${isForeign ? ' and make it your own' : ''}, and replace the token.`
  const message =
    why === undefined
      ? `Cannot use the token in "${path}": other users may read it. ${own}`
      : `Cannot use the token in "${path}": ${why}. Keep it in a directory that only you can change, and replace the token.`
  return new RelayError('CONFIG_UNSAFE', message, { details: { path } })
}

function missing(agent: string, why: string): RelayError {
  const message = `Cannot find a token for agent "${agent}": ${why}. Run: relay agent add chatgpt ${agent}`
  return new RelayError('CREDENTIAL_MISSING', message, { details: { agent } })
}
