import { useEffect, useMemo, useSyncExternalStore } from 'react'

import { useLive } from '../api/live.tsx'
import { serverNow } from '../base/server-clock.ts'
import type { Filter } from './filter.ts'
import { createGroups } from './groups.ts'
import type { Group } from './groups.ts'

/** How often jobs are regrouped by age alone: a failure older than a day is no longer fresh. */
const REGROUP_MS = 60_000

/** The groups of the board that match the filter or were found by the server; re-renders when one of them changes. */
export function useGroups(filter: Filter, found: ReadonlySet<string>): readonly Group[] {
  const { board } = useLive()
  const groups = useMemo(
    () => createGroups({ board, filter, found, now: serverNow }),
    [board, filter, found],
  )
  useEffect(() => {
    const stop = groups.follow()
    const timer = setInterval(() => groups.age(), REGROUP_MS)
    return () => {
      stop()
      clearInterval(timer)
    }
  }, [groups])
  return useSyncExternalStore(groups.subscribe, groups.groups)
}
