import type { RootGit } from './git.ts'
import { pathspecs } from './git.ts'
import type { Repository } from './repository.ts'

/** How a file differs. */
export type ChangeKind =
  | 'added'
  | 'modified'
  | 'deleted'
  | 'renamed'
  | 'copied'
  | 'type_changed'
  | 'unmerged'

/** One changed file, by its path in the root. Line counts are null for a binary file. `from`: its former path. */
export type Change = {
  path: string
  from?: string
  change: ChangeKind
  added: number | null
  deleted: number | null
}

/** `hidden`: how many changed files are denied or outside the root. `is_cut`: the patch is longer than what is returned. */
export type Diff = { files: Change[]; patch: string; is_cut: boolean; hidden: number }

/** What is compared, as arguments of `git diff`, and which part of it. Paths are those of the root. */
export type Compare = {
  sides: string[]
  path?: string | undefined
  context?: number | undefined
  maxBytes: number
  signal?: AbortSignal | undefined
  /** A file in place of the index, and variables, for a comparison with what a commit would hold. */
  index?: string
  env?: Record<string, string>
}

/** Options for one fixed form, whatever the user has set; no program of the configuration affects it. */
const PLAIN = [
  '--no-color',
  '--no-ext-diff',
  '--no-textconv',
  '--no-relative',
  '--find-renames',
  '--ignore-submodules=dirty',
  '--submodule=short',
  '--src-prefix=a/',
  '--dst-prefix=b/',
]

/** The most files whose lines are shown in one call; all are listed. */
const MOST_FILES = 500

/**
 * The files that differ, and their changed lines. Denied files are named nowhere, nor is a file that was one before or
 * became one. Throws `GIT_FAILED`.
 */
export async function compare(
  git: RootGit,
  repository: Repository,
  wanted: Compare,
): Promise<Diff> {
  const { sides, path, context, maxBytes, signal, index, env } = wanted
  const how = { signal, ...(index !== undefined && { index }), ...(env !== undefined && { env }) }
  const only = path === undefined || path === '' ? undefined : [repository.inRepository(path)]
  const names = ['diff', '--raw', '--numstat', '-z', ...PLAIN, ...sides]
  const listing = await git.read(repository, [...names, ...pathspecs(repository, { only })], how)
  const shown: Change[] = []
  const named: string[] = []
  const denied: string[] = []
  for (const change of readChanges(listing.stdout)) {
    const both = [change.path, ...(change.from === undefined ? [] : [change.from])]
    const inRoot = both.map((each) => repository.inRoot(each))
    const [to, from] = inRoot
    if (to === undefined || inRoot.some((each) => each === undefined || isHidden(git, each))) {
      denied.push(...both)
      continue
    }
    shown.push({ ...change, path: to, ...(from !== undefined && { from }) })
    named.push(...both)
  }
  const hidden = new Set(denied).size
  // Of a listing that is cut, not every denied file is known.
  if (shown.length === 0 || listing.isCut) {
    return { files: shown, patch: '', is_cut: listing.isCut, hidden }
  }
  const lines = context === undefined ? [] : [`--unified=${context}`]
  const shownNames = new Set(named.slice(0, MOST_FILES))
  const spec = pathspecs(repository, {
    only: [...shownNames],
    // The path of a file that became a folder also selects what is in it.
    without: denied.filter((each) => isBelow(each, shownNames)),
  })
  const patch = await git.read(
    repository,
    ['diff', '--patch', ...PLAIN, ...lines, ...sides, ...spec],
    { ...how, maxOutputBytes: maxBytes },
  )
  return {
    files: shown,
    patch: patch.isCut ? wholeLines(patch.stdout) : patch.stdout,
    is_cut: patch.isCut || named.length > MOST_FILES,
    hidden,
  }
}

function isBelow(path: string, folders: Set<string>): boolean {
  const names = path.split('/')
  return names.some((_, at) => folders.has(names.slice(0, at).join('/')))
}

/** True for a path that no output may name, also when one of the folders above it is denied. */
export function isHidden({ bounds }: RootGit, path: string): boolean {
  const names = path.split('/')
  return names.some((_, at) =>
    bounds.isDenied(names.slice(0, at + 1).join('/'), at < names.length - 1),
  )
}

function wholeLines(text: string): string {
  return text.slice(0, text.lastIndexOf('\n') + 1)
}

const KINDS: Record<string, ChangeKind> = {
  A: 'added',
  M: 'modified',
  D: 'deleted',
  R: 'renamed',
  C: 'copied',
  T: 'type_changed',
  U: 'unmerged',
}

/** The word for a letter of git's. */
export function kindOf(letter: string): ChangeKind {
  return KINDS[letter] ?? 'modified'
}

/** Reads `--raw --numstat -z`: first a record for each file with its letter, then one with its counts. */
export function readChanges(text: string): Change[] {
  const fields = text.split('\0')
  const changes = new Map<string, Change>()
  let at = 0
  const next = () => fields[at++] ?? ''
  while (at < fields.length - 1) {
    const head = next()
    const raw = /^:\d+ \d+ [0-9a-f]+ [0-9a-f]+ ([A-Z])\d*$/.exec(head)
    if (raw !== null) {
      const change = kindOf(raw[1] ?? '')
      const first = next()
      const isPair = change === 'renamed' || change === 'copied'
      const path = isPair ? next() : first
      const known = changes.get(path)
      // An unmerged file has a second record.
      if (known !== undefined) continue
      const from = isPair ? { from: first } : {}
      changes.set(path, { path, ...from, change, added: null, deleted: null })
      continue
    }
    const counts = /^(\d+|-)\t(\d+|-)\t([^]*)$/.exec(head)
    if (counts === null) continue
    const isPair = counts[3] === ''
    if (isPair) next()
    const change = changes.get(isPair ? next() : (counts[3] ?? ''))
    if (change === undefined) continue
    change.added = countOf(counts[1])
    change.deleted = countOf(counts[2])
  }
  return [...changes.values()]
}

function countOf(text: string | undefined): number | null {
  return text === undefined || text === '-' ? null : Number(text)
}
