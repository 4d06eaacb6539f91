import { useMutation, useQueries, useQueryClient } from '@tanstack/react-query'

import { serverNow } from '../base/server-clock.ts'
import { useCaller } from './caller.ts'
import { get, post } from './client.ts'
import type { RequestError } from './client.ts'
import { useWorkspaces } from './lists.ts'
import { useLive } from './live.tsx'
import type { Approval } from './tool-shapes.ts'

/** Pause after the end of an approval before the list is read again. */
const LATE_MS = 2000

/** An approval with the workspace of the call: ids are unique only within one. */
export type ApprovalRow = Approval & { workspace: string }

export type Approvals = {
  /** Those that wait for a person, the longest waiting first. */
  pending: ApprovalRow[]
  /** Those that were decided or ran out of time, the latest first. */
  recent: ApprovalRow[]
  error: Error | null
}

type ApprovalPage = { pending: Approval[]; recent: Approval[] }

/** The approvals of every workspace, kept current by the event stream; none for a caller who may not decide. */
export function useApprovals(): Approvals {
  const { rights } = useCaller()
  const { isSubscribed, isOnline } = useLive()
  const workspaces = useWorkspaces().data?.workspaces ?? []
  return useQueries({
    queries: workspaces.map(({ workspace }) => ({
      queryKey: ['approvals', workspace],
      enabled: rights === 'owner' && (isSubscribed || !isOnline),
      // Nothing reports that the time of a call is up once its caller has left.
      refetchInterval: ({ state }: { state: { data: Rows | undefined } }) =>
        untilNextEnd(state.data),
      queryFn: async ({ signal }: { signal: AbortSignal }) => {
        const { pending, recent } = await get<ApprovalPage>('approvals', { workspace }, signal)
        const inPlace = (row: Approval): ApprovalRow => Object.assign(row, { workspace })
        return { pending: pending.map(inPlace), recent: recent.map(inPlace) }
      },
    })),
    combine: combined,
  })
}

type Rows = { pending: ApprovalRow[]; recent: ApprovalRow[] }
type Result = { data: Rows | undefined; error: Error | null }

function combined(results: Result[]): Approvals {
  const rows = (part: 'pending' | 'recent') => results.flatMap(({ data }) => data?.[part] ?? [])
  const pending = rows('pending').toSorted((a, b) => (a.asked_at < b.asked_at ? -1 : 1))
  const recent = rows('recent').toSorted((a, b) => (timeOf(a) > timeOf(b) ? -1 : 1))
  return { pending, recent, error: results.find(({ error }) => error !== null)?.error ?? null }
}

/** The time until the first of the waiting calls runs out of time; false when none waits. */
function untilNextEnd(rows: Rows | undefined): number | false {
  const ends = (rows?.pending ?? []).map(({ expires_at }) => Date.parse(expires_at))
  if (ends.length === 0) return false
  return Math.max(Math.min(...ends) - serverNow() + LATE_MS, LATE_MS)
}

function timeOf({ decided_at, expires_at }: Approval): string {
  return decided_at ?? expires_at
}

/** Approves or rejects a waiting call. */
export function useDecide({ workspace, approval_id }: ApprovalRow) {
  const client = useQueryClient()
  return useMutation<unknown, RequestError, { verdict: 'approve' | 'reject'; note?: string }>({
    mutationFn: (body) =>
      post(`approvals/${encodeURIComponent(approval_id)}/decide`, body, { workspace }),
    // A refusal also means that what the page shows is out of date.
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ['approvals', workspace] })
    },
  })
}
