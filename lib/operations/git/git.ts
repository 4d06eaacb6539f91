import type { Operation } from '../operation.ts'
import { gitBlame } from './git-blame.ts'
import { gitBranch } from './git-branch.ts'
import { gitCommit } from './git-commit.ts'
import { gitDiff } from './git-diff.ts'
import { gitLog } from './git-log.ts'
import { gitPush } from './git-push.ts'
import { gitShow } from './git-show.ts'
import { gitStatus } from './git-status.ts'

/** The toolset `git`, in the order in which clients see it. */
export const git: readonly Operation[] = [
  gitStatus,
  gitDiff,
  gitLog,
  gitShow,
  gitBlame,
  gitBranch,
  gitCommit,
  gitPush,
]
