import { RelayError } from '../../errors.ts'
import type { Entry, Guard, Opened } from '../guard/guard.ts'
import { PROBE_BYTES, encodingOf } from '../reading/encoding.ts'
import { readBytes } from '../reading/read-bytes.ts'
import type { Source } from '../reading/chunks.ts'
import type { Deadline } from './deadline.ts'
import type { PathFilter } from './glob.ts'
import type { Matcher } from './matcher.ts'
import { comparePaths } from './position.ts'
import type { Position } from './position.ts'
import { createRipgrep } from './ripgrep.ts'
import type { Preselect } from './ripgrep.ts'
import { searchFile } from './search-file.ts'
import type { FileMatch } from './search-file.ts'
import { shortened } from './shortened.ts'

/** A line that matches. Long lines are shortened around the match. */
export type Match = FileMatch & { path: string }

/** What a search found, in the order of paths and lines. */
export type Found = {
  matches: Match[]
  /** Where to continue; undefined when everything was searched. */
  next: Position | undefined
  /** True when time ended the search, so that `matches` may be few. */
  isLate: boolean
  /** Files without text or too large, which were not searched, and files and folders that could not be read. */
  skipped: { binary: number; large: number; unreadable: number }
}

export type Search = {
  matcher: Matcher
  /** A folder or file of the root. */
  path: string
  fits: PathFilter
  /** Whether ignored files are searched, too. */
  ignored: boolean
  /** Lines before and behind each match. */
  context: number
  limit: number
  /** Bytes of all matches as JSON. */
  maxBytes: number
  after: Position | undefined
  deadline: Deadline
  /** The environment in which ripgrep is looked up. */
  env: Record<string, string | undefined>
}

/** Larger files are not searched. */
export const LARGEST_BYTES = 64 * 1024 * 1024

/** How many files ripgrep is given at once, and how many it takes for its start to pay. */
const FILES_AT_ONCE = 800
const FILES_FOR_RIPGREP = 40

/** Bytes of their names, which have to fit into the arguments of a program. */
const NAMES_AT_ONCE = 96 * 1024

/**
 * Searches the text of files below a folder, one by one in the order of a walk. Ends at a limit or a deadline with what it
 * found and where to continue.
 */
export async function searchTree(guard: Guard, search: Search): Promise<Found> {
  const results = createResults(search)
  const { after, deadline } = search
  // The file in which the last page ended.
  if (after?.l !== undefined) await searchOne(guard, { search, results, path: after.p })
  const ripgrep = createRipgrep(search.matcher.query, {
    directory: guard.root.directory,
    env: search.env,
  })
  for await (const batch of batchesOf(filesOf(guard, search, results), results)) {
    const worth = await preselected(ripgrep, batch, deadline)
    for (const path of batch) {
      if (results.hasEnded() || deadline.isOver()) break
      if (worth?.has(path) === false) results.searched(path)
      else await searchOne(guard, { search, results, path })
    }
    if (results.hasEnded() || deadline.isOver()) break
  }
  return results.found(deadline.isOver())
}

/** The paths of the files to search, behind the position where the search continues. */
async function* filesOf(guard: Guard, search: Search, results: Results): AsyncGenerator<string> {
  const { path, ignored, fits, after, deadline } = search
  const only = await fileAt(guard, path)
  if (only !== undefined) {
    if (after === undefined) yield only
    return
  }
  const walk = guard.walk(path, {
    ignored,
    after: after?.p,
    signal: new AbortController().signal,
    onSkipped: () => results.skip('unreadable'),
  })
  for await (const entry of walk) {
    if (deadline.isOver()) return
    const isWorth = entry.type === 'file' && fits(entry.path)
    if (isWorth && isLarge(entry)) results.skip('large')
    const isWaiting = isWorth && !isLarge(entry)
    results.walked(entry.path, isWaiting)
    if (isWaiting) yield entry.path
  }
}

function isLarge({ size }: Pick<Entry, 'size'>): boolean {
  return size > LARGEST_BYTES
}

/** The real path of a file; undefined for a folder. */
async function fileAt(guard: Guard, path: string): Promise<string | undefined> {
  const opened = await guard.open(path)
  await opened.handle.close()
  return opened.stat.isDirectory() ? undefined : opened.path
}

