import { keepPreviousData, useQuery } from '@tanstack/react-query'

import type { Stats, StatsBy, StatsRow } from '../../../lib/schema/api-numbers.ts'
import type { NumbersPlace } from '../base/numbers-address.ts'
import { get } from './client.ts'

/** How often the numbers are fetched again while the page is open. */
const EVERY_MS = 60_000

/** What jobs added up to, in the time zone of the reader. A new choice shows the old numbers until its own arrive. */
export function useStats({ days, agent, workspace }: NumbersPlace) {
  const by = days === 1 ? 'hour' : 'day'
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone
  const query = { days, agent, workspace, zone, by: `${by},agent,workspace,model` }
  return useQuery({
    queryKey: ['stats', query],
    queryFn: ({ signal }) => get<Stats>('stats', query, signal),
    refetchInterval: EVERY_MS,
    placeholderData: keepPreviousData,
  })
}

/** The rows of one kind of group. */
export function rowsBy(stats: Stats, by: StatsBy): StatsRow[] {
  return stats.groups.find((group) => group.by === by)?.rows ?? []
}
