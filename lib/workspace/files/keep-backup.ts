import type { BackupManifest, PathChange } from '../../schema/backup.ts'
import { refuseTooLarge } from '../backups/backups.ts'
import type { Backups } from '../backups/backups.ts'
import type { Guard, Held } from '../guard/guard.ts'
import type { FileChanges } from './acts.ts'
import {
  changedMeanwhile,
  existsAlready,
  holding,
  isSameState,
  openHeld,
  stateOf,
} from './held-file.ts'
import { wholeState } from './whole.ts'

/** Which operation makes a change, and whether its root keeps backups. */
export type Operation = {
  operationId: string
  tool: string
  at: string
  /** Keep what is replaced or removed, so that the operation can be undone. */
  backup: boolean
  undoes?: string | undefined
}

export type On = { guard: Guard; backups: Backups }

/** Checks that every path is as planned, and keeps what will be replaced or removed. The manifest is on disk then. */
export async function keepBackup(
  { guard, backups }: On,
  planned: FileChanges,
  operation: Operation,
): Promise<BackupManifest | undefined> {
  const { changes, moved } = planned
  const lost = moved === undefined ? changes : changes.filter(({ path }) => path === moved.to)
  const files = lost.filter(({ was }) => was.type === 'file')
  const isLost = new Set(files.map(({ path }) => path))
  if (operation.backup) {
    const bytes = files.reduce((sum, { was }) => sum + (was.type === 'file' ? was.size : 0), 0)
    refuseTooLarge({ bytes, paths: changes.length })
  }
  const created = new Set(
    changes.flatMap(({ path, was, becomes }) =>
      was.type === 'absent' && becomes.type === 'folder' ? [path] : [],
    ),
  )
  for (const { path, was } of changes) {
    // A path below a folder that this change makes cannot be held yet, and cannot exist.
    if (was.type === 'absent' && isBelow(path, created)) continue
    await holding(guard, path, async (held) => {
      const keeps = operation.backup && isLost.has(path)
      const now =
        keeps && held.exists?.type === 'file'
          ? await kept(backups, held)
          : await current(guard, held, was)
      if (!isSameState(was, now))
        throw now.type === 'absent' || was.type !== 'absent'
          ? changedMeanwhile(path)
          : existsAlready(path)
    })
  }
  if (!operation.backup) return undefined
  const manifest = manifestOf(planned, operation, guard)
  for (const hash of await backups.write(manifest)) {
    const change = files.find(({ was }) => was.type === 'file' && was.hash === hash)
    if (change === undefined) continue
    await holding(guard, change.path, async (held) => void (await kept(backups, held)))
  }
  return manifest
}

async function kept(backups: Backups, held: Held): Promise<PathChange['was']> {
  const handle = await openHeld(held)
  try {
    const content = await backups.keepContent(handle)
    return { type: 'file', ...content, mode: held.exists?.mode ?? 0 }
  } finally {
    await handle.close()
  }
}

function current(guard: Guard, held: Held, was: PathChange['was']): Promise<PathChange['was']> {
  return was.type === 'whole' ? wholeState(guard, held.path) : stateOf(held)
}

function isBelow(path: string, folders: Set<string>): boolean {
  for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
    if (folders.has(path.slice(0, end))) return true
  }
  return false
}

/** The manifest of an operation, before it changes anything. */
export function manifestOf(
  { changes, moved }: FileChanges,
  { operationId, tool, at, undoes }: Operation,
  guard: Guard,
): BackupManifest {
  return {
    version: 1,
    operation_id: operationId,
    tool,
    root: guard.root.name,
    directory: guard.root.directory,
    at,
    changes,
    ...(moved !== undefined && { moved }),
    ...(undoes !== undefined && { undoes }),
  }
}
