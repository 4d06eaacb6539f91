import * as fs from 'node:fs'
import { dirname, join } from 'node:path'

import { RelayError, systemCode } from '../errors.ts'
import { CredentialFile, ServiceToken } from '../schema/credential-file.ts'

/** Where the token of an agent is kept: beside the configuration file, one file for each. */
export function credentialPath(configPath: string, agent: string): string {
  // Names of agents hold no slash, and the ending keeps `..` from being one.
  return join(dirname(configPath), 'credentials', `${agent}.json`)
}

/**
 * The token that an agent's service must be shown, read anew each time, so that a replaced one counts at
 * once. Throws `CREDENTIAL_MISSING`, and `CONFIG_UNSAFE` when others may read it.
 */
export function readCredential(
  { configPath, env }: { configPath: string; env: Record<string, string | undefined> },
  { agent, tokenEnv }: { agent: string; tokenEnv: string | undefined },
): string {
  if (tokenEnv !== undefined) {
    const token = ServiceToken.safeParse(env[tokenEnv])
    if (token.success) return token.data
    throw missing(agent, `the variable ${tokenEnv} of this process holds none`)
  }
  const path = credentialPath(configPath, agent)
  const token = readFile(path, agent)
  if (token === undefined) throw missing(agent, `"${path}" holds none`)
  return token
}

function readFile(path: string, agent: string): string | undefined {
  try {
    refuseWhenOthersMayRead(path)
    const parsed = CredentialFile.safeParse(JSON.parse(fs.readFileSync(path, 'utf8')))
    // On a file system that ignores case, another agent's name may lead here.
    return parsed.success && parsed.data.agent === agent ? parsed.data.access_token : undefined
  } catch (error) {
    if (systemCode(error) === 'ENOENT' || error instanceof SyntaxError) return undefined
    throw error
  }
}

function refuseWhenOthersMayRead(path: string): void {
  const stat = fs.statSync(path)
  const me = process.getuid?.()
  const isForeign = me !== undefined && stat.uid !== me
  if (!isForeign && (stat.mode & 0o077) === 0) return
  const message = `Cannot use the token in "${path}": other users may read it. Run: chmod 600 "${path}"${isForeign ? ' and make it your own' : ''}, and replace the token.`
  throw new RelayError('CONFIG_UNSAFE', message, { details: { path } })
}

function missing(agent: string, why: string): RelayError {
  const message = `Cannot show a token for agent "${agent}": ${why}. Run: relay agent add chatgpt ${agent}`
  return new RelayError('CREDENTIAL_MISSING', message, { details: { agent } })
}
