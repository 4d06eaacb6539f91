import type { Operation } from '../operation.ts'
import { applyPatch } from './apply-patch.ts'
import { copyPath } from './copy-path.ts'
import { deletePath } from './delete-path.ts'
import { editFile } from './edit-file.ts'
import { listBackups } from './list-backups.ts'
import { makeFolder } from './make-folder.ts'
import { movePath } from './move-path.ts'
import { restoreBackup } from './restore-backup.ts'
import { undoChange } from './undo-change.ts'
import { writeFile } from './write-file.ts'

/** The tools of `files` that change something, and those that take changes back. */
export const changes: readonly Operation[] = [
  writeFile,
  editFile,
  applyPatch,
  makeFolder,
  copyPath,
  movePath,
  deletePath,
  listBackups,
  restoreBackup,
  undoChange,
]
