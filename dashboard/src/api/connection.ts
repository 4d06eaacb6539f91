import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'

import type { ApiConnection } from '../../../lib/schema/api-connection.ts'
import { get, post } from './client.ts'
import type { RequestError } from './client.ts'

const KEY = ['connection']

/** How the server is reached, and who may call it. */
export function useConnection() {
  return useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => get<ApiConnection>('connection', {}, signal),
    // Tokens are made on the command line, and no event reports it.
    staleTime: 0,
  })
}

/** Revokes a token or an approved client. */
export function useRevoke() {
  const client = useQueryClient()
  return useMutation<ApiConnection, RequestError, string>({
    mutationFn: (id) => post('connection/revoke', { id }),
    onSuccess: (connection) => {
      client.setQueryData(KEY, connection)
    },
  })
}
