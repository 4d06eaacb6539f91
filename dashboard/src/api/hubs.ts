import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'

import { get, post } from './client.ts'
import type { RequestError } from './client.ts'

const KEY = ['hubs']

/** How often the state of the connection is read while it is shown; no event reports it. */
const REREAD_MS = 5000

/** A hub that this machine is paired with: `Pairing` of `lib/operations/hub/pairing.ts`. */
export type Pairing = {
  hub: string
  machine: string
  user: string
  scopes: string[]
  paired_at: string
  state: 'connecting' | 'connected' | 'waiting' | 'refused' | 'stopped'
  since: string | null
  reason: string | null
}

export function useHubs(workspace: string) {
  return useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => get<{ pairings: Pairing[] }>('hubs', { workspace }, signal),
    staleTime: 0,
    refetchInterval: REREAD_MS,
  })
}

/** What pairs this machine with a hub: the code that the hub made, and what callers through it may do here. */
export type PairingRequest = { code: string; hub: string; name?: string; scopes: string[] }

export function usePair(workspace: string) {
  const client = useQueryClient()
  return useMutation<unknown, RequestError, PairingRequest>({
    mutationFn: (body) => post('hubs', body, { workspace }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: KEY })
    },
  })
}

/** Ends a pairing on both sides; with `force` here in any case. */
export function useUnpair(workspace: string, hub: string) {
  const client = useQueryClient()
  return useMutation<unknown, RequestError, { force: boolean }>({
    mutationFn: ({ force }) => post('hubs/unpair', { hub, force }, { workspace }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: KEY })
    },
  })
}
