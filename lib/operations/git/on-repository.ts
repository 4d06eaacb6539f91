import { RelayError } from '../../errors.ts'
import type { Mode } from '../../schema/root.ts'
import { isHidden } from '../../workspace/git/changes.ts'
import { createRootGit } from '../../workspace/git/git.ts'
import type { RootGit } from '../../workspace/git/git.ts'
import type { Repository } from '../../workspace/git/repository.ts'
import type { Guard, Root } from '../../workspace/guard/guard.ts'
import { observed } from '../guarded/guarded-call.ts'
import type { Context } from '../operation.ts'

/** Git over one root, and the repository that a call is about. */
export type OnRepository = {
  root: Root
  git: RootGit
  repository: Repository
  /** The most bytes of a result. */
  maxBytes: number
  /** A path of the call as the root knows it. Throws `PATH_IGNORED` for a denied one. */
  pathOf: (path: string) => string
}

/** The repository that holds a path of a root. Throws `ROOT_NOT_FOUND`, `PATH_IGNORED` and `GIT_FAILED`. */
export function onRepository(
  { relay, caller }: Context,
  { root: name, path = '' }: { root?: string | undefined; path?: string | undefined },
): OnRepository {
  const { tools } = relay
  const root = tools.root(caller, name)
  const guard = tools.guard(root)
  const isDenied = (each: string, isFolder: boolean) => guard.rules.isDenied(each, isFolder)
  const git = createRootGit({ directory: root.directory, isDenied }, tools.env)
  const pathOf = (each: string) => visible(guard, git, each)
  const repository = git.repository(pathOf(path))
  return { root, git, repository, pathOf, maxBytes: tools.settings().maxOutputBytes }
}

/** Reads a repository, once policy allows it, and records the call. */
export function readRepository<T>(
  context: Context,
  call: {
    tool: string
    input: { root?: string | undefined; path?: string | undefined } & Record<string, unknown>
  },
  read: (on: OnRepository) => Promise<T>,
): Promise<T> {
  const { tool, input } = call
  const root = context.relay.tools.root(context.caller, input.root)
  const mode: Mode = 'observe'
  const paths = input.path === undefined ? [] : [input.path]
  const about = { tool, scope: 'mcp:git' as const, mode, root, paths, input }
  return observed(context, about, () => read(onRepository(context, input)))
}

function visible(guard: Guard, git: RootGit, asked: string): string {
  const path = guard.relative(asked)
  if (path === '' || !isHidden(git, path)) return path
  const message = `Cannot use ${JSON.stringify(path)}: a rule of this root denies it.`
  throw new RelayError('PATH_IGNORED', message)
}
