import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'

import type { ScheduleList, ScheduleRun, ScheduleView } from '../../../lib/schema/api-schedules.ts'
import type { ScheduleBody } from '../machine/schedules/schedule-form.ts'
import { get, post } from './client.ts'
import type { RequestError } from './client.ts'
import { useRequestIds } from './request-ids.ts'

/** How often the list is read while it is shown: what is due is sent by any process. */
const LIST_MS = 5000

const keyOf = (workspace: string) => ['schedules', workspace]

/** The schedules of a workspace that are not removed. */
export function useSchedules(workspace: string) {
  return useQuery({
    queryKey: keyOf(workspace),
    queryFn: ({ signal }) => get<ScheduleList>('schedules', { workspace, limit: 200 }, signal),
    staleTime: 0,
    refetchInterval: LIST_MS,
  })
}

/** One schedule with its latest runs. */
export function useSchedule(workspace: string, id: string) {
  return useQuery({
    queryKey: [...keyOf(workspace), id],
    queryFn: ({ signal }) => get<ScheduleView>(`schedules/${id}`, { workspace }, signal),
    staleTime: 0,
    refetchInterval: LIST_MS,
  })
}

/** Adds a schedule; sending the same one again after a lost response returns it. */
export function useAddSchedule() {
  const client = useQueryClient()
  const ids = useRequestIds()
  return useMutation<ScheduleView, RequestError, { workspace: string; body: ScheduleBody }>({
    mutationFn: (asked) =>
      post(
        'schedules',
        { ...asked.body, request_id: ids.of(asked) },
        { workspace: asked.workspace },
      ),
    onSuccess: (_, { workspace }) => {
      ids.forget()
      void client.invalidateQueries({ queryKey: keyOf(workspace) })
    },
  })
}

/** Pauses, resumes or removes a schedule. */
export function useChangeSchedule(workspace: string, id: string) {
  const client = useQueryClient()
  return useMutation<unknown, RequestError, 'pause' | 'resume' | 'remove'>({
    mutationFn: (verb) => post(`schedules/${id}/${verb}`, {}, { workspace }),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: keyOf(workspace) })
    },
  })
}

/** Sends one run of a schedule now. */
export function useRunSchedule(workspace: string, id: string) {
  const client = useQueryClient()
  return useMutation<ScheduleRun, RequestError>({
    mutationFn: () => post(`schedules/${id}/run`, {}, { workspace }),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: keyOf(workspace) })
    },
  })
}
