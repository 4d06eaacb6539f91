import * as fs from 'node:fs'
import { relative, resolve } from 'node:path'

import { systemCode } from '../errors.ts'

/**
 * The folder at `path`, relative to `root`, with all links resolved; undefined when it does not exist, is no
 * folder, or lies outside `root`, directly or through a link. `root` must be a path without links.
 */
export function folderInside(root: string, path: string): string | undefined {
  try {
    const folder = fs.realpathSync(resolve(root, path))
    const way = relative(root, folder)
    if (way === '..' || way.startsWith('../')) return undefined
    return fs.statSync(folder).isDirectory() ? folder : undefined
  } catch (error) {
    if (systemCode(error) === undefined) throw error
    return undefined
  }
}
