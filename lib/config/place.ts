import * as fs from 'node:fs'
import { homedir } from 'node:os'
import { dirname, isAbsolute, join, resolve } from 'node:path'

import { RelayError, systemCode } from '../errors.ts'

export type Environment = Record<string, string | undefined>

/** Where a process works; needed before any other setting. */
export type Place = { dataDir: string; workspace: string; configPath: string }

/**
 * Reads where a process works. Separate from the other settings, because a hook needs no others. Throws
 * `CONFIG_INVALID` for a workspace that is not a directory.
 */
export function readPlace(env: Environment, cwd: string): Place {
  const named = nonEmpty(env['RELAY_DATA_DIR'])
  return {
    dataDir: resolve(cwd, named ?? join(stateHome(env), 'durable-relay')),
    workspace: workspaceOf(nonEmpty(env['RELAY_WORKSPACE']), env, cwd),
    configPath: resolve(
      cwd,
      nonEmpty(env['RELAY_CONFIG']) ?? join(configHome(env), 'durable-relay', 'config.json'),
    ),
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
