import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

import type { ActivityPage, ApiActivity, JobDetail } from '../../../lib/schema/api.ts'
import type { LogFrame } from '../../../lib/schema/api-frame.ts'
import { useIsSeen } from '../shell/seen.ts'
import type { Board } from '../board/board.ts'
import { apiPath, get } from './client.ts'
import { withEarlier, withHeard, withKnown } from './job-detail.ts'
import type { Heard } from './job-detail.ts'
import { useLive } from './live.tsx'
import { openStream } from './stream.ts'

/** Which job, over all workspaces. */
export type JobRef = { workspace: string; jobId: string }

/** Frames that come within this time are drawn together. */
const TOGETHER_MS = 50

/** After a change the sentence, the buttons and the attempts are asked for anew, at most this often. */
const ANEW_MS = 250

const FINAL: ReadonlySet<string> = new Set(['completed', 'failed', 'cancelled', 'expired'])

export function jobKey({ workspace, jobId }: JobRef) {
  return ['job', workspace, jobId] as const
}

/** Everything about one job, kept true by its stream as long as it is looked at. */
export function useJob(ref: JobRef) {
  const client = useQueryClient()
  const { board } = useLive()
  const { workspace, jobId } = ref
  const query = useQuery({
    queryKey: jobKey(ref),
    queryFn: ({ signal }) => get<JobDetail>(`jobs/${jobId}`, { workspace }, signal),
    // Frames may have told more than an answer that was on its way.
    structuralSharing: (known, fetched) =>
      withKnown(known as JobDetail | undefined, fetched as JobDetail),
  })
  const state = query.data?.job.state
  // A browser gives all pages of a server six connections; one behind others needs only the list's.
  const isSeen = useIsSeen()
  const goesOn = isSeen && state !== undefined && !FINAL.has(state)
  useEffect(() => {
    if (goesOn) return follow({ client, board, ref: { workspace, jobId } })
    return undefined
  }, [goesOn, client, board, workspace, jobId])
  return query
}

/** Fetches the activity from before what is shown, from the beginning on. */
export async function fetchEarlier(client: QueryClient, ref: JobRef): Promise<void> {
  const { workspace, jobId } = ref
  const key = jobKey(ref)
  const first = client.getQueryData<JobDetail>(key)?.activity[0]?.after ?? 0
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
  client.setQueryData<JobDetail>(key, (detail) => detail && withEarlier(detail, lines))
}

function follow(on: { client: QueryClient; board: Board; ref: JobRef }): () => void {
  const { client, board, ref } = on
  const key = jobKey(ref)
  let heard: Heard = { events: [], activity: [], job: undefined }
  let drawing: ReturnType<typeof setTimeout> | undefined
  let asking: ReturnType<typeof setTimeout> | undefined

  function draw(): void {
    drawing = undefined
    const news = heard
    heard = { events: [], activity: [], job: undefined }
    client.setQueryData<JobDetail>(key, (detail) => detail && withHeard(detail, news))
  }

  function ask(): void {
    asking = undefined
    void client.invalidateQueries({ queryKey: key })
  }

  function askAnew(): void {
    asking ??= setTimeout(ask, ANEW_MS)
  }

  const begin = client.getQueryData<JobDetail>(key)?.position
  const close = openStream({
    url: (after) =>
      apiPath(`jobs/${ref.jobId}/events`, { workspace: ref.workspace, after: after ?? begin }),
    on: {
      log: (frame) => {
        const { event, job } = frame as LogFrame
        heard.events.push(event)
        heard.job = job
        board.move(job)
        drawing ??= setTimeout(draw, TOGETHER_MS)
        askAnew()
      },
      activity: (frame) => {
        const line = frame as ApiActivity
        heard.activity.push(line)
        drawing ??= setTimeout(draw, TOGETHER_MS)
        if (line.kind === 'plan') askAnew()
      },
      end: () => {
        close()
        askAnew()
      },
    },
    // The job may have ended while nobody listened; then its stream is over and only the detail tells.
    onLine: (isOpen) => (isOpen ? undefined : askAnew()),
  })
  return () => {
    close()
    clearTimeout(asking)
    clearTimeout(drawing)
    // The last that was heard, such as the job's end, is what the next reader wants.
    if (drawing !== undefined) draw()
    if (asking !== undefined) ask()
  }
}
