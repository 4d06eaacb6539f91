import { RelayError } from '../../errors.ts'
import { createGit, messageOf } from '../../worktree/git.ts'
import type { GitEnd, GitLimits } from '../../worktree/git.ts'
import { repositoryOf } from './repository.ts'
import type { Bounds, Repository } from './repository.ts'

/** Git over one root. No command runs a program that the repository names, reaches the network, or waits for input. */
export type RootGit = {
  bounds: Bounds
  /** The repository that holds a path of the root. Throws `GIT_FAILED` when none does, or it leads outside the root. */
  repository: (path: string) => Repository
  /** The outcome of a command. Throws `GIT_FAILED` only when git did not run to its end. */
  run: (repository: Repository, args: string[], how?: Ask) => Promise<GitEnd>
  /** Its output, perhaps cut. Throws `GIT_FAILED` with git's own message, without absolute paths, when it did not succeed. */
  read: (repository: Repository, args: string[], how?: Ask) => Promise<GitEnd>
  /** The output of a command that prints little. */
  ask: (repository: Repository, args: string[], how?: Ask) => Promise<string>
}

/** `index`: a file in place of the index. `env`: variables of this command alone. */
export type Ask = GitLimits & { index?: string; env?: Record<string, string> }

/** Long enough for a large repository, short enough for a caller that waits. */
const TIMEOUT_MS = 60_000

const OUTPUT_BYTES = 4 * 1024 * 1024

/** Settings that name files whose text git would read or show, or that change what a command prints. */
const READING: readonly (readonly [key: string, value: string])[] = [
  ['mailmap.file', ''],
  ['mailmap.blob', ''],
  ['log.mailmap', 'false'],
  ['log.follow', 'false'],
  ['blame.ignoreRevsFile', ''],
  ['diff.orderFile', '/dev/null'],
  ['diff.renames', 'true'],
  ['diff.suppressBlankEmpty', 'false'],
  ['core.attributesFile', ''],
  ['core.untrackedCache', 'false'],
  ['http.saveCookies', 'false'],
]

/** `own`: the environment of this process, of which git gets the paths of programs and of the user's settings. */
export function createRootGit(bounds: Bounds, own: Record<string, string | undefined>): RootGit {
  const git = createGit(own, settingsOf(READING))

  async function run(repository: Repository, args: string[], how: Ask = {}): Promise<GitEnd> {
    const { gitDir, workTree } = repository
    const { index, env, ...limits } = how
    const place = { cwd: workTree, gitDir, workTree, index, env }
    try {
      return await git.run(place, args, {
        timeoutMs: TIMEOUT_MS,
        maxOutputBytes: OUTPUT_BYTES,
        ...limits,
      })
    } catch (error) {
      if (!(error instanceof RelayError)) throw error
      throw new RelayError(error.code, hidden(error.message, repository), { cause: error })
    }
  }

  async function read(repository: Repository, args: string[], how?: Ask): Promise<GitEnd> {
    const end = await run(repository, args, how)
    if (end.code === 0) return end
    throw failed(args, hidden(messageOf(end), repository))
  }

  return {
    bounds,
    run,
    read,
    ask: async (repository, args, how) => (await read(repository, args, how)).stdout,
    repository(path) {
      const found = repositoryOf(bounds, path)
      if (found !== undefined) return found
      const place = path === '' ? 'The root' : JSON.stringify(path)
      throw new RelayError('GIT_FAILED', `Cannot use git: ${place} is not in a git repository.`)
    },
  }

  /** Git's messages may name files by their whole path. */
  function hidden(text: string, { gitDir, workTree }: Repository): string {
    const places = [gitDir, workTree, bounds.directory, own.HOME ?? ''].filter(
      (place) => place.length > 1,
    )
    return places
      .toSorted((a, b) => b.length - a.length)
      .reduce((line, place) => line.replaceAll(place, '…'), text)
  }
}

/** A refusal in git's words. */
export function failed(args: string[], why: string): RelayError {
  const message = `Cannot run "git ${args[0] ?? ''}": ${why.replace(/\.$/, '')}.`
  return new RelayError('GIT_FAILED', message, { details: { command: args[0] } })
}

/** Settings as variables, which outrank every file. */
function settingsOf(settings: readonly (readonly [string, string])[]): Record<string, string> {
  const numbered = settings.flatMap(([key, value], at) => [
    [`GIT_CONFIG_KEY_${at}`, key],
    [`GIT_CONFIG_VALUE_${at}`, value],
  ])
  return {
    GIT_CONFIG_COUNT: String(settings.length),
    ...(Object.fromEntries(numbered) as Record<string, string>),
  }
}

/** Path arguments that mean exactly these paths of the repository; without any, all that the root may see. */
export function pathspecs(
  { scope }: Repository,
  { only, without = [] }: { only?: string[] | undefined; without?: string[] },
): string[] {
  const wanted = only ?? (scope === '' ? [] : [scope])
  return [
    '--',
    ...wanted.map((path) => `:(top,literal)${path}`),
    ...without.map((path) => `:(top,literal,exclude)${path}`),
  ]
}
