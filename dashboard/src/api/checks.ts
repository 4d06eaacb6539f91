import { useQuery } from '@tanstack/react-query'

import type { ApiCheck, ApiCheckList } from '../../../lib/schema/api-checks.ts'
import { get } from './client.ts'

/** The checks that jobs of a workspace may name; none for a caller that may not see the list. */
export function useChecks(workspace: string): ApiCheck[] {
  const found = useQuery({
    queryKey: ['checks', workspace],
    queryFn: ({ signal }) => get<ApiCheckList>('checks', { workspace }, signal),
    enabled: workspace !== '',
    retry: false,
  })
  return found.data?.checks ?? []
}
