import { blocksOf } from '../reading/blocks.ts'
import { asUtf8, chunksOf } from '../reading/chunks.ts'
import type { Source } from '../reading/chunks.ts'
import type { Encoding } from '../reading/encoding.ts'
import type { Deadline } from './deadline.ts'
import type { Matcher } from './matcher.ts'

/** A line that matches, numbered from 1, with the lines around it. */
export type FileMatch = { line: number; text: string; before: string[]; after: string[] }

/** How far a search of one file has come; the search keeps it up to date. */
export type FileProgress = {
  /** Every match up to this line was passed on. */
  line: number
  /** True when time ended the search. */
  isLate: boolean
}

/** The longest line that is searched as a whole. */
const LINE_BYTES = 1024 * 1024

/** Lines between two looks at the clock. */
const LINES_AT_ONCE = 64

/**
 * Searches one file line by line and passes on each line that matches after line `after`, with up to `context` lines
 * before and behind it. Memory stays bounded whatever the file is.
 */
export async function* searchFile(
  source: Source,
  on: {
    matcher: Matcher
    encoding: Encoding
    after: number
    context: number
    deadline: Deadline
    progress: FileProgress
  },
): AsyncGenerator<FileMatch> {
  const { matcher, encoding, after, context, deadline, progress } = on
  const around = createContext(context)
  const chunks = asUtf8(untilLate(source, on), encoding)
  for await (const { bytes, firstLine } of blocksOf(chunks, LINE_BYTES)) {
    const lines = bytes.toString('utf8').split('\n')
    if (lines.at(-1) === '') lines.pop()
    for (const [at, ended] of lines.entries()) {
      const line = firstLine + at
      const text = ended.endsWith('\r') ? ended.slice(0, -1) : ended
      const isMatch = line > after && matcher.test(text)
      yield* around.add({ line, text, isMatch })
      // A match that waits for the lines behind it has not been passed on.
      progress.line = around.settled(line)
      if (line % LINES_AT_ONCE !== 0) continue
      await deadline.rest()
      if (!deadline.isOver()) continue
      progress.isLate = true
      yield* around.end()
      return
    }
  }
  yield* around.end()
}

async function* untilLate(
  source: Source,
  { deadline, progress }: { deadline: Deadline; progress: FileProgress },
): AsyncGenerator<Buffer> {
  for await (const chunk of chunksOf(source)) {
    yield chunk
    if (!deadline.isOver()) continue
    progress.isLate = true
    return
  }
}

/** Adds the lines before and after to each match; matches are returned in order, once their lines are complete. */
function createContext(size: number) {
  const before: string[] = []
  let open: FileMatch[] = []
  return {
    add({ line, text, isMatch }: { line: number; text: string; isMatch: boolean }): FileMatch[] {
      if (size === 0) return isMatch ? [{ line, text, before: [], after: [] }] : []
      for (const match of open) match.after.push(text)
      if (isMatch) open.push({ line, text, before: [...before], after: [] })
      before.push(text)
      if (before.length > size) before.shift()
      const ready = open.filter((match) => match.after.length === size)
      open = open.filter((match) => match.after.length < size)
      return ready
    },
    /** The last line up to which every match came out, when `line` was the last that was added. */
    settled: (line: number) => (open[0] === undefined ? line : open[0].line - 1),
    end(): FileMatch[] {
      const rest = open
      open = []
      return rest
    },
  }
}
