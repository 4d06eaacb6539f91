import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'

import { get, post } from './client.ts'
import type { RequestError } from './client.ts'

/** Changes per request. */
const PAGE = 20

/** What one call changed, kept so that it can be brought back: `list_backups`. */
export type Backup = {
  operation_id: string
  tool: string
  at: string
  /** The change that this one undid. */
  undoes?: string | undefined
  paths: { path: string; was: string; bytes?: number | undefined }[]
  more_paths?: number | undefined
}

type BackupPage = { changes: Backup[]; next?: string | undefined }

/** The backups of a root, latest first. */
export function useBackups(workspace: string, root: string) {
  return useInfiniteQuery({
    queryKey: ['backups', workspace, root],
    queryFn: ({ pageParam, signal }) =>
      get<BackupPage>('files/backups', { workspace, root, limit: PAGE, cursor: pageParam }, signal),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    staleTime: 0,
  })
}

/** What a change of files did, or would do. */
type ChangedFiles = { dry_run: boolean; diff?: string | undefined }

/** Brings back one file as it was before a change. Without `apply` it only shows what that would do. */
export function useRestore(workspace: string, on: { operation_id: string; path: string }) {
  const client = useQueryClient()
  return useMutation<ChangedFiles, RequestError, { apply: boolean }>({
    mutationFn: ({ apply }) => post('files/restore', { ...on, dry_run: !apply }, { workspace }),
    onSettled: () => {
      void refetchChanges(client, workspace)
    },
  })
}

/** Undoes all that one call changed. */
export function useUndo(workspace: string, operation_id: string) {
  const client = useQueryClient()
  return useMutation<ChangedFiles, RequestError>({
    mutationFn: () => post('files/undo', { operation_id }, { workspace }),
    onSettled: () => {
      void refetchChanges(client, workspace)
    },
  })
}

function refetchChanges(client: ReturnType<typeof useQueryClient>, workspace: string) {
  return Promise.all(
    ['tool-journal', 'tool-operation', 'backups'].map((name) =>
      client.invalidateQueries({ queryKey: [name, workspace] }),
    ),
  )
}
