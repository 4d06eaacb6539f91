import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'

import type {
  AgentList,
  ApiSession,
  ConversationList,
  JobList,
  WorkspaceList,
} from '../../../lib/schema/api.ts'
import { titlesOf } from '../board/conversations.ts'
import { queryOf } from '../board/filter.ts'
import type { Filter } from '../board/filter.ts'
import { isOpen } from '../board/groups.ts'
import { get } from './client.ts'
import { useLive } from './live.tsx'

/** Rows that are asked for at once. */
const PAGE = 200

/** Whether a sign-in is needed, and who is signed in. */
export function useSession() {
  return useQuery({
    queryKey: ['session'],
    queryFn: ({ signal }) => get<ApiSession>('session', {}, signal),
  })
}

export function useWorkspaces() {
  return useQuery({
    queryKey: ['workspaces'],
    queryFn: ({ signal }) => get<WorkspaceList>('workspaces', {}, signal),
  })
}

export function useAgents() {
  return useQuery({
    queryKey: ['agents'],
    queryFn: ({ signal }) => get<AgentList>('agents', {}, signal),
  })
}

/** What conversations are called, as their agents say it. */
export function useTitles(): ReadonlyMap<string, string> {
  const { data } = useQuery({
    queryKey: ['conversations'],
    queryFn: ({ signal }) => get<ConversationList>('conversations', {}, signal),
  })
  return useMemo(() => titlesOf(data?.conversations ?? []), [data])
}

/** Fetches the jobs that fit onto the board: all that are open by itself, ended ones page by page. */
export function useJobs(filter: Filter) {
  const { board, isListening, isOnline } = useLive()
  const query = queryOf(filter)
  const pages = useInfiniteQuery({
    queryKey: ['jobs', query],
    // First listen, then look: in the other order a job would fall between.
    enabled: isListening || !isOnline,
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
  const isShort = last !== undefined && (last.jobs.length === 0 || last.jobs.some(isOpen))
  const goesOn = isShort && hasNextPage && !isFetching && !isError
  useEffect(() => {
    if (goesOn) void fetchNextPage()
  }, [goesOn, fetchNextPage])

  return pages
}
