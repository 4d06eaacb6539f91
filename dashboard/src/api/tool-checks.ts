import { useQuery } from '@tanstack/react-query'

import { get } from './client.ts'

/** One thing that tools need: `Check` of `lib/operations/upkeep/check.ts`. */
export type ToolCheck = {
  name: string
  state: 'ok' | 'warning' | 'error'
  message: string
  repair?: string | undefined
}

/** What tools need of this machine, looked up when it is shown. */
export function useToolChecks(workspace: string) {
  return useQuery({
    queryKey: ['tool-checks', workspace],
    queryFn: ({ signal }) => get<{ checks: ToolCheck[] }>('tool-checks', { workspace }, signal),
    staleTime: 0,
  })
}
