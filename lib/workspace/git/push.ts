import { RelayError } from '../../errors.ts'
import { variablesNamed } from '../../process/environment.ts'
import { LISTING } from '../../worktree/repository-programs.ts'
import type { RootGit } from './git.ts'
import { failed } from './git.ts'
import { logOf } from './log.ts'
import { findCommit } from './revision.ts'
import type { Repository } from './repository.ts'

/** What a push would send, and where. */
export type PushPlan = {
  remote: string
  branch: string
  /** The address, without a password. */
  url: string
  commit: string
  /** Subjects of the commits that the remote branch does not have yet, as far as this repository knows. */
  subjects: string[]
}

/** Only these leave the machine. A path of this machine would run the hooks of the repository that it names. */
const PROTOCOLS = 'https:ssh'

const TIMEOUT_MS = 120_000

const MOST_SUBJECTS = 50

/** Plans the push of a branch to the branch of the same name. Throws `GIT_FAILED`. */
export async function planPush(
  git: RootGit,
  repository: Repository,
  { remote, branch }: { remote: string; branch: string },
): Promise<PushPlan> {
  const commit = await findCommit(git, repository, `refs/heads/${branch}`)
  if (commit === undefined) throw failed(['push'], `there is no branch ${JSON.stringify(branch)}`)
  const remotes = (await git.ask(repository, ['remote'])).split('\n')
  if (remote === '' || !remotes.includes(remote))
    throw failed(['push'], `there is no remote ${JSON.stringify(remote)}`)
  await refuseForeignSettings(git, repository)
  const urls = (await git.ask(repository, ['remote', 'get-url', '--push', '--all', remote]))
    .trim()
    .split('\n')
  const [url = ''] = urls
  if (urls.length !== 1 || !isFarAway(url))
    throw refused(`the remote "${remote}" is not one address of https or ssh`)
  const known = await findCommit(git, repository, `refs/remotes/${remote}/${branch}`)
  const log = await logOf(git, repository, {
    from: known,
    to: commit,
    skip: 0,
    limit: MOST_SUBJECTS,
  })
  return {
    remote,
    branch,
    commit,
    url: withoutPassword(url),
    subjects: log.commits.map(({ subject }) => subject),
  }
}

/** Pushes exactly the planned commit; never by force, without hooks. `own`: where the agent of ssh is found. */
export async function push(
  git: RootGit,
  repository: Repository,
  { remote, branch, commit }: PushPlan,
  own: Record<string, string | undefined>,
): Promise<void> {
  const plain = [
    '--porcelain',
    '--no-verify',
    '--no-signed',
    '--no-follow-tags',
    '--recurse-submodules=no',
  ]
  const env = { GIT_ALLOW_PROTOCOL: PROTOCOLS, ...variablesNamed(own, ['SSH_AUTH_SOCK']) }
  const args = ['push', ...plain, '--', remote, `${commit}:refs/heads/${branch}`]
  await git.ask(repository, args, { env, timeoutMs: TIMEOUT_MS })
}

/** Settings of a repository about connections may send the user's credentials elsewhere, or write files. */
async function refuseForeignSettings(git: RootGit, repository: Repository): Promise<void> {
  const fields = (await git.ask(repository, LISTING)).split('\0')
  for (let at = 0; at + 1 < fields.length; at += 2) {
    const key = fields[at + 1]?.split('\n')[0] ?? ''
    if (fields[at] !== 'local' && fields[at] !== 'worktree') continue
    if (!/^(?:http\.|remote\..*\.(?:proxy|vcs)$|push\.)/s.test(key)) continue
    throw refused(`the repository sets "${key}"`)
  }
}

function isFarAway(url: string): boolean {
  return /^(?:https|ssh):\/\/[^-]/.test(url) || /^[\w.-]+@[\w][\w.-]*:[^:]/.test(url)
}

function withoutPassword(url: string): string {
  return url.replace(/^(\w+:\/\/)[^/@]*@/, '$1')
}

function refused(why: string): RelayError {
  return new RelayError('GIT_FAILED', `Cannot push: ${why}. A person can push from a terminal.`)
}
