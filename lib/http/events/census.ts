import type { Caller } from '../../access/caller.ts'
import type { WorkspaceRow } from '../../schema/api.ts'
import { workspaceRow } from '../api/workspaces.ts'
import type { House } from '../house.ts'
import type { Feeds } from './feeds.ts'

/** Between two looks for new workspaces; what goes on in a known one is counted when its jobs move. */
const LOOK_MS = 2000

/** Looks after which everything is counted, also where nothing was heard. */
const LOOKS = 10

/** Everything is counted, so this is for owners. */
const OWNER: Caller = { rights: 'owner', name: 'census' }

/** The workspaces and what goes on in each, counted once for every owner who listens. */
export type Census = { subscribe(listener: (row: WorkspaceRow) => void): { close: () => void } }

/** Makes the census; it looks as long as somebody listens. A listener is told what is new since it came. */
export function createCensus(house: House, feeds: Feeds): Census {
  const listeners = new Set<(row: WorkspaceRow) => void>()
  const known = new Map<string, string>()
  const stirred = new Set<string>()
  const hearing = new Map<string, { close: () => void }>()
  let timer: NodeJS.Timeout | undefined
  let looks = 0
  let isLooking = false

  async function look(): Promise<void> {
    if (isLooking) return
    isLooking = true
    try {
      looks += 1
      for (const { id } of house.workspaces.list()) {
        if (!known.has(id) || stirred.has(id) || looks % LOOKS === 0) await count(id)
      }
    } finally {
      isLooking = false
    }
  }

  async function count(id: string): Promise<void> {
    stirred.delete(id)
    for (const row of await workspaceRow(house, id, OWNER)) {
      const text = JSON.stringify(row)
      if (known.get(id) === text) continue
      known.set(id, text)
      for (const listener of listeners) listener(row)
      if (row.problem === null && !hearing.has(id) && listeners.size > 0) {
        hearing.set(
          id,
          (await feeds.of(id)).subscribe(() => stirred.add(id)),
        )
      }
    }
  }

  function stop(): void {
    clearInterval(timer)
    timer = undefined
    for (const subscription of hearing.values()) subscription.close()
    hearing.clear()
    known.clear()
  }

  return {
    subscribe(listener) {
      listeners.add(listener)
      timer ??= setInterval(() => {
        look().catch((error: unknown) => house.warn(`counting workspaces: ${String(error)}`))
      }, LOOK_MS)
      return {
        close() {
          listeners.delete(listener)
          if (listeners.size === 0) stop()
        },
      }
    },
  }
}
