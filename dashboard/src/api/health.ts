import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'

import type { HealthReport } from '../../../lib/schema/api-health.ts'
import { get, post } from './client.ts'
import type { RequestError } from './client.ts'

/** The checks of `relay doctor`, done when they are shown and when asked for: they start programs and flush the disk. */
export function useHealth(workspace: string) {
  return useQuery({
    queryKey: ['health', workspace],
    queryFn: ({ signal }) => get<HealthReport>('health', { workspace }, signal),
    refetchOnMount: 'always',
  })
}

/** Repairs what `relay doctor --fix` repairs; returns a line for each repair. */
export function useRepair(workspace: string) {
  const client = useQueryClient()
  return useMutation<{ repaired: string[] }, RequestError>({
    mutationFn: () => post('health/repair', {}, { workspace }),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ['health', workspace] })
    },
  })
}
