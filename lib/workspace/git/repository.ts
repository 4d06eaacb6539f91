import * as fs from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

import { RelayError, systemCode } from '../../errors.ts'

/** What git commands may see of a root: its real folder, and the paths that are left out of every output. */
export type Bounds = {
  directory: string
  isDenied: (path: string, isFolder: boolean) => boolean
}

/** A repository that holds files of a root. Paths of the root are relative to it, with `/`, and '' is the root. */
export type Repository = {
  gitDir: string
  workTree: string
  /** The folder of the work tree in the root; '' for a repository whose top is the root or above it. */
  path: string
  /** What git may be asked for: the part of the work tree that is in the root, '' for all of it. */
  scope: string
  /** A path of the root as a path of the repository. */
  inRepository: (path: string) => string
  /** A path of the repository as a path of the root; undefined for one outside the root. */
  inRoot: (path: string) => string | undefined
}

/** The most bytes of a file that names another directory. */
const MOST_BYTES = 4096

/**
 * The repository that holds a path of the root, or undefined: the nearest `.git` from there up to the root, then above it.
 * A `.git` inside the root is content that anything may have written, so one that leads outside the root, itself or by a
 * link, a common directory or borrowed objects, throws `GIT_FAILED`. One above the root is the operator's own.
 */
export function repositoryOf({ directory }: Bounds, path: string): Repository | undefined {
  for (let folder = path; ; folder = parentOf(folder)) {
    const workTree = resolve(directory, folder)
    // What is behind a link belongs to the repository of the place where the link leads.
    const isThere = realInside(directory, workTree) === workTree
    const gitDir = isThere ? gitDirAt(workTree, directory, folder) : undefined
    if (gitDir !== undefined) return { ...mapping(folder, ''), gitDir, workTree, path: folder }
    if (folder === '') break
  }
  for (let top = dirname(directory); ; top = dirname(top)) {
    const gitDir = ownGitDir(top)
    if (gitDir !== undefined) {
      const scope = relative(top, directory)
      return { ...mapping('', scope), gitDir, workTree: top, path: '' }
    }
    if (dirname(top) === top) return undefined
  }
}

function parentOf(path: string): string {
  const end = path.lastIndexOf('/')
  return end === -1 ? '' : path.slice(0, end)
}

function mapping(
  folder: string,
  scope: string,
): Pick<Repository, 'scope' | 'inRepository' | 'inRoot'> {
  const within = (base: string, path: string) => {
    if (base === '') return path
    if (path === base) return ''
    return path.startsWith(`${base}/`) ? path.slice(base.length + 1) : undefined
  }
  const below = (base: string, path: string) => [base, path].filter((part) => part !== '').join('/')
  return {
    scope,
    inRepository: (path) => below(scope, within(folder, path) ?? path),
    inRoot(path) {
      const inside = within(scope, path)
      return inside === undefined ? undefined : below(folder, inside)
    },
  }
}

/** The git directory of a folder of the root, checked; undefined when the folder has none. */
function gitDirAt(workTree: string, root: string, folder: string): string | undefined {
  const link = join(workTree, '.git')
  const stat = statOf(link)
  if (stat === undefined) return undefined
  const refuse = (why: string) => foreign(folder, why)
  if (stat.isSymbolicLink()) throw refuse('its ".git" is a link')
  if (!stat.isFile() && !stat.isDirectory())
    throw refuse('its ".git" is neither a file nor a folder')
  const target = stat.isFile() ? targetOf(link) : link
  if (target === undefined) throw refuse('its ".git" file names no git directory')
  const gitDir = realInside(root, target)
  if (gitDir === undefined) throw refuse('its ".git" leads outside the root')
  if (!fs.existsSync(join(gitDir, 'HEAD'))) return undefined
  refuseForeignParts(gitDir, root, refuse)
  return gitDir
}

/** Git follows links, a common directory and borrowed objects without a look at where they lead. */
function refuseForeignParts(
  gitDir: string,
  root: string,
  refuse: (why: string) => RelayError,
): void {
  const common = statOf(join(gitDir, 'commondir'))
  const named = common === undefined ? gitDir : lineOf(join(gitDir, 'commondir'))
  const commonDir = named === undefined ? undefined : realInside(root, resolve(gitDir, named))
  if (commonDir === undefined) throw refuse('its common git directory is outside the root')
  const objects = join(commonDir, 'objects')
  for (const place of new Set([gitDir, commonDir, objects, join(objects, 'pack')])) {
    const links = entriesOf(place).filter((entry) => entry.isSymbolicLink())
    const away = links.find(({ name }) => realInside(root, join(place, name)) === undefined)
    if (away !== undefined) throw refuse(`"${away.name}" in it is a link to outside the root`)
  }
  if (statOf(join(objects, 'info', 'alternates')) !== undefined) {
    throw refuse('it borrows the objects of another repository')
  }
}

/** The git directory of a folder above the root, which no tool can change. */
function ownGitDir(top: string): string | undefined {
  const link = join(top, '.git')
  const stat = fs.statSync(link, { throwIfNoEntry: false })
  const target = stat?.isFile() === true ? targetOf(link) : link
  if (stat === undefined || target === undefined) return undefined
  return fs.existsSync(join(target, 'HEAD')) ? target : undefined
}

function targetOf(file: string): string | undefined {
  const line = lineOf(file)
  if (line === undefined || !line.startsWith('gitdir: ')) return undefined
  return resolve(dirname(file), line.slice('gitdir: '.length))
}

/** The real path, when it exists in the root. */
function realInside(root: string, path: string): string | undefined {
  try {
    const real = fs.realpathSync(path)
    return real === root || real.startsWith(`${root}/`) ? real : undefined
  } catch (error) {
    if (systemCode(error) === undefined) throw error
    return undefined
  }
}

function statOf(path: string): fs.Stats | undefined {
  try {
    return fs.lstatSync(path, { throwIfNoEntry: false })
  } catch (error) {
    if (systemCode(error) === 'ENOTDIR') return undefined
    throw error
  }
}

function entriesOf(folder: string): fs.Dirent[] {
  try {
    return fs.readdirSync(folder, { withFileTypes: true })
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(systemCode(error) ?? '')) return []
    throw error
  }
}

/** The text of a plain file that holds one short line. */
function lineOf(path: string): string | undefined {
  const stat = statOf(path)
  if (stat?.isFile() !== true || stat.size > MOST_BYTES) return undefined
  return fs.readFileSync(path, 'utf8').trimEnd()
}

function foreign(folder: string, why: string): RelayError {
  const name = folder === '' ? 'the root' : `"${folder}"`
  return new RelayError('GIT_FAILED', `Cannot use the repository of ${name}: ${why}.`)
}
