import { isHidden, kindOf } from './changes.ts'
import type { ChangeKind } from './changes.ts'
import type { RootGit } from './git.ts'
import { pathspecs } from './git.ts'
import type { Repository } from './repository.ts'

/** One entry of the status, by its path in the root. `from`: the former path of a renamed file. */
export type StatusEntry = {
  path: string
  from?: string
  /** The change in the index. */
  staged?: ChangeKind
  /** The change in the work tree that is not in the index. */
  unstaged?: ChangeKind
  /** Neither in the index nor ignored; a folder ends with `/`. */
  untracked?: true
  conflict?: true
}

export type Status = {
  /** Absent with a detached HEAD. */
  branch?: string
  /** Absent before the first commit. */
  commit?: string
  upstream?: string
  ahead?: number
  behind?: number
  entries: StatusEntry[]
  /** How many entries are denied or outside the root. */
  hidden: number
  /** True when git printed more than what could be read. */
  is_cut: boolean
}

/** What differs from the last commit, under some paths or in all the root may see. Changes nothing, not even the index. Throws `GIT_FAILED`. */
export async function statusOf(
  git: RootGit,
  repository: Repository,
  {
    paths,
    untracked = 'normal',
    signal,
  }: {
    paths?: readonly string[] | undefined
    untracked?: 'all' | 'normal'
    signal?: AbortSignal | undefined
  },
): Promise<Status> {
  const only = paths?.includes('') === true ? undefined : paths?.map(repository.inRepository)
  const args = [
    'status',
    '--porcelain=v2',
    '-z',
    '--branch',
    '--ahead-behind',
    `--untracked-files=${untracked}`,
    // Otherwise git runs itself in each submodule, with that folder's own settings.
    '--ignore-submodules=dirty',
    ...pathspecs(repository, { only }),
  ]
  const { stdout, isCut } = await git.read(repository, args, { signal })
  const { head, entries } = readStatus(stdout)
  const seen: StatusEntry[] = []
  for (const entry of entries) {
    const [to, from] = [entry.path, entry.from].map((each) =>
      each === undefined ? undefined : repository.inRoot(each),
    )
    const isSeen = to !== undefined && (entry.from === undefined || from !== undefined)
    if (!isSeen || [to, from].some((each) => each !== undefined && isHidden(git, bare(each))))
      continue
    seen.push({ ...entry, path: to, ...(from !== undefined && { from }) })
  }
  return { ...head, entries: seen, hidden: entries.length - seen.length, is_cut: isCut }
}

function bare(path: string): string {
  return path.endsWith('/') ? path.slice(0, -1) : path
}

type Head = Omit<Status, 'entries' | 'hidden' | 'is_cut'>

/** Reads `--porcelain=v2 --branch -z`, with paths of the repository. */
export function readStatus(text: string): { head: Head; entries: StatusEntry[] } {
  const fields = text.split('\0')
  const head: Head = {}
  const entries: StatusEntry[] = []
  for (let at = 0; at < fields.length; at += 1) {
    const field = fields[at] ?? ''
    switch (field.slice(0, 1)) {
      case '#':
        readHead(field, head)
        break
      case '1':
        entries.push({ path: rest(field, 8), ...sides(field) })
        break
      case '2':
        at += 1
        entries.push({ path: rest(field, 9), from: fields[at] ?? '', ...sides(field) })
        break
      case 'u':
        entries.push({ path: rest(field, 10), conflict: true })
        break
      case '?':
        entries.push({ path: field.slice(2), untracked: true })
        break
    }
  }
  return { head, entries }
}

/** What follows a number of fields that are separated by spaces. */
function rest(field: string, skipped: number): string {
  return field.split(' ').slice(skipped).join(' ')
}

function sides(field: string): Pick<StatusEntry, 'staged' | 'unstaged'> {
  const [staged = '.', unstaged = '.'] = field.slice(2, 4)
  return {
    ...(staged !== '.' && { staged: kindOf(staged) }),
    ...(unstaged !== '.' && { unstaged: kindOf(unstaged) }),
  }
}

function readHead(field: string, head: Head): void {
  const [, name = '', value = ''] = /^# branch\.(\w+) (.*)$/s.exec(field) ?? []
  if (name === 'oid' && value !== '(initial)') head.commit = value
  if (name === 'head' && value !== '(detached)') head.branch = value
  if (name === 'upstream') head.upstream = value
  const counts = /^\+(\d+) -(\d+)$/.exec(value)
  if (name !== 'ab' || counts === null) return
  head.ahead = Number(counts[1])
  head.behind = Number(counts[2])
}
