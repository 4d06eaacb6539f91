/** Workspaces, agents of all workspaces, and tools that have series of their own; all others share one. */
const MOST = { workspace: 50, agent: 200, tool: 100 }
const OTHER = 'other'

/** Bounds what labels can say: agents name themselves, and each new value would be kept for ever. */
export function createLabels() {
  const known = { workspace: new Set<string>(), agent: new Set<string>(), tool: new Set<string>() }

  function bounded(kind: keyof typeof known, value: string): string {
    const values = known[kind]
    if (values.has(value)) return value
    if (values.size >= MOST[kind]) return OTHER
    values.add(value)
    return value
  }

  const workspace = (id: string) => bounded('workspace', id)
  return {
    workspace,
    tool: (name: string) => bounded('tool', name),
    /** The labels of an agent in a workspace. */
    of(id: string, agent: string): { workspace: string; agent: string } {
      const pair = bounded('agent', JSON.stringify([id, agent]))
      return { workspace: workspace(id), agent: pair === OTHER ? OTHER : agent }
    },
  }
}
