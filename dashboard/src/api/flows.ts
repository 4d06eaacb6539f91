import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'

import type { FlowState, FlowSummary, FlowView } from '../../../lib/schema/api-flows.ts'
import { get, post } from './client.ts'
import type { RequestError } from './client.ts'
import { useReadAgain } from './read-again.ts'

/** The first member of the keys of everything about flows. */
const FLOWS = 'flows'

/** How often a flow that runs is read while it is shown: the end of one is no change of a job. */
const EVERY_MS = 5000

/** More steps than a flow can have. */
const STEPS = 2000

type FlowPage = { flows: FlowSummary[]; remaining: number }

/** The latest flows of a workspace, read again when jobs change. */
export function useFlows(asked: {
  workspace: string
  state: FlowState | undefined
  limit: number
}) {
  useReadAgain(FLOWS)
  return useQuery({
    queryKey: [FLOWS, asked],
    queryFn: ({ signal }) => get<FlowPage>('flows', asked, signal),
    placeholderData: keepPreviousData,
    staleTime: 0,
    refetchInterval: EVERY_MS,
  })
}

/** One flow with its steps, read again when jobs change. */
export function useFlow({ workspace, id }: { workspace: string; id: string }) {
  useReadAgain(FLOWS)
  return useQuery<FlowView, RequestError>({
    queryKey: [FLOWS, workspace, id],
    queryFn: ({ signal }) => get<FlowView>(`flows/${id}`, { workspace, limit: STEPS }, signal),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? EVERY_MS : false),
  })
}

/** Cancels a flow with all of its jobs. */
export function useCancelFlow({ workspace, id }: { workspace: string; id: string }) {
  const client = useQueryClient()
  return useMutation<{ cancelled: boolean }, RequestError>({
    mutationFn: () => post(`flows/${id}/cancel`, {}, { workspace }),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: [FLOWS] })
    },
  })
}
