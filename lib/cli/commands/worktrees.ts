import { createGit } from '../../worktree/git.ts'
import { createWorktrees } from '../../worktree/worktree.ts'
import type { Worktrees } from '../../worktree/worktree.ts'
import type { Context } from '../context.ts'

/** The worktrees of this workspace's jobs. */
export function worktreesOf({ env, relay }: Context): Worktrees {
  const { store, machine } = relay
  return createWorktrees({
    git: createGit(env),
    workspace: store.workspace,
    store: machine.directory,
  })
}
