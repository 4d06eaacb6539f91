import { parsePatch } from 'diff'
import type { StructuredPatch, StructuredPatchHunk } from 'diff'

import { RelayError } from '../../errors.ts'

/** The name of a file as a patch spells it; undefined for `/dev/null`. Unless it is exact, it may have a prefix. */
export type SpelledName = { name: string | undefined; isExact: boolean }

/** The part of a patch for one file. Modes are those of the patch; only the executable bit counts. */
export type FilePatch = {
  old: SpelledName
  new: SpelledName
  kind: 'change' | 'create' | 'delete' | 'rename' | 'copy'
  isExecutable: boolean | undefined
  hunks: StructuredPatchHunk[]
}

/** Modes of plain files; others are links, submodules and things that no file tool makes. */
const MODES = new Map([
  ['100644', false],
  ['100755', true],
  ['100664', false],
])

const NOWHERE = '/dev/null'

/**
 * Reads a unified diff: of git, diff, svn or Mercurial. What is read here is also what is applied: no other program
 * looks at the text. Throws `PATCH_INVALID` for what cannot be read, for lines that belong to nothing, binary
 * changes, links and submodules.
 */
export function readPatch(patch: string): FilePatch[] {
  // Where the headers end with CR as well, the text was converted on its way.
  const text = /^(?:---|\+\+\+) .*\r$/m.test(patch) ? patch.replaceAll('\r\n', '\n') : patch
  refuseStrays(text)
  const isPart = (part: StructuredPatch) =>
    part.isGit === true || part.oldFileName !== undefined || part.hunks.length > 0
  const parsed = parse(text).filter(isPart)
  if (parsed.length === 0) {
    throw invalid('it changes no file. Send a unified diff with "---", "+++" and "@@" lines')
  }
  return parsed.map(fileOf)
}

function parse(text: string): StructuredPatch[] {
  try {
    return parsePatch(text)
  } catch (error) {
    if (!(error instanceof Error)) throw error
    throw invalid(error.message)
  }
}

function fileOf(part: StructuredPatch): FilePatch {
  if (part.isBinary === true) throw invalid('it changes a binary file. Use write_file with base64')
  const { oldFileName, newFileName, oldMode, newMode } = part
  if (oldFileName === undefined && newFileName === undefined) {
    throw invalid('a hunk has no "---" and "+++" lines, so it names no file')
  }
  const isExecutable = modeOf(newMode, part)
  modeOf(oldMode, part)
  const isExact = part.isRename === true || part.isCopy === true
  const isWhole = isExact || part.isCreate === true || part.isDelete === true
  if (part.hunks.length === 0 && !isWhole && isExecutable === undefined) {
    throw invalid(
      `the part for ${JSON.stringify(newFileName ?? oldFileName)} changes nothing: it has no "@@" lines`,
    )
  }
  const old = nameOf(oldFileName, isExact)
  const fresh = nameOf(newFileName, isExact)
  return { old, new: fresh, kind: kindOf(part, old, fresh), isExecutable, hunks: part.hunks }
}

function kindOf(part: StructuredPatch, old: SpelledName, fresh: SpelledName): FilePatch['kind'] {
  if (part.isRename === true) return 'rename'
  if (part.isCopy === true) return 'copy'
  if (part.isCreate === true || old.name === undefined) return 'create'
  if (part.isDelete === true || fresh.name === undefined) return 'delete'
  return 'change'
}

function nameOf(name: string | undefined, isExact: boolean): SpelledName {
  if (name === undefined || name === NOWHERE) return { name: undefined, isExact }
  if (name === '' || /[\0\n\r]/.test(name))
    throw invalid('a name of a file is empty or has a line break')
  // The parser puts a prefix before the exact names of renames.
  return { name: isExact ? name.replace(/^[ab]\//, '') : name.replace(/^(?:\.\/)+/, ''), isExact }
}

function modeOf(mode: string | undefined, part: StructuredPatch): boolean | undefined {
  if (mode === undefined) return undefined
  const isExecutable = MODES.get(mode)
  if (isExecutable !== undefined) return isExecutable
  const what =
    mode === '120000'
      ? 'a symbolic link'
      : mode === '160000'
        ? 'a submodule'
        : `a file of mode ${mode}`
  throw invalid(
    `${JSON.stringify(part.newFileName ?? part.oldFileName ?? '')} is ${what}. Only plain files can be patched`,
  )
}

/** Lines that may be outside of hunks. Prose is allowed before the first file only, as in mails of `git format-patch`. */
const HEADER =
  /^(?:diff (?:--git |-r |-[a-zA-Z])|index [0-9a-f]+|(?:old|new|deleted file|new file) mode \d+|(?:similarity|dissimilarity) index \d+%|(?:rename|copy) (?:from|to) |--- |\+\+\+ |Index: |={20,}$|Only in |\s*$|-- $|\d+\.\d+)/

/**
 * The parser skips what it does not know. A patch whose hunks it skips would change nothing and seem to succeed, so every
 * line outside of hunks must be a known one.
 */
function refuseStrays(text: string): void {
  const lines = text.split('\n')
  let hasBegun = false
  for (let at = 0; at < lines.length; at += 1) {
    const line = (lines[at] ?? '').replace(/\r$/, '')
    const hunk = /^@@ -\d{1,9}(?:,(\d{1,9}))? \+\d{1,9}(?:,(\d{1,9}))? @@/.exec(line)
    if (hunk !== null) {
      hasBegun = true
      at = endOfHunk(lines, at + 1, { old: Number(hunk[1] ?? 1), fresh: Number(hunk[2] ?? 1) }) - 1
      continue
    }
    if (/^(?:GIT binary patch|Binary files )/.test(line)) {
      throw invalid('it changes a binary file. Use write_file with base64')
    }
    if (/^(?:@@|\*\*\* )/.test(line)) {
      throw invalid(
        `line ${at + 1} (${JSON.stringify(line.slice(0, 60))}) is of another format, or damaged. Send a unified diff`,
      )
    }
    if (/^(?:diff --git |--- |Index: )/.test(line)) hasBegun = true
    if (hasBegun && !HEADER.test(line)) {
      throw invalid(
        `line ${at + 1} (${JSON.stringify(line.slice(0, 60))}) belongs to no hunk. The counts of the hunk before it may be wrong`,
      )
    }
  }
}

function endOfHunk(lines: string[], start: number, counts: { old: number; fresh: number }): number {
  let { old, fresh } = counts
  let at = start
  for (; at < lines.length && (old > 0 || fresh > 0); at += 1) {
    const sign = lines[at]?.[0] ?? ' '
    if (sign === '\\') continue
    if (sign !== '+') old -= 1
    if (sign !== '-') fresh -= 1
  }
  return lines[at]?.startsWith('\\') === true ? at + 1 : at
}

export function invalid(why: string): RelayError {
  return new RelayError('PATCH_INVALID', `Cannot read the patch: ${why}.`)
}
