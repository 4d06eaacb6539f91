import type { RootSettings } from '../../schema/root.ts'

/** A folder that tools may use, as it is now. */
export type Root = {
  name: string
  label: string
  settings: RootSettings
  /** Its real path; never shown to a caller. */
  directory: string
  /** Absolute paths at or below it that no tool touches: the relay's own data and configuration, and other roots. */
  kept: readonly string[]
}

/** What a path below a root leads to, by its name; links are not followed. Never holds an absolute path. */
export type Entry = {
  path: string
  name: string
  type: 'file' | 'folder' | 'link' | 'other'
  size: number
  modified_at: string
  /** The permission bits. */
  mode: number
}
