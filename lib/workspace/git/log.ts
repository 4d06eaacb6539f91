import type { RootGit } from './git.ts'
import { pathspecs } from './git.ts'
import type { Repository } from './repository.ts'

/** One commit. Times are ISO text with the author's time zone. */
export type Commit = {
  commit: string
  parents: string[]
  author: string
  at: string
  subject: string
  /** The message after its first paragraph; absent when there is none. */
  body?: string
}

/** `next`: the `skip` of the following page, absent at the end. */
export type Log = { commits: Commit[]; next?: number }

const FORMAT = '--format=%H%x00%P%x00%an%x00%aI%x00%s%x00%b'
const FIELDS = 6

/** Characters of one message; a longer one is cut. */
const MOST_BODY = 2000

/** Commits that lead to a commit, newest first; with a path, those that changed it. Throws `GIT_FAILED`. */
export async function logOf(
  git: RootGit,
  repository: Repository,
  wanted: {
    /** Hashes of commits; the log of `to` without what leads to `from`. */
    from?: string | undefined
    to: string
    path?: string | undefined
    /** Text of the message, whatever its case. */
    text?: string | undefined
    skip: number
    limit: number
    signal?: AbortSignal | undefined
  },
): Promise<Log> {
  const { from, to, path, text, skip, limit, signal } = wanted
  const only = path === undefined || path === '' ? undefined : [repository.inRepository(path)]
  const args = [
    'log',
    '-z',
    FORMAT,
    '--no-color',
    '--no-notes',
    '--no-mailmap',
    '--no-show-signature',
    '--encoding=UTF-8',
    `--skip=${skip}`,
    // One more, to know whether there is another page.
    `--max-count=${limit + 1}`,
    ...(text === undefined ? [] : ['--fixed-strings', '--regexp-ignore-case', `--grep=${text}`]),
    ...(from === undefined ? [to] : [`${from}..${to}`]),
    ...pathspecs(repository, { only }),
  ]
  const found = readLog(await git.ask(repository, args, { signal }))
  const commits = found.slice(0, limit)
  return { commits, ...(found.length > limit && { next: skip + limit }) }
}

/** One commit by its hash. */
export async function commitFacts(
  git: RootGit,
  repository: Repository,
  hash: string,
): Promise<Commit | undefined> {
  const args = [
    'log',
    '-z',
    FORMAT,
    '--no-color',
    '--no-notes',
    '--no-mailmap',
    '--no-show-signature',
    '--encoding=UTF-8',
    '--max-count=1',
    hash,
    '--',
  ]
  return readLog(await git.ask(repository, args))[0]
}

/** Reads the fields of whole commits; one that was cut off is left out. */
function readLog(text: string): Commit[] {
  const fields = text.split('\0')
  const commits: Commit[] = []
  for (let at = 0; at + FIELDS < fields.length; at += FIELDS) {
    const [commit = '', parents = '', author = '', time = '', subject = '', body = ''] =
      fields.slice(at, at + FIELDS)
    const more = body.trim().slice(0, MOST_BODY)
    commits.push({
      commit,
      parents: parents.split(' ').filter((parent) => parent !== ''),
      author,
      at: time,
      subject,
      ...(more !== '' && { body: more }),
    })
  }
  return commits
}
