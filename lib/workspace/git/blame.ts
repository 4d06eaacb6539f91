import type { RootGit } from './git.ts'
import type { Repository } from './repository.ts'

/** A run of lines that one commit wrote last. `commit` is absent for lines that are not committed. */
export type BlamedLines = {
  from_line: number
  to_line: number
  commit?: string
  author?: string
  at?: string
  subject?: string
  text: string
}

/** Who wrote the lines of a file last: as it is now, or as a commit holds it. Throws `GIT_FAILED`. */
export async function blameOf(
  git: RootGit,
  repository: Repository,
  wanted: {
    path: string
    commit?: string | undefined
    from: number
    to: number
    signal?: AbortSignal | undefined
  },
): Promise<BlamedLines[]> {
  const { path, commit, from, to, signal } = wanted
  const args = [
    'blame',
    '--porcelain',
    // By default it runs the program of a diff driver.
    '--no-textconv',
    '--encoding=UTF-8',
    '-L',
    `${from},${to}`,
    ...(commit === undefined ? [] : [commit]),
    '--',
    repository.inRepository(path),
  ]
  return readBlame(await git.ask(repository, args, { signal }))
}

type Facts = { author?: string; seconds?: number; subject?: string }

/** Reads `--porcelain`: facts of a commit at its first line only, and each line after a tab. */
export function readBlame(text: string): BlamedLines[] {
  const facts = new Map<string, Facts>()
  const groups: BlamedLines[] = []
  let hash = ''
  let line = 0
  for (const row of text.split('\n')) {
    if (row.startsWith('\t')) {
      add(groups, { hash, line, text: row.slice(1), facts: facts.get(hash) ?? {} })
      continue
    }
    const head = /^([0-9a-f]{40,64}) \d+ (\d+)/.exec(row)
    if (head !== null) {
      hash = head[1] ?? ''
      line = Number(head[2])
      if (!facts.has(hash)) facts.set(hash, {})
      continue
    }
    const known = facts.get(hash) ?? {}
    if (row.startsWith('author ')) known.author = row.slice('author '.length)
    if (row.startsWith('author-time ')) known.seconds = Number(row.slice('author-time '.length))
    if (row.startsWith('summary ')) known.subject = row.slice('summary '.length)
  }
  return groups
}

function add(
  groups: BlamedLines[],
  { hash, line, text, facts }: { hash: string; line: number; text: string; facts: Facts },
): void {
  const isCommitted = !/^0+$/.test(hash)
  const last = groups.at(-1)
  if (
    last !== undefined &&
    last.to_line === line - 1 &&
    last.commit === (isCommitted ? hash : undefined)
  ) {
    last.to_line = line
    last.text += `\n${text}`
    return
  }
  const { author, seconds, subject } = facts
  groups.push({
    from_line: line,
    to_line: line,
    ...(isCommitted && {
      commit: hash,
      ...(author !== undefined && { author }),
      ...(seconds !== undefined && { at: new Date(seconds * 1000).toISOString() }),
      ...(subject !== undefined && { subject }),
    }),
    text,
  })
}
