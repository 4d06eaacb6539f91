import { useQueryClient } from '@tanstack/react-query'
import {
  createContext,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react'
import type { ReactNode } from 'react'

import type { WorkspaceList, WorkspaceRow } from '../../../lib/schema/api.ts'
import type {
  JobFrame,
  NowFrame,
  ReadyFrame,
  WorkspaceFrame,
} from '../../../lib/schema/api-frame.ts'
import { createBoard, keyOf } from '../board/board.ts'
import type { Board, Rows } from '../board/board.ts'
import { createProgress } from '../board/progress.ts'
import type { Progress } from '../board/progress.ts'
import { apiPath } from './client.ts'
import { openStream } from './stream.ts'

/** What the page knows from the stream over every workspace. */
export type Live = {
  board: Board
  progress: Progress
  /** True from the first frame on: what moves from now on will be told, so that lists are read behind it. */
  isListening: boolean
  /** False from the loss of the line until the server is heard again. */
  isOnline: boolean
  /** Since when the line is lost. */
  lostAt: string | undefined
  /** Of the server as heard last; another than the page began with means that it was updated. */
  version: string | undefined
}

const LiveContext = createContext<Live | undefined>(undefined)

/** Keeps the board and the lists true as long as it is mounted. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient()
  const board = useMemo(() => createBoard(), [])
  const progress = useMemo(() => createProgress(), [])
  const [lostAt, setLostAt] = useState<string>()
  const [version, setVersion] = useState<string>()

  useEffect(() => {
    const refetch = (name: string) => void client.invalidateQueries({ queryKey: [name] })
    let hasListened = false
    return openStream({
      url: (after) => apiPath('events', { after }),
      on: {
        ready: (frame) => {
          setVersion((frame as ReadyFrame).version)
          progress.clear()
          // What was read before anybody listened may be old already.
          if (!hasListened) refetch('jobs')
          hasListened = true
          for (const name of ['workspaces', 'agents', 'conversations']) refetch(name)
        },
        job: (frame) => board.move((frame as JobFrame).job),
        now: (frame) => {
          const now = frame as NowFrame
          const isFirstPlan =
            now.steps !== null && (progress.of(keyOf(now))?.steps ?? null) === null
          progress.tell(now)
          // An agent names its conversation before it tells its first plan, and not in the job's log.
          if (isFirstPlan) refetch('conversations')
        },
        workspace: (frame) => {
          const { workspace } = frame as WorkspaceFrame
          client.setQueryData<WorkspaceList>(['workspaces'], (list) => withRow(list, workspace))
          refetch('agents')
        },
        reset: () => {
          board.clear()
          void client.resetQueries({ queryKey: ['jobs'] })
          for (const name of ['job', 'workspaces', 'agents']) refetch(name)
        },
      },
      onConnection: (isConnected) =>
        setLostAt((since) => (isConnected ? undefined : (since ?? new Date().toISOString()))),
    })
  }, [board, progress, client])

  const live = useMemo(
    () => ({
      board,
      progress,
      isListening: version !== undefined,
      isOnline: lostAt === undefined,
      lostAt,
      version,
    }),
    [board, progress, lostAt, version],
  )
  return <LiveContext value={live}>{children}</LiveContext>
}

export function useLive(): Live {
  const live = useContext(LiveContext)
  if (live === undefined) throw new Error('useLive() stands outside of LiveProvider')
  return live
}

/** Every row that the page knows; drawn anew when one moves. */
export function useRows(): Rows {
  const { board } = useLive()
  return useSyncExternalStore(board.subscribe, board.rows)
}

/** What a job told last; drawn anew when it tells something else. */
export function useProgress(key: string): NowFrame | undefined {
  const { progress } = useLive()
  return useSyncExternalStore(progress.subscribe, () => progress.of(key))
}

function withRow(list: WorkspaceList | undefined, row: WorkspaceRow): WorkspaceList {
  const known = list?.workspaces ?? []
  const at = known.findIndex((each) => each.workspace === row.workspace)
  return { workspaces: at === -1 ? [...known, row] : known.with(at, row) }
}
