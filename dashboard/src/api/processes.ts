import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'

import { get, post } from './client.ts'
import type { RequestError } from './client.ts'

/** How often the log of a running process is read while it is shown. */
const LOG_MS = 2000

/** How often the list is read while it is shown: nothing reports that a process ended by itself. */
const LIST_MS = 5000

/** A process that an agent started and left running: `viewProcess` of `lib/operations/process/managed.ts`. */
export type ManagedProcess = {
  process_id: string
  state: 'running' | 'ended' | 'unknown'
  root: string
  command: string
  purpose: string
  agent: string
  started_at: string
  sandboxed: boolean
  pid?: number | undefined
  ended_at?: string | undefined
  exit_code?: number | undefined
  signal?: string | undefined
}

export function useProcesses(workspace: string) {
  return useQuery({
    queryKey: ['processes', workspace],
    queryFn: ({ signal }) =>
      get<{ processes: ManagedProcess[] }>('processes', { workspace }, signal),
    staleTime: 0,
    refetchInterval: LIST_MS,
  })
}

/** The end of what a process printed. */
export function useProcessLog(workspace: string, process: ManagedProcess) {
  const { process_id, state } = process
  return useQuery({
    queryKey: ['process-log', workspace, process_id, state],
    queryFn: ({ signal }) =>
      get<{ text: string; offset: number; size: number }>(
        `processes/${encodeURIComponent(process_id)}/log`,
        { workspace },
        signal,
      ),
    staleTime: 0,
    refetchInterval: state === 'running' ? LOG_MS : false,
  })
}

/** Stops a process with all that it started. */
export function useStopProcess(workspace: string, processId: string) {
  const client = useQueryClient()
  return useMutation<unknown, RequestError>({
    mutationFn: () => post(`processes/${encodeURIComponent(processId)}/stop`, {}, { workspace }),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ['processes', workspace] })
    },
  })
}
