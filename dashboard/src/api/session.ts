import { useQuery } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'

import type { ApiSession } from '../../../lib/schema/api.ts'
import { get } from './client.ts'

/** Whether sign-in is required, and who is signed in. */
export function useSession() {
  return useQuery({
    queryKey: ['session'],
    queryFn: ({ signal }) => get<ApiSession>('session', {}, signal),
  })
}

/** Asks the server again who is signed in. */
export function refetchSession(client: QueryClient): void {
  void client.invalidateQueries({ queryKey: ['session'] })
}
