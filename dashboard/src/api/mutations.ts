import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'

import type { JobAction } from '../../../lib/schema/api.ts'
import type {
  ActionDone,
  AgentResumed,
  AnswerBody,
  CancelBody,
  DispatchBody,
  Dispatched,
  MergeBody,
  RecoverBody,
  ReviewBody,
  SteerBody,
} from '../../../lib/schema/api-request.ts'
import { post } from './client.ts'
import type { Refusal } from './client.ts'
import { jobKey } from './job.ts'
import type { JobRef } from './job.ts'
import { useLive } from './live.tsx'

/** What is sent with each action; a retry sends nothing and is a call of its own. */
type Bodies = {
  answer: AnswerBody
  cancel: CancelBody
  recover: RecoverBody
  review: ReviewBody
  merge: MergeBody
  steer: SteerBody
}

export type Act = {
  [K in Exclude<JobAction, 'retry'>]: { action: K; body: Bodies[K] }
}[Exclude<JobAction, 'retry'>]

/** Does something about a job; the job as it is then is shown at once. */
export function useAct(ref: JobRef) {
  const client = useQueryClient()
  const { board } = useLive()
  return useMutation<ActionDone, Refusal, Act>({
    mutationFn: ({ action, body }) =>
      post(`jobs/${ref.jobId}/${action}`, body, { workspace: ref.workspace }),
    onSuccess: ({ job }) => board.move(job),
    // Refused or not: what is shown was not the whole truth, or is no longer.
    onSettled: () => client.invalidateQueries({ queryKey: jobKey(ref) }),
  })
}

/** Says that what paused an agent is mended: it takes jobs at once. */
export function useResume({ workspace, agent }: { workspace: string; agent: string }) {
  const client = useQueryClient()
  return useMutation<AgentResumed, Refusal>({
    mutationFn: () => post(`agents/${agent}/resume`, {}, { workspace }),
    onSettled: () => client.invalidateQueries({ queryKey: ['agents'] }),
  })
}

/** Makes a new job with the task of one that ended; asked twice, it is the same new job. */
export function useRetry(ref: JobRef) {
  return useMutation<Dispatched, Refusal>({
    mutationFn: () => post(`jobs/${ref.jobId}/retry`, {}, { workspace: ref.workspace }),
  })
}

/** Dispatches. When an answer was lost and the same is sent again, it is the same job. */
export function useDispatch() {
  const last = useRef({ body: '', requestId: '' })
  return useMutation<Dispatched, Refusal, DispatchBody>({
    mutationFn: (request) => {
      const body = JSON.stringify(request)
      if (last.current.body !== body) last.current = { body, requestId: newRequestId() }
      return post('jobs', { ...request, request_id: last.current.requestId })
    },
    onSuccess: () => {
      last.current = { body: '', requestId: '' }
    },
  })
}

/** `crypto.randomUUID` is missing where the page came over plain HTTP from another machine. */
export function newRequestId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return `page-${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`
}
