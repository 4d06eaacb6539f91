import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'

import type {
  AgentList,
  ConversationList,
  JobList,
  WorkspaceList,
} from '../../../lib/schema/api.ts'
import { titlesOf } from '../board/conversations.ts'
import { queryOf } from '../board/filter.ts'
import type { Filter } from '../board/filter.ts'
import { isOpen } from '../board/groups.ts'
import { get } from './client.ts'
import { useDebounced } from './debounced.ts'
import { useLive } from './live.tsx'

/** Rows per request. */
const PAGE = 200

export function useWorkspaces() {
  return useQuery({
    queryKey: ['workspaces'],
    queryFn: ({ signal }) => get<WorkspaceList>('workspaces', {}, signal),
  })
}

/** The agents of every workspace; fetched again at an interval where one is given. */
export function useAgents({ everyMs }: { everyMs?: number } = {}) {
  return useQuery({
    queryKey: ['agents'],
    queryFn: ({ signal }) => get<AgentList>('agents', {}, signal),
    refetchInterval: everyMs ?? false,
  })
}

/** The titles that agents gave their conversations. */
export function useTitles(): ReadonlyMap<string, string> {
  const { data } = useQuery({
    queryKey: ['conversations'],
    queryFn: ({ signal }) => get<ConversationList>('conversations', {}, signal),
  })
  return useMemo(() => titlesOf(data?.conversations ?? []), [data])
}

/** Fetches the matching jobs onto the board: all open ones, and ended ones page by page. */
export function useJobs(filter: Filter) {
  const { board, isSubscribed, isOnline } = useLive()
  const query = queryOf(useDebounced(filter))
  const pages = useInfiniteQuery({
    queryKey: ['jobs', query],
    // Subscribed before the first read, so that no job is created between the two unseen.
    enabled: isSubscribed || !isOnline,
    queryFn: ({ pageParam, signal }) =>
      get<JobList>('jobs', { ...query, limit: PAGE, cursor: pageParam }, signal),
    initialPageParam: '',
    getNextPageParam: (page: JobList) => page.next_cursor,
  })
  const { data, hasNextPage, isFetching, isError, fetchNextPage } = pages

  useEffect(() => {
    for (const page of data?.pages ?? []) board.add(page.jobs)
  }, [board, data])

  const last = data?.pages.at(-1)
  const mayHoldOpenJobs = last !== undefined && (last.jobs.length === 0 || last.jobs.some(isOpen))
  const needsMore = mayHoldOpenJobs && hasNextPage && !isFetching && !isError
  useEffect(() => {
    if (needsMore) void fetchNextPage()
  }, [needsMore, fetchNextPage])

  return pages
}
