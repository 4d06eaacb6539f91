import { RelayError } from '../errors.ts'
import type { Git } from './git.ts'
import { createRecords, worktreesIn } from './worktree-records.ts'

/**
 * Makes git know the worktrees of a store again after the workspace and the store have both got another path.
 * Returns why git could not, undefined when all is well; the worktrees keep their files either way.
 */
export async function moveWorktrees(on: {
  git: Git
  workspace: string
  /** Where the workspace was. */
  before: string
  store: string
}): Promise<string | undefined> {
  const { git, workspace, before } = on
  const records = createRecords(worktreesIn(on.store))
  const kept = records.all()
  if (kept.length === 0) return undefined
  for (const record of kept) {
    const { git_dir } = record
    const inside = git_dir?.startsWith(`${before}/`) === true
    await records.keep({
      ...record,
      ...(inside && { git_dir: workspace + git_dir.slice(before.length) }),
    })
  }
  try {
    const paths = kept.map(({ path }) => path)
    await git.ask({ cwd: workspace }, ['worktree', 'repair', '--', ...paths])
    return undefined
  } catch (error) {
    if (!(error instanceof RelayError)) throw error
    return error.message
  }
}
