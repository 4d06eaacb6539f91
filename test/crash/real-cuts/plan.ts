import type { FileSystem } from './disk.ts'

/** What a run of power cuts on one file system needs to know. */
export type Plan = {
  fileSystem: FileSystem
  cuts: number
  seed: number
  /** An empty directory outside of the disk that loses its power. */
  home: string
  workspace: string
  /** The built programs, the bundled ones of this test, and the agent that workers start. */
  root: string
  programs: { load: string; check: string }
  agent: string
  /** A library that makes every flush do nothing. */
  preload?: string | undefined
}

/** The last line that a run prints. */
export type Played = {
  /** Why nothing could be played here. */
  missing?: string
  cuts: number
  /** Cuts that hit the first process of a boot, while it opened the store or worked off what was left. */
  cutsWhileOpening: number
  jobs: number
  ended: number
  turns: number
  slowestCheckMs: number
  violations: string[]
}