/** Groups paths. The first group is small, so that a search that finds enough at once starts no program. */
async function* batchesOf(
  paths: AsyncIterable<string>,
  results: Results,
): AsyncGenerator<string[]> {
  let batch: string[] = []
  let bytes = 0
  let most = FILES_FOR_RIPGREP - 1
  for await (const path of paths) {
    if (results.hasEnded()) return
    batch.push(path)
    bytes += Buffer.byteLength(path) + 3
    if (batch.length < most && bytes < NAMES_AT_ONCE) continue
    yield batch
    batch = []
    bytes = 0
    most = FILES_AT_ONCE
  }
  if (batch.length > 0) yield batch
}

async function preselected(
  ripgrep: Preselect | undefined,
  batch: string[],
  deadline: Deadline,
): Promise<ReadonlySet<string> | undefined> {
  return batch.length < FILES_FOR_RIPGREP ? undefined : ripgrep?.(batch, deadline)
}

async function searchOne(
  guard: Guard,
  { search, results, path }: { search: Search; results: Results; path: string },
): Promise<void> {
  const opened = await openFile(guard, path)
  if (opened === undefined) {
    results.skip('unreadable')
    results.searched(path)
    return
  }
  const { handle, stat } = opened
  try {
    const source = { handle, size: Number(stat.size) }
    await searchSource(source, { search, results, path })
  } finally {
    await handle.close()
  }
}

async function searchSource(
  source: Source,
  { search, results, path }: { search: Search; results: Results; path: string },
): Promise<void> {
  const head = await readBytes(source, { to: PROBE_BYTES })
  const encoding = encodingOf(head)
  // ripgrep knows UTF-16 only by its mark, and what is found must not depend on it.
  const isUnmarked = encoding.startsWith('utf-16') && ![0xfe, 0xff].includes(head[0] ?? 0)
  if (encoding === 'binary' || isUnmarked || isLarge(source)) {
    results.skip(isLarge(source) ? 'large' : 'binary')
    results.searched(path)
    return
  }
  const after = search.after?.p === path ? (search.after.l ?? Number.MAX_SAFE_INTEGER) : 0
  const progress = { line: after, isLate: false }
  const { matcher, context, deadline } = search
  const found = searchFile(source, { matcher, encoding, after, context, deadline, progress })
  for await (const match of found) {
    if (!results.add(path, match, matcher)) return
  }
  results.searched(path, progress.isLate ? progress.line : undefined)
}

/** A regular file below the root; undefined when it cannot be read, or has become something else. */
async function openFile(guard: Guard, path: string): Promise<Opened | undefined> {
  try {
    const opened = await guard.open(path)
    if (opened.stat.isFile()) return opened
    await opened.handle.close()
    return undefined
  } catch (error) {
    if (error instanceof RelayError) return undefined
    throw error
  }
}

type Results = ReturnType<typeof createResults>

/** Collects matches up to the limits, and knows where the next page begins. */
function createResults({ limit, maxBytes, after }: Search) {
  const matches: Match[] = []
  const skipped = { binary: 0, large: 0, unreadable: 0 }
  let bytes = 0
  let isFull = false
  let position = after
  let walked = ''
  const waiting = new Set<string>()
  return {
    /** An entry was passed; a file waits to be searched. */
    walked(path: string, isWaiting: boolean): void {
      walked = path
      if (isWaiting) waiting.add(path)
    },
    hasEnded: () => isFull,
    skip(why: keyof typeof skipped): void {
      skipped[why] += 1
    },
    /** False when there is no room: the match is where the next page begins. */
    add(path: string, match: FileMatch, matcher: Matcher): boolean {
      const shown = { path, ...shortened(match, matcher) }
      bytes += Buffer.byteLength(JSON.stringify(shown))
      const isFirst = matches.length === 0
      if (!isFirst && (matches.length >= limit || bytes > maxBytes)) {
        isFull = true
        return false
      }
      matches.push(shown)
      position = { p: path, l: match.line }
      return true
    },
    /** A file was searched, up to a line if time ended it there. */
    searched(path: string, line?: number): void {
      waiting.delete(path)
      if (position !== undefined && comparePaths(path, position.p) < 0) return
      position = line === undefined ? { p: path } : { p: path, l: line }
    },
    found(isOver: boolean): Found {
      const isLate = isOver && !isFull
      // The next page must not pass again what had nothing to search.
      const last = isLate && waiting.size === 0 && walked !== '' ? { p: walked } : position
      const next = isFull || isLate ? last : undefined
      return { matches, next, isLate, skipped }
    },
  }
}
