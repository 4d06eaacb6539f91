import type { Operation } from '../operation.ts'
import { batchExec } from './batch-exec.ts'
import { createAgentPairingCode } from './create-agent-pairing-code.ts'
import { describeWorkspaceChanges } from './describe-workspace-changes.ts'
import { describeWorkspace } from './describe-workspace.ts'
import { inspectFile } from './inspect-file.ts'
import { inspectWorkspaceDiff } from './inspect-workspace-diff.ts'
import { listTree } from './list-tree.ts'
import { listWorkspaces } from './list-workspaces.ts'
import { searchFile } from './search-file.ts'

/** The toolset `viewer`, in the order in which clients see it. */
export const viewer: readonly Operation[] = [
  listWorkspaces,
  describeWorkspace,
  listTree,
  inspectFile,
  searchFile,
  batchExec,
  createAgentPairingCode,
  describeWorkspaceChanges,
  inspectWorkspaceDiff,
]
