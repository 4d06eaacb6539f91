import type { Git, GitLocation } from './git.ts'

/** One changed file. Line counts are null for a binary file. `from`: its former name. */
export type FileChange = {
  path: string
  from?: string
  added: number | null
  deleted: number | null
}

/** `is_cut`: the patch was too long to read all of it. */
export type Patch = { files: FileChange[]; patch: string; is_cut: boolean }

/** Options for one fixed form, whatever the user has set; no program and no attribute affects it. */
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

/** Git treats a file as binary when one of its first 8000 bytes is NUL. */
const HEAD_CHARACTERS = 8000

/** A file with a smaller share of control characters in its head is text that a program could run. */
const TEXT_SHARE = 0.1

/** The most binary files that are read. */
const MOST_READ = 500

/**
 * The changes from one tree to another. `disguised` names files that git treats as binary although they are text
 * with a few NUL characters. Many programs run such files, so the patch shows them as text.
 */
export async function patchBetween(
  git: Git,
  location: GitLocation,
  before: string,
  after: string,
): Promise<Patch & { disguised: string[] }> {
  const diff = (form: string[], paths: string[]) =>
    git.run(location, ['diff', ...form, ...PLAIN, before, after, '--', ...paths])
  const numbers = await diff(['--numstat', '-z'], [])
  const files = readNumbers(numbers.stdout)
  const disguised = await disguisedAmong(git, location, after, files)
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
  location: GitLocation,
  after: string,
  files: FileChange[],
): Promise<string[]> {
  const disguised: string[] = []
  const binary = files.filter(({ added }) => added === null)
  for (const { path } of binary.slice(0, MOST_READ)) {
    const { code, stdout } = await git.run(location, ['cat-file', 'blob', `${after}:${path}`])
    if (code === 0 && isMostlyText(stdout)) disguised.push(path)
  }
  return disguised
}

/** Judges by the characters of the head. Bytes that are not UTF-8 are read as U+FFFD. */
function isMostlyText(blob: string): boolean {
  const head = blob.slice(0, HEAD_CHARACTERS)
  // oxlint-disable-next-line no-control-regex -- control characters are what is counted
  const strange = head.match(/[\0-\x08\x0e-\x1f\ufffd]/g)?.length ?? 0
  return strange < head.length * TEXT_SHARE
}

/** Reads `--numstat -z`: `added TAB deleted TAB path NUL`. A rename has an empty path, followed by two paths. */
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
