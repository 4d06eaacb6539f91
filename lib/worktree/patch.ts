import type { Git, Place } from './git.ts'

/** One changed file; the counts of lines are null for a file that is not text. `from`: its former name. */
export type FileChange = {
  path: string
  from?: string
  added: number | null
  deleted: number | null
}

/** `is_cut`: more was changed than is read of it. */
export type Patch = { files: FileChange[]; patch: string; is_cut: boolean }

/** One form, whatever the user has set; no program and no attribute takes part in it. */
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

/** Git takes a file for binary data when one of its first 8000 bytes is NUL. */
const HEAD_CHARACTERS = 8000

/** A file with fewer control characters than this share of its head is text that a program could run. */
const TEXT_SHARE = 0.1

/** How many files that are not text are looked into. */
const MOST_LOOKED_INTO = 500

/**
 * What changes from one tree to another. `disguised` names files that git takes for binary data although they
 * are text with a few NUL characters, which many programs run all the same: they are shown as text.
 */
export async function patchBetween(
  git: Git,
  place: Place,
  before: string,
  after: string,
): Promise<Patch & { disguised: string[] }> {
  const diff = (form: string[], paths: string[]) =>
    git.run(place, ['diff', ...form, ...PLAIN, before, after, '--', ...paths])
  const numbers = await diff(['--numstat', '-z'], [])
  const files = readNumbers(numbers.stdout)
  const disguised = await disguisedAmong(git, place, after, files)
  const plain = await diff(['--patch'], disguised.map(without))
  const ends = [numbers, plain]
  if (disguised.length > 0) {
    ends.splice(1, 0, await diff(['--patch', '--text', '--no-renames'], disguised.map(only)))
  }
  const patch = ends.slice(1).map(({ stdout }) => stdout)
  return { files, patch: patch.join(''), is_cut: ends.some(({ isCut }) => isCut), disguised }
}

const only = (path: string) => `:(top,literal)${path}`
const without = (path: string) => `:(top,literal,exclude)${path}`

async function disguisedAmong(
  git: Git,
  place: Place,
  after: string,
  files: FileChange[],
): Promise<string[]> {
  const disguised: string[] = []
  const binary = files.filter(({ added }) => added === null)
  for (const { path } of binary.slice(0, MOST_LOOKED_INTO)) {
    const { code, stdout } = await git.run(place, ['cat-file', 'blob', `${after}:${path}`])
    if (code === 0 && isMostlyText(stdout)) disguised.push(path)
  }
  return disguised
}

/** Judges by the characters of the head; bytes that are not UTF-8 arrive as U+FFFD. */
function isMostlyText(blob: string): boolean {
  const head = blob.slice(0, HEAD_CHARACTERS)
  // oxlint-disable-next-line no-control-regex -- control characters are what is counted
  const strange = head.match(/[\0-\x08\x0e-\x1f\ufffd]/g)?.length ?? 0
  return strange < head.length * TEXT_SHARE
}

/** Reads `--numstat -z`: `added TAB deleted TAB path NUL`; a rename has no path there, but two behind it. */
export function readNumbers(text: string): FileChange[] {
  const fields = text.split('\0')
  const files: FileChange[] = []
  for (let at = 0; at < fields.length; at += 1) {
    const match = /^(\d+|-)\t(\d+|-)\t([^]*)$/.exec(fields[at] ?? '')
    if (match === null) continue
    const counts = { added: countOf(match[1]), deleted: countOf(match[2]) }
    if (match[3] !== undefined && match[3] !== '') {
      files.push({ path: match[3], ...counts })
      continue
    }
    files.push({ path: fields[at + 2] ?? '', from: fields[at + 1] ?? '', ...counts })
    at += 2
  }
  return files
}

function countOf(text: string | undefined): number | null {
  return text === undefined || text === '-' ? null : Number(text)
}
