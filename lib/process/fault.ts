import type { FaultKind } from '../schema/pause.ts'

/** What the system answers when it has no room for a process or file now, or the program is being replaced. */
const BUSY = new Set(['EAGAIN', 'EMFILE', 'ENFILE', 'ENOMEM', 'ETXTBSY', 'ENOBUFS'])

/** What it answers when a file cannot be made, whoever asks for it. */
const DISK = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EIO', 'ENXIO', 'ESTALE'])

/** What it answers when there is something in the place of a program, and that cannot be executed. */
const NO_PROGRAM = new Set(['EACCES', 'EPERM', 'ENOEXEC', 'EISDIR', 'ENOTDIR', 'ELOOP'])

/** The fault behind a failed system call; undefined for one that another job may not meet. */
export function faultOfCall(code: string | undefined): FaultKind | undefined {
  if (code === undefined) return undefined
  if (BUSY.has(code)) return 'machine_busy'
  return DISK.has(code) ? 'disk_unusable' : undefined
}

/** The fault behind a program that did not start. `isFolderThere`: whether the folder that it should start in exists. */
export function faultOfStart(
  code: string | undefined,
  { isFolderThere }: { isFolderThere: boolean },
): FaultKind | undefined {
  // The system reports a missing folder with the code of a missing program.
  if (!isFolderThere) return 'workspace_away'
  if (code === 'ENOENT' || NO_PROGRAM.has(code ?? '')) return 'program_missing'
  return faultOfCall(code)
}
