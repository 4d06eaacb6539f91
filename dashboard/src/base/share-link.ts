/** What a link names: the workspace and the secret, which stay in the fragment of the address. */
export type ShareLink = { workspace: string; secret: string }

/** Reads the address of a link to one job; undefined for any other address. */
export function shareIn(hash: string): ShareLink | undefined {
  const [, workspace, secret] = /^#\/share\/([^/]+)\/(relay_share_[A-Za-z0-9_-]+)$/.exec(hash) ?? []
  if (workspace === undefined || secret === undefined) return undefined
  return { workspace: decodeURIComponent(workspace), secret }
}
