import { useQuery } from '@tanstack/react-query'

import type { UnservedAgent, WorkerList } from '../../../lib/schema/api-workers.ts'
import { get } from './client.ts'
import { useReadAgain } from './read-again.ts'

/** How often they are read again: a worker that starts or stops sends no frame. */
const EVERY_MS = 30_000

const NONE: readonly UnservedAgent[] = []

/** The agents with queued jobs that no worker takes; none for a caller who may not see the workers. */
export function useUnserved(): readonly UnservedAgent[] {
  const { data } = useQuery({
    queryKey: ['unserved'],
    queryFn: ({ signal }) => get<WorkerList>('workers', {}, signal),
    select: ({ unserved }) => unserved,
    refetchInterval: EVERY_MS,
  })
  useReadAgain('unserved')
  return data ?? NONE
}
