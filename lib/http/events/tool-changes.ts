import type { Services } from '../../operations/services.ts'
import type { ToolFrame } from '../../schema/api-frame.ts'
import type { HttpContext } from '../context.ts'
import { createShared } from './shared.ts'
import type { Shared } from './shared.ts'

/** Milliseconds between two frames about the journal of a workspace, which a busy agent writes all the time. */
const SHORTEST_JOURNAL_MS = 1000

/** Changed approvals and tool journals of each workspace, watched once for all listeners. Throws what opening a workspace throws. */
export type ToolChanges = { of(workspace: string): Promise<Shared<ToolFrame>> }

export function createToolChanges({ workspaces }: HttpContext): ToolChanges {
  const known = new Map<string, Shared<ToolFrame>>()
  return {
    async of(workspace) {
      const relay = await workspaces.open(workspace)
      const shared =
        known.get(workspace) ??
        createShared<ToolFrame>((publish) => watchTools({ workspace, relay, publish }))
      known.set(workspace, shared)
      return shared
    },
  }
}

/** Publishes each approval at once, and entries of the journal at intervals. */
function watchTools(on: {
  workspace: string
  relay: Services
  publish: (frame: ToolFrame) => void
}): { stop: () => void } {
  const { workspace, relay, publish } = on
  const { approvals, journal } = relay.tools
  let waiting: ReturnType<typeof setTimeout> | undefined

  function publishJournal(): void {
    waiting = undefined
    publish({ workspace, part: 'journal' })
  }

  const watches = [
    approvals.watch(() => publish({ workspace, part: 'approvals' })),
    journal.watch(() => {
      waiting ??= setTimeout(publishJournal, SHORTEST_JOURNAL_MS)
    }),
  ]
  return {
    stop() {
      for (const watch of watches) watch.close()
      clearTimeout(waiting)
    },
  }
}
