import { useQuery } from '@tanstack/react-query'

import type { JobCounts } from '../../../lib/schema/api-find.ts'
import { queryOf } from '../board/filter.ts'
import type { Filter } from '../board/filter.ts'
import { get } from './client.ts'
import { useDebounced } from './debounced.ts'
import { useReadAgain } from './read-again.ts'

/** How many jobs match the filter, by group, as the server counts them; undefined until it has. */
export function useCounts(filter: Filter): JobCounts | undefined {
  const query = queryOf({ ...useDebounced(filter), sort: 'listing' })
  const { data } = useQuery({
    queryKey: ['counts', query],
    queryFn: ({ signal }) => get<JobCounts>('jobs/counts', query, signal),
    placeholderData: (before) => before,
  })
  useReadAgain('counts')
  return data
}
