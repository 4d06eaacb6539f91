import * as fs from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, dirname, isAbsolute, join, relative } from 'node:path'

import { systemCode } from '../errors.ts'

/** The search path when no entry is left; an empty one would mean the working directory. */
const DEFAULT_PATH = ['/usr/bin', '/bin'].join(delimiter)

/**
 * A search path without entries that a workspace could fill: empty and relative ones, which mean the working directory,
 * and folders inside the workspace or its repository, such as the `node_modules/.bin` that `npx` puts first. If the
 * workspace contains the user's home, its own entries are kept, because programs are installed there.
 */
export function safePath(
  path: string | undefined,
  workspace: string,
  home: string = homedir(),
): string {
  const around = repositoryAround(workspace) ?? workspace
  const roots = [workspace, around].filter((root) => !isInside(home, root))
  const entries = (path ?? '').split(delimiter).filter((entry) => {
    if (!isAbsolute(entry)) return false
    return !roots.some((root) => isInside(entry, root) || isInside(realPath(entry), root))
  })
  return entries.length === 0 ? DEFAULT_PATH : entries.join(delimiter)
}

/** Makes `safePath` the search path of this process and of every program it starts from now on. */
export function useSafePath(env: NodeJS.ProcessEnv, workspace: string): void {
  env['PATH'] = safePath(env['PATH'], workspace, env['HOME'] || homedir())
}

/** The folder itself or the nearest one above that contains `.git`; undefined when there is none. */
function repositoryAround(folder: string): string | undefined {
  if (fs.existsSync(join(folder, '.git'))) return folder
  const above = dirname(folder)
  return above === folder ? undefined : repositoryAround(above)
}

/** A path without links. A path that does not exist yet resolves to its nearest existing folder. */
function realPath(path: string): string {
  try {
    return fs.realpathSync.native(path)
  } catch (error) {
    if (systemCode(error) === undefined) throw error
    const folder = dirname(path)
    return folder === path ? path : realPath(folder)
  }
}

function isInside(path: string, root: string): boolean {
  const inside = relative(root, path)
  return inside !== '..' && !inside.startsWith('../') && !isAbsolute(inside)
}
