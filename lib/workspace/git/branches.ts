import { RelayError } from '../../errors.ts'
import { isHidden } from './changes.ts'
import type { RootGit } from './git.ts'
import { failed } from './git.ts'
import { findCommit } from './revision.ts'
import type { Repository } from './repository.ts'

/** One branch. `at`: the time of its last commit. */
export type Branch = {
  name: string
  commit: string
  subject: string
  at: string
  current?: true
  upstream?: string
}

const FORMAT = [
  'refname:short',
  'objectname',
  'HEAD',
  'upstream:short',
  'committerdate:iso-strict',
  'contents:subject',
]
  .map((field) => `%(${field})`)
  .join('%00')

/** Branches of the repository, the one that changed last first. */
export async function listBranches(
  git: RootGit,
  repository: Repository,
  limit: number,
): Promise<Branch[]> {
  const args = [
    'for-each-ref',
    `--count=${limit}`,
    '--sort=-committerdate',
    `--format=${FORMAT}`,
    'refs/heads',
  ]
  const listing = await git.ask(repository, args)
  return listing.split('\n').flatMap((line) => {
    const [name = '', commit = '', head, upstream = '', at = '', subject = ''] = line.split('\0')
    if (name === '') return []
    return [
      {
        name,
        commit,
        subject,
        at,
        ...(head === '*' && { current: true as const }),
        ...(upstream !== '' && { upstream }),
      },
    ]
  })
}

/** Makes a branch at a commit. Throws `GIT_FAILED` when its name is taken. */
export async function createBranch(
  git: RootGit,
  repository: Repository,
  { name, commit }: { name: string; commit: string },
): Promise<void> {
  const nothing = '0'.repeat(commit.length)
  await git.ask(repository, [
    'update-ref',
    '-m',
    'branch: created',
    `refs/heads/${name}`,
    commit,
    nothing,
  ])
}

/** Throws `INPUT_INVALID` for what cannot be the name of a branch. */
export async function checkBranchName(
  git: RootGit,
  repository: Repository,
  name: string,
): Promise<void> {
  const isWord = !name.startsWith('-') && !/[\0\n]/.test(name)
  const end = isWord
    ? await git.run(repository, ['check-ref-format', `refs/heads/${name}`])
    : { code: 1 }
  if (end.code === 0) return
  throw new RelayError(
    'INPUT_INVALID',
    `Cannot use ${JSON.stringify(name)} as the name of a branch.`,
  )
}

/**
 * The files that a switch would change, as paths of the root. Throws `PATH_IGNORED` when one of them is denied or outside
 * the root, and `GIT_FAILED` for a branch that does not exist.
 */
export async function planSwitch(
  git: RootGit,
  repository: Repository,
  name: string,
): Promise<{ from: string | undefined; to: string; paths: string[] }> {
  const to = await findCommit(git, repository, `refs/heads/${name}`)
  if (to === undefined) throw failed(['switch'], `there is no branch ${JSON.stringify(name)}`)
  const from = await findCommit(git, repository, 'HEAD')
  if (from === undefined || from === to) return { from, to, paths: [] }
  const args = [
    'diff',
    '--name-only',
    '-z',
    '--no-renames',
    '--no-ext-diff',
    '--no-relative',
    from,
    to,
  ]
  const names = (await git.ask(repository, args)).split('\0').filter((path) => path !== '')
  const paths = names.map((path) => {
    const inRoot = repository.inRoot(path)
    if (inRoot !== undefined && !isHidden(git, inRoot)) return inRoot
    throw new RelayError(
      'PATH_IGNORED',
      `Cannot switch to "${name}": it changes files that a rule of this root denies, or that are outside of it.`,
    )
  })
  return { from, to, paths }
}

/** Switches the work tree to a branch. Git refuses where local changes or ignored files would be lost. */
export async function switchBranch(
  git: RootGit,
  repository: Repository,
  name: string,
): Promise<void> {
  const plain = ['--quiet', '--no-guess', '--no-overwrite-ignore', '--no-recurse-submodules']
  await git.ask(repository, ['switch', ...plain, name])
}
