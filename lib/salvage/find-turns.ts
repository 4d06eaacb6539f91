import * as fs from 'node:fs'
import { isAbsolute, join, relative, sep } from 'node:path'

import { systemCode } from '../errors.ts'
import { createLines } from '../process/output.ts'
import { readTranscript } from './claude-transcript.ts'
import { readRollout } from './codex-rollout.ts'
import type { FoundTurn, Reader } from './turn.ts'

/** The most that is read: files of one tool, bytes of a file, bytes of a line, levels of folders. */
const MOST_FILES = 20_000
const MOST_BYTES = 256 * 1024 * 1024
const MOST_LINE_BYTES = 16 * 1024 * 1024
const MOST_LEVELS = 6

type Place = { folder: string; isOurs: (name: string) => boolean; read: (file: string) => Reader }

/** What was found, and the files that were not read, with the reason. */
export type Found = { turns: FoundTurn[]; skipped: { file: string; why: string }[] }

/**
 * Finds the finished turns that Codex and Claude Code kept in their own folders. Nothing is written, no link is followed
 * and nothing leaves this machine. A file that is too large, is no file or cannot be read is named and skipped; a line
 * that is no line of its tool counts as none.
 */
export async function findTurns(env: Readonly<Record<string, string | undefined>>): Promise<Found> {
  const found: Found = { turns: [], skipped: [] }
  for (const { folder, isOurs, read } of placesIn(env)) {
    for (const file of filesBelow(folder, isOurs, found)) {
      const reader = read(file)
      const why = await readLines(file, reader)
      if (why !== undefined) found.skipped.push({ file, why })
      for (const turn of reader.turns()) found.turns.push(turn)
    }
  }
  // A copied session repeats the turns of the first one.
  found.turns = [...new Map(found.turns.map((turn) => [keyOf(turn), turn])).values()]
  return found
}

/** Names a turn, wherever its file was moved or copied to. */
export function keyOf({ tool, turn_id }: Pick<FoundTurn, 'tool' | 'turn_id'>): string {
  return `${tool}:${turn_id}`
}

/** Whether a turn worked in a folder or below it, by the path that the tool noted. */
export function workedIn({ cwd }: Pick<FoundTurn, 'cwd'>, folder: string): boolean {
  if (cwd === undefined) return false
  const path = relative(folder, cwd)
  return path === '' || (path.split(sep)[0] !== '..' && !isAbsolute(path))
}

function placesIn(env: Readonly<Record<string, string | undefined>>): Place[] {
  const home = env['HOME'] ?? ''
  const codex = env['CODEX_HOME'] ?? join(home, '.codex')
  const claude = env['CLAUDE_CONFIG_DIR'] ?? join(home, '.claude')
  const isRollout = (name: string) => name.startsWith('rollout-') && name.endsWith('.jsonl')
  return [
    { folder: join(codex, 'sessions'), isOurs: isRollout, read: readRollout },
    { folder: join(codex, 'archived_sessions'), isOurs: isRollout, read: readRollout },
    {
      folder: join(claude, 'projects'),
      isOurs: (name) => name.endsWith('.jsonl'),
      read: readTranscript,
    },
  ]
}

/** Plain files below a folder, in order of their names. Links are left out. */
function filesBelow(folder: string, isOurs: (name: string) => boolean, found: Found): string[] {
  const files: string[] = []
  const visit = (path: string, level: number) => {
    for (const entry of entriesOf(path, found)) {
      const inner = join(path, entry.name)
      if (entry.isDirectory() && level < MOST_LEVELS) visit(inner, level + 1)
      else if (entry.isFile() && isOurs(entry.name) && files.length < MOST_FILES) files.push(inner)
    }
  }
  visit(folder, 0)
  return files
}

function entriesOf(path: string, found: Found): fs.Dirent[] {
  try {
    return fs
      .readdirSync(path, { withFileTypes: true })
      .toSorted((one, other) => (one.name < other.name ? -1 : 1))
  } catch (error) {
    const code = systemCode(error)
    if (code === undefined) throw error
    if (code !== 'ENOENT') found.skipped.push({ file: path, why: `it cannot be read (${code})` })
    return []
  }
}

const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = fs.constants

/** Why a file was not read; undefined when it was. */
async function readLines(file: string, reader: Reader): Promise<string | undefined> {
  let handle: fs.promises.FileHandle | undefined
  try {
    handle = await fs.promises.open(file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
    const facts = await handle.stat()
    if (!facts.isFile()) return 'it is no plain file'
    if (facts.size > MOST_BYTES) return `it has more than ${MOST_BYTES} bytes`
    const lines = createLines(MOST_LINE_BYTES, ({ text, isCut }) => {
      const value = isCut ? undefined : parsed(text)
      if (value !== undefined) reader.line(value)
    })
    for await (const chunk of handle.createReadStream({ autoClose: false })) {
      lines.add(chunk as Buffer)
    }
    lines.end()
    return undefined
  } catch (error) {
    const code = systemCode(error)
    if (code === undefined) throw error
    return `it cannot be read (${code})`
  } finally {
    await handle?.close()
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // A line that a stopped tool left half-written, or no line of the tool at all.
    return undefined
  }
}
