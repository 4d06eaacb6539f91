import { useMutation, useQueryClient } from '@tanstack/react-query'

import type { ActionDone, AgentResumed, Dispatched } from '../../../lib/schema/api.ts'
import type { DispatchBody } from '../shell/dispatch-form.ts'
import { apiPath, post } from './client.ts'
import { keyHeaders } from './key.ts'
import { useRequestIds } from './request-ids.ts'
import type { RequestError } from './client.ts'
import { jobKey } from './job.ts'
import type { JobRef } from '../base/address.ts'
import { useLive } from './live.tsx'

/** The body of each action that changes the job; those that send a new one have hooks of their own. */
type Bodies = {
  answer: { question_id: string; answer: string }
  cancel: { reason?: string }
  /** `accept`: ends it as completed in place of running it again. */
  recover: { note?: string; accept?: boolean }
  review: { verdict: 'approve' | 'reject' | 'send_back'; note?: string; accept?: boolean }
  dismiss: { dismissed?: boolean }
  /** `commit`: first commits what the turn left uncommitted. */
  merge: { commit?: boolean; into?: string }
  /** The same `steer_id` again sends nothing more. */
  steer: { text: string; steer_id?: string }
}

export type Act = {
  [K in keyof Bodies]: { action: K; body: Bodies[K] }
}[keyof Bodies]

/** Performs an action on a job; the list shows the changed job at once. */
export function useAct(ref: JobRef) {
  const client = useQueryClient()
  const { board } = useLive()
  return useMutation<ActionDone, RequestError, Act>({
    mutationFn: ({ action, body }) =>
      post(`jobs/${ref.jobId}/${action}`, body, { workspace: ref.workspace }),
    onSuccess: ({ job }) => board.moveNow(job),
    // A refusal also means that the shown detail is out of date.
    onSettled: () => {
      void client.invalidateQueries({ queryKey: jobKey(ref) })
    },
  })
}

/** Performs an action while the page is closed: the browser sends it, and no answer arrives. */
export function actNow(ref: JobRef, { action, body }: Act): void {
  const path = apiPath(`jobs/${ref.jobId}/${action}`, { workspace: ref.workspace })
  const headers = { 'content-type': 'application/json', ...keyHeaders() }
  const how = { method: 'POST', headers, keepalive: true, credentials: 'same-origin' } as const
  fetch(path, { ...how, body: JSON.stringify(body) }).catch(() => {
    // The page that could show it is gone.
  })
}

/** Ends the pause of an agent, so that it takes jobs again at once. */
export function useResume({ workspace, agent }: { workspace: string; agent: string }) {
  const client = useQueryClient()
  return useMutation<AgentResumed, RequestError>({
    mutationFn: () => post(`agents/${agent}/resume`, {}, { workspace }),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ['agents'] })
    },
  })
}

/** Dispatches the task of an ended job again; a second call returns the same new job. */
export function useRetry(ref: JobRef) {
  return useMutation<Dispatched, RequestError>({
    mutationFn: () => post(`jobs/${ref.jobId}/retry`, {}, { workspace: ref.workspace }),
  })
}

/** Moves a queued job to another agent; a second call returns the same new job. */
export function useReassign(ref: JobRef) {
  return useMutation<Dispatched, RequestError, string>({
    mutationFn: (to) => post(`jobs/${ref.jobId}/reassign`, { to }, { workspace: ref.workspace }),
  })
}

/** Continues a copy of the thread of a job; the same text again returns the same new job. */
export function useFork(ref: JobRef) {
  const ids = useRequestIds()
  return useMutation<Dispatched, RequestError, string>({
    mutationFn: (prompt) => {
      const body = { prompt, request_id: ids.of({ prompt }) }
      return post(`jobs/${ref.jobId}/fork`, body, { workspace: ref.workspace })
    },
    onSuccess: () => ids.forget(),
  })
}

/** Dispatches a job; sending the same request again after a lost response returns the same job. */
export function useDispatch() {
  const ids = useRequestIds()
  return useMutation<Dispatched, RequestError, DispatchBody>({
    mutationFn: (request) => post('jobs', { ...request, request_id: ids.of(request) }),
    onSuccess: () => ids.forget(),
  })
}
