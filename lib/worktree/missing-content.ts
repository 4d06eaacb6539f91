import * as fs from 'node:fs'
import { join } from 'node:path'

import type { Git, Place } from './git.ts'

/** Paths named in one sentence, and the longest that is named. */
const MOST_NAMED = 10
const LONGEST_NAME = 200

/** Files that git LFS keeps which are looked into. */
const MOST_LOOKED_INTO = 50

/** How a file begins whose content git LFS keeps elsewhere (Git LFS specification, version 1). */
const POINTER = 'version https://git-lfs.github.com/spec/v1'

/**
 * What the workspace may have and a new worktree does not: submodules, content of git LFS, files outside a
 * sparse checkout. One sentence each, for the agent that works there. `place` is the top of the worktree.
 */
export async function lacksOf(git: Git, place: Place): Promise<string[]> {
  return [
    ...(await emptySubmodules(git, place)),
    ...(await pointersOfLfs(git, place)),
    ...(await sparseCheckout(git, place)),
  ]
}

async function emptySubmodules(git: Git, place: Place): Promise<string[]> {
  if (!fs.existsSync(join(place.cwd, '.gitmodules'))) return []
  const listed = await git.run(place, [
    'config',
    '--file',
    '.gitmodules',
    '--no-includes',
    '--null',
    '--get-regexp',
    String.raw`^submodule\..*\.path$`,
  ])
  // Each entry is a name, a line break and the value.
  const paths = listed.stdout.split('\0').flatMap((entry) => entry.split('\n').slice(1, 2))
  if (paths.length === 0) return []
  return [`The submodules of the repository are empty folders here: ${named(paths)}.`]
}

async function pointersOfLfs(git: Git, place: Place): Promise<string[]> {
  const listed = await git.run(place, ['ls-files', '-z', '--', ':(top,attr:filter=lfs)'])
  const kept = listed.stdout.split('\0').filter(Boolean)
  const pointers = kept.slice(0, MOST_LOOKED_INTO).filter((path) => isPointer(place.cwd, path))
  if (pointers.length === 0) return []
  return [
    `Git LFS has not fetched the content of these files, which are pointers here: ${named(pointers)}.`,
  ]
}

async function sparseCheckout(git: Git, place: Place): Promise<string[]> {
  const asked = ['config', '--type=bool', '--get', 'core.sparseCheckout']
  const { stdout } = await git.run(place, asked)
  if (stdout.trim() !== 'true') return []
  return ['Only the part of the repository that its sparse checkout names is here.']
}

function isPointer(root: string, path: string): boolean {
  const descriptor = openFile(join(root, path))
  if (descriptor === undefined) return false
  try {
    const head = Buffer.alloc(POINTER.length)
    fs.readSync(descriptor, head, 0, head.length, 0)
    return head.toString('latin1') === POINTER
  } finally {
    fs.closeSync(descriptor)
  }
}

/** A path of the commit may be a link, or hold nothing; neither is a pointer of LFS. */
function openFile(path: string): number | undefined {
  try {
    const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = fs.constants
    return fs.openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
  } catch {
    // Whatever keeps it from being read, this look is a courtesy.
    return undefined
  }
}

function named(paths: string[]): string {
  const shown = paths
    .slice(0, MOST_NAMED)
    .map((path) => JSON.stringify(path.slice(0, LONGEST_NAME)))
  const more = paths.length - shown.length
  return more === 0 ? shown.join(', ') : `${shown.join(', ')} and ${more} more`
}
