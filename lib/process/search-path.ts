import * as fs from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, dirname, isAbsolute, join, relative } from 'node:path'

import { systemCode } from '../errors.ts'

/** Where programs are looked up when nothing is left of PATH; an empty one would mean the working directory. */
const DEFAULT_PATH = ['/usr/bin', '/bin'].join(delimiter)

/**
 * A search path without entries that a workspace could fill: empty and relative ones, which mean the working
 * directory, and folders of the workspace or of the repository around it, such as the `node_modules/.bin` that
 * `npx` puts first. A workspace that holds the user's home is none that programs could be kept out of.
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

/** Makes `safePath` the search path of this process, for everything that it starts from here on. */
export function useSafePath(env: NodeJS.ProcessEnv, workspace: string): void {
  env['PATH'] = safePath(env['PATH'], workspace, env['HOME'] || homedir())
}

/** The folder itself or the nearest one above that holds `.git`; undefined when there is none. */
function repositoryAround(folder: string): string | undefined {
  if (fs.existsSync(join(folder, '.git'))) return folder
  const above = dirname(folder)
  return above === folder ? undefined : repositoryAround(above)
}

/** A path without links. What does not exist yet counts as inside the folder that will hold it. */
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
