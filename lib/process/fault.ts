import type { FaultKind } from '../schema/pause.ts'

/** Error codes of a machine that has no room for a process or a file now, or on which the program is being replaced. */
const BUSY = new Set(['EAGAIN', 'EMFILE', 'ENFILE', 'ENOMEM', 'ETXTBSY', 'ENOBUFS'])

/** Error codes of a disk on which no process can create a file. */
const DISK = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EIO', 'ENXIO', 'ESTALE'])

/** Error codes of a program that exists but cannot be executed. */
const NO_PROGRAM = new Set(['EACCES', 'EPERM', 'ENOEXEC', 'EISDIR', 'ENOTDIR', 'ELOOP'])

/** The fault behind a failed system call; undefined when the failure may concern this job only. */
export function faultOfCall(code: string | undefined): FaultKind | undefined {
  if (code === undefined) return undefined
  if (BUSY.has(code)) return 'machine_busy'
  return DISK.has(code) ? 'disk_unusable' : undefined
}

/** The fault behind a program that did not start. `isFolderThere`: whether its working directory exists. */
export function faultOfStart(
  code: string | undefined,
  { isFolderThere }: { isFolderThere: boolean },
): FaultKind | undefined {
  // The system reports a missing folder with the code of a missing program.
  if (!isFolderThere) return 'workspace_away'
  if (code === 'ENOENT' || NO_PROGRAM.has(code ?? '')) return 'program_missing'
  return faultOfCall(code)
}
