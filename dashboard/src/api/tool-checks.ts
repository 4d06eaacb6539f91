import { useQuery } from '@tanstack/react-query'

import type { Check } from '../../../lib/schema/api-health.ts'
import { get } from './client.ts'

/** What tools need of this machine, looked up when it is shown. */
export function useToolChecks(workspace: string) {
  return useQuery({
    queryKey: ['tool-checks', workspace],
    queryFn: ({ signal }) => get<{ checks: Check[] }>('tool-checks', { workspace }, signal),
    staleTime: 0,
  })
}
