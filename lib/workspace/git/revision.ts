import { RelayError } from '../../errors.ts'
import type { RootGit } from './git.ts'
import type { Repository } from './repository.ts'

/** The longest name of a revision. */
const MOST_CHARACTERS = 250

/**
 * The hash of the commit that a caller names: a branch, tag, hash, `HEAD~2`. Commands get only the hash, so no name can act
 * as an option, a path or a file of a commit. Throws `INPUT_INVALID`.
 */
export async function commitOf(
  git: RootGit,
  repository: Repository,
  name: string,
): Promise<string> {
  const found = await findCommit(git, repository, name)
  if (found !== undefined) return found
  throw unknown(name)
}

/** The same, or undefined. */
export async function findCommit(
  git: RootGit,
  repository: Repository,
  name: string,
): Promise<string | undefined> {
  if (name.length > MOST_CHARACTERS || /[\0\n]/.test(name)) return undefined
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]
  const { code, stdout } = await git.run(repository, args)
  const hash = stdout.trim()
  return code === 0 && /^[0-9a-f]{40,64}$/.test(hash) ? hash : undefined
}

/** The commits of `A..B`, or of `A...B` from their common ancestor, or of one name up to HEAD. */
export async function rangeOf(
  git: RootGit,
  repository: Repository,
  text: string,
): Promise<{ from: string; to: string }> {
  const match = /^(.*?)(\.{2,3})(.*)$/s.exec(text)
  const [first, second] = match === null ? [text, 'HEAD'] : [match[1], match[3]]
  const from = await commitOf(git, repository, first === '' ? 'HEAD' : (first ?? 'HEAD'))
  const to = await commitOf(git, repository, second === '' ? 'HEAD' : (second ?? 'HEAD'))
  if (match?.[2] !== '...') return { from, to }
  const { code, stdout } = await git.run(repository, ['merge-base', from, to])
  if (code !== 0)
    throw new RelayError(
      'INPUT_INVALID',
      `Cannot compare "${text}": the two have no common commit.`,
    )
  return { from: stdout.split('\n')[0] ?? from, to }
}

/** The hash of the empty tree, in the hash function of the repository. */
export async function emptyTree(git: RootGit, repository: Repository): Promise<string> {
  return (await git.ask(repository, ['hash-object', '-t', 'tree', '--stdin'])).trim()
}

function unknown(name: string): RelayError {
  const message = `Cannot find the commit ${JSON.stringify(name.slice(0, MOST_CHARACTERS))}: the repository has no branch, tag or commit of that name.`
  return new RelayError('INPUT_INVALID', message)
}
