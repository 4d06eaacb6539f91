/** What a process may do with the workspaces that several folders share. */
export type Sharing = {
  /** The folder of this process. */
  folder: string
  /** The workspace that it has joined. */
  current(): string | undefined
  /** The jobs of the folder's own store on files. */
  ownJobs(): number
  list(): Promise<{ name: string; created_at: string; folders: string[] }[]>
  /** Creates a workspace and returns its key. Throws `WORKSPACE_EXISTS` and `INPUT_INVALID`. */
  create(name: string): Promise<string>
  /** Keeps the key in a file for a person. */
  keep(name: string, key: string): Promise<{ file: string; expires_at: string }>
  /** Lets the folder use this workspace from the next start of each process on. */
  enter(name: string): Promise<{ jobs_left: number }>
  /** The same with a key. Throws `WORKSPACE_KEY_REFUSED`. */
  join(key: string): Promise<{ name: string; jobs_left: number }>
  /** Lets it use its own jobs again; the name of the workspace that it leaves. */
  leave(): string | undefined
}
