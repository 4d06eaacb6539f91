import * as fs from 'node:fs'
import { join } from 'node:path'

import { quotedList } from '../text/count.ts'
import type { Git, GitLocation } from './git.ts'

/** The most paths named in one sentence, and the longest name. */
const MOST_NAMED = 10
const LONGEST_NAME = 200

/** The most files of git LFS that are read. */
const MOST_READ = 50

/** The first line of a pointer to content that git LFS stores (Git LFS specification, version 1). */
const POINTER = 'version https://git-lfs.github.com/spec/v1'

/**
 * What a new worktree may lack compared to the workspace: submodules, content of git LFS, files outside a sparse
 * checkout. One sentence each, for the agent that works there. `location` is the top of the worktree.
 */
export async function lacksOf(git: Git, location: GitLocation): Promise<string[]> {
  return [
    ...(await emptySubmodules(git, location)),
    ...(await pointersOfLfs(git, location)),
    ...(await sparseCheckout(git, location)),
  ]
}

async function emptySubmodules(git: Git, location: GitLocation): Promise<string[]> {
  if (!fs.existsSync(join(location.cwd, '.gitmodules'))) return []
  const listed = await git.run(location, [
    'config',
    '--file',
    '.gitmodules',
    '--no-includes',
    '--null',
    '--get-regexp',
    String.raw`^submodule\..*\.path$`,
  ])
  // Each entry is a name, a line feed and the value.
  const paths = listed.stdout.split('\0').flatMap((entry) => entry.split('\n').slice(1, 2))
  if (paths.length === 0) return []
  return [`The submodules of the repository are empty folders here: ${named(paths)}.`]
}

async function pointersOfLfs(git: Git, location: GitLocation): Promise<string[]> {
  const listed = await git.run(location, ['ls-files', '-z', '--', ':(top,attr:filter=lfs)'])
  const kept = listed.stdout.split('\0').filter(Boolean)
  const pointers = kept.slice(0, MOST_READ).filter((path) => isPointer(location.cwd, path))
  if (pointers.length === 0) return []
  return [
    `Git LFS has not fetched the content of these files, which are pointers here: ${named(pointers)}.`,
  ]
}

async function sparseCheckout(git: Git, location: GitLocation): Promise<string[]> {
  const asked = ['config', '--type=bool', '--get', 'core.sparseCheckout']
  const { stdout } = await git.run(location, asked)
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

/** Undefined for a link and for a missing file; neither is a pointer of LFS. */
function openFile(path: string): number | undefined {
  try {
    const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = fs.constants
    return fs.openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
  } catch {
    // Best effort: an unreadable file is not reported.
    return undefined
  }
}

function named(paths: string[]): string {
  return quotedList(
    paths.map((path) => path.slice(0, LONGEST_NAME)),
    MOST_NAMED,
  )
}
