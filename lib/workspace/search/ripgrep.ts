import { variablesNamed } from '../../process/environment.ts'
import { runProgram } from '../../process/program.ts'
import { safePath } from '../../process/search-path.ts'
import type { Deadline } from './deadline.ts'
import type { Query } from './matcher.ts'

/**
 * Selects from files those in which a query may have matches; undefined when it cannot say. Files that it leaves out
 * have none.
 */
export type Preselect = (
  paths: readonly string[],
  deadline: Deadline,
) => Promise<ReadonlySet<string> | undefined>

/**
 * Flags that make ripgrep read the named files as the search does: no configuration of its user, no ignore rules, no
 * preprocessor, no memory maps that a shrinking file would break; text with byte order marks, and Windows line ends.
 */
const FLAGS = [
  '--no-config',
  '--files-with-matches',
  '--null',
  '--no-messages',
  '--no-ignore',
  '--hidden',
  '--no-mmap',
  '--no-follow',
  '--text',
  '--crlf',
  '--threads=2',
]

const OUTPUT_BYTES = 4 * 1024 * 1024

/**
 * ripgrep as an accelerator, where it is installed: it says which files are worth opening. What a caller sees is always
 * read through the guard of the root, so a link that replaces a file in the meantime shows nothing. Undefined for a query
 * that ripgrep understands in another way.
 */
export function createRipgrep(
  query: Query,
  { directory, env }: { directory: string; env: Record<string, string | undefined> },
): Preselect | undefined {
  const pattern = patternFor(query)
  if (pattern === undefined) return undefined
  const base = variablesNamed(env, ['HOME', 'TMPDIR'])
  const PATH = safePath(env['PATH'], directory, env['HOME'])
  const mode = [...(query.isRegex ? [] : ['--fixed-strings']), ...caseOf(query)]
  let isAway = false

  return async (paths, deadline) => {
    if (isAway || deadline.isOver()) return undefined
    const end = await runProgram({
      command: 'rg',
      args: [...FLAGS, ...mode, '-e', pattern, '--', ...paths.map((path) => `./${path}`)],
      cwd: directory,
      env: { ...base, PATH, LC_ALL: 'C' },
      input: '',
      signal: deadline.signal,
      timeoutMs: deadline.msLeft(),
      graceMs: 0,
      maxOutputBytes: OUTPUT_BYTES,
    })
    // 0: found some; 1: found none. Anything else says nothing about the files that are not named.
    const isAnswer = end.end === 'exited' && (end.exitCode === 0 || end.exitCode === 1)
    if (!isAnswer || end.isOutputCut) {
      isAway = end.end === 'not_started'
      return undefined
    }
    return new Set(
      end.output
        .split('\0')
        .filter(Boolean)
        .map((path) => path.slice(2)),
    )
  }
}

function caseOf({ ignoresCase }: Query): string[] {
  return [ignoresCase ? '--ignore-case' : '--case-sensitive']
}

/** Bytes that are no ASCII: a file that is not UTF-8 may have any of them where the search reads one character. */
const OTHER = String.raw`(?-u:[\x80-\xff])`

/** What ripgrep is asked for in place of an escape, so that it misses nothing: the classes of RE2 know only ASCII. */
const ESCAPES: Record<string, string> = {
  b: String.raw`(?-u:\b)`,
  B: String.raw`(?-u:\B)`,
  D: `(?:[^0-9]|${OTHER})`,
  W: `(?:[^0-9A-Za-z_]|${OTHER})`,
  S: String.raw`(?:[^\t\f\r ]|${OTHER})`,
}

/** An escape, a set in brackets, the opening of a group with flags, or one character. */
const PIECE = /\\[^]|\[\^?\]?(?:\\[^]|[^\]\\])*\]|\(\?[^:)]*[:)]?|[^]/g

/** Escapes that mean the same in both syntaxes. */
const COMMON = /^[dwsrt!-/:-@[-`{-~]$/

/**
 * A pattern that finds at least what the query finds, in ripgrep's syntax; undefined where that is not certain. Bytes that
 * the search shows as replacement characters are no characters for ripgrep.
 */
export function patternFor({ text, isRegex }: Query): string | undefined {
  if (text.includes('\uFFFD')) return undefined
  if (!isRegex) return text
  const pieces = [...text.matchAll(PIECE)].map(([piece]) => pieceFor(piece))
  return pieces.includes(undefined) ? undefined : pieces.join('')
}

function pieceFor(piece: string): string | undefined {
  if (piece === '.') return `(?:.|${OTHER})`
  if (piece.startsWith('(?')) return piece === '(?:' || piece === '(?i)' ? piece : undefined
  if (piece.startsWith('\\')) {
    const escaped = piece.slice(1)
    return COMMON.test(escaped) ? piece : ESCAPES[escaped]
  }
  if (piece.startsWith('[')) return piece.length > 1 ? setFor(piece) : undefined
  return piece
}

/** Other engines have operators within brackets, and sets within sets. */
function setFor(set: string): string | undefined {
  const inside = set.slice(1, -1)
  if (/\[|&&|--|~~/.test(inside)) return undefined
  const escapes = [...inside.matchAll(/\\([^])/g)].map(([, escaped = '']) => escaped)
  if (!escapes.every((escaped) => COMMON.test(escaped))) return undefined
  if (!inside.startsWith('^')) return set
  return escapes.some((escaped) => /[dws]/.test(escaped)) ? undefined : `(?:${set}|${OTHER})`
}
