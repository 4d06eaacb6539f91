import { RelayError } from '../../errors.ts'
import type { BackupManifest, PathChange } from '../../schema/backup.ts'
import type { Backups } from '../backups/backups.ts'
import type { Guard } from '../guard/guard.ts'
import { planUndo } from './plan-undo.ts'
import { presentFile } from './plan-write.ts'
import { fileDiff } from './preview.ts'

/** What an operation changed in one file, as a unified diff; or why that cannot be shown. */
export type OperationDiff = { path: string; diff?: string; note?: string }

/** Files of one operation that are shown. */
const MOST_FILES = 50

/** What an operation changed, from its backup, and whether it can be undone now. Nothing without a backup. */
export async function diffsOf(
  on: { guard: Guard; backups: Backups },
  operationId: string,
): Promise<{ diffs: OperationDiff[]; undoable: boolean }> {
  const manifest = on.backups.find(operationId)
  if (manifest?.directory !== on.guard.root.directory) return { diffs: [], undoable: false }
  const files = manifest.changes.filter(
    ({ was, becomes }) => was.type === 'file' || becomes.type === 'file',
  )
  const diffs: OperationDiff[] = []
  for (const change of files.slice(0, MOST_FILES)) diffs.push(await diffOf(on, change))
  return { diffs, undoable: await isUndoable(on, manifest) }
}

async function diffOf(
  { guard, backups }: { guard: Guard; backups: Backups },
  { path, was, becomes }: PathChange,
): Promise<OperationDiff> {
  try {
    const before = was.type === 'file' ? backups.contents.read(was.hash) : undefined
    if (becomes.type !== 'file') return { path, diff: fileDiff({ path, before, after: undefined }) }
    const now = await presentFile(guard, path)
    if (now?.state.hash === becomes.hash)
      return { path, diff: fileDiff({ path, before, after: now.bytes }) }
    if (!backups.contents.has(becomes.hash)) return { path, note: 'The file was changed since.' }
    return { path, diff: fileDiff({ path, before, after: backups.contents.read(becomes.hash) }) }
  } catch (error) {
    if (!(error instanceof RelayError)) throw error
    return { path, note: error.message }
  }
}

async function isUndoable(
  on: { guard: Guard; backups: Backups },
  manifest: BackupManifest,
): Promise<boolean> {
  try {
    return (await planUndo(on, manifest)).changes.length > 0
  } catch (error) {
    if (error instanceof RelayError) return false
    throw error
  }
}
