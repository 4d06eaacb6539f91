/** A path of the root that a confined program cannot read. */
export type Masked = { path: string; isFolder: boolean }

/** What a confined program may use. All paths are absolute and free of links. */
export type Confinement = {
  /** The root, and the folder in it that the program starts in. */
  directory: string
  cwd: string
  isWritable: boolean
  /** Whether it has the network of this machine; otherwise it has none, not even to other programs here. */
  network: boolean
  /** What is denied in the root. */
  masked: readonly Masked[]
  /** Folders that must keep their place, because what is masked in them is denied there and not elsewhere. */
  pinned: readonly string[]
  /** What may be read and never changed, such as `.git`, whose hooks run outside of a sandbox later. */
  fixed: readonly string[]
  /** Folders of installed programs outside the system's own. */
  programs: readonly string[]
  /** A folder of this call for temporary files, where the sandbox has no private one. */
  temporary: string
}

/** A program and its arguments. */
export type Line = { command: string; args: string[] }
