/** What the Flows view shows: the flows of a workspace, or one of them. */
export type FlowsPlace = { workspace?: string | undefined; id?: string | undefined }

/** The link to the flows of a workspace, or to one flow. */
export function flowsHref({ workspace, id }: FlowsPlace): string {
  if (workspace === undefined) return '#/flows'
  const path = `#/flows/${encodeURIComponent(workspace)}`
  return id === undefined ? path : `${path}/${encodeURIComponent(id)}`
}

/** Reads the address of flows; undefined for another one. Throws `URIError` for a percent sign that starts no escape. */
export function readFlows(hash: string): FlowsPlace | undefined {
  const found = /^#\/flows(?:\/([^/?]+))?(?:\/([^/?]+))?\/?(?:\?.*)?$/.exec(hash)
  if (found === null) return undefined
  const [, workspace, id] = found
  return {
    workspace: workspace && decodeURIComponent(workspace),
    id: id && decodeURIComponent(id),
  }
}
