import { workspaceRow } from '../../operations/look/list-workspaces.ts'
import type { WorkspaceRow } from '../../schema/api.ts'
import type { HttpContext } from '../context.ts'
import type { Changes } from './changes.ts'
import { createShared, repeat } from './shared.ts'
import type { Shared } from './shared.ts'

/** Milliseconds between two looks for new workspaces, and for known ones whose jobs changed. */
const LOOK_MS = 2000

/** After this many looks every workspace is counted, changed or not. */
const LOOKS = 10

/** Counts include every job, so only owners receive them. */
const OWNER = { kind: 'person', name: 'owner', agent: 'owner' } as const

/** Publishes the row of each workspace that is new or whose counts changed, to listeners that are owners. */
export function createWorkspaceRows(
  { workspaces, warn }: HttpContext,
  changes: Changes,
): Shared<WorkspaceRow> {
  return createShared((publish) => {
    const known = new Map<string, string>()
    const changed = new Set<string>()
    const watched = new Map<string, { close: () => void }>()
    let looks = 0
    let isStopped = false

    async function look(): Promise<void> {
      looks += 1
      for (const { id } of workspaces.list()) {
        if (!known.has(id) || changed.has(id) || looks % LOOKS === 0) await count(id)
      }
    }

    async function count(id: string): Promise<void> {
      changed.delete(id)
      const row = await workspaceRow({ caller: OWNER, workspaces }, id)
      const text = JSON.stringify(row)
      if (row === undefined || known.get(id) === text) return
      known.set(id, text)
      publish(row)
      if (row.problem === null && !watched.has(id)) await watch(id)
    }

    async function watch(id: string): Promise<void> {
      const source = await changes.of(id)
      if (isStopped) return
      watched.set(
        id,
        source.subscribe(() => changed.add(id)),
      )
    }

    const failed = (error: unknown) => warn(`counting workspaces: ${String(error)}`)
    const looking = repeat(look, { everyMs: LOOK_MS, failed })
    return {
      stop() {
        isStopped = true
        looking.stop()
        for (const subscription of watched.values()) subscription.close()
      },
    }
  })
}
