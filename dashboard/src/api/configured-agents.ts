import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'

import type { AgentTested, ConfiguredAgents } from '../../../lib/schema/api-agents.ts'
import type { JobCounts } from '../../../lib/schema/api-find.ts'
import { get, post } from './client.ts'
import type { RequestError } from './client.ts'

const KEY = ['configured-agents']

/** The agents that can run on this machine, the same for every workspace. */
export function useConfiguredAgents(workspace: string) {
  return useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => get<ConfiguredAgents>('configured-agents', { workspace }, signal),
    // The configuration file may be edited by hand, and no event reports it.
    staleTime: 0,
  })
}

/** Adds an agent with its settings. */
export function useAddAgent(workspace: string) {
  const client = useQueryClient()
  return useMutation<{ agent: string }, RequestError, object>({
    mutationFn: (body) => post('configured-agents', body, { workspace }),
    onSuccess: () => changed(client),
  })
}

/** Changes settings of an agent. */
export function useChangeAgent(workspace: string, agent: string) {
  const client = useQueryClient()
  return useMutation<unknown, RequestError, object>({
    mutationFn: (body) => post(pathOf(agent), body, { workspace }),
    onSuccess: () => changed(client),
  })
}

export function useRemoveAgent(workspace: string, agent: string) {
  const client = useQueryClient()
  return useMutation<unknown, RequestError>({
    mutationFn: () => post(`${pathOf(agent)}/remove`, {}, { workspace }),
    onSuccess: () => changed(client),
  })
}

/** Checks the program or the token of an agent; starts no turn. */
export function useTestAgent(workspace: string, agent: string) {
  return useMutation<AgentTested, RequestError>({
    mutationFn: () => post(`${pathOf(agent)}/test`, {}, { workspace }),
  })
}

/** How many queued jobs of all workspaces wait for an agent. */
export function useQueued(agent: string) {
  return useQuery({
    queryKey: ['queued', agent],
    queryFn: ({ signal }) => get<JobCounts>('jobs/counts', { to: agent, state: 'queued' }, signal),
    staleTime: 0,
  })
}

/** The mutation does not wait for the lists. */
function changed(client: QueryClient): void {
  void client.invalidateQueries({ queryKey: KEY })
  void client.invalidateQueries({ queryKey: ['agents'] })
  void client.invalidateQueries({ queryKey: ['workers'] })
}

function pathOf(agent: string): string {
  return `configured-agents/${encodeURIComponent(agent)}`
}
