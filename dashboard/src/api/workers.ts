import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

import type { WorkerList, WorkerLog } from '../../../lib/schema/api-workers.ts'
import type { Board } from '../board/board.ts'
import { get } from './client.ts'
import { useLive } from './live.tsx'

const KEY = ['workers']

/** How often the list is read while it is shown: no event reports that an idle worker started or ended. */
const LIST_MS = 5000

/** Pause between two reads because of changed jobs. */
const PAUSE_MS = 1000

/** How often an open log is read. */
const LOG_MS = 2000

/**
 * The workers of every workspace, the agents that none serves, and the hosts. Read again when jobs change, at most once
 * a second, and at an interval; neither in a hidden page.
 */
export function useWorkers() {
  const client = useQueryClient()
  const { board } = useLive()
  useEffect(() => rereadWithJobs(board, client), [board, client])
  return useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => get<WorkerList>('workers', {}, signal),
    staleTime: 0,
    refetchInterval: LIST_MS,
  })
}

/** Reads the list again when jobs change. Returns a function that ends it. */
function rereadWithJobs(board: Board, client: QueryClient): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = board.subscribe(() => {
    timer ??= setTimeout(() => {
      timer = undefined
      if (!document.hidden) void client.invalidateQueries({ queryKey: KEY })
    }, PAUSE_MS)
  })
  return () => {
    stop()
    clearTimeout(timer)
  }
}

/** The end of what a worker of this host logs. */
export function useWorkerLog(workspace: string, worker: string) {
  return useQuery({
    queryKey: ['worker-log', workspace, worker],
    queryFn: ({ signal }) => get<WorkerLog>('worker-log', { workspace, worker_id: worker }, signal),
    staleTime: 0,
    refetchInterval: LOG_MS,
  })
}
