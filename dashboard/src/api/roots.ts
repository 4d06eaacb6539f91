import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'

import type { RootSettings } from '../../../lib/schema/root.ts'
import { get, post } from './client.ts'
import type { RequestError } from './client.ts'

const KEY = ['roots']

/** A folder that tools may use, as a person sees it. */
export type RootRow = RootSettings & {
  name: string
  /** Why it cannot be used now, and the command that repairs it. */
  problems: { message: string; repair: string }[]
}

/** The roots of this machine, the same for every workspace. */
export function useRoots(workspace: string) {
  return useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => get<{ roots: RootRow[] }>('roots', { workspace }, signal),
    // The configuration file may be edited by hand, and no event reports it.
    staleTime: 0,
  })
}

/** Adds a root, with its rules. */
export function useAddRoot(workspace: string) {
  const client = useQueryClient()
  return useMutation<unknown, RequestError, object>({
    mutationFn: (body) => post('roots', body, { workspace }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: KEY })
    },
  })
}

/** Changes rules of a root, with one request after the other. */
export function useSetRoot(workspace: string, name: string) {
  const client = useQueryClient()
  return useMutation<void, RequestError, object[]>({
    async mutationFn(bodies) {
      for (const body of bodies) await post(pathOf(name), body, { workspace })
    },
    onSettled: () => {
      void client.invalidateQueries({ queryKey: KEY })
    },
  })
}

export function useRemoveRoot(workspace: string, name: string) {
  const client = useQueryClient()
  return useMutation<unknown, RequestError>({
    mutationFn: () => post(`${pathOf(name)}/remove`, {}, { workspace }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: KEY })
    },
  })
}

/** What tools may do with a path, and the rule that decides it. */
export type CheckedPath = {
  verdict: 'allowed' | 'ignored' | 'denied' | 'outside' | 'missing' | 'refused'
  why?: string | undefined
}

export function useCheckPath(workspace: string) {
  return useMutation<CheckedPath, RequestError, { root: string; path: string }>({
    mutationFn: (body) => post('root-paths/check', body, { workspace }),
  })
}

function pathOf(name: string): string {
  return `roots/${encodeURIComponent(name)}`
}
