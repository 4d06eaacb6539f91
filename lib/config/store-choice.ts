import { homedir, userInfo } from 'node:os'
import { join } from 'node:path'

import { readConfigurationDocument } from './configuration-text.ts'
import { invalid, nonEmpty } from './place.ts'
import type { Environment, Place } from './place.ts'
import { readPassFile, readStorePassword } from './store-password.ts'
import { systemCode } from '../errors.ts'
import {
  FILES,
  readStoreUrl,
  storeTextProblem,
  withWorkspace,
  workspaceIn,
} from '../schema/store-url.ts'
import { isObject } from '../schema/session.ts'

/** Where the jobs of a workspace are. */
export type StoreChoice =
  /** `isNamed`: a setting chooses files; without one they are the default. */
  { kind: 'files'; isNamed: boolean } | DatabaseChoice

/** A database. Neither function's result may be shown, logged, or put where a turn could read it. */
export type DatabaseChoice = {
  kind: 'postgres'
  /** The complete URL without a password: may be shown, and passed on to other programs. */
  url: string
  /**
   * The password to connect with, for a server that asks for one; undefined when there is none. A file is read again by
   * each call, so that a replaced password is used at once. Throws `CREDENTIAL_MISSING` and `CONFIG_UNSAFE`.
   */
  password: () => string | undefined
  /** The password that only this process has: one that it starts finds no other where it looks. */
  ownPassword: () => string | undefined
}

/** A text that chooses a store, and the setting that it comes from. */
type Chosen = { text: string; from: string; mayHoldPassword: boolean }

/**
 * Reads where the jobs of a workspace are: `RELAY_STORE`, else the workspace's entry in the configuration file, else the
 * file's `store`, else files. Separate from the other settings, because a hook needs no others. Throws `CONFIG_INVALID`
 * and `CONFIG_UNSAFE`; no message contains a part of the URL, which may hold a password.
 */
export function readStoreChoice(
  env: Environment,
  place: Pick<Place, 'workspace' | 'configPath'> & { shared?: Place['shared'] },
): StoreChoice {
  const text = nonEmpty(env['RELAY_STORE'])
  const chosen =
    text === undefined ? configured(place) : { text, from: 'RELAY_STORE', mayHoldPassword: true }
  const choice: StoreChoice =
    chosen === undefined ? { kind: 'files', isNamed: false } : choiceOf(chosen, env)
  if (place.shared === undefined || choice.kind === 'files') return choice
  // A workspace that the URL names is that of this folder, whatever it has joined.
  return workspaceIn(choice.url) === undefined
    ? { ...choice, url: withWorkspace(choice.url, place.shared.name) }
    : choice
}

/**
 * Reads the store that a command names, in the form that `RELAY_STORE` has, but without a password: command lines are
 * visible to other users. `from` names the flag. Throws `CONFIG_INVALID`.
 */
export function readNamedStore(env: Environment, text: string, from: string): StoreChoice {
  return choiceOf({ text, from, mayHoldPassword: false }, env)
}

function choiceOf(chosen: Chosen, env: Environment): StoreChoice {
  if (chosen.text === FILES) return { kind: 'files', isNamed: true }
  const problem = storeTextProblem(chosen.text, chosen)
  if (problem !== undefined) throw invalid(chosen.from, `${chosen.from} ${problem}`)
  const named = { env, userName: userName(env) }
  const { place: url, server, password, passwordFile } = readStoreUrl(chosen.text, named)
  const own = password ?? (passwordFile === undefined ? nonEmpty(env['PGPASSWORD']) : undefined)
  return {
    kind: 'postgres',
    url,
    password() {
      if (own !== undefined) return own
      if (passwordFile !== undefined) return readStorePassword(passwordFile)
      return readPassFile(passFileOf(env), server)
    },
    ownPassword: () => own,
  }
}

/** The value of `RELAY_STORE` that leads another program to the same store, without a password; undefined for the default. */
export function storeText(choice: StoreChoice): string | undefined {
  if (choice.kind === 'postgres') return choice.url
  return choice.isNamed ? FILES : undefined
}

function passFileOf(env: Environment): string {
  return nonEmpty(env['PGPASSFILE']) ?? join(nonEmpty(env['HOME']) ?? homedir(), '.pgpass')
}

/** What the configuration file chooses. The rest of the file is checked where it is used. */
function configured({
  workspace,
  configPath,
}: Pick<Place, 'workspace' | 'configPath'>): Chosen | undefined {
  const document = readConfigurationDocument(configPath)
  if (document === undefined) return undefined
  const refuse = (at: string, what: string) =>
    invalid(configPath, `"${configPath}" at "${at}": must be ${what}`)
  if (!isObject(document)) throw refuse('', 'an object')
  const { store, workspaces = {} } = document
  if (!isObject(workspaces)) throw refuse('workspaces', 'an object')
  const own = Object.hasOwn(workspaces, workspace) ? workspaces[workspace] : {}
  if (!isObject(own)) throw refuse(`workspaces.${workspace}`, 'an object')
  const [text, at] =
    own['store'] === undefined ? [store, 'store'] : [own['store'], `workspaces.${workspace}.store`]
  if (text === undefined) return undefined
  if (typeof text !== 'string') throw refuse(at, 'a string')
  return { text, from: `"${configPath}" at "${at}"`, mayHoldPassword: false }
}

/** The name that PostgreSQL's programs connect under by default; in a container the user may have none. */
function userName(env: Environment): string {
  try {
    return userInfo().username
  } catch (error) {
    if (systemCode(error) === undefined) throw error
    return nonEmpty(env['USER']) ?? 'postgres'
  }
}
