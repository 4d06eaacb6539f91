import ignore from 'ignore'
import type { Ignore } from 'ignore'

import { namesOf } from './spelling.ts'

/** What no listing or search shows unless it is asked to: what version control keeps, and what others wrote. */
const DEFAULT_IGNORED = [
  '.git',
  '.hg',
  '.svn',
  '.jj',
  'node_modules',
  'bower_components',
  '__pycache__',
  '.venv',
  '.tox',
  '.mypy_cache',
  '.pytest_cache',
  '.ruff_cache',
  '.next',
  '.nuxt',
  '.svelte-kit',
  '.turbo',
  '.parcel-cache',
]

/*
 * Limits of a `.gitignore`, which may come from a stranger: some patterns take very long on some paths. What is beyond
 * them is not ignored.
 */
const MOST_LINES = 5000
/** Of `**` in one pattern, and of patterns with more than one of them in a file. */
const MOST_LEAPS = 3
const MOST_LEAPING = 100
/** Levels of a path at which patterns are matched. */
const MOST_LEVELS = 64

export type Ignoring = (relative: string, isFolder: boolean) => Promise<boolean>

/**
 * Whether listings leave a path out: by default, by the `.gitignore` files of the folders above it, and by `ignore` of
 * the root. The last rule that matches counts, those of a deeper folder being later. What is below an ignored folder is
 * ignored. Each `.gitignore` is read once.
 */
export function createIgnoring(on: {
  ignore: readonly string[]
  /** The lines of the `.gitignore` in a folder; empty when there is none or it does not count. */
  readLines: (folder: string) => Promise<string[]>
}): Ignoring {
  const defaults = ignore({ ignoreCase: false }).add(DEFAULT_IGNORED)
  const rules = new Map<string, Promise<Rules>>()

  /** The rules for what a folder contains. */
  function rulesIn(folder: string): Promise<Rules> {
    const known = rules.get(folder)
    if (known !== undefined) return known
    const found = collect(folder)
    rules.set(folder, found)
    return found
  }

  async function collect(folder: string): Promise<Rules> {
    const above = folder === '' ? undefined : await rulesIn(folderOf(folder))
    const lines = bounded(await on.readLines(folder)).flatMap((line) => fromRoot(line, folder))
    if (above !== undefined && lines.length === 0) return above
    const files = ignore({ ignoreCase: false })
      .add(above?.files ?? defaults)
      .add(lines)
    return { files, all: ignore({ ignoreCase: false }).add(files).add(on.ignore) }
  }

  return async (relative, isFolder) => {
    const names = namesOf(relative)
    const path = names.slice(0, MOST_LEVELS).join('/')
    if (path === '') return false
    const { all } = await rulesIn(folderOf(path))
    if (all.ignores(isFolder || names.length > MOST_LEVELS ? `${path}/` : path)) return true
    return names.slice(MOST_LEVELS).some((name) => DEFAULT_IGNORED.includes(name))
  }
}

/** Those of the files down to a folder, and the same with the root's own. */
type Rules = { files: Ignore; all: Ignore }

/** The folder above a path. */
function folderOf(relative: string): string {
  return relative.slice(0, Math.max(0, relative.lastIndexOf('/')))
}

function bounded(lines: readonly string[]): string[] {
  let leaping = 0
  return lines.slice(0, MOST_LINES).filter((line) => {
    const leaps = line.split('**').length - 1
    if (leaps > 1) leaping += 1
    return leaps <= MOST_LEAPS && (leaps <= 1 || leaping <= MOST_LEAPING)
  })
}

/** A line of a `.gitignore` as a pattern for paths below the root; none for an empty line or a comment. */
function fromRoot(line: string, folder: string): string[] {
  if (line.trim() === '' || line.startsWith('#')) return []
  if (folder === '') return [line]
  const isNegated = line.startsWith('!')
  const pattern = isNegated ? line.slice(1) : line
  const isAnchored = /\/(?!\s*$)/.test(pattern)
  const below = isAnchored ? pattern.replace(/^\//, '') : `**/${pattern}`
  const place = folder.replaceAll(/[\\*?[\]]/g, String.raw`\$&`)
  return [`${isNegated ? '!' : ''}/${place}/${below}`]
}
