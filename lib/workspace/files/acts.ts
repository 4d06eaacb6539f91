import type { PathChange } from '../../schema/backup.ts'

/** One step of a change, in terms of the file system. */
export type Act =
  | { do: 'make'; path: string; mode?: number | undefined }
  | { do: 'write'; path: string; bytes: Uint8Array; mode: number | undefined }
  /** Copies one file of the root, with its mode and time. */
  | { do: 'copy'; path: string; from: string; mode: number; modifiedMs: number }
  | { do: 'mode'; path: string; mode: number }
  | { do: 'link'; path: string; target: string }
  | { do: 'move'; path: string; from: string }
  /** Removes a file or link, or a folder with all that is in it, unless it must be empty. */
  | { do: 'remove'; path: string; isEmpty?: true }

/** A whole change: what it does to each path, for the backup, and the steps that do it. */
export type FileChanges = {
  changes: PathChange[]
  acts: Act[]
  moved?: { from: string; to: string }
}
