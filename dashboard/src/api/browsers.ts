import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'

import { get, post } from './client.ts'
import type { RequestError } from './client.ts'

/** How often the list is read while it is shown; sessions end by themselves after a while. */
const LIST_MS = 5000

/** A browser that an agent uses: `SessionView` of `lib/workspace/browser/browser.ts`. */
export type BrowserSession = {
  session: string
  owner: string
  opened_at: string
  used_at: string
  hosts: string[]
  attached: boolean
}

/** The browsers of the server; those of other programs belong to them. */
export function useBrowsers(workspace: string) {
  return useQuery({
    queryKey: ['browsers', workspace],
    queryFn: ({ signal }) => get<{ sessions: BrowserSession[] }>('browsers', { workspace }, signal),
    staleTime: 0,
    refetchInterval: LIST_MS,
  })
}

export function useCloseBrowser(workspace: string, session: string) {
  const client = useQueryClient()
  return useMutation<unknown, RequestError>({
    mutationFn: () => post(`browsers/${encodeURIComponent(session)}/close`, {}, { workspace }),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ['browsers', workspace] })
    },
  })
}
