import * as fs from 'node:fs'
import { dirname } from 'node:path'

import { flushDirectory, ifPresent, isAbsent, makeDirectory, storeFault } from '../files/files.ts'
import { bytesOf } from '../files/replace.ts'
import type { CredentialFile } from '../schema/credential-file.ts'
import { checkCredentialPlace, credentialPath } from './credential.ts'

/** Keeps the token of an agent in a file that only its owner may read. Returns the path of the file. */
export async function keepCredential(
  configPath: string,
  agent: string,
  access_token: string,
): Promise<string> {
  const path = credentialPath(configPath, agent)
  makeDirectory(dirname(path))
  checkCredentialPlace(dirname(path))
  // An existing directory may have been open to other users.
  fs.chmodSync(dirname(path), 0o700)
  if (!isAbsent(path)) checkCredentialPlace(path)
  await replaceToken(path, { format: 1, agent, access_token })
  return path
}

/** Removes the token of an agent from the disk, if there is one. */
export function removeCredential(configPath: string, agent: string): void {
  ifPresent(() => fs.unlinkSync(credentialPath(configPath, agent)))
}

/**
 * Replaces a token file. A link is followed and the owner of the file is kept, as an operator expects of a file of
 * theirs. `write-file-atomic` does not check how much of the file was written, so it is only used for a file that fits
 * into one block, which is written whole or not at all. See docs/decisions/0011-files-of-the-operator.md.
 */
async function replaceToken(path: string, credential: CredentialFile): Promise<void> {
  try {
    const { default: writeFileAtomic } = await import('write-file-atomic')
    await writeFileAtomic(path, Buffer.from(bytesOf(credential)), { mode: 0o600 })
    await flushDirectory(dirname(fs.realpathSync(path)))
  } catch (error) {
    throw storeFault(`replace "${path}"`, path, error)
  }
}
