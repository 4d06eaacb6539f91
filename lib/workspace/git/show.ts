import { RelayError } from '../../errors.ts'
import { compare, isHidden } from './changes.ts'
import type { Diff } from './changes.ts'
import type { RootGit } from './git.ts'
import { failed } from './git.ts'
import { commitFacts } from './log.ts'
import type { Commit } from './log.ts'
import { emptyTree } from './revision.ts'
import type { Repository } from './repository.ts'

/** A commit with what it changed, compared with its first parent. */
export type ShownCommit = Commit & Diff

/** A file as a commit holds it; `text` is absent for a binary one. */
export type ShownFile = { size: number; text?: string; is_cut: boolean }

/** A folder as a commit holds it. */
export type ShownFolder = {
  entries: { name: string; type: 'file' | 'folder' | 'link' | 'submodule'; size?: number }[]
  hidden: number
}

/** A commit by its hash. Only what lies in the root is shown. Throws `GIT_FAILED`. */
export async function showCommit(
  git: RootGit,
  repository: Repository,
  wanted: { commit: string; maxBytes: number; signal?: AbortSignal | undefined },
): Promise<ShownCommit> {
  const { commit, maxBytes, signal } = wanted
  const facts = await commitFacts(git, repository, commit)
  if (facts === undefined) throw failed(['show'], `the commit ${commit} cannot be read`)
  const before = facts.parents[0] ?? (await emptyTree(git, repository))
  const diff = await compare(git, repository, { sides: [before, commit], maxBytes, signal })
  return { ...facts, ...diff }
}

/** What a commit holds at a path of the root. Throws `FILE_NOT_FOUND` and `GIT_FAILED`. */
export async function showPath(
  git: RootGit,
  repository: Repository,
  wanted: { commit: string; path: string; maxBytes: number },
): Promise<{ file: ShownFile } | { folder: ShownFolder }> {
  const { commit, path, maxBytes } = wanted
  const object = `${commit}:${repository.inRepository(path)}`
  const type = await git.run(repository, ['cat-file', '-t', object])
  const kind = type.stdout.trim()
  if (type.code === 0 && kind === 'tree')
    return { folder: await folderAt(git, repository, { object, path }) }
  if (type.code !== 0 || kind !== 'blob') {
    const message = `Cannot show ${JSON.stringify(path)}: the commit ${commit.slice(0, 12)} has no such file.`
    throw new RelayError('FILE_NOT_FOUND', message)
  }
  const size = Number((await git.ask(repository, ['cat-file', '-s', object])).trim())
  const { stdout, isCut } = await git.read(repository, ['cat-file', 'blob', object], {
    maxOutputBytes: maxBytes,
  })
  const isBinary = stdout.slice(0, 8000).includes('\0')
  return { file: { size, ...(!isBinary && { text: stdout }), is_cut: isCut } }
}

const TYPES: Record<string, 'file' | 'folder' | 'link' | 'submodule'> = {
  '040000': 'folder',
  '120000': 'link',
  '160000': 'submodule',
}

async function folderAt(
  git: RootGit,
  repository: Repository,
  { object, path }: { object: string; path: string },
): Promise<ShownFolder> {
  const listing = await git.ask(repository, ['ls-tree', '-z', '-l', object])
  const all = listing.split('\0').flatMap((line) => {
    const [, mode = '', size = '', name = ''] =
      /^(\d+) \w+ [0-9a-f]+ +(\d+|-)\t(.*)$/s.exec(line) ?? []
    if (name === '') return []
    const counted = size === '-' ? {} : { size: Number(size) }
    return [{ name, type: TYPES[mode] ?? ('file' as const), ...counted }]
  })
  const entries = all.filter(({ name }) => !isHidden(git, path === '' ? name : `${path}/${name}`))
  return { entries, hidden: all.length - entries.length }
}
