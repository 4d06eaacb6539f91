import type { QueryClient } from '@tanstack/react-query'

import type { ToolFrame } from '../../../lib/schema/api-frame.ts'
import { createAgain } from './again.ts'

/** What the page shows of guarded tools, by the part that changed: an entry of the journal may change all of it. */
const KEYS: Record<ToolFrame['part'], readonly string[]> = {
  approvals: ['approvals'],
  journal: ['tool-journal', 'tool-operation', 'processes', 'browsers', 'backups'],
}

/** Refetches what the page shows of guarded tools when they are used. */
export function createToolChanges(client: QueryClient) {
  const again = createAgain(async (frame: ToolFrame) => {
    await refetch(KEYS[frame.part], frame.workspace)
  })

  async function refetch(names: readonly string[], workspace?: string): Promise<void> {
    const place = workspace === undefined ? [] : [workspace]
    await Promise.all(names.map((name) => client.invalidateQueries({ queryKey: [name, ...place] })))
  }

  return {
    note: (frame: ToolFrame): void => again.note(`${frame.workspace}/${frame.part}`, frame),

    /** After a lost connection, anything may have changed. */
    refetchEverything: (): void => void refetch(Object.values(KEYS).flat()),

    stop: again.stop,
  }
}
