import * as fs from 'node:fs'
import { homedir } from 'node:os'
import { dirname, isAbsolute, join, resolve } from 'node:path'

import { RelayError, systemCode } from '../errors.ts'
import { isObject, sessionTag } from '../schema/session.ts'
import { FILES } from '../schema/store-url.ts'

export type Environment = Record<string, string | undefined>

/** Where a process works; needed before any other setting. */
export type Place = {
  dataDir: string
  workspace: string
  configPath: string
  /** The named workspace that the folder has joined; undefined for a folder with jobs of its own. */
  shared: SharedWorkspace | undefined
}

/** A workspace that several folders share: its name, and the directory that names its store on files. */
export type SharedWorkspace = { name: string; home: string }

/**
 * Reads where a process works. Separate from the other settings, because a hook needs no others. Throws
 * `CONFIG_INVALID` for a workspace that is not a directory.
 */
export function readPlace(env: Environment, cwd: string): Place {
  const named = nonEmpty(env['RELAY_DATA_DIR'])
  const dataDir = resolve(cwd, named ?? join(stateHome(env), 'durable-relay'))
  const workspace = workspaceOf(nonEmpty(env['RELAY_WORKSPACE']), env, cwd)
  // Files that are named by hand are those of the folder.
  const isOwn = env['RELAY_STORE'] === FILES
  return {
    dataDir,
    workspace,
    shared: isOwn ? undefined : joinedBy(dataDir, workspace),
    configPath: resolve(
      cwd,
      nonEmpty(env['RELAY_CONFIG']) ?? join(configHome(env), 'durable-relay', 'config.json'),
    ),
  }
}

/** The name of a workspace that folders share: part of a path, and the name of a workspace of a database. */
export const SHARED_NAME = /^[a-z0-9][a-z0-9_-]{0,62}$/

/** The empty directory of a shared workspace; its path names the store on files. */
export function sharedHome(dataDir: string, name: string): string {
  return join(dataDir, 'shared', name)
}

/** The file that says which named workspace a folder has joined. */
export function joinedPath(dataDir: string, folder: string): string {
  return join(dataDir, 'joined', `${sessionTag(folder)}.json`)
}

/** The named workspace that a folder has joined; undefined when it has joined none. */
function joinedBy(dataDir: string, folder: string): SharedWorkspace | undefined {
  const name = readJoined(joinedPath(dataDir, folder), folder)
  return name === undefined ? undefined : { name, home: sharedHome(dataDir, name) }
}

/** What the file says if it is of this folder. Parsed by hand, because a hook has no time for more. */
function readJoined(path: string, folder: string): string | undefined {
  try {
    const document: unknown = JSON.parse(fs.readFileSync(path, 'utf8'))
    if (!isObject(document) || document['folder'] !== folder) return undefined
    const { name } = document
    return typeof name === 'string' && SHARED_NAME.test(name) ? name : undefined
  } catch (error) {
    const code = systemCode(error)
    // A data directory that is no directory is refused when it is opened.
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    const why = error instanceof Error ? error.message : String(error)
    const message = `"${path}", which says that this folder shares a workspace, cannot be read: ${why}. Restore it, or delete it to use the jobs of the folder itself`
    throw invalid(path, message)
  }
}

/** The workspace of a process: the named one, the client's, the git top level, or the working directory. */
function workspaceOf(named: string | undefined, env: Environment, cwd: string): string {
  const candidate = named ?? nonEmpty(env.CLAUDE_PROJECT_DIR) ?? gitTopLevel(cwd) ?? cwd
  const directory = resolve(cwd, candidate)
  try {
    if (fs.statSync(directory).isDirectory()) return fs.realpathSync(directory)
  } catch (error) {
    if (systemCode(error) === undefined) throw error
  }
  throw invalid('RELAY_WORKSPACE', `workspace "${directory}" is not a directory that can be read`)
}

/** The nearest folder above that contains `.git`; found without starting git. */
function gitTopLevel(from: string): string | undefined {
  for (let directory = resolve(from); ; directory = dirname(directory)) {
    if (fs.existsSync(join(directory, '.git'))) return directory
    if (directory === dirname(directory)) return undefined
  }
}

function stateHome(env: Environment): string {
  return absolute(env.XDG_STATE_HOME) ?? join(nonEmpty(env.HOME) ?? homedir(), '.local', 'state')
}

function configHome(env: Environment): string {
  return absolute(env.XDG_CONFIG_HOME) ?? join(nonEmpty(env.HOME) ?? homedir(), '.config')
}

/** An absolute path; the XDG Base Directory specification says to ignore relative ones in its variables. */
function absolute(value: string | undefined): string | undefined {
  return value !== undefined && isAbsolute(value) ? value : undefined
}

/** The value of a variable that is set and not empty. */
export function nonEmpty(value: string | undefined): string | undefined {
  return value === '' ? undefined : value
}

/** The refusal of a setting. */
export function invalid(name: string, why: string): RelayError {
  return new RelayError('CONFIG_INVALID', `Cannot start: ${why}.`, { details: { name } })
}
