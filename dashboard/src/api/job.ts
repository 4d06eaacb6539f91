import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'

import type { FollowedFrame } from '../../../lib/schema/api-frame.ts'
import type { ActivityPage, ApiActivity, JobDetail } from '../../../lib/schema/api.ts'
import type { JobRef } from '../base/address.ts'
import { serverNow } from '../base/server-clock.ts'
import type { Board } from '../board/board.ts'
import { get } from './client.ts'
import { fetchedDetail, withEarlier, withKnown, withReceived } from './job-detail.ts'
import type { FetchedDetail, Received } from './job-detail.ts'
import type { Feed } from '../stream/connect.ts'
import { useLive } from './live.tsx'

/** Frames that arrive within this time are drawn together. */
const BATCH_MS = 50

/** Minimum time between two refetches of `why`, the actions and the attempts after a change. */
const REFETCH_MS = 250

/** Bounds of the interval at which a running job is refetched for its lease. */
const SHORTEST_INTERVAL_MS = 1000
const LONGEST_INTERVAL_MS = 15_000

const FINAL: ReadonlySet<string> = new Set(['completed', 'failed', 'cancelled', 'expired'])

export function jobKey({ workspace, jobId }: JobRef) {
  return ['job', workspace, jobId] as const
}

/** Everything about one job, kept current by its stream while the page is visible. */
export function useJob(ref: JobRef) {
  const client = useQueryClient()
  const { board, feed, isOnline } = useLive()
  const { workspace, jobId } = ref
  const query = useQuery({
    queryKey: jobKey(ref),
    queryFn: async ({ signal }): Promise<FetchedDetail> => {
      const detail = await get<JobDetail>(`jobs/${jobId}`, { workspace }, signal)
      return fetchedDetail(detail, serverNow())
    },
    refetchInterval: ({ state }) => isOnline && leaseIntervalMs(state.data),
    // The stream may have sent more than a response that was already under way.
    structuralSharing: (known, fetched) =>
      withKnown(known as FetchedDetail | undefined, fetched as FetchedDetail),
  })
  const state = query.data?.job.state
  // What a hidden page shows is caught up when it is looked at.
  const isFollowed = useIsVisible() && state !== undefined && !FINAL.has(state)
  useEffect(() => {
    if (isFollowed) return follow({ client, board, feed, ref: { workspace, jobId } })
    return undefined
  }, [isFollowed, client, board, feed, workspace, jobId])
  return query
}

/** Fetches the activity before the first line that the page shows. */
export async function fetchEarlier(client: QueryClient, ref: JobRef): Promise<void> {
  const { workspace, jobId } = ref
  const key = jobKey(ref)
  const first = client.getQueryData<FetchedDetail>(key)?.activity[0]?.after ?? 0
  const lines: ApiActivity[] = []
  let after: number | null = 0
  while (after !== null && after < first) {
    const page: ActivityPage = await get(`jobs/${jobId}/activity`, {
      workspace,
      after,
      limit: 1000,
    })
    lines.push(...page.activity)
    after = page.next
  }
  client.setQueryData<FetchedDetail>(key, (detail) => detail && withEarlier(detail, lines))
}

/** How often a running job is refetched whose turns spend a budget. */
const BUDGET_INTERVAL_MS = 3000

/** Neither a heartbeat nor spending sends a frame, so a running job is refetched several times per lease. */
function leaseIntervalMs(detail: JobDetail | undefined): number | false {
  const lease = detail?.attempts.find((attempt) => attempt.ended_at === null)?.lease
  if (lease === undefined) return false
  const longestMs = detail?.budgets.length === 0 ? LONGEST_INTERVAL_MS : BUDGET_INTERVAL_MS
  return Math.min(Math.max(lease.lease_ms / 4, SHORTEST_INTERVAL_MS), longestMs)
}

/** False while the page is in a background tab or a hidden window. */
function useIsVisible(): boolean {
  return useSyncExternalStore(onVisibility, () => document.visibilityState === 'visible')
}

function onVisibility(listener: () => void): () => void {
  document.addEventListener('visibilitychange', listener)
  return () => document.removeEventListener('visibilitychange', listener)
}

/** Adds a job's frames to its cached detail. Returns a function that stops. */
function follow(on: { client: QueryClient; board: Board; feed: Feed; ref: JobRef }): () => void {
  const { client, board, feed, ref } = on
  const key = jobKey(ref)
  let received = nothing()
  let drawing: ReturnType<typeof setTimeout> | undefined
  let refetching: ReturnType<typeof setTimeout> | undefined

  function draw(): void {
    drawing = undefined
    const batch = received
    received = nothing()
    client.setQueryData<FetchedDetail>(key, (detail) => detail && withReceived(detail, batch))
  }

  function refetch(): void {
    refetching = undefined
    void client.invalidateQueries({ queryKey: key })
  }

  function drawSoon(): void {
    drawing ??= setTimeout(draw, BATCH_MS)
  }

  function refetchSoon(): void {
    refetching ??= setTimeout(refetch, REFETCH_MS)
  }

  function receive({ event, data }: FollowedFrame): void {
    if (event === 'log') {
      received.events.push(data.event)
      received.job = data.job
      board.move(data.job)
      drawSoon()
      refetchSoon()
    } else if (event === 'activity') {
      received.activity.push(data)
      drawSoon()
      if (data.kind === 'plan') refetchSoon()
    } else {
      // The job has ended, or this caller may no longer see it: its detail says so.
      refetchSoon()
    }
  }

  const after = client.getQueryData<FetchedDetail>(key)?.position
  const close = feed.follow({ workspace: ref.workspace, job_id: ref.jobId, after }, receive)
  return () => {
    close()
    clearTimeout(refetching)
    clearTimeout(drawing)
    // The cache keeps the last frames, such as the job's end, for the next reader.
    if (drawing !== undefined) draw()
    if (refetching !== undefined) refetch()
  }
}

function nothing(): Received {
  return { events: [], activity: [], job: undefined }
}
