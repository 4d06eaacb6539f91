import { createGit } from '../worktree/git.ts'
import { createWorktrees } from '../worktree/worktree.ts'
import type { Worktrees } from '../worktree/worktree.ts'
import type { Relay } from './relay.ts'

/** The git worktrees of the jobs of an open relay. */
export function worktreesOf(env: Record<string, string | undefined>) {
  return ({ folder, machine }: Relay): Worktrees =>
    createWorktrees({ git: createGit(env), workspace: folder, store: machine.directory })
}
