import { useInfiniteQuery, useQuery } from '@tanstack/react-query'

import { serverNow } from '../base/server-clock.ts'
import { get } from './client.ts'
import type { Approval, JournalCall } from './tool-shapes.ts'

/** Calls per request. */
const PAGE = 50

/** Which calls of the journal are shown; empty texts do not narrow. */
export type JournalFilter = {
  tool: string
  root: string
  agent: string
  outcome: string
  risk: string
  /** A path, or a folder that holds it. */
  path: string
  /** Hours that the journal goes back; empty for all. */
  hours: string
}

export const NO_JOURNAL_FILTER: JournalFilter = {
  tool: '',
  root: '',
  agent: '',
  outcome: '',
  risk: '',
  path: '',
  hours: '',
}

type JournalPage = { calls: JournalCall[]; next?: string | undefined }

/** The calls that match, latest first, page by page. */
export function useJournal(workspace: string, filter: JournalFilter) {
  return useInfiniteQuery({
    queryKey: ['tool-journal', workspace, filter],
    queryFn: ({ pageParam, signal }) => {
      const { hours, ...query } = filter
      const since =
        hours === '' ? undefined : new Date(serverNow() - Number(hours) * 3_600_000).toISOString()
      const page = { ...query, since, workspace, limit: PAGE, cursor: pageParam }
      return get<JournalPage>('tool-journal', page, signal)
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
}

/** What one call changed in one file, as a unified diff; absent where it cannot be shown. */
export type FileDiff = { path: string; diff?: string | undefined; note?: string | undefined }

export type OperationDetail = {
  call: JournalCall
  approval?: Approval | undefined
  diffs: FileDiff[]
  /** Whether its changes can be undone now. */
  undoable: boolean
}

/** Everything that is recorded of one call. */
export function useOperation(workspace: string, operationId: string) {
  return useQuery({
    queryKey: ['tool-operation', workspace, operationId],
    queryFn: ({ signal }) =>
      get<OperationDetail>(
        `tool-journal/${encodeURIComponent(operationId)}`,
        { workspace },
        signal,
      ),
  })
}
